"""Rows of tables: which are rows, and which only lay a page out.

Minutes are often typed into a table of number, item and action. Where a cell holds the item
itself, its paragraphs are lines of their own, and what stands beside them in the last column
stays with the paragraph that it belongs to.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from committee.reading.source import Line, LineKind

MANY_LINES = 3
MANY_WORDS = 60
"""From so many lines, or words in several lines, on a cell holds an item and no entry."""

_NUMBER = re.compile(
    r"\(?[A-Z]{0,5}\.? ?\d{1,4}(?:[./-]\d{1,4}){0,4}[a-z]?[.:)]{0,2}|\(?[a-zA-Z][.)]|\([ivx]{1,5}\)"
    r"|[•·▪‣◦o*-]"
)
_DASHES = re.compile(r":?-+:?")
_LETTER = re.compile(r"[^\W\d_]{2}")


def row(cells: Sequence[str], *, gap: bool = False) -> Line:
    """A row with these cells; its text has those that are not empty."""
    shown = " | ".join(cell for cell in cells if cell)
    return Line(shown, LineKind.ROW, cells=tuple(cells), gap=gap)


def typed(shown: str) -> tuple[str, ...]:
    """The cells of a row that is typed between upright strokes; none where it is no such row.

    The dashes below a head are a row of empty cells.
    """
    if not (shown.startswith("|") and shown.endswith("|") and len(shown) > 1):
        return ()
    cells = tuple(cell.strip() for cell in shown[1:-1].split("|"))
    return tuple("" for _ in cells) if all(map(_DASHES.fullmatch, cells)) else cells


def table(cells_of_rows: Sequence[Sequence[Sequence[Line]]]) -> list[Line]:
    """The lines of a table, row by row and cell by cell: rows, or what is laid out in it."""
    laid_out = _is_layout(cells_of_rows)
    return [
        line
        for cells in cells_of_rows
        for line in (_laid_out(cells) if laid_out or len(cells) == 1 else _as_row(cells))
    ]


def _is_layout(cells_of_rows: Sequence[Sequence[Sequence[Line]]]) -> bool:
    """Whether a table only lays out a page: it holds items, or numbers beside paragraphs."""
    if any(_is_item(cell) for cells in cells_of_rows for cell in cells):
        return True
    filled = [[cell for cell in cells if cell] for cells in cells_of_rows]
    numbered = [cells for cells in filled if len(cells) == 2 and _is_number(cells[0])]
    if not numbered or any(len(cells) > 2 for cells in filled):
        return False
    is_headed = filled[0] != numbered[0]
    return not is_headed or any(_count(cells[1]) > MANY_WORDS / 2 for cells in numbered)


def _as_row(cells: Sequence[Sequence[Line]]) -> list[Line]:
    said = [" ".join(map(_said, cell)) for cell in cells]
    return [row(said, gap=any(cell[0].gap for cell in cells if cell))] if any(said) else []


def _laid_out(cells: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of a row that only lays out a page, or the row where it does more."""
    filled = [place for place, cell in enumerate(cells) if cell]
    if not filled:
        return []
    first, last = cells[filled[0]], cells[filled[-1]]
    if len(filled) == 1:
        return list(first)
    if len(filled) == 2 and _is_number(first) and _LETTER.search(last[0].text):
        return _numbered(first[0], last)
    main = max(filled, key=lambda place: _count(cells[place]))
    return _apart(cells, main) if _is_item(cells[main]) else _as_row(cells)


def _is_item(cell: Sequence[Line]) -> bool:
    """Whether a cell holds an item with its paragraphs rather than one entry of a table."""
    return (
        len(cell) >= MANY_LINES
        or any(line.kind is not LineKind.TEXT for line in cell)
        or (len(cell) > 1 and (cell[0].is_bold or _count(cell) > MANY_WORDS))
    )


def _apart(cells: Sequence[Sequence[Line]], main: int) -> list[Line]:
    """The cells before the one with the item, its lines, and what stands beside them."""
    item = list(cells[main])
    before = [cell for cell in cells[:main] if cell]
    beside = [list(map(_said, cell)) for cell in cells[main + 1 :]]
    if len(before) == 1 and _is_number(before[0]):
        item = _numbered(before.pop()[0], item)
    for place, line in enumerate(item):
        words = [_beside(each, place, len(item)) for each in beside]
        if any(words):
            labelled = row(["" for _ in cells[:main]] + [line.text, *words], gap=line.gap)
            item[place] = replace(labelled, label=line.label, is_bold=line.is_bold)
    return [line for cell in before for line in cell] + item


def _beside(words: Sequence[str], place: int, count: int) -> str:
    """What of a cell stands beside this of so many lines: line by line where both have as many,
    else all of it beside the last.
    """
    if len(words) == count:
        return words[place]
    return " ".join(words) if place == count - 1 else ""


def _numbered(number: Line, lines: Sequence[Line]) -> list[Line]:
    """The lines, the first with the number that stands in a cell of its own."""
    first, *rest = lines
    if first.label or first.kind is LineKind.ROW:
        return [number, first, *rest]
    return [replace(first, label=number.label or number.text, gap=True), *rest]


def _is_number(cell: Sequence[Line]) -> bool:
    return len(cell) == 1 and _NUMBER.fullmatch(_said(cell[0])) is not None


def _said(line: Line) -> str:
    return f"{line.label} {line.text}".strip()


def _count(cell: Sequence[Line]) -> int:
    return sum(len(line.text.split()) for line in cell)
