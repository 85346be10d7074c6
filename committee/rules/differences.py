"""What differs between two texts, word by word, for those who must choose between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby, zip_longest

_WORDS = re.compile(r"\s+|[^\s]+")


class Change(StrEnum):
    """What became of some words on the way from the first text to the second."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Piece:
    """Words that share one fate."""

    change: Change
    text: str


Line = tuple[Piece, ...]

AROUND = 1
"""How many lines are left in sight on either side of one that differs."""


@dataclass(frozen=True)
class Stretch:
    """Lines one after another; `is_far` where they are alike and away from every difference."""

    lines: tuple[Line, ...]
    is_far: bool

    @property
    def count(self) -> int:
        """How many of the lines have words in them."""
        return sum(any(piece.text.strip() for piece in line) for line in self.lines)


def compared(first: str, second: str) -> tuple[Line, ...]:
    """The lines of both texts merged: removed words stand only in `first`, added in `second`."""
    before, after = first.splitlines(), second.splitlines()
    return tuple(
        line
        for tag, one, other in _stretches(before, after)
        for line in _lines(tag, before[one], after[other])
    )


def stretches(first: str, second: str) -> tuple[Stretch, ...]:
    """The same, cut into what is near to a difference and what may be folded away."""
    lines = [line for line in compared(first, second) if line]
    near = {
        place + step
        for place, line in enumerate(lines)
        if any(piece.change is not Change.KEPT for piece in line)
        for step in range(-AROUND, AROUND + 1)
    }
    by_place = groupby(range(len(lines)), key=lambda place: place not in near)
    return tuple(
        Stretch(tuple(lines[place] for place in places), is_far) for is_far, places in by_place
    )


def _lines(tag: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Line]:
    if tag == "equal":
        yield from ((Piece(Change.KEPT, line),) for line in before)
    else:
        for old, new in zip_longest(before, after, fillvalue=""):
            yield tuple(_pieces(_WORDS.findall(old), _WORDS.findall(new)))


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    for tag, one, other in _stretches(before, after):
        if tag == "equal":
            yield Piece(Change.KEPT, "".join(before[one]))
            continue
        removed, added = "".join(before[one]), "".join(after[other])
        if removed:
            yield Piece(Change.REMOVED, removed)
        if added:
            yield Piece(Change.ADDED, added)


def _stretches(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, slice, slice]]:
    """How the one becomes the other: what is done, to which part of it, and with what result."""
    codes = SequenceMatcher(None, before, after).get_opcodes()
    return (
        (tag, slice(start, end), slice(new_start, new_end))
        for tag, start, end, new_start, new_end in codes
    )
