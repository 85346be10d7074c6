"""What a stored paper takes, against a bare Flask application that sends the same bytes."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.books import flask, member_of, settings_of
from tests.bench.servers import Browser, serving
from tests.bench.timing import Figure, paired

PAPER, FLOOR = "app:app", "tests.bench.floor_file:application"
GOAL = 3.0
REQUESTS, ROUNDS = 50, 15


def figures() -> Iterator[Figure]:
    """The minutes of a meeting as PDF, asked for by a member, each under gunicorn."""
    with TemporaryDirectory() as folder:
        book, file = Path(folder, "book.sqlite"), Path(folder, "minutes.pdf")
        settings = settings_of(book)
        flask(settings, "db", "upgrade")
        flask(settings, "sample", "load", "--scale", "small")
        member = member_of(book, flask(settings, "sample", "accounts"))
        address = _address(book)
        with serving(PAPER, settings) as paper, serving(FLOOR, {"FILE": str(file)}) as bare:
            paper.sign_in(member.email, member.password)
            file.write_bytes(paper.get_bytes(address))
            if bare.get_bytes("/") != paper.get_bytes(address):
                raise RuntimeError("the two answers differ")
            ratio = paired(lambda: _ask(paper, address), lambda: _ask(bare, "/"), ROUNDS)
        yield Figure("stored-paper-against-bare-send-file", ratio, GOAL)


def _address(book: Path) -> str:
    """Where the minutes of a meeting are that everybody may read."""
    with closing(sqlite3.connect(book)) as connection:
        (meeting,) = connection.execute(
            "SELECT meeting_id FROM minutes WHERE part = 'public' AND issued_at IS NOT NULL LIMIT 1"
        ).fetchone()
    return f"/meetings/{meeting}/minutes.pdf"


def _ask(browser: Browser, address: str) -> None:
    for _ in range(REQUESTS):
        browser.get_bytes(address)
