"""Who somebody is today: their roles, seats and posts as one actor."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    cast,
    literal_column,
    null,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from committee.model.committees import Membership
from committee.model.council import Council
from committee.model.people import Account, Person, RoleHeld
from committee.model.posts import Tenure
from committee.rules.permissions import NOBODY, Actor
from committee.rules.vocabulary import Role, Seat

Question = CompoundSelect[*tuple[Any, ...]]
Held = tuple[str, int | None, date | None, date | None]
"""What is held, of which committee or which post, since when and until when."""


@dataclass(frozen=True)
class Known:
    """All that decides what a person may see and do, on whatever day it is asked.

    `stamp` is that of their account, where one was asked for; `zone` the council's.
    """

    person_id: int
    name: str
    stamp: str
    zone: ZoneInfo
    roles: tuple[Held, ...]
    seats: tuple[Held, ...]
    posts: tuple[Held, ...]

    def on(self, today: date) -> Actor:
        """The actor that the person is on a day; the last day of what they hold counts."""
        return Actor(
            person_id=self.person_id,
            name=self.name,
            roles=frozenset((Role(words), of) for words, of in _on(today, self.roles)),
            seats=frozenset((of or 0, Seat(words)) for words, of in _on(today, self.seats)),
            posts=frozenset(of or 0 for _, of in _on(today, self.posts)),
        )


def on(period: type[RoleHeld] | type[Membership] | type[Tenure], day: date) -> ColumnElement[bool]:
    """That a record with `since` and `until` holds on a day; its last day counts."""
    return and_(period.since <= day, or_(period.until.is_(None), period.until >= day))


def actor(session: Session, person_id: int, today: date) -> Actor:
    """The actor that a person is today; NOBODY where there is no such person."""
    found = _known(session, OF_A_PERSON, person_id)
    return found.on(today) if found else NOBODY


def holder(session: Session, account_id: int) -> Known | None:
    """Whoever signs in with an account, all in one question; None where it is not active."""
    return _known(session, OF_AN_ACCOUNT, account_id)


def _on(today: date, held: Iterable[Held]) -> list[tuple[str, int | None]]:
    return [
        (words, of)
        for words, of, since, until in held
        if since is not None and since <= today and (until is None or until >= today)
    ]


def _known(
    session: Session, question: CompoundSelect[*tuple[Any, ...]], number: int
) -> Known | None:
    session.flush()
    found: dict[str, list[Held]] = {}
    for kind, *held in session.connection().execute(question, {"number": number}):
        found.setdefault(kind, []).append(tuple(held))
    if not {Person.__tablename__, Council.__tablename__} <= found.keys():
        return None
    ((name, person_id, *_),) = found[Person.__tablename__]
    ((zone, *_),) = found[Council.__tablename__]
    return Known(
        person_id or 0,
        name,
        next((words for words, *_ in found.get(Account.__tablename__, ())), ""),
        ZoneInfo(zone),
        *(tuple(found.get(period.__tablename__, ())) for period in (RoleHeld, Membership, Tenure)),
    )


def _question(person: ColumnElement[int]) -> Question:
    """What is known of a person: rows of a kind, words, a number, and a period."""
    day = cast(null(), Date)
    number, account = cast(null(), Integer), bindparam("number", type_=Integer)
    return union_all(
        select(_kind(Person), Person.name, Person.id, day, day).where(Person.id == person),
        select(_kind(Council), Council.time_zone, number, day, day),
        select(_kind(Account), Account.stamp, Account.person_id, day, day).where(
            Account.id == account, Account.person_id == person
        ),
        _held(RoleHeld, type_coerce(RoleHeld.role, String), RoleHeld.committee_id, person),
        _held(Membership, type_coerce(Membership.seat, String), Membership.committee_id, person),
        _held(Tenure, literal_column("''"), Tenure.post_id, person),
    )


def _kind(record: type[Any]) -> ColumnElement[str]:
    return literal_column(f"'{record.__tablename__}'")


def _held(
    period: type[RoleHeld] | type[Membership] | type[Tenure],
    words: ColumnElement[Any],
    of: ColumnElement[Any] | InstrumentedAttribute[Any],
    person: ColumnElement[int],
) -> Select[*tuple[Any, ...]]:
    held = select(_kind(period), words, of, period.since, period.until)
    return held.where(period.person_id == person)


OF_A_PERSON = _question(bindparam("number", type_=Integer))
OF_AN_ACCOUNT = _question(
    select(Account.person_id)
    .where(Account.id == bindparam("number", type_=Integer), Account.active)
    .scalar_subquery()
)
"""Put together once: the second is asked at every request."""
