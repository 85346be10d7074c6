"""Lists as clerks type them: bullets, (a), (i), (1) and 1., one inside another.

A list begins with a bullet, (a), (i), (1) or 1. and goes on with what follows on, so "(c) Crown
copyright" and "1986. A good year" alone are sentences, and "A. Patel spoke" always is. Every entry
keeps the number it was typed with: "1. / 2. / 4." prints 1, 2 and 4, because later papers cite
what was printed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from committee.rules import inline
from committee.rules.blocks import Entry, List, label, roman
from committee.rules.vocabulary import ListStyle

INDENT = 2
"""How many more spaces put an entry inside the one above."""

DEEPEST = 9
"""How many lists may stand inside one another: as many as Word has room for."""

_MARKER = re.compile(
    r"(?P<indent>\s*)(?:(?P<bullet>[-*•·])|\((?P<letter>[a-z])\)|\((?P<roman>[ivx]+)\)"
    r"|\((?P<bracketed>[1-9]\d?)\)|(?P<number>[1-9]\d?)\.)\s+(?P<words>\S.*)"
)
_ROMAN = {roman(number): number for number in range(1, 40)}


class Reading(NamedTuple):
    """One way to read a marker: "(i)" may be the letter i or the number one."""

    style: ListStyle
    ordinal: int

    @property
    def begins(self) -> bool:
        """Whether a list may begin here."""
        return self.style is ListStyle.BULLETS or self.ordinal == 1


@dataclass(frozen=True)
class ListLine:
    """A line that may be an entry of a list: how far in, how its marker reads, its words."""

    indent: int
    readings: tuple[Reading, ...]
    words: str

    @property
    def start(self) -> Reading | None:
        """The reading with which a list may begin here, if there is one."""
        return next((reading for reading in self.readings if reading.begins), None)


def read_line(line: str) -> ListLine | None:
    """Read a line that begins with a marker; None where it begins otherwise."""
    found = _MARKER.fullmatch(line)
    if not found:
        return None
    return ListLine(len(found["indent"]), tuple(_readings(found)), found["words"])


def _readings(found: re.Match[str]) -> Iterator[Reading]:
    if found["bullet"]:
        yield Reading(ListStyle.BULLETS, 0)
    elif found["number"]:
        yield Reading(ListStyle.NUMBERS, int(found["number"]))
    elif found["bracketed"]:
        yield Reading(ListStyle.BRACKETS, int(found["bracketed"]))
    else:
        typed = found["letter"] or found["roman"]
        if found["letter"]:
            yield Reading(ListStyle.LETTERS, ord(typed) - ord("a") + 1)
        if typed in _ROMAN:
            yield Reading(ListStyle.ROMAN, _ROMAN[typed])


@dataclass
class _Entry:
    ordinal: int
    words: str
    lists: list["_List"] = field(default_factory=list)


@dataclass
class _List:
    style: ListStyle
    indent: int
    entries: list[_Entry] = field(default_factory=list)

    def add(self, ordinal: int, words: str) -> None:
        self.entries.append(_Entry(ordinal, words))


class Lists:
    """The lists being read, one after another, and which of them are still open."""

    def __init__(self) -> None:
        self._roots: list[_List] = []
        self._open: list[_List] = []

    def take(self, line: ListLine) -> bool:
        """Put the line in as an entry, or say that it is none."""
        while len(self._open) > 1 and self._open[-1].indent >= line.indent + INDENT:
            self._open.pop()
        return (
            self._nest(line)
            or self._continue(line, by=1)
            or self._begin(line)
            or self._continue(line, by=99)
        )

    def extend(self, words: str) -> None:
        """Add a further line to the entry that was put in last."""
        self._open[-1].entries[-1].words += f" {words}"

    def finish(self) -> tuple[List, ...]:
        """The lists as they were read, without marks."""
        return tuple(_frozen(listing) for listing in self._roots)

    def _nest(self, line: ListLine) -> bool:
        if not self._open or not line.start or line.indent < self._open[-1].indent + INDENT:
            return False
        return self._put(self._open[-1].entries[-1].lists, line, line.start)

    def _continue(self, line: ListLine, by: int) -> bool:
        """Go on with an open list whose last number is below this one's by at most so much."""
        for depth in range(len(self._open), 0, -1):
            listing = self._open[depth - 1]
            last = listing.entries[-1].ordinal
            for style, ordinal in line.readings:
                bullet = style is ListStyle.BULLETS
                if style is listing.style and (bullet or 0 < ordinal - last <= by):
                    del self._open[depth:]
                    listing.add(ordinal, line.words)
                    return True
        return False

    def _begin(self, line: ListLine) -> bool:
        """Begin a list beside an open one of the same style, or else inside the last entry."""
        if not line.start:
            return False
        alike = [
            depth for depth, listing in enumerate(self._open) if listing.style is line.start.style
        ]
        if alike:
            del self._open[alike[-1] :]
        siblings = self._open[-1].entries[-1].lists if self._open else self._roots
        return self._put(siblings, line, line.start)

    def _put(self, siblings: list[_List], line: ListLine, reading: Reading) -> bool:
        """Put a list beside one of its own style, or inside the last entry of any other."""
        while siblings and siblings[-1].style is not reading.style:
            self._open.append(siblings[-1])
            siblings = siblings[-1].entries[-1].lists
        if len(self._open) == DEEPEST:
            return False
        if not siblings or reading.style is not ListStyle.BULLETS:
            siblings.append(_List(reading.style, line.indent))
        siblings[-1].add(reading.ordinal, line.words)
        self._open.append(siblings[-1])
        return True


def _frozen(listing: _List) -> List:
    return List(listing.style, tuple(_entry(entry) for entry in listing.entries))


def _entry(entry: _Entry) -> Entry:
    inner = tuple(_frozen(listing) for listing in entry.lists)
    return Entry(inline.parse(entry.words), entry.ordinal, inner)


def to_source(listing: List, indent: int = 0) -> Sequence[str]:
    """Write a list as lines that read back as the same list."""
    lines: list[str] = []
    for entry in listing.entries:
        marker = "-" if listing.style is ListStyle.BULLETS else label(listing.style, entry.ordinal)
        lines.append(f"{' ' * indent}{marker} {inline.to_source(entry.runs)}")
        for inner in entry.lists:
            lines.extend(to_source(inner, indent + 2 * INDENT))
    return lines
