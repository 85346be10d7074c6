"""Committees as lists and one by one, and who sits on them on a day."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.committees import Committee, Membership
from committee.model.people import Person, RoleHeld
from committee.queries.actors import on
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Role, Seat

SEATS = list(Seat)


def listed(context: Context) -> Sequence[Committee]:
    """Every committee by name, those that have ended last; with its members over time."""
    committees = context.session.scalars(
        select(Committee)
        .order_by(Committee.name)
        .options(selectinload(Committee.memberships).selectinload(Membership.person))
    ).all()
    return sorted(committees, key=lambda committee: has_ended(context, committee))


def has_ended(context: Context, committee: Committee) -> bool:
    """Whether the committee's last day has passed."""
    return committee.ended_on is not None and committee.ended_on < context.today


def standing(context: Context) -> Sequence[Committee]:
    """The committees that have not ended, by name."""
    return context.session.scalars(
        select(Committee)
        .where(or_(Committee.ended_on.is_(None), Committee.ended_on >= context.today))
        .order_by(Committee.name)
    ).all()


def choices(context: Context) -> Sequence[tuple[str, str]]:
    """Every committee, ended or not, as (address, name) by name."""
    return [
        (slug, name)
        for slug, name in context.session.execute(
            select(Committee.slug, Committee.name).order_by(Committee.name)
        )
    ]


def one(context: Context, slug: str) -> Committee:
    """A committee by its address, with its members over time. Raises NotFound."""
    committee = context.session.scalars(
        select(Committee)
        .where(Committee.slug == slug)
        .options(selectinload(Committee.memberships).selectinload(Membership.person))
    ).first()
    if committee is None:
        raise NotFound("There is no such committee.")
    return committee


def membership(committee: Committee, membership_id: int) -> Membership:
    """A seat of a committee. Raises NotFound."""
    for held in committee.memberships:
        if held.id == membership_id:
            return held
    raise NotFound("This committee has no such seat.")


def members_on(context: Context, committee_id: int, day: date) -> Sequence[Membership]:
    """Who sits on a committee on a day, in the order of a list of members: chair first."""
    held = context.session.scalars(
        select(Membership)
        .where(Membership.committee_id == committee_id, on(Membership, day))
        .options(selectinload(Membership.person))
    )
    return in_order(held.all())


def clerks_of(context: Context, committee_id: int) -> Sequence[Person]:
    """The clerks of a committee today, by surname: its own, or else those of every committee."""
    held = (
        select(Person, RoleHeld.committee_id)
        .join(RoleHeld, RoleHeld.person_id == Person.id)
        .where(
            RoleHeld.role == Role.CLERK,
            or_(RoleHeld.committee_id == committee_id, RoleHeld.committee_id.is_(None)),
            on(RoleHeld, context.today),
        )
        .order_by(Person.sort_name, Person.id)
    )
    found = context.session.execute(held).all()
    own = [person for person, committee in found if committee is not None]
    return own or [person for person, _ in found]


def today(context: Context, committee: Committee) -> Sequence[Membership]:
    """Who sits on a committee today, of the memberships that are loaded with it."""
    day = context.today
    held = committee.memberships
    return in_order([m for m in held if m.since <= day and (m.until is None or m.until >= day)])


def in_order(memberships: Sequence[Membership]) -> Sequence[Membership]:
    """Memberships in the order of a list of members: by seat, then by surname."""
    return sorted(memberships, key=lambda m: (SEATS.index(m.seat), m.person.sort_name))
