"""Books to measure on: made by the product's own commands, with a member who may sign in."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

FLASK = (sys.executable, "-m", "flask")


class Member(NamedTuple):
    """Somebody to look at the page: how they sign in, and the committees they sit on ("1,2")."""

    email: str
    password: str
    seats: str


def settings_of(book: Path) -> dict[str, str]:
    """The settings of a service over a book in a file."""
    return {"DATABASE_URL": f"sqlite:///{book}", "SECRET_KEY": "only for measuring"}


def flask(settings: dict[str, str], *words: str) -> str:
    """Run a command of the product and give what it prints."""
    environment = {**os.environ, **settings}
    return subprocess.run(
        (*FLASK, *words), env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def member_of(book: Path, accounts: str) -> Member:
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
