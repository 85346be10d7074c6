"""Rows on their way into the book, inserted a lot at a time so that memory stays even."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select, text, update

from committee.model.base import Base

LOT = 20_000


class Lots:
    """Rows that wait to be inserted, each with the number it will have.

    `order` names the records so that none refers to one that comes after it. The rows of a
    record all have the same columns.
    """

    def __init__(self, connection: Connection, order: tuple[type[Base], ...]) -> None:
        self._connection = connection
        self._tables: dict[type[Base], Table] = {each: _table(each) for each in order}
        self._next = {each: self._last(each) + 1 for each in order}
        self._rows: dict[type[Base], list[dict[str, Any]]] = {each: [] for each in order}
        self._changes: defaultdict[type[Base], list[dict[str, Any]]] = defaultdict(list)
        self._waiting = 0

    def add(self, record: type[Base], **values: Any) -> int:
        """Let a row wait; gives the number it will have."""
        number = self._next[record]
        self._next[record] = number + 1
        self._rows[record].append({"id": number, **values})
        self._waiting += 1
        return number

    def change(self, record: type[Base], number: int, **values: Any) -> None:
        """Let a change of an earlier row wait."""
        self._changes[record].append({"number": number, **values})

    def make_room(self) -> None:
        """Insert what waits, if there is enough of it."""
        if self._waiting >= LOT:
            self.insert()

    def insert(self) -> None:
        """Insert everything that waits."""
        for record, rows in self._rows.items():
            if rows:
                self._connection.execute(insert(self._tables[record]), rows)
                rows.clear()
        for record, rows in self._changes.items():
            table = self._tables[record]
            names = [name for name in rows[0] if name != "number"]
            statement = (
                update(table)
                .where(table.c.id == bindparam("number"))
                .values({name: bindparam(name) for name in names})
            )
            self._connection.execute(statement, rows)
        self._changes.clear()
        self._waiting = 0

    def finish(self) -> None:
        """Insert the rest, and let the database number on and learn what it holds."""
        self.insert()
        if self._connection.dialect.name == "postgresql":
            for table in self._tables.values():
                highest = select(func.max(table.c.id)).scalar_subquery()
                sequence = func.pg_get_serial_sequence(table.name, "id")
                self._connection.execute(select(func.setval(sequence, highest)))
        self._connection.execute(text("ANALYZE"))

    def _last(self, record: type[Base]) -> int:
        table = self._tables[record]
        return self._connection.scalar(select(func.max(table.c.id))) or 0


def _table(record: type[Base]) -> Table:
    table = record.__table__
    assert isinstance(table, Table)
    return table
