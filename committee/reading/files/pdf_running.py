"""Running headers and footers of a PDF, and the numbers of its pages: known by their repeating."""

import re
from collections import Counter
from collections.abc import Sequence

from committee.reading.files.pdf_columns import Written
from committee.reading.files.text import words

MOST_AT_EDGE = 4
"""So many lines at the head and at the foot of a page may run on from page to page."""

OFTEN = 0.4
"""On which share of the pages such a line stands: left and right pages may differ."""

_NUMBERS = re.compile(r"^\d+|(?<=page )\d+|(?<= of )\d+|(?<=/)\d+|(?<=- )\d+|\d+$")
_NUMBER = re.compile(
    r"(?:\W{0,2}page:? )?\W{0,3}#(?:(?: of |/| / )#)?(?: ?\W? ?page)?\W{0,2}", re.I
)
_PAGE = re.compile(rf"{_NUMBER.pattern}|.{{0,80}}\W{{1,3}}page #(?: of |/| / )#", re.I)
"""A number of a page by itself, or behind the name of the minutes."""

Pages = list[list[Written]]


def without_running(pages: Pages) -> Pages:
    """The lines of each page without those that run on. What runs on from the head of the first
    page stays there, where it may say whose minutes these are.
    """
    heads = _running([_edge(lines) for lines in pages])
    feet = _running([_edge(lines[::-1]) for lines in pages])
    numbers = {key for key in heads if _NUMBER.fullmatch(key)}
    kept = []
    for place, lines in enumerate(pages):
        rest = lines[_length(lines, heads if place else numbers) :]
        kept.append(rest[: len(rest) - _length(rest[::-1], feet)])
    # Pages that say one and the same are no headers without a text.
    return kept if any(kept) else pages


def _edge(lines: Sequence[Written]) -> list[str]:
    return [_key(line) for line in lines[:MOST_AT_EDGE]]


def _key(line: Written) -> str:
    """What a line says on every page: a number of the page in it may differ."""
    return _NUMBERS.sub("#", words(" ".join(word.text for word in line)).lower())


def _running(edges: Sequence[Sequence[str]]) -> set[str]:
    """What stands at this edge of many pages; a number of a page always does."""
    often = Counter(key for edge in edges for key in set(edge))
    least = max(2, OFTEN * sum(1 for edge in edges if edge))
    return {key for key, count in often.items() if count >= least} | {
        key for edge in edges for key in edge[:2] if "page" in key and _PAGE.fullmatch(key)
    }


def _length(lines: Sequence[Written], running: set[str]) -> int:
    """How many lines at this edge run on."""
    return next(
        (place for place, key in enumerate(_edge(lines)) if key not in running),
        min(len(lines), MOST_AT_EDGE),
    )
