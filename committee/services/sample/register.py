"""Writes the council and its people of a plan, through the verbs; a meeting needs them all."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.context import Context
from committee.model.committees import Committee
from committee.model.council import MunicipalYear
from committee.model.people import Person
from committee.model.posts import Post
from committee.queries.actors import actor
from committee.rules.letters import Digest
from committee.services import accounts, chasing, committees, council, digests, people, posts
from committee.services.sample import plan as plans

PASSWORD = "kettle ferry lantern"
"""The one password of everybody in the sample who has an account."""


@dataclass(frozen=True)
class Known:
    """The records of a register by the names a plan knows them by; `clerk` is its first context."""

    clerk: Context
    people: dict[str, Person] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    committees: dict[str, Committee] = field(default_factory=dict)


def write(session: Session, register: plans.Register, tell: Callable[[], None]) -> Known:
    """Begin the book with all of the register; `tell` is called for each thing done.

    Raises OutOfOrder where the book has a council.
    """
    clerk = council.begin(
        session,
        register.begun_at,
        council=register.council,
        clerk=register.clerk.name,
        email=register.clerk.email,
        password=PASSWORD,
    )
    known = Known(clerk)
    known.people[register.clerk.name] = session.get_one(Person, clerk.actor.person_id)
    _add_years(clerk, register)
    for person in register.people:
        known.people[person.name] = people.add(clerk, name=person.name, email=person.email)
        tell()
    for post in register.posts:
        known.posts[post.title] = _add_post(known, post)
    for committee in register.committees:
        known.committees[committee.abbreviation] = _add_committee(known, committee)
        tell()
    for person in register.people:
        _admit(known, person, register.begun_at.date())
    return known


def _add_years(clerk: Context, register: plans.Register) -> None:
    begun = set(clerk.session.scalars(select(MunicipalYear.starts_on)))
    for starts_on, ends_on in register.years:
        if starts_on not in begun:
            council.add_year(clerk, starts_on=starts_on, ends_on=ends_on)


def _add_post(known: Known, post: plans.Post) -> Post:
    superior = known.posts[post.superior] if post.superior else None
    added = posts.add(known.clerk, title=post.title, service=post.service, superior=superior)
    for name, since in post.holders:
        posts.appoint(known.clerk, added, known.people[name], since=since)
    if post.delegate:
        begun = post.holders[0][1]
        posts.delegate(known.clerk, added, known.people[post.delegate], since=begun)
    return added


def _add_committee(known: Known, committee: plans.Committee) -> Committee:
    added = committees.add(
        known.clerk,
        name=committee.name,
        abbreviation=committee.abbreviation,
        style=committee.style,
    )
    for seated in committee.seats:
        committees.seat(
            known.clerk,
            added,
            known.people[seated.person],
            seated.seat,
            since=seated.since,
            until=seated.until,
        )
    chasing.change(known.clerk, added, **vars(committee.chased), version=added.version)
    return added


def _admit(known: Known, person: plans.Person, since: date) -> None:
    for role, committee in person.roles:
        only = known.committees[committee].id if committee else None
        people.give_role(
            known.clerk, known.people[person.name], role, committee_id=only, since=since
        )
    if person.has_account:
        accounts.open_account(known.clerk, known.people[person.name], person.email, PASSWORD)
    _choose_digest(known, known.people[person.name], person.digest)


def _choose_digest(known: Known, person: Person, digest: Digest) -> None:
    """Everybody chooses for themselves."""
    who = actor(known.clerk.session, person.id, known.clerk.today)
    own = replace(known.clerk, actor=who)
    digests.choose(own, person, digest, version=person.version)
