"""Finds the word "Action" beside a sentence: "ACTION: Clerk", "– ACTION", "(Action: JS)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from committee.reading.words import parties
from committee.reading.words.tokens import Sentence

_NUMBER = r"(?:\s?\d{1,3}(?:[./]\d{1,3})?)?"
_LABEL = re.compile(
    r"(?:(?<=\s)|^|(?<=[.;,(\[-]))[(\[]?(?:[-–—]\s?)?(?:"
    rf"ACTION(?:S(?=\s?[:–—-]|\s?$))?(?:\s(?:BY|POINTS?|REQUIRED|FOR))?{_NUMBER}"
    r"(?=\s?[:;.)\]–—-]|\s?$|\s[A-Z][a-z]*\b)"
    rf"|[Aa]ction(?:s|ed)?(?:\s(?:[Bb]y|[Pp]oints?|[Rr]equired|for))?{_NUMBER}"
    r"(?=\s?[:–—-]|\s?[.)\]]?\s*$|\s(?:ALL|All|[A-Z]{2,3}|Clerk|[A-Z][a-z]+)\W*$)"
    r"|AP\s?\d{0,3}(?=\s?[:–—-]\s)"
    r")\s?(?P<sign>[:;.–—-]*)\s?"
)
_GOES_ON = re.compile(
    r"(?:plan|group|log|tracker|fraud|list|sheet|no|number|was|is|has|had|to be|taken)\b",
    re.IGNORECASE,
)
"""What makes the word part of a name or a sentence: "ACTION PLAN", "Action was taken"."""

_REST = re.compile(r"[\s.)\]]*$")
_END = re.compile(r"[.;](?:\s|$)|$")
_CLOSED = re.compile(r"[)\]][.;]?|$")
_CLOSING = (".", ";", ":", "!", "?", ")", "–", "-", "")
"""What stands before a label that ends a paragraph."""

_LONGEST_NAME = 80
_MOST_WORDS = 10
_ALL = frozenset("all everyone tbc".split())
_LINKING = frozenset("& ' ( ) + , - . / and for of the".split())


@dataclass(frozen=True)
class Labelled:
    """A stretch of text; `who` is what a label after it says ("" where it names nobody), None
    where it has none. `is_task` says that a label stands before it.
    """

    text: str
    who: str | None = None
    is_task: bool = False


def parted(text: str) -> Iterator[Labelled]:
    """The text parted at the labels in it, in order; without one, the text as it is."""
    start, is_task = 0, False
    for label in _LABEL.finditer(text):
        before = text[start : label.start()].strip()
        if label.start() < start or not _is_label(text, label, before):
            continue
        is_closed = label[0].lstrip()[:1] in ("(", "[")
        who, end = _who(text, label.end(), is_closed=is_closed)
        if before or who is not None:
            yield Labelled(before, who, is_task)
        start, is_task = end, who is None
    if rest := text[start:].strip():
        yield Labelled(rest, None, is_task)


def _is_label(text: str, label: re.Match[str], before: str) -> bool:
    """Whether the word is set apart, and no part of what the paragraph says."""
    if not label["sign"] and _GOES_ON.match(text, label.end()):
        return False
    is_word = not label[0].isupper() and label[0].strip()[:1].isalpha()
    return not (is_word and label.end() == len(text) and before[-1:] not in _CLOSING)


def _who(text: str, start: int, *, is_closed: bool) -> tuple[str | None, int]:
    """Who is named after a label that nothing else follows, and where that ends."""
    if _REST.match(text, start):
        return "", len(text)
    limit = min(len(text), start + _LONGEST_NAME)
    end, pattern = start, _CLOSED if is_closed else _END
    while stop := pattern.search(text, end, limit):
        name, end = text[start : stop.start()].strip(" -–—("), stop.end()
        last = name.rpartition(" ")[2].casefold()
        if end >= limit or not (last in parties.TITLES or len(last) == 1):
            break
    if not stop or (end == limit < len(text)) or not is_party(name):
        return None, start
    return name, end


def alone(text: str) -> str | None:
    """Who a paragraph names that is a label and nothing else ("Action: Clerk"), or a name and
    nothing else; None for any other.
    """
    if len(text.split()) > _MOST_WORDS:
        return None
    pieces = list(parted(text))
    if len(pieces) == 1 and not pieces[0].text:
        return pieces[0].who
    return text.strip(" .") if len(text.split()) <= 6 and is_party(text) else None


def is_name_beside(text: str) -> bool:
    """Whether words after the last full stop stand for somebody: "Clerk", "JS", "Cllr Jones"."""
    if len(text.split()) > 5 or not is_party(text):
        return False
    words = Sentence(text).words
    return any(
        parties.is_initials(word) or word.plain in parties.POSTS | parties.TITLES for word in words
    )


def is_party(text: str) -> bool:
    """Whether a text names somebody and says nothing else: "Clerk", "JS/BT", "Sam Whale"."""
    if len(text) > _LONGEST_NAME:
        return False
    words = Sentence(text).words
    told = [word for word in words if word.plain not in _LINKING]
    if not told or len(words) > _MOST_WORDS:
        return False
    return all(
        parties.is_initials(word)
        or word.plain in parties.POSTS | parties.TITLES | _ALL
        or (word.is_capital and len(told) <= 6)
        for word in told
    )
