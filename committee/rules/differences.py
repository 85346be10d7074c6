"""What differs between two texts, word by word, for those who must choose between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from committee.rules.likeness import pairs

_WORDS = re.compile(r"\s*\S+\s*|\s+")


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


def compared(first: str, second: str) -> Iterator[Line]:
    """The lines of both texts merged: removed words stand only in `first`, added in `second`."""
    before, after = first.splitlines(), second.splitlines()
    old = new = 0
    for kept, found in (*pairs(before, after), (len(before), len(after))):
        yield from ((Piece(Change.REMOVED, line),) for line in before[old:kept] if line)
        yield from ((Piece(Change.ADDED, line),) for line in after[new:found] if line)
        for line, other in zip(before[kept : kept + 1], after[found : found + 1], strict=True):
            yield tuple(_pieces(_WORDS.findall(line), _WORDS.findall(other)))
        old, new = kept + 1, found + 1


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


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    codes = SequenceMatcher(None, before, after).get_opcodes()
    for same, old_start, old_end, new_start, new_end in codes:
        removed, added = "".join(before[old_start:old_end]), "".join(after[new_start:new_end])
        if same == "equal":
            yield Piece(Change.KEPT, added)
            continue
        if removed:
            yield Piece(Change.REMOVED, removed)
        if added:
            yield Piece(Change.ADDED, added)
