"""Loads the sample into an empty book, and says who may sign in to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.model.people import Account, Person
from committee.services.sample import crowd, player, register, roll, rows, scenes, script
from committee.services.sample.plan import Plan


class Scale(StrEnum):
    """How much there is of the sample."""

    SMALL = "small"
    COUNCIL = "council"
    LARGE = "large"


@dataclass(frozen=True)
class SignIn:
    """Somebody who may sign in to the sample, and as what."""

    who: str
    name: str
    email: str


def planned(scale: Scale, on: date) -> Plan:
    """The plan of a scale for a book that is used from a day on."""
    return crowd.plan(on) if scale is Scale.LARGE else scenes.plan(on, scale is Scale.SMALL)


def length(plan: Plan) -> int:
    """How many times `load` tells of a thing done."""
    return len(plan.register.people) + len(plan.register.committees) + len(plan.meetings)


def load(session: Session, plan: Plan, scale: Scale, tell: Callable[[], None]) -> None:
    """Write a plan into an empty book, the large scale in bulk. The caller commits.

    Raises OutOfOrder where the book has a council.
    """
    known = register.write(session, plan.register, tell)
    write = rows.write if scale is Scale.LARGE else player.play
    write(session, plan, known, tell)


def sign_ins(session: Session) -> Sequence[SignIn]:
    """Who may sign in, with the one PASSWORD; nobody where the book does not hold the sample."""
    kept = session.execute(
        select(Account.email, Person.name)
        .join(Account.person)
        .where(Account.active, Account.email.endswith(f"@{roll.HOST}"))
    )
    names = dict(kept.all())
    found = [
        (each["account"], f"{each['key']}@{roll.HOST}")
        for each in script.council()["people"]
        if "account" in each
    ]
    return [SignIn(who, names[email], email) for who, email in found if email in names]
