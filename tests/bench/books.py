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


class Officer(NamedTuple):
    """Somebody who owes actions: how they sign in, who they are, and their posts ("1,2")."""

    email: str
    password: str
    person: str
    posts: str


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
    return Member(email, _password(accounts), seats)


def officer_of(book: Path, accounts: str) -> Officer:
    """The officer with an account who owes the most, out of those that the sample names."""
    with closing(sqlite3.connect(book)) as connection:
        email, person, posts = connection.execute(
            """SELECT a.email, a.person_id, group_concat(DISTINCT t.post_id) FROM accounts a
            JOIN tenures t ON t.person_id = a.person_id
            JOIN owners o ON o.post_id = t.post_id
            JOIN actions c ON c.id = o.action_id AND c.state IN ('not_started', 'in_progress')
            WHERE t.since <= ? AND (t.until IS NULL OR t.until >= ?)
            GROUP BY a.email, a.person_id ORDER BY count(*) DESC, a.email LIMIT 1""",
            (date.today().isoformat(),) * 2,
        ).fetchone()
    return Officer(email, _password(accounts), str(person), posts)


def _password(accounts: str) -> str:
    return accounts.strip().rpartition(": ")[2]
