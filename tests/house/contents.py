"""All that a book holds, made small enough to compare."""

import hashlib
from collections.abc import Collection

from sqlalchemy import Connection, select

from committee.model.base import Base


def contents(connection: Connection, apart_from: Collection[str] = ()) -> dict[str, str]:
    """For each table a digest of all its rows, apart from some tables."""
    found = {}
    for table in Base.metadata.sorted_tables:
        if table.name not in apart_from:
            digest = hashlib.sha256()
            for row in connection.execute(select(table).order_by(*table.primary_key)):
                digest.update(repr(tuple(row)).encode())
            found[table.name] = digest.hexdigest()
    return found


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The tables whose rows are no longer the same."""
    return [table for table, digest in before.items() if after[table] != digest]
