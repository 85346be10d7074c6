"""What the outstanding page takes on the large book, against a raw-driver page of the same rows."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.bench.servers import Browser, serving
from tests.bench.timing import Figure, paired

PAGE, FLOOR = "app:app", "tests.bench.floor_page:application"
ADDRESS = "/actions?state=outstanding"
GOAL = 3.0
REQUESTS, ROUNDS = 20, 15
REFERENCE = re.compile(r'<a[^>]* href="/actions/([a-z0-9-]+)"')
FLASK = (sys.executable, "-m", "flask")


class Member(NamedTuple):
    """Somebody to look at the page: how they sign in, and the committees they sit on ("1,2")."""

    email: str
    password: str
    seats: str


def figures() -> Iterator[Figure]:
    """The page signed in as a member, 50 rows of 300,000 actions, each under gunicorn."""
    with TemporaryDirectory() as folder:
        book = Path(folder, "book.sqlite")
        settings = {"DATABASE_URL": f"sqlite:///{book}", "SECRET_KEY": "only for measuring"}
        _flask(settings, "db", "upgrade")
        _flask(settings, "sample", "load", "--scale", "large")
        member = _member(book, _flask(settings, "sample", "accounts"))
        floor = {"BOOK": str(book), "SEATS": member.seats, "TODAY": date.today().isoformat()}
        with serving(PAGE, settings) as page, serving(FLOOR, floor) as bare:
            page.sign_in(member.email, member.password)
            _same_rows(page, bare)
            ratio = paired(lambda: _ask(page), lambda: _ask(bare), ROUNDS)
        yield Figure("outstanding-page-against-raw-driver", ratio, GOAL)


def _flask(settings: dict[str, str], *words: str) -> str:
    """Run a command of the product and give what it prints."""
    environment = {**os.environ, **settings}
    return subprocess.run(
        (*FLASK, *words), env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def _member(book: Path, accounts: str) -> Member:
    """A member who has an account and a seat, out of those that the sample names."""
    with closing(sqlite3.connect(book)) as connection:
        email, seats = connection.execute(
            """SELECT a.email, group_concat(m.committee_id) FROM accounts a
            JOIN memberships m ON m.person_id = a.person_id
            JOIN roles_held r ON r.person_id = a.person_id AND r.role = 'member'
            WHERE m.since <= ? AND (m.until IS NULL OR m.until >= ?)
            GROUP BY a.email ORDER BY a.email LIMIT 1""",
            (date.today().isoformat(),) * 2,
        ).fetchone()
    return Member(email, accounts.strip().rpartition(": ")[2], seats)


def _same_rows(page: Browser, bare: Browser) -> None:
    """Raise where the two pages do not show the same actions in the same order."""
    ours, theirs = (REFERENCE.findall(shown) for shown in (page.get(ADDRESS), bare.get("/")))
    if ours != theirs or len(ours) != 50:
        raise RuntimeError(f"the pages differ: {ours[:3]}… and {theirs[:3]}…")


def _ask(browser: Browser) -> None:
    for _ in range(REQUESTS):
        browser.get(ADDRESS)
