"""Whether words quoted from the minutes come from a passage that is exempt or confidential."""

import re
from collections.abc import Iterable

from committee.rules.access import OPEN_MARK, Mark, strictest

Passage = tuple[str, Mark]
"""Words that stand in the minutes, and their mark."""

RUN = 5
"""As many words in a row as no two passages have in common by chance."""


def mark_of(quote: str, passages: Iterable[Passage]) -> Mark:
    """The strictest mark of the passages that a quote was taken from.

    Each line of the quote is looked for in them, whatever marks it was typed with. A line that
    stands whole in an open passage is open: the public can read it there.
    """
    spoken = [(_spoken(words), mark) for words, mark in passages]
    lines = [line for line in map(_spoken, quote.splitlines()) if line.strip()]
    return strictest(OPEN_MARK, *(_mark_of_line(line, spoken) for line in lines))


def _mark_of_line(line: str, passages: list[Passage]) -> Mark:
    if any(mark.is_open and line in words for words, mark in passages):
        return OPEN_MARK
    found = (mark for words, mark in passages if not mark.is_open and _share(line, words))
    return strictest(OPEN_MARK, *found)


def _share(line: str, words: str) -> bool:
    """Whether one holds the other, or both have RUN words in a row."""
    if line in words or words in line:
        return True
    row = words.split()
    runs = (f" {' '.join(row[start : start + RUN])} " for start in range(len(row) - RUN + 1))
    return any(run in line for run in runs)


def _spoken(text: str) -> str:
    """The words alone, a space on each side, without marks such as "[exempt 3]" or "**"."""
    words = re.findall(r"\w+", re.sub(r"\[[^\]]*\]", " ", text).casefold())
    return f" {' '.join(words)} "
