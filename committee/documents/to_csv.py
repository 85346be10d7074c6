"""Writes a table as CSV that a spreadsheet can open without coming to harm."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def to_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of the file, the headings first."""
    written = io.StringIO()
    writer = csv.writer(written)
    for row in chain([headings], rows):
        writer.writerow(map(harmless, row))
        yield written.getvalue()
        written.seek(0)
        written.truncate()


def harmless(cell: str) -> str:
    """A cell with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if looks_like_formula(cell) else cell


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet would work the text out rather than show it."""
    return text.lstrip(" \n").startswith(STARTS_A_FORMULA)
