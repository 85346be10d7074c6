"""What the outstanding page takes on the large book, against a raw-driver page of the same rows."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.books import flask, member_of, settings_of
from tests.bench.servers import Browser, serving
from tests.bench.timing import Figure, paired

PAGE, FLOOR = "app:app", "tests.bench.floor_page:application"
ADDRESS = "/actions?state=outstanding"
GOAL = 3.0
REQUESTS, ROUNDS = 20, 15
REFERENCE = re.compile(r'<a[^>]* href="/actions/([a-z0-9-]+)"')


def figures() -> Iterator[Figure]:
    """The page signed in as a member, 50 rows of 300,000 actions, each under gunicorn."""
    with TemporaryDirectory() as folder:
        book = Path(folder, "book.sqlite")
        settings = settings_of(book)
        flask(settings, "db", "upgrade")
        flask(settings, "sample", "load", "--scale", "large")
        member = member_of(book, flask(settings, "sample", "accounts"))
        floor = {"BOOK": str(book), "SEATS": member.seats, "TODAY": date.today().isoformat()}
        with serving(PAGE, settings) as page, serving(FLOOR, floor) as bare:
            page.sign_in(member.email, member.password)
            _same_rows(page, bare)
            ratio = paired(lambda: _ask(page), lambda: _ask(bare), ROUNDS)
        yield Figure("outstanding-page-against-raw-driver", ratio, GOAL)


def _same_rows(page: Browser, bare: Browser) -> None:
    """Raise where the two pages do not show the same actions in the same order."""
    ours, theirs = (REFERENCE.findall(shown) for shown in (page.get(ADDRESS), bare.get("/")))
    if ours != theirs or len(ours) != 50:
        raise RuntimeError(f"the pages differ: {ours[:3]}… and {theirs[:3]}…")


def _ask(browser: Browser) -> None:
    for _ in range(REQUESTS):
        browser.get(ADDRESS)
