"""All that a book holds, in words that do not depend on the numbers its records were given."""

import re
from collections import Counter
from typing import Any

from sqlalchemy import Connection, Table, select

from committee.model.base import Base

KNOWN_BY = {
    "accounts": ("email",),
    "actions": ("reference",),
    "attendances": ("meeting_id", "person_id"),
    "committees": ("abbreviation",),
    "corrections": ("item_id", "place"),
    "councils": ("name",),
    "declarations": ("meeting_id", "person_id", "item_id"),
    "exclusions": ("meeting_id", "first_item_id"),
    "items": ("meeting_id", "agenda_order"),
    "limbs": ("resolution_id", "position"),
    "meetings": ("committee_id", "day"),
    "memberships": ("committee_id", "person_id", "since"),
    "minutes": ("meeting_id", "part"),
    "movements": ("meeting_id", "person_id", "item_id", "kind"),
    "municipal_years": ("name",),
    "people": ("name",),
    "posts": ("title",),
    "presidings": ("meeting_id", "first_item_id"),
    "resolutions": ("item_id", "position"),
    "revisions": ("item_id", "number"),
    "roles_held": ("person_id", "role", "since"),
    "tenures": ("post_id", "person_id"),
}
"""The columns by which a record of each table is known to people."""

LEFT_OUT = {"id", "version", "password_hash", "stamp", "approved_document"}
"""Numbers of rows, counts of their saves (which are no history), and what is drawn at random.

The paper as it was approved names records by their numbers, and is composed by the verbs alone.
"""

UNSENT = ("letters", "enclosures", "links")
"""What the verbs put in the outbox, which no plan tells of: the bulk writes to nobody."""

NUMBERED = re.compile(r"\b(person|post|meeting) (\d+)")
"""A record that the detail of an audit entry names by its number."""


def snapshot(connection: Connection) -> dict[str, Counter[tuple[Any, ...]]]:
    """For each table its rows, each foreign key replaced by what it refers to."""
    rows = {
        table.name: list(connection.execute(select(table)).mappings())
        for table in Base.metadata.sorted_tables
    }
    names: dict[str, dict[int, Any]] = {}
    for table in Base.metadata.sorted_tables:
        if table.name in KNOWN_BY:
            names[table.name] = {}
            for row in rows[table.name]:
                known = tuple(_said(table, row, column, names) for column in KNOWN_BY[table.name])
                names[table.name][row["id"]] = known
    return {
        table.name: Counter(
            tuple(
                (column.name, _said(table, row, column.name, names))
                for column in table.columns
                if column.name not in LEFT_OUT
            )
            for row in rows[table.name]
        )
        for table in Base.metadata.sorted_tables
        if table.name not in UNSENT
    }


def _said(table: Table, row: Any, column: str, names: dict[str, dict[int, Any]]) -> Any:
    """The value of a column in words."""
    value = row[column]
    if value is None:
        return None
    if table.name == "audit_entries" and column == "subject_id":
        return names[row["subject"]][value]
    if table.name == "audit_entries" and column == "detail":
        tables = {"person": "people", "post": "posts", "meeting": "meetings"}
        return NUMBERED.sub(lambda found: str(names[tables[found[1]]][int(found[2])]), value)
    for key in table.columns[column].foreign_keys:
        return names.get(key.column.table.name, {}).get(value, value)
    return value
