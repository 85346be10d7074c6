"""The database: the only module that knows Flask-SQLAlchemy and Flask-Migrate."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import Session

from committee.model import (  # noqa: F401 - loaded, so that the migrations know their tables
    actions,
    audit,
    base,
    corrections,
    council,
    declarations,
    edits,
    exclusions,
    files,
    letters,
    minutes,
    movements,
    papers,
    people,
    readings,
    reports,
    resolutions,
    styles,
)

db = SQLAlchemy(model_class=base.Base)
migrate = Migrate(db=db, render_as_batch=True, compare_type=True)

_writing: ContextVar[bool] = ContextVar("writing", default=False)


@contextmanager
def writing() -> Iterator[None]:
    """Within this, SQLite takes its write lock at once, so that two writers queue, not fail."""
    token = _writing.set(True)
    try:
        yield
    finally:
        _writing.reset(token)


@contextmanager
def keeping() -> Iterator[Session]:
    """A session beside that of the request, whose work is kept at the end: for copies of papers."""
    with writing(), Session(db.engine) as session, session.begin():
        yield session


@event.listens_for(Engine, "connect")
def _prepare_sqlite(connection: Any, _record: object) -> None:
    """WAL with synchronous=FULL keeps a commit through power loss; foreign keys are enforced."""
    if not isinstance(connection, sqlite3.Connection):
        return
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000"):
        connection.execute(f"PRAGMA {pragma}")


@event.listens_for(Engine, "begin")
def _begin_sqlite(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if _writing.get() else "BEGIN")
