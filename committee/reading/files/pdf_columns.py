"""Columns of a page of a PDF: where words begin below each other, far from what is left of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from committee.reading.files.pdf_words import Word

Written = tuple[Word, ...]
"""The words of one height of a page, from left to right; at least one."""

FAR = 1.6
NEAR = 0.9
"""How wide, of the height of the letters, a space is that may show a column, and that may be one
where others show it."""

ALIGNED = 4.0
"""How many points apart words may begin that begin below each other."""

BESIDE = 0.75
"""So near, in heights of its letters, words are beside a line and no line below it."""

MOST_COLUMNS = 20
"""Words that begin below each other at more places are a drawing and no table."""

_NUMBER = re.compile(
    r"\(?(?=[\w.&/-]*\d)[\w.&/-]{1,10}[.):]{0,2}|\(?(?:[a-zA-Z]|[ivx]{2,4})[.)]|[^\w\s]{1,2}"
)
_HEAD = re.compile(r"[A-Z]{4,}|\S{2,20}[:–-]")


@dataclass(frozen=True)
class Part:
    """Words of a line that stand in one column; columns count from 0."""

    column: int
    words: Written

    @property
    def text(self) -> str:
        """What they say."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True)
class Columns:
    """Where the columns of a page begin, besides the first."""

    starts: tuple[float, ...] = ()

    @classmethod
    def of(cls, lines: Sequence[Written]) -> "Columns":
        """Those that two lines show, or one that stands between the heights of two others."""
        beside = {words[0].left for words in _beside(lines)}
        shown = [word.left for line in lines for word in _far(line)]
        starts: list[float] = []
        for before, left in pairwise(sorted([*shown, *beside, *beside])):
            is_known = starts and left - starts[-1] <= 2 * ALIGNED
            if left - before <= ALIGNED and not is_known:
                starts.append(before)
        return cls(tuple(starts) if len(starts) <= MOST_COLUMNS else ())

    def parts(self, line: Written) -> tuple[Part, ...]:
        """A line by the columns that it stands in; what is no table stands in one."""
        found = [Part(self._at(line[0]), line[:1])]
        begun = 0
        for place, (before, word) in enumerate(pairwise(line), start=1):
            column = self._at(word) if word.left - before.right > NEAR * word.size else 0
            if column and not belongs(line[begun:place]):
                found.append(Part(column, (word,)))
                begun = place
            else:
                found[-1] = Part(found[-1].column, line[begun : place + 1])
        return tuple(found)

    def is_within(self, line: Written) -> bool:
        """Whether a line has words in columns only, and none in the first."""
        return self._at(line[0]) > 0

    def _at(self, word: Word) -> int:
        """The column that begins where a word begins; 0 where none does."""
        near = (
            place
            for place, start in enumerate(self.starts, start=1)
            if abs(word.left - start) <= 2 * ALIGNED
        )
        return next(near, 0)


def step(above: Written, line: Written) -> float:
    """How far a line stands below the one above, in heights of its letters."""
    return (above[0].foot - line[0].foot) / line[0].size


def _beside(lines: Sequence[Written]) -> Iterator[Written]:
    """The lines that are too near to another to stand below it: they stand right of it."""
    for above, line in pairwise(lines):
        if 0 < step(above, line) < BESIDE:
            left, right = sorted((above, line), key=lambda each: each[0].left)
            if right[0].left > left[-1].right:
                yield right


def _far(line: Written) -> Iterator[Word]:
    """The words of a line that stand far from those before them."""
    for place, (before, word) in enumerate(pairwise(line), start=1):
        if word.left - before.right > FAR * word.size and not belongs(line[:place]):
            yield word


def belongs(left: Sequence[Word]) -> bool:
    """Whether what is set apart at the left of a line belongs to it: "4.1", "•", "RESOLVED"."""
    return len(left) == 1 and (is_number(left[0]) or _HEAD.fullmatch(left[0].text) is not None)


def is_number(word: Word) -> bool:
    """Whether a word is a number or a bullet."""
    return _NUMBER.fullmatch(word.text) is not None
