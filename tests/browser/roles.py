"""One person of each role, and the addresses that each of them comes to by following links."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from committee.model.people import Person
from committee.rules.vocabulary import Role
from committee.services import accounts, council, people
from tests.crawl import crawl
from tests.world import NOW, PASSWORD, SINCE, World

ClientFor = Callable[[Person | None], FlaskClient]


def roles(world: World) -> dict[str, Person | None]:
    """Who comes to the doors."""
    return {
        "clerk": world.clerk,
        "administrator": world.administrator,
        "member": world.member,
        "officer": world.director,
        "signed out": None,
    }


def newcomers(session: Session) -> dict[str, Person]:
    """Begin a book, and add somebody of each role who finds nothing in it yet."""
    context = council.begin(
        session,
        NOW,
        council="Northmoor Council",
        clerk="Rhiannon Clarke",
        email="clerk@northmoor.example",
        password=PASSWORD,
    )
    found = {"clerk": session.get_one(Person, context.actor.person_id)}
    for role in (Role.MEMBER, Role.OFFICER):
        person = people.add(context, name=f"A new {role}", email=f"{role}@northmoor.example")
        people.give_role(context, person, role, committee_id=None, since=SINCE)
        accounts.open_account(context, person, person.email, PASSWORD)
        found[str(role)] = person
    session.commit()
    return found


def pages_of(client: FlaskClient) -> dict[str, str]:
    """For each endpoint that somebody comes to by links, one address that gives a page."""
    return {visit.endpoint: visit.address for visit in reversed(crawl(client)) if visit.page}
