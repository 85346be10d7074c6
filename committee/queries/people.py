"""People as lists and one by one; for those who look after them."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.committees import Committee, Membership
from committee.model.people import Person, RoleHeld
from committee.model.posts import Tenure
from committee.queries.pages import Page, page_of
from committee.rules.names import unaccented
from committee.rules.permissions import may_anywhere
from committee.rules.refusals import NotFound


def listed(context: Context, words: str = "", page: int = 1) -> Page[Person]:
    """A page of people by surname, or of those whose name has these words in it."""
    statement = select(Person).order_by(Person.sort_name, Person.id)
    for word in unaccented(words).casefold().split():
        statement = statement.where(Person.sort_name.icontains(word, autoescape=True))
    statement = statement.options(selectinload(Person.account), selectinload(Person.roles))
    return page_of(context.session, statement, page)


def choices(context: Context) -> Sequence[tuple[int, str]]:
    """Everybody, as (id, name), in a list's order."""
    rows = context.session.execute(
        select(Person.id, Person.name).order_by(Person.sort_name, Person.id)
    )
    return [(person_id, name) for person_id, name in rows]


def named(context: Context, person_id: int) -> Person:
    """A person whom somebody chose from a list. Raises NotFound."""
    person = context.session.get(Person, person_id)
    if person is None:
        raise NotFound("There is no such person.")
    return person


def one(context: Context, person_id: int) -> Person:
    """A person with their account and roles. Raises NotFound."""
    if not may_anywhere(context.actor, "people.manage"):
        raise NotFound("There is no such person, or you may not see them.")
    person = context.session.scalars(
        select(Person)
        .where(Person.id == person_id)
        .options(selectinload(Person.account), selectinload(Person.roles))
    ).first()
    if person is None:
        raise NotFound("There is no such person.")
    return person


def memberships(context: Context, person: Person) -> Sequence[Membership]:
    """Every seat a person has or had, the latest first."""
    return context.session.scalars(
        select(Membership)
        .where(Membership.person_id == person.id)
        .order_by(Membership.since.desc(), Membership.id)
        .options(selectinload(Membership.committee))
    ).all()


def tenures(context: Context, person: Person) -> Sequence[Tenure]:
    """Every post a person holds or held, the latest first."""
    return context.session.scalars(
        select(Tenure)
        .where(Tenure.person_id == person.id)
        .order_by(Tenure.since.desc(), Tenure.id)
        .options(selectinload(Tenure.post))
    ).all()


def role(person: Person, role_id: int) -> RoleHeld:
    """A role of a person. Raises NotFound."""
    for held in person.roles:
        if held.id == role_id:
            return held
    raise NotFound("This person has no such role.")


def committee_names(context: Context) -> dict[int | None, str]:
    """What a role's committee is called; None is all of them."""
    names: dict[int | None, str] = {None: "All committees"}
    names.update(context.session.execute(select(Committee.id, Committee.name)).all())
    return names
