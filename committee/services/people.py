"""What is done to people: adding them, changing them, and giving them roles."""

from datetime import date

from sqlalchemy import or_, select

from committee.context import Context
from committee.model.people import Person, RoleHeld
from committee.rules.names import sort_name
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.vocabulary import Role
from committee.rules.wording import date_in_words
from committee.services import audit, checks


def add(context: Context, *, name: str, email: str = "") -> Person:
    """Add somebody the minutes may name, with their name as the council prints it.

    Raises NotPermitted, or Invalid for `name` and `email`.
    """
    require(context.actor, "people.manage")
    context.session.refresh(context.council, with_for_update=True)
    person = Person()
    _name(context, person, name, email)
    context.session.add(person)
    audit.record(context, "people.add", person)
    return person


def change(context: Context, person: Person, *, name: str, email: str, version: int) -> None:
    """Change a person's name or email address. Raises NotPermitted, Stale, Invalid."""
    require(context.actor, "people.manage")
    if checks.says(person, name=name, email=email):
        return
    checks.not_stale(person, version, f"Name: {person.name}\nEmail address: {person.email}")
    _name(context, person, name, email)
    audit.record(context, "people.change", person)


def _name(context: Context, person: Person, name: str, email: str) -> None:
    name = " ".join(checks.named("name", name, "the person’s name").split())
    twin = context.session.scalars(
        select(Person.id).where(Person.name == name, Person.id.is_distinct_from(person.id))
    ).first()
    if twin is not None:
        raise Invalid(
            {
                "name": f"{name} is already in the list of people. If this is somebody else, add "
                "what tells the two apart, such as a ward or a job"
            }
        )
    person.name, person.sort_name, person.email = name, sort_name(name), checks.email(email)


def give_role(
    context: Context,
    person: Person,
    role: Role,
    *,
    committee_id: int | None,
    since: date,
    until: date | None = None,
) -> RoleHeld:
    """Give a person a role for one committee, or for all of them (None).

    Raises NotPermitted, or Invalid for `role` and `until`.
    """
    require(context.actor, "roles.manage")
    context.session.refresh(person, with_for_update=True)
    checks.period(since, until)
    held = context.session.scalars(
        select(RoleHeld).where(
            RoleHeld.person_id == person.id,
            RoleHeld.role == role,
            RoleHeld.committee_id.is_not_distinct_from(committee_id),
            or_(RoleHeld.until.is_(None), RoleHeld.until >= since),
        )
    ).first()
    if held is not None:
        raise Invalid(
            {"role": f"{person.name} already has this role: end it before giving it anew"}
        )
    given = RoleHeld(person=person, role=role, committee_id=committee_id, since=since, until=until)
    context.session.add(given)
    audit.record(context, "people.give_role", given, f"{role.words} for person {person.id}")
    return given


def end_role(context: Context, held: RoleHeld, *, until: date) -> None:
    """End a role, `until` being its last day. The last administrator keeps theirs.

    Raises NotPermitted, OutOfOrder, or Invalid for `until`.
    """
    require(context.actor, "roles.manage")
    context.session.refresh(context.council, with_for_update=True)
    if held.until is not None and held.until < context.today:
        raise OutOfOrder(f"This role already ended on {date_in_words(held.until)}.")
    checks.period(held.since, until)
    if held.role is Role.ADMINISTRATOR and not _another_administrator(context, held):
        raise OutOfOrder(
            "Somebody has to be able to give roles. Make another person an administrator first."
        )
    held.until = until
    audit.record(context, "people.end_role", held, f"{held.role.words}, last day {until}")


def _another_administrator(context: Context, held: RoleHeld) -> bool:
    statement = select(RoleHeld.id).where(
        RoleHeld.role == Role.ADMINISTRATOR,
        RoleHeld.committee_id.is_(None),
        RoleHeld.until.is_(None),
        RoleHeld.since <= context.today,
        RoleHeld.id != held.id,
    )
    return context.session.scalars(statement).first() is not None
