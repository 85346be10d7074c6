"""Parts a text into its sentences, and a sentence into clauses, in their exact words."""

import re
from collections.abc import Iterator

_STOP = re.compile(r"[.!?…]+[\"”’')\]]{0,2}\s+|\n+")
"""Where a sentence may end; what stands on both sides decides."""

_BEGINS = re.compile(r"[\"“‘'(\[]?[*A-Z0-9£•·–—-]")
_LAST_WORD = re.compile(r"[^\s(\[“\"‘]+$")
_FIRST_WORD = re.compile(r"\W*(\w*)")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]")
_SEMICOLON = re.compile(r"(?<=;)\s+")

_ABBREVIATIONS = frozenset(
    "approx art assoc ave bldg capt cf cl cllr cllrs co col cttee dept dr ed eg est etc ext fig "
    "ft gen gov hon ie inc incl jnr jr lt ltd max messrs min mr mrs ms mt mx no nos para paras pp "
    "prof rd re ref rep rev revd sec snr sq sr st tel temp univ viz vol vs".split()
)
"""Words that have a full stop of their own."""

_END_TOO = frozenset("am co etc inc jnr jr ltd pm snr sr".split())
"""Those of them after which a sentence often ends: a new one then begins with an opening word."""

_OPENERS = frozenset(
    "a action after agreed all an as at clerk cllr councillors following he if in it members no "
    "noted on resolved she that the there these they this those we".split()
)
"""Words that begin a sentence also after "etc." and initials."""

_FEWEST = 3
"""So many words make a clause that may stand alone between semicolons."""

_NEAR = 24
"""So many letters on either side of a full stop say whether it ends a sentence."""


def split(text: str) -> tuple[str, ...]:
    """The sentences of a text in order, in its exact words; one with clauses parted by semicolons
    gives each of them.

    A full stop after an abbreviation ("Cllr. Jones", "e.g."), an initial ("J. Smith") or inside a
    number ends none.
    """
    return tuple(clause for sentence in _sentences(text) for clause in _clauses(sentence))


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(text):
        before = text[max(start, stop.start() - _NEAR) : stop.start()]
        after = text[stop.end() : stop.end() + _NEAR]
        if stop[0].startswith("\n") or _ends(before, stop[0], after):
            if sentence := text[start : stop.end()].strip():
                yield sentence
            start = stop.end()
    if sentence := text[start:].strip():
        yield sentence


def _ends(before: str, stop: str, after: str) -> bool:
    """Whether a sentence ends at a stop, by the word before it and what comes after."""
    if not _BEGINS.match(after):
        return False
    found = _LAST_WORD.search(before)
    if not found or not stop.startswith("."):
        return True
    word = found[0].casefold()
    plain = word.replace(".", "")
    if plain in _END_TOO or (_INITIALS.fullmatch(found[0]) and "." in word):
        follows = _FIRST_WORD.match(after)
        return follows is not None and follows[1].casefold() in _OPENERS
    if len(plain) == 1 and plain.isalpha():
        return found[0] in ("a", "i")
    return plain not in _ABBREVIATIONS or (plain == "no" and not after[:1].isdigit())


def _clauses(sentence: str) -> Iterator[str]:
    """The parts between semicolons, where each is more than an entry in an enumeration."""
    parts = _SEMICOLON.split(sentence)
    if any(len(part.split()) < _FEWEST for part in parts):
        yield sentence
    else:
        yield from parts
