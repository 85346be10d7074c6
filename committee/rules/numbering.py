"""Minute and paragraph numbers: computed while drafting, stored at issue, never changed after.

Later minutes and trackers cite "minute 25" and "paragraph 4.2", so a number once issued stays
with its paragraph; a paragraph put in later takes a letter after the one before it.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from committee.rules.likeness import pairs
from committee.rules.styles import HouseStyle, Numbering

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

_PRINTED = re.compile(r"(?:[^\W\d_]{1,8}\.? ?)?(?P<sequence>\d{1,5})(?:/\d{2,4}| \(\d{1,5}\))?")


class MinuteNumber(NamedTuple):
    """The number of a minute as it is written, and the running number in it, if there is one."""

    written: str
    sequence: int | None = None

    @property
    def lead(self) -> str:
        """What the numbers of its paragraphs begin with: "221" of "221 (28)", "25" of "25/26"."""
        for sign in ("/", " ("):
            if self.written.startswith(f"{self.sequence}{sign}"):
                return str(self.sequence)
        return self.written


def running(
    style: HouseStyle, sequence: int, agenda: str, year: date, abbreviation: str
) -> MinuteNumber:
    """The minute that has this running number, as the style writes it.

    `agenda` is the number of its item, `year` a day of the calendar year in which the municipal
    year begins: minute 55 of 2021/22 is "55/21". Without a prefix of its own the style uses the
    committee's abbreviation.
    """
    written = {
        Numbering.RUNNING: f"{sequence}",
        Numbering.YEAR: f"{sequence}/{year:%y}",
        Numbering.PREFIX: f"{style.prefix or f'{abbreviation}.'}{sequence}",
        Numbering.DUAL: f"{sequence} ({agenda})",
    }
    return MinuteNumber(written[style.numbering], sequence)


def printed(number: str) -> MinuteNumber:
    """A number as it was printed, with the running number in it: 221 of "221 (28)" or "221/25"."""
    found = _PRINTED.fullmatch(number)
    return MinuteNumber(number, int(found["sequence"]) if found else None)


def agenda_number(printed: str, taken: Collection[str], others: Collection[str]) -> str:
    """The number on an agenda of an item with this number in print; no two have the same there.

    The second that was printed as 7 is 7A. One that was printed without takes the next after those
    `taken` and those that `others` were printed with.
    """
    if not printed:
        highest = max((int(each) for each in (*taken, *others) if each.isdecimal()), default=0)
        return str(highest + 1)
    beside = (f"{printed[:16]}{letter}" for letter in LETTERS)
    free = (each for each in (printed, *beside) if each not in taken)
    return next(free, None) or agenda_number("", taken, others)


def computed(item_number: str, count: int) -> tuple[str, ...]:
    """The numbers of a draft's paragraphs: computed("4", 3) is ("4.1", "4.2", "4.3")."""
    return tuple(f"{item_number}.{place}" for place in range(1, count + 1))


def carried(
    item_number: str,
    before: Sequence[str],
    numbers: Sequence[str],
    after: Sequence[str],
    former: Collection[tuple[str, str]] = (),
) -> tuple[str, ...]:
    """Number the paragraphs `after` an edit so that each one that stood `before` keeps its own.

    `before` and `after` are the paragraphs' words and `numbers` those of `before`. A reworded
    paragraph keeps its number; paragraphs put in take letters ("4.2A"), or the next numbers at
    the end. `former` holds every pair of words and number there ever was: a number taken out is
    used again only where its paragraph is put back. A text that was printed without any number
    gets none.
    """
    kept: list[str | None] = [None] * len(after)
    for old, new in pairs(before, after):
        kept[new] = numbers[old]
    known = (*former, *zip(before, numbers, strict=True))
    if known and not any(number for _, number in known):
        return ("",) * len(after)
    for place, words in enumerate(after):
        if kept[place] is None:
            free = (number for stood, number in known if stood == words and number not in kept)
            kept[place] = next(free, None)
    return tuple(_filled(item_number, kept, {number for _, number in known}))


def kept(before: Sequence[str], numbers: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """The number of each paragraph `after` an edit that stood `before`; "" for one put in."""
    found = [""] * len(after)
    for old, new in pairs(before, after):
        found[new] = numbers[old]
    return tuple(found)


def _filled(item_number: str, kept: Sequence[str | None], used: set[str]) -> Iterator[str]:
    last_kept = max((place for place, number in enumerate(kept) if number), default=-1)
    previous = f"{item_number}.0"
    for place, number in enumerate(kept):
        if number is None:
            after_all = place > last_kept
            number = _next(item_number, used) if after_all else _lettered(previous, used)
            used.add(number)
        previous = number or previous
        yield number


def _next(item_number: str, used: set[str]) -> str:
    lead = f"{item_number}."
    taken = (number.removeprefix(lead).rstrip(LETTERS) for number in used)
    return f"{lead}{1 + max((int(part) for part in taken if part.isdigit()), default=0)}"


def _lettered(previous: str, used: set[str]) -> str:
    base = previous.rstrip(LETTERS)
    return next(number for letters in _letters() if (number := base + letters) not in used)


def _letters() -> Iterator[str]:
    """A, B … Z, ZA, ZB …: as Parliament's draftsmen number what is put in."""
    lead = ""
    while True:
        yield from (lead + letter for letter in LETTERS)
        lead += "Z"
