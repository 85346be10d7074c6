"""Rows of tables in a PDF, put together of the lines that they take.

The lines of a cell are one text, because the name in a column of actions stands somewhere beside
the sentence that it is about.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from committee.reading.files import rows
from committee.reading.files.pdf_columns import Part, is_number
from committee.reading.files.text import words
from committee.reading.source import Line

MOSTLY = 0.6
"""Where on so many lines of a group there is something in the columns, each line is a row."""

SPACE = 0.25
"""How wide a space is, of the height of the letters."""

Parts = tuple[Part, ...]
"""A line by the columns that it stands in."""


@dataclass(frozen=True)
class Group:
    """Lines below each other without a gap or a rule in between; `is_ruled` between two rules."""

    lines: tuple[Parts, ...]
    gap: bool
    is_ruled: bool

    @property
    def is_split(self) -> bool:
        """Whether any of its lines stands in columns."""
        return any(len(parts) > 1 for parts in self.lines)

    @property
    def columns(self) -> set[int]:
        """The columns besides the first that have something in them."""
        return {part.column for parts in self.lines for part in parts} - {0}


def tables(groups: Iterable[Group]) -> Iterator[tuple[list[int], list[Group]]]:
    """Groups that stand in columns, one table after another, each with its columns: where a group
    has none of those that were there before, a new one begins.
    """
    used: set[int] = set()
    held: list[Group] = []
    for group in groups:
        if held and not used & group.columns:
            yield [0, *sorted(used)], held
            used, held = set(), []
        used |= group.columns
        held.append(group)
    if held:
        yield [0, *sorted(used)], held


def row(lines: Sequence[Parts], columns: Sequence[int], page: int, *, gap: bool) -> Line:
    """The row that stands on these lines, with a cell for each of these columns."""
    cells = [_cell(lines, column) for column in columns]
    bold = all(word.is_bold for parts in lines for part in parts for word in part.words)
    return replace(rows.row(cells, gap=gap), page=page, is_bold=bold)


def row_lines(group: Group) -> Iterator[list[Parts]]:
    """The lines of each row of a group. Where most have something in the columns, and no rules
    part the rows, each line is one; else each paragraph is.
    """
    each = sum(_begins(parts) for parts in group.lines) >= MOSTLY * len(group.lines)
    edges = (parts[0].words[-1].right for parts in group.lines if parts[0].column == 0)
    edge = max(edges, default=0.0)
    held: list[Parts] = []
    for parts in group.lines:
        if held and ((each and not group.is_ruled) or _ends(held[-1], parts, edge)):
            yield held
            held = []
        held.append(parts)
    yield held


def _begins(parts: Parts) -> bool:
    return len(parts) > 1 and parts[0].column == 0


def _ends(above: Parts, parts: Parts, edge: float) -> bool:
    """Whether a paragraph ends between two lines without a gap: the next has a number, or its
    first word had room, before the edge, on the one above.
    """
    first, last = parts[0], above[0].words[-1]
    if first.column or above[0].column:
        return False
    if len(first.words) > 1 and is_number(first.words[0]):
        return True
    return last.right + first.words[0].right - first.words[0].left + SPACE * last.size < edge


def _cell(lines: Sequence[Parts], column: int) -> str:
    """The words of a column; what was broken at the end of a line is put together."""
    said = ""
    for part in (part for parts in lines for part in parts if part.column == column):
        shown = words(part.text)
        is_broken = said.endswith("-") and said[-2:-1].isalpha() and shown[:1].islower()
        said = said[:-1] + shown if is_broken else f"{said} {shown}".strip()
    return said
