"""A text of values as the cells of a sheet, whatever stands between the values."""

import csv
from collections import Counter
from io import StringIO

from committee.reading.files import text
from committee.reading.files.sheets_head import MOST_ROWS, Cells, Grid
from committee.reading.source import Unreadable

_BETWEEN = (",", ";", "\t", "|")
_LOOKED_AT = 20_000


def grid(content: str) -> Grid:
    """The cells of a text. Raises Unreadable where it is too long, or out of order."""
    lines = content
    if content[:4].lower() == "sep=":
        # Excel's own first line that says what stands between the values.
        lines = content.partition("\n")[2]
    between = max(_BETWEEN, key=lambda sign: _fit(lines[:_LOOKED_AT], sign))
    rows = _rows(lines, between)
    return Grid("", rows[:MOST_ROWS], notes=_notes(rows))


def _notes(rows: list[Cells]) -> tuple[str, ...]:
    return (f"Only the first {MOST_ROWS:,} rows were read.",) if len(rows) > MOST_ROWS else ()


def _rows(lines: str, between: str) -> list[Cells]:
    found: list[Cells] = []
    try:
        for row in csv.reader(StringIO(lines, newline=""), delimiter=between):
            found.append(tuple(map(text.words, row)))
            if len(found) > MOST_ROWS:
                break
    except csv.Error as error:
        raise Unreadable(
            "The file is out of order: a value in it never ends. Open it in Excel and save it "
            "as .xlsx."
        ) from error
    return found


def _fit(lines: str, between: str) -> int:
    """How well values that this sign stands between make rows of one length."""
    try:
        lengths = [len(row) for row in csv.reader(StringIO(lines, newline=""), delimiter=between)]
    except csv.Error:
        return 0
    (length, often), *_ = Counter(lengths).most_common(1) or [(0, 0)]
    return often * (length - 1)
