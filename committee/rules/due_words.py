"""Times as people say them at a meeting: finding them in a sentence, and the day they would mean.

"by the next meeting", "within six weeks", "in July", "before Christmas". A table of phrases, most
binding first; what is not in it is no time. A day is a proposal for a clerk and stands beside the
words as they were said.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from committee.rules.due import FURTHEST, Due
from committee.rules.due_meanings import Match, When
from committee.rules.due_phrases import PHRASES, Phrase
from committee.rules.vocabulary import DueKind

_DEADLINES = (
    "by ", "before ", "within ", "no later ", "not later ", "until ", "on or ", "prior ", "ahead ",
    "in advance ", "in time ",
)  # fmt: skip
"""A time that begins so binds more than one that is only mentioned."""

_LOOSE = ("in ", "on ", "at ", "during ")
_COMES_ROUND = frozenset(("month", "british", "weekday", "season"))
"""The parts of a time that was and will be: a month comes round, "in six months" does not."""

_ENDED = frozenset(
    ("held", "taken", "made", "begun", "done", "met", "sent", "given", "found", "put", "seen")
)
_BLANKS = str.maketrans(dict.fromkeys("\n\r\t\xa0", " "))
_TO_BE = frozenset(("be", "being"))


class _Found(NamedTuple):
    """A phrase and where it stands."""

    phrase: Phrase
    match: Match


def said(text: str) -> str:
    """The words in a sentence that say when something is due, as they stand; "" for none.

    Of several the most binding, and of these the first. Not those that tell of the past ("held in
    April", "the review of March 2019"), nor periods ("for the last three years").
    """
    found = _best(text.translate(_BLANKS))
    return text[slice(*found.match.span("said"))] if found else ""


def meant(
    words: str, on: date, *, next_meeting: date | None = None, year_ends: date | None = None
) -> Due:
    """What due words mean that were said on a day, the words kept.

    The next meeting is of its own kind, and a calendar date of another; all others stay words,
    with the day that they would mean where there is one. A day without its year is the next such
    day. Working days are Mondays to Fridays: holidays are not known here. No day is proposed that
    has passed, nor one more than five years off. `year_ends` is the last day of the municipal year.
    """
    words = " ".join(words.split())
    found = _best(words) or _best(f"in {words}") or _best(f"by {words}")
    if not found:
        return Due(DueKind.WORDS, words=words) if words else Due()
    day = found.phrase.day(found.match, When(on, next_meeting, year_ends))
    if day is not None and not on <= day <= _furthest(on):
        day = None
    kind = found.phrase.kind(found.match)
    if kind is DueKind.DATE and day is None:
        kind = DueKind.WORDS
    return Due(kind, day, words)


def settled(words: str, given: date | None, when: When) -> Due:
    """What due words mean where a day was given with them, by a list or by a clerk.

    The day counts rather than the one that the words mean, unless it was over before they were
    said.
    """
    due = meant(words, when.on, next_meeting=when.next_meeting, year_ends=when.year_ends)
    if given is None or given == due.on or given < when.on:
        return due
    return Due(DueKind.WORDS if words else DueKind.DATE, given, words)


def _furthest(on: date) -> date:
    return on + FURTHEST if on < date.max - FURTHEST else date.max


def _best(text: str) -> _Found | None:
    """The most binding time in a text; of two alike the first, and the longer where both begin."""
    return min(_all(text), key=_order, default=None)


def _order(found: _Found) -> tuple[int, int, int]:
    binds = found.match["said"].lower().startswith(_DEADLINES)
    start, end = found.match.span("said")
    return (1 if binds else found.phrase.rank, start, -end)


def _all(text: str) -> Iterator[_Found]:
    wanted = (phrase for key, phrases in PHRASES if key.search(text) for phrase in phrases)
    for phrase in wanted:
        for match in phrase.pattern.finditer(text):
            if not _has_passed(text, match):
                yield _Found(phrase, match)


def _has_passed(text: str, match: Match) -> bool:
    """Whether the words before say that it has happened: "the workshop held in April"."""
    if not (match["said"].lower().startswith(_LOOSE) and _COMES_ROUND & match.re.groupindex.keys()):
        return False
    start = match.start("said")
    before = text[max(0, start - 40) : start].lower().split()[-3:]
    if not before or _TO_BE & set(before):
        return False
    return before[-1].endswith("ed") or before[-1] in _ENDED
