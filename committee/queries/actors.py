"""Who somebody is today: their roles, seats and posts as one actor."""

from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from committee.model.committees import Membership
from committee.model.people import Person, RoleHeld
from committee.model.posts import Tenure
from committee.rules.permissions import NOBODY, Actor


def on(period: type[RoleHeld] | type[Membership] | type[Tenure], day: date) -> ColumnElement[bool]:
    """That a record with `since` and `until` holds on a day; its last day counts."""
    return and_(period.since <= day, or_(period.until.is_(None), period.until >= day))


def actor(session: Session, person_id: int, today: date) -> Actor:
    """The actor that a person is today; NOBODY where there is no such person."""
    person = session.get(Person, person_id)
    if person is None:
        return NOBODY
    roles = session.execute(
        select(RoleHeld.role, RoleHeld.committee_id).where(
            RoleHeld.person_id == person_id, on(RoleHeld, today)
        )
    )
    seats = session.execute(
        select(Membership.committee_id, Membership.seat).where(
            Membership.person_id == person_id, on(Membership, today)
        )
    )
    posts = session.scalars(
        select(Tenure.post_id).where(Tenure.person_id == person_id, on(Tenure, today))
    )
    return Actor(
        person_id=person_id,
        name=person.name,
        roles=frozenset((role, committee) for role, committee in roles),
        seats=frozenset((committee, seat) for committee, seat in seats),
        posts=frozenset(posts),
    )
