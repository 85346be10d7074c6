"""Looking changes nothing: a GET, whoever sends it, leaves every record as it was.

Copies of papers are kept on the way. They are no records: without them all would be the same.
"""

from collections.abc import Callable

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection, event

from committee.model.people import Person
from tests.crawl import crawl, get_endpoints
from tests.doors import answer_address
from tests.house.contents import changed, contents
from tests.house.things import Things
from tests.house.tree import agree
from tests.world import World

COPIES = ("stored_papers", "word_copies")

ClientFor = Callable[[Person | None], FlaskClient]


def everybody(world: World) -> dict[str, Person | None]:
    """One person of each role, and nobody."""
    return {
        "the clerk": world.clerk,
        "the administrator": world.administrator,
        "the monitoring officer": world.monitoring_officer,
        "a member": world.member,
        "a member of another committee": world.outsider,
        "an officer": world.director,
        "nobody": None,
    }


def found_by(
    world: World, people: dict[str, Person | None], client_for: ClientFor
) -> dict[str, list[str]]:
    """Every address that anybody finds by following links, also those of letters, by endpoint."""
    found: dict[str, list[str]] = {}
    visits = [visit for person in people.values() for visit in crawl(client_for(person))]
    visits += crawl(client_for(None), answer_address(Things(world).link))
    for visit in visits:
        addresses = found.setdefault(visit.endpoint, [])
        if visit.address not in addresses:
            addresses.append(visit.address)
    return found


def held(world: World) -> dict[str, str]:
    """What the book holds now."""
    world.session.commit()
    found = contents(world.session.connection(), apart_from=COPIES)
    world.session.commit()
    return found


def test_looking_at_every_page_as_anybody_changes_nothing(
    app: Flask, filled: World, client_for: ClientFor
) -> None:
    people = everybody(filled)
    before = held(filled)
    found = found_by(filled, people, client_for)
    lost = sorted(get_endpoints(app) - found.keys())
    most = 0.05 * len(get_endpoints(app))
    assert len(lost) <= most, f"Put a link to these pages somewhere: {', '.join(lost)}."
    for who, person in people.items():
        client = client_for(person)
        for addresses in found.values():
            answer = client.get(addresses[0], buffered=True)
            assert answer.status_code < 500, f"{who} at {addresses[0]}: {answer.status}"
        agree([f"Change {t} by POST: {who} only looked." for t in changed(before, held(filled))])


def test_no_template_asks_the_database(app: Flask, filled: World, client_for: ClientFor) -> None:
    people = {"the clerk": filled.clerk, "a member": filled.member, "an officer": filled.director}
    found = found_by(filled, people, client_for)
    asked: dict[str, str] = {}
    rendering: list[str] = []

    def note(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if rendering:
            asked.setdefault(rendering[-1], statement)

    render = app.jinja_env.template_class.render

    def watched(self, *args: object, **kwargs: object) -> str:  # type: ignore[no-untyped-def]
        rendering.append(str(self.name))
        try:
            return str(render(self, *args, **kwargs))
        finally:
            rendering.pop()

    engine = filled.session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    app.jinja_env.template_class.render = watched
    try:
        for person in people.values():
            client = client_for(person)
            for addresses in found.values():
                client.get(addresses[0], buffered=True)
    finally:
        app.jinja_env.template_class.render = render
        event.remove(engine, "before_cursor_execute", note)
    agree(
        [
            f"Load in the view what {template} shows; it asked: {' '.join(statement.split())[:300]}"
            for template, statement in sorted(asked.items())
        ]
    )
