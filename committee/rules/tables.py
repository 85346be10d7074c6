"""Tables as clerks type them: a row of heads, a row of dashes, and rows of cells between `|`."""

import re
from collections.abc import Sequence

from committee.rules import inline
from committee.rules.blocks import Line, Table

MOST_COLUMNS = 12
"""How many columns a page has room for."""

_DASHES = re.compile(r":?-+:?")


class TableError(ValueError):
    """The rows make no table; `row` counts from 0, the message is a sentence for the clerk."""

    def __init__(self, row: int, sentence: str) -> None:
        super().__init__(sentence)
        self.row = row


def begins(line: str) -> bool:
    """Whether a line is a row of a table."""
    return line.lstrip().startswith("|")


def read(lines: Sequence[str]) -> Table:
    """Read the lines of a table; a short row is filled up with empty cells.

    Raises TableError where the row of dashes is missing, a row has more cells than heads, or
    the page has no room for so many columns.
    """
    head, *rest = (_split(line) for line in lines)
    if not rest or len(rest[0]) != len(head) or not all(map(_DASHES.fullmatch, rest[0])):
        raise TableError(
            0,
            "a table needs a row of dashes below its heads, such as |---|---|. "
            "To print a | at the beginning of a line, write \\|.",
        )
    if len(head) > MOST_COLUMNS:
        raise TableError(0, f"a table can have at most {MOST_COLUMNS} columns.")
    for number, row in enumerate(rest[1:], start=2):
        if len(row) > len(head):
            raise TableError(
                number, f"this row has {len(row)} cells but the table has {len(head)} columns."
            )
    filled = ((*row, *[""] * (len(head) - len(row))) for row in rest[1:])
    return Table(_row(head), tuple(_row(row) for row in filled))


def to_source(table: Table) -> list[str]:
    """Write a table as lines that read back as the same table."""
    dashes = "|" + "---|" * len(table.head)
    return [write_row(table.head), dashes, *(write_row(row) for row in table.rows)]


def read_row(line: str) -> tuple[Line, ...]:
    """Read one row as its cells."""
    return _row(_split(line))


def write_row(row: Sequence[Line]) -> str:
    """Write cells so that `read_row` reads the same cells."""
    cells = (inline.to_source(cell).replace("|", "\\|") for cell in row)
    return f"| {' | '.join(cells)} |"


def _split(line: str) -> list[str]:
    cells = [""]
    for token in re.findall(r"\\.|.", line.strip()):
        if token == "|":
            cells.append("")
        else:
            cells[-1] += token
    trimmed = cells[1:-1] if len(cells) > 2 and not cells[-1].strip() else cells[1:]
    return [cell.strip() for cell in trimmed]


def _row(cells: Sequence[str]) -> tuple[Line, ...]:
    return tuple(inline.parse(cell) for cell in cells)
