"""A real browser, the machine's own Chromium, before a server that serves the test's book."""

import shutil
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from machine import BROWSERS
from playwright.sync_api import Browser, Page
from sqlalchemy import Engine
from sqlalchemy.orm import Session
from werkzeug.serving import WSGIRequestHandler, make_server

from committee.model.people import Person
from committee.services.sample import loading
from committee.services.sample.loading import Scale
from tests.books import Library
from tests.world import NOW, PASSWORD

FLAGS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
)
PATIENCE = 20_000
"""How long the browser waits for anything, in milliseconds."""


class Quiet(WSGIRequestHandler):
    """Answers, and logs nothing."""

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start the Chromium that the machine has: nothing is downloaded."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert found, "Install Chromium with “make test”: no browser was found."
    return {"executable_path": found, "args": list(FLAGS)}


@pytest.fixture(scope="session")
def base_url(library: Library) -> Iterator[str]:
    """The address of the service, over whichever book is out."""
    server = make_server("127.0.0.1", 0, library.app, threaded=True, request_handler=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()


@pytest.fixture
def open_page(browser: Browser, base_url: str) -> Iterator[Callable[..., Page]]:
    """Gives a page in a browser of its own; the options are those of a Playwright context."""
    opened = []

    def open_page(**options: Any) -> Page:
        context = browser.new_context(base_url=base_url, locale="en-GB", **options)
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        return context.new_page()

    yield open_page
    for context in opened:
        context.close()


@pytest.fixture
def page_of(open_page: Callable[..., Page]) -> Callable[..., Page]:
    """Gives a page on which a person has signed in, as a person does."""

    def page_of(person: Person, password: str = PASSWORD, **options: Any) -> Page:
        page = open_page(**options)
        page.goto("/sign-in")
        sign_in(page, person, password)
        return page

    return page_of


def sign_in(page: Page, person: Person, password: str = PASSWORD) -> None:
    """Fill in the sign-in page that is open."""
    page.get_by_label("Email address").fill(person.email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def _load(engine: Engine) -> None:
    with Session(engine) as session:
        plan = loading.planned(Scale.SMALL, NOW.date())
        loading.load(session, plan, Scale.SMALL, lambda: None)
        session.commit()


@pytest.fixture
def sample(library: Library) -> Iterator[Session]:
    """A session on a book with the sample council, as it is on the day of the tests."""
    library.keep("sample", "bare", _load)
    library.put_out("sample")
    with Session(library.engine) as session:
        yield session
    library.engine.dispose()
