"""What the outstanding page takes on the large book, against a raw-driver page with the same rows."""

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

from tests.bench.servers import Browser, serving
from tests.bench.timing import Figure, paired

ADDRESS = "/actions?state=outstanding"
GOAL = 3.0
REQUESTS, ROUNDS = 15, 15
REFERENCE = re.compile(r'href="/actions/([a-z0-9-]+)"')
FLASK = (sys.executable, "-m", "flask")


def figures() -> Iterator[Figure]:
    """The page signed in as a member, 50 rows of 300,000 actions, under gunicorn."""
    with TemporaryDirectory() as folder:
        book = Path(folder) / "book.sqlite"
        settings = {"DATABASE_URL": f"sqlite:///{book}", "SECRET_KEY": "only for measuring"}
        _filled(settings)
        member = _member(book)
        floor = {"BOOK": str(book), "SEATS": member.seats, "TODAY": date.today().isoformat()}
        with serving("app:app", settings) as page, serving(FLOOR, floor) as bare:
            page.sign_in(member.email, member.password)
            _alike(page, bare)
            ratio = paired(lambda: _ask(page), lambda: _ask(bare), ROUNDS)
            yield Figure("outstanding-page-against-raw-driver", ratio, GOAL)
