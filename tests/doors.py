"""The application under test: its clock stands still, and its browser looks at every page."""

from datetime import datetime

from flask import Flask

from committee.config import Settings
from committee.factory import create_app
from committee.mail import links
from committee.model.letters import Link
from committee.model.people import Person
from tests.pages import PageClient
from tests.world import NOW, World

KEY = "kept by the tests"
"""What the application under test signs with."""


class Clock:
    """The clock of the application under test, which a test may set."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


CLOCK = Clock()


def make_app(url: str, **settings: object) -> Flask:
    """The application over the book at an address."""
    app = create_app(Settings(database_url=url, secret_key=KEY, **settings), clock=CLOCK)
    app.testing = True
    app.test_client_class = PageClient
    return app


def answer_address(link: Link) -> str:
    """Where an owner answers by the link of a letter."""
    return f"/answer/{links.sign(link.id, KEY)}"


def client_of(app: Flask, world: World, person: Person | None) -> PageClient:
    """A browser in which a person is signed in; None for nobody."""
    client = app.test_client()
    assert isinstance(client, PageClient)
    client.test_session = world.session
    if person:
        client.sign_in(person)
    return client
