"""What every test may ask for: a book, the tiny council in it, and people who come to its doors."""

import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from committee.context import Context
from committee.model.people import Person
from committee.services import accounts
from tests import world as worlds
from tests.books import Library, PostgresqlShelf, SqliteShelf, standing_place
from tests.doors import CLOCK, Clock, client_of, make_app
from tests.house.things import Things
from tests.pages import PageClient
from tests.world import NOW, World

BACKENDS = ("sqlite", "postgresql")
ON_SQLITE_ALONE = ("web", "cli", "documents", "mail", "house", "browser")

settings.register_profile(
    "quick",
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.register_profile("proof", parent=settings.get_profile("quick"), max_examples=2000)
settings.load_profile("proof" if os.environ.get("PROOF") else "quick")


def pytest_configure(config: pytest.Config) -> None:
    # Rows, templates and pages come by the thousand: looking for garbage so seldom saves a fifth.
    gc.set_threshold(20_000)
    config.addinivalue_line("markers", "both_books: run this door test on PostgreSQL as well")


def pytest_collection_finish() -> None:
    """Leave what was imported and collected out of every later look for garbage."""
    gc.collect()
    gc.freeze()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what uses a book on both databases; the doors on SQLite alone, unless marked."""
    if "backend" not in metafunc.fixturenames:
        return
    folder = Path(metafunc.module.__file__).parent.name
    marked = metafunc.definition.get_closest_marker("both_books")
    backends = BACKENDS[:1] if folder in ON_SQLITE_ALONE and not marked else BACKENDS
    metafunc.parametrize("backend", backends, scope="session")


@pytest.fixture
def clock() -> Iterator[Clock]:
    """The clock that the doors look at; it stands at `world.now` until a test moves it."""
    yield CLOCK
    CLOCK.now = NOW


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    """Real hashes, but cheap ones: what they cost is no business of the other tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        yield


def _fill(engine: Engine) -> None:
    with Session(engine) as session:
        worlds.fill(session)


def _fill_up(engine: Engine) -> None:
    with Session(engine) as session:
        Things(worlds.found(session)).make_all()


@pytest.fixture(scope="session")
def library_of() -> Iterator[Callable[[str], Library]]:
    """Gives the books of one database, with their templates; both stay once they are made."""
    place = standing_place()
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")

    @cache
    def library_of(backend: str) -> Library:
        if backend == "sqlite":
            return Library(SqliteShelf(Path(folder)), make_app, _fill)
        shelf = PostgresqlShelf(place / f"matters-arising-tests-{run}", worker)
        return Library(shelf, make_app, _fill)

    with tempfile.TemporaryDirectory(prefix="matters-arising-books-", dir=place) as folder:
        yield library_of


@pytest.fixture(scope="session")
def library(backend: str, library_of: Callable[[str], Library]) -> Library:
    """The books of one database."""
    return library_of(backend)


@pytest.fixture
def bare_app(library: Library) -> Iterator[Flask]:
    """The application over an empty book: tables and nothing in them."""
    library.put_out("bare")
    yield library.app
    library.engine.dispose()


@pytest.fixture
def app(library: Library, request: pytest.FixtureRequest) -> Iterator[Flask]:
    """The application over a book with the tiny council, filled if the test asks for that."""
    if "filled" in request.fixturenames:
        library.keep("filled", "world", _fill_up)
        library.put_out("filled")
    else:
        library.put_out("world")
    yield library.app
    library.engine.dispose()


@pytest.fixture
def session(library: Library, app: Flask) -> Iterator[Session]:
    """The test's own session on the book with the tiny council."""
    with Session(library.engine) as session:
        yield session


@pytest.fixture
def bare_session(library: Library, bare_app: Flask) -> Iterator[Session]:
    """The test's own session on the empty book."""
    with Session(library.engine) as session:
        yield session


@pytest.fixture
def world(session: Session) -> World:
    """The tiny council, its records in the test's session."""
    return worlds.found(session)


@pytest.fixture
def filled(world: World) -> World:
    """The tiny council with something of every kind in its book."""
    return world


@pytest.fixture
def context_for(world: World) -> Callable[[Person | None], Context]:
    """Gives the context in which a person of the tiny council acts now."""
    return world.context


@pytest.fixture
def client_for(world: World, app: Flask) -> Callable[[Person | None], PageClient]:
    """Gives a browser in which a person is signed in; None for nobody."""

    return lambda person: client_of(app, world, person)
