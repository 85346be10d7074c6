"""Turns what is to be done to something into an order: "that a letter be sent" into "send a
letter".
"""

import re
from collections.abc import Sequence

from committee.reading.owing import task_patterns
from committee.reading.words import orders, verbs
from committee.reading.words.clauses import Outline
from committee.reading.words.parties import OUTSIDERS, POSTS, TITLES, is_initials
from committee.reading.words.tokens import Sentence

_PARTICLES = frozenset("up out off forward back down away over together".split())
"""What goes with its verb, wherever the rest stands: "draw up a plan"."""

_LEFT_OVER = re.compile(
    r"(?P<word>into|at|to|with|about|upon|on|for|after)(?= ?(?:$|[.,;(–]|by\b|before\b|within\b|"
    r"and\b|again\b|further\b|following\b|after\b|in advance\b|outside\b|prior\b|as\b))"
)
"""What belongs to the verb because nothing follows: "be written to by the Chair"."""

_AND_DONE = re.compile(r"\band (?P<done>[a-z]+)(?= (?:to|for|on|by|at|into)\b)")
"""What is to be done besides: "be placed on the website and sent to the paper"."""

_LONG = 6
_FEW = 4
"""A thing of more words than `_LONG` goes behind "to" and at most `_FEW` words."""


def turned(outline: Outline, owner: str) -> tuple[int, str] | None:
    """The order in what is to be done to something, with its place in the outline."""
    return _asked(outline, owner) or _agenda(outline) or _done(outline, owner)


def _asked(outline: Outline, owner: str) -> tuple[int, str] | None:
    """Whoever is to be asked: "the company's manager be asked to come"."""
    match = task_patterns.ASKED.search(outline.text)
    what = thing(outline, match.start()) if match else ""
    if not match or not what or (owner and owner.lower() in what.lower()):
        return None
    return match.start(), f"ask {what} {outline.words(match.start('rest'))}"


def _agenda(outline: Outline) -> tuple[int, str] | None:
    """What is to be an item of an agenda."""
    match = task_patterns.AGENDA.search(outline.text)
    what = thing(outline, match.start()) if match else ""
    if not match or not what:
        return None
    return match.start(), _joined("put", what, "on the agenda", outline.rest(match.end()))


def _done(outline: Outline, owner: str) -> tuple[int, str] | None:
    """What is to be done: "a letter be sent to the Commissioner by the Chairman"."""
    if match := task_patterns.EMPTY.search(outline.text):
        return match.start(), outline.words(match.start("do"))
    found = None
    for match in task_patterns.PASSIVE.finditer(outline.text):
        done = outline.words(match.start("done")).split()[0].lower()
        verb = orders.base(done.strip(".,;"))
        is_bare = re.fullmatch(r"(?:that )?to", outline.text[: match.start()].strip())
        what = thing(outline, match.start()) if verb and not is_bare else ""
        if verb and verb not in _NO_ORDERS and (what or is_bare):
            other = task_patterns.ANOTHER.search(outline.text, match.end())
            rest = outline.words(match.end() + 1, other and other.start() + 1)
            found = found or (match.start(), _ordered(verb, what, _without(rest, owner)))
            if verb not in verbs.PASSING:
                return match.start(), _ordered(verb, what, _without(rest, owner))
    return found


_NO_ORDERS = frozenset(
    "note receive thank congratulate commend acknowledge welcome allow mean need require".split()
)
"""What a meeting does by saying so."""


def wanted(outline: Outline) -> tuple[int, str] | None:
    """A thing that was asked for: "requested a briefing", "a report was requested"."""
    if match := task_patterns.WANTED.search(outline.text):
        return match.start(), f"provide {outline.words(match.start('what'))}"
    if match := task_patterns.THERE.search(outline.text):
        return match.start(), f"provide {outline.words(match.start('what'))}"
    match = task_patterns.THAT.search(outline.text)
    if match and _has_verb(match["what"].split()[:12]):
        return match.start(), f"have {outline.words(match.start('what'))}"
    for shape, verb in (
        (task_patterns.FOLLOWS, "provide"),
        (task_patterns.COMES, "bring"),
        (task_patterns.WAS_WANTED, "provide"),
    ):
        if match := shape.search(outline.text):
            what = thing(outline, match.end("what") + 1)
            begin = match.start("rest") if "rest" in match.groupdict() else match.end() + 1
            rest = outline.words(begin) if begin < len(outline.text) else ""
            return (match.start(), _joined(verb, what, rest)) if what else None
    return None


def _has_verb(words: Sequence[str]) -> bool:
    """Whether words tell that a thing is to do something: "the next report compare"."""
    return "be" not in words and any(
        word in verbs.TASKS and words[place - 1] not in _ARTICLES | _LINKS
        for place, word in enumerate(words)
        if place > 1
    )


_LINKS = frozenset("of and or to for in on by from with next last".split())


def thing(outline: Outline, end: int) -> str:
    """What stands before "be" and its auxiliary verb, back to where its clause begins; "" where
    nothing does that an order could speak of.
    """
    ahead = outline.text[:end].rstrip()
    modal = task_patterns.MODAL.search(ahead)
    last = modal.start() if modal else len(ahead)
    begin = 0
    for match in task_patterns.BEGINS.finditer(outline.text, 0, last):
        begin = begin if _is_list(outline.text, begin, match) else match.end()
    if pointer := task_patterns.POINTER.search(outline.text, begin, last):
        begin = pointer.start("what")
    if state := task_patterns.STATE.search(outline.text, begin, last):
        last = state.start()
    what = outline.words(begin, last + 1) if begin < last else ""
    if what.split()[:1] and what.split()[0].lower() in _SUBORDINATE:
        what = what.rpartition(", ")[2] if ", " in what else ""
        what = "" if what.startswith("and ") else what
    return "" if what.lower() in ("", "there") else _OBJECTS.get(what.lower()) or _small(what)


_OBJECTS = {"they": "them", "he": "him", "she": "her", "we": "us", "i": "me"}


_RELATIVE = re.compile(r"\b(?:which|who|that|what\w*|where)\b")


def _is_list(outline: str, begin: int, found: re.Match[str]) -> bool:
    """Whether a comma stands between things, and not behind what is told of another."""
    if found[0] not in (", ", ", and ", "and ") or found["points"] is not None:
        return False
    clause = outline[begin : found.start()]
    return not task_patterns.TELLS.search(clause) or bool(_RELATIVE.search(clause))


_SUBORDINATE = frozenset(
    "as if once when while during following after in at because with on since although unless "
    "until before where".split()
)
"""Words that begin a part of a sentence which comes before what is spoken of."""


def _ordered(verb: str, what: str, rest: str) -> str:
    """A verb, a thing and the rest, with what belongs to the verb beside it."""
    if what == "it" and rest.startswith(("to see ", "whether ", "if ", "that ")):
        return _joined(verb, rest)
    rest = _AND_DONE.sub(lambda found: f"and {orders.base(found['done']) or found['done']}", rest)
    first, _, others = rest.partition(" ")
    is_pointer = what in ("it", "this", "these", "them", "him", "her")
    if first in _PARTICLES and not (others.startswith("to date") or is_pointer):
        verb, rest = f"{verb} {first}", others
    if match := _LEFT_OVER.match(rest):
        verb, rest = f"{verb} {match['word']}", rest[match.end() :].strip()
    is_full = what.split()[:1] and what.split()[0] in _ARTICLES
    if (
        is_full
        and len(what.split()) > _LONG
        and rest.startswith("to ")
        and len(rest.split()) <= _FEW
    ):
        return _joined(verb, rest.rstrip(" .;,"), what)
    return _joined(verb, what, rest)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part).replace(" ,", ",").replace(" .", ".")


def _without(rest: str, owner: str) -> str:
    """The rest without who does it."""
    if not owner:
        return rest
    return re.sub(rf"\s*\bby (?:the )?{re.escape(owner)}\b", "", rest).strip()


def _small(words: str) -> str:
    """Words that began a sentence, as they stand inside one."""
    found = Sentence(words).words
    first = found[0] if found else None
    if not first or is_initials(first) or any(letter.isupper() for letter in first.text[1:]):
        return words
    is_name = first.plain not in _ARTICLES and (
        first.plain in POSTS | TITLES | OUTSIDERS or any(word.is_capital for word in found[1:3])
    )
    return words if is_name else words[:1].lower() + words[1:]


_ARTICLES = frozenset("a an the this that these those his her our their all any some more".split())
