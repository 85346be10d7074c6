"""One person of each role, and the addresses that each of them comes to by following links."""

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.model.people import Person
from committee.rules.vocabulary import Role
from committee.services import accounts, council, people
from committee.services.sample import loading
from tests.crawl import crawl
from tests.pages import PageClient
from tests.world import NOW, PASSWORD, SINCE

ROLES = {
    "clerk": "Clerk",
    "administrator": "Administrator",
    "member": "Member",
    "officer": "Officer",
}
"""Who comes to the doors, by what the sample council calls the first of them."""


def of_the_sample(session: Session) -> dict[str, Person]:
    """Somebody of each role in the sample council."""
    emails = {each.who: each.email for each in reversed(loading.sign_ins(session))}
    return {
        role: session.scalars(select(Person).where(Person.email == emails[who])).one()
        for role, who in ROLES.items()
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


def pages_of(app: Flask, session: Session, person: Person | None, start: str = "/") -> list[str]:
    """For each endpoint that somebody comes to by links from a page, one address of a page."""
    client = app.test_client()
    assert isinstance(client, PageClient)
    client.test_session = session
    if person:
        client.sign_in(person)
    pages = {
        visit.endpoint: visit.address for visit in reversed(crawl(client, start)) if visit.page
    }
    return list(pages.values())
