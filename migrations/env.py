"""Runs the migrations against the book of the application that asks for it."""

import sqlite3

from alembic import context
from flask import current_app
from sqlalchemy import Connection, Enum

from committee.database import db
from committee.model.base import Moment


def as_stored(kind: str, thing: object, _: object) -> str | bool:
    """Write moments and choices in a migration as the plain types that hold them."""
    if kind == "type" and isinstance(thing, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(thing, Enum):
        return f"sa.String({thing.length})"
    return False


def without_foreign_keys(connection: Connection) -> None:
    """SQLite changes a table by making it anew, which foreign keys would take for a deletion."""
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        driver.execute("PRAGMA foreign_keys=OFF")


with db.engine.connect() as connection:
    without_foreign_keys(connection)
    context.configure(
        connection=connection,
        target_metadata=db.metadata,
        render_item=as_stored,
        **current_app.extensions["migrate"].configure_args,
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.invalidate()
