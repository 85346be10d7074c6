"""Lists of actions on the large book: two pages against raw-driver pages, and the memory of a file.

Each page is compared with one of the same rows, columns and counts on the database's own driver,
served by the same kind of worker in the same run.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.books import flask, member_of, officer_of, settings_of
from tests.bench.servers import Browser, serving
from tests.bench.timing import Figure, paired

PAGE = "app:app"
OUTSTANDING, MINE = "/actions?state=outstanding", "/my-actions"
FLOORS = {
    OUTSTANDING: "tests.bench.floor_page:application",
    MINE: "tests.bench.floor_mine:application",
}
GOAL, MEMORY_GOAL = 3.0, 1.1
FEW = 3_000
REQUESTS, ROUNDS = 20, 15
REFERENCE = re.compile(r'<a[^>]* href="/actions/([a-z0-9-]+-[0-9]+)"')


def figures() -> Iterator[Figure]:
    """The pages signed in, 50 rows of 300,000 actions, and then the file of all of them."""
    with TemporaryDirectory() as folder:
        book = Path(folder, "book.sqlite")
        settings = settings_of(book)
        flask(settings, "db", "upgrade")
        flask(settings, "sample", "load", "--scale", "large")
        yield from measured(book, flask(settings, "sample", "accounts"))


def measured(book: Path, accounts: str) -> Iterator[Figure]:
    """The figures of a large book, whose `accounts` are as the command prints them."""
    member, officer = member_of(book, accounts), officer_of(book, accounts)
    floor = {
        "BOOK": str(book),
        "TODAY": date.today().isoformat(),
        "SEATS": member.seats,
        "PERSON": officer.person,
        "POSTS": officer.posts,
    }
    for name, address, who in (
        ("outstanding-page", OUTSTANDING, member),
        ("my-actions-page", MINE, officer),
    ):
        with serving(PAGE, settings_of(book)) as page, serving(FLOORS[address], floor) as bare:
            page.sign_in(who.email, who.password)
            _same_rows(page, bare, address)
            ratio = paired(partial(_ask, page, address), partial(_ask, bare, address), ROUNDS)
        yield Figure(f"{name}-against-raw-driver", ratio, GOAL)
    few, all_of_them = (
        _peak(book, member.email, member.password, address)
        for address in (_address_of_few(book), "/actions.csv?state=all")
    )
    yield Figure("peak-memory-csv-300000-rows-against-3000", all_of_them / few, MEMORY_GOAL)


def _same_rows(page: Browser, bare: Browser, address: str) -> None:
    """Raise where the two pages do not show the same actions in the same order."""
    ours, theirs = (REFERENCE.findall(each.get(address)) for each in (page, bare))
    if ours != theirs or len(ours) != 50:
        raise RuntimeError(f"the pages differ: {ours[:3]}… and {theirs[:3]}…")


def _ask(browser: Browser, address: str) -> None:
    for _ in range(REQUESTS):
        browser.get(address)


def _peak(book: Path, email: str, password: str, address: str) -> int:
    """The greatest size of a new worker that has sent one file."""
    with serving(PAGE, settings_of(book)) as page:
        page.sign_in(email, password)
        page.get("/actions")
        page.forget_peak()
        page.get_length(address)
        return page.peak()


def _address_of_few(book: Path) -> str:
    """The file of the last FEW actions or so: those raised from the day of the first of them."""
    with closing(sqlite3.connect(book)) as connection:
        (day,) = connection.execute(
            "SELECT raised_on FROM actions ORDER BY raised_on DESC LIMIT 1 OFFSET ?", (FEW,)
        ).fetchone()
    first = date.fromisoformat(day)
    return f"/actions.csv?state=all&since={first.day}&since={first.month}&since={first.year}"
