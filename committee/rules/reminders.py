"""When an owner is reminded of an action, and when the letter goes to somebody above the owner."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from committee.rules.actions import DUE_SOON


class StageKind(StrEnum):
    """The stages of chasing an action, in their order; rungs go beside those of the owner."""

    BEFORE = "before"
    DAY = "day"
    OVERDUE = "overdue"
    RUNG = "rung"


@dataclass(frozen=True)
class Stage:
    """A stage that an action has reached; written "overdue:2026-11-29:3".

    `due_on` is the date that it chases, so that a new date begins anew. `number` counts the
    reminders after that date, or the rungs above the owner; the others have none.
    """

    kind: StageKind
    due_on: date
    number: int = 0

    def __str__(self) -> str:
        words = f"{self.kind}:{self.due_on}"
        return f"{words}:{self.number}" if self.number else words


def read(words: str) -> Stage:
    """The stage that `str` wrote. Raises ValueError for any other words."""
    kind, due_on, *number = words.split(":")
    return Stage(StageKind(kind), date.fromisoformat(due_on), *map(int, number))


def reached(due_on: date, since: date, overdue_every: int, on: date) -> Stage | None:
    """The stage at which an owner is to be reminded on a day, or should have been before it.

    Reminders come a week before the date, on it, and then every so many days (0: no more). Only
    the latest counts: days on which nothing was sent are made good by one letter. What came on or
    before the day `since`, when the owner last heard of the action or it changed, is passed over.
    """
    times = max((on - due_on).days // overdue_every, 0) if overdue_every else 0
    if times:
        stage, day = Stage(StageKind.OVERDUE, due_on, times), timedelta(times * overdue_every)
    elif on >= due_on:
        stage, day = Stage(StageKind.DAY, due_on), timedelta()
    else:
        stage, day = Stage(StageKind.BEFORE, due_on), -DUE_SOON
    return stage if since < due_on + day <= on else None


def rung_from(due_on: date, since: date, below: date | None, gone: int, rung_every: int) -> date:
    """The day from which the next rung above the owner is written to.

    Rungs come every so many days after the date, the first of them as long after it. Each follows
    the one below by no less, whenever that went (`below`), and gives the same time to an owner who
    last heard of the action, or for whom it changed, on the day `since`. `gone` is how many rungs
    have been written to.
    """
    every = timedelta(days=rung_every)
    return max(due_on + gone * every, since, below or since) + every
