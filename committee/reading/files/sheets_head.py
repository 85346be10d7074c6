"""Finds the heads of a table among the cells of a sheet, also where they take several rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from committee.reading.files.action_lists_fields import Field, by_name

MOST_ROWS = 5000
MOST_COLUMNS = 60
DEEPEST = 3
LATEST = 30
"""Heads take at most so many rows, and begin in one of so many."""

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Merged:
    """Cells that are merged to one: from a row and column to another, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Grid:
    """The cells of a sheet as they stand, from its first row; `merged` are those that are one."""

    name: str
    rows: Sequence[Cells]
    merged: Sequence[Merged] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A table: the names of its columns, its rows (each as long as those), the number in the file
    of the first row, and `notes` in sentences on what was not read.
    """

    name: str
    columns: Cells
    rows: tuple[Cells, ...]
    first_row: int
    notes: tuple[str, ...] = field(default=())


def sheet_of(grid: Grid) -> Sheet | None:
    """The table in a grid; None where there is none."""
    rows = _filled(grid)
    head = max(_heads(rows, grid.merged), key=lambda found: found.worth, default=None)
    if head is None:
        return None
    body = rows[head.row + head.depth :]
    while body and not any(body[-1]):
        body.pop()
    kept = [
        place
        for place, name in enumerate(head.names)
        if name or any(row[place] for row in body)
    ]  # fmt: skip
    if not body or len(kept) < 2:
        return None
    return Sheet(
        grid.name,
        tuple(head.names[place] or f"Column {place + 1}" for place in kept),
        tuple(tuple(row[place] for place in kept) for row in body),
        head.row + head.depth + 1,
        grid.notes,
    )


@dataclass(frozen=True)
class _Head:
    """Rows that may be the heads of a table, and the names of its columns by them."""

    row: int
    depth: int
    names: Cells

    @property
    def worth(self) -> tuple[int, int, int]:
        """How good a head it is: by the fields it names, by its names, and the first of equals."""
        fields = by_name(self.names)
        return len(fields) + (Field.ACTION in fields), sum(map(bool, self.names)), -self.row


def _filled(grid: Grid) -> list[list[str]]:
    """The rows, all of one length, with what merged cells say in each of them."""
    width = min(max(map(len, grid.rows), default=0), MOST_COLUMNS)
    rows = [[*row[:width], *[""] * (width - len(row))] for row in grid.rows[:MOST_ROWS]]
    room = len(rows) * width
    for merged in grid.merged:
        down = rows[merged.top : merged.bottom + 1]
        across = range(merged.left, min(merged.right + 1, width))
        room -= len(down) * len(across)
        if room < 0:
            # No sheet of Excel has cells that are merged twice: this one would never end.
            break
        for row in down:
            for place in across:
                row[place] = down[0][merged.left]
    return rows


def _heads(rows: Sequence[Sequence[str]], merged: Sequence[Merged]) -> Iterator[_Head]:
    for row, cells in enumerate(rows[:LATEST]):
        if len(set(filter(None, cells))) < 2:
            continue
        for depth in range(1, DEEPEST + 1):
            block = rows[row : row + depth]
            if any(map(any, rows[row + depth :])) and _hold(row, depth, merged):
                yield _Head(row, depth, tuple(map(_joined, zip(*block, strict=True))))


def _hold(row: int, depth: int, merged: Sequence[Merged]) -> bool:
    """Whether merged cells hold these rows together, and none of theirs reaches further down: of
    each row but the last one reaches to the next, or lies over several columns.
    """
    last = row + depth - 1
    if any(row <= each.top <= last < each.bottom for each in merged):
        return False
    return all(
        any(
            each.top <= above < each.bottom or (each.top == above and each.right > each.left)
            for each in merged
        )
        for above in range(row, last)
    )


def _joined(names: Sequence[str]) -> str:
    """The name of a column whose head takes several rows, each part once."""
    return " ".join(dict.fromkeys(filter(None, names)))
