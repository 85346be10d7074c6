"""Figures of actions for a period: how many were opened and closed, how old, how soon done.

Only actions that the actor may see are counted, and nobody's figures count one that is not yet
sent. Actions are counted as they stand now: one that was reopened is open, whenever it had ended.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, and_, case, extract, func, literal, or_, select

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.committees import Committee
from committee.model.posts import Post
from committee.queries import visible
from committee.queries.days import days_between
from committee.rules.actions import ENDED, WITH_OWNER, ActionState
from committee.rules.worded import Worded

BANDS = (("Under 30 days", 30), ("30 to 89 days", 90), ("90 to 179 days", 180))
OLDEST = "180 days or more"
AGES = (*(words for words, _ in BANDS), OLDEST)
"""The ages of what is outstanding, in days since the meeting at which it was raised."""

DONE = (ActionState.COMPLETED, ActionState.CLOSED)
"""The states in which the owner has said that it is done, and nobody has sent it back."""


class Outcome(Worded):
    """What has become of an action by now; each one that was sent has exactly one outcome."""

    ON_TIME = "on_time", "Done on time"
    LATE = "late", "Done late"
    UNDATED = "undated", "Done, no date set"
    OPEN = "open", "Still open"
    NOT_DONE = "not_done", "Ended, not done"


@dataclass(frozen=True)
class Period:
    """The days that figures are for, the first and the last included."""

    since: date
    until: date

    @property
    def months(self) -> list[tuple[int, int]]:
        """Every month that the period touches, as (year, month)."""
        first, last = (day.year * 12 + day.month - 1 for day in (self.since, self.until))
        return [(number // 12, number % 12 + 1) for number in range(first, last + 1)]


@dataclass(frozen=True)
class Month:
    """The actions of one month; of a month that the period cuts, those of its days alone."""

    year: int
    month: int
    opened: int
    closed: int


@dataclass(frozen=True)
class Ages:
    """What is outstanding in a service, by the bands of AGES."""

    service: str
    counts: tuple[int, ...]


@dataclass
class Outcomes:
    """What has become of the actions of a committee or service, and how long each done one took."""

    name: str
    counts: Counter[Outcome] = field(default_factory=Counter)
    days: Counter[int] = field(default_factory=Counter)

    @property
    def median_days(self) -> float | None:
        """The median of the days from raised to done; None where nothing is done."""
        return median(self.days.elements()) if self.days else None


@dataclass(frozen=True)
class Figures:
    """All the figures of a period; `as_of` is the day on which the outstanding are counted."""

    as_of: date
    months: Sequence[Month]
    ages: Sequence[Ages]
    by_committee: Sequence[Outcomes]
    by_service: Sequence[Outcomes]


def of_period(context: Context, period: Period, committee: str = "") -> Figures:
    """The figures of a period, of one committee by its address or of all: five queries.

    A service is that of the first owner who holds a post in one; "" is no service.
    """
    counted = _counted(context, committee)
    as_of = min(period.until, context.today)
    service = func.coalesce(_service(), "")
    of_committee = select(Committee.name).where(Committee.id == Action.committee_id)
    name = of_committee.correlate(Action).scalar_subquery()
    return Figures(
        as_of,
        _months(context, period, counted),
        _ages(context, as_of, and_(counted, _outstanding(as_of)), service),
        _outcomes(context, and_(counted, _within(Action.raised_on, period)), name),
        _outcomes(context, and_(counted, _within(Action.raised_on, period)), service),
    )


def _counted(context: Context, committee: str) -> ColumnElement[bool]:
    """The actions that count at all: those seen, sent, and of the committee that was asked for."""
    seen = and_(visible.actions(context.actor), Action.state != ActionState.NOT_SENT)
    if not committee:
        return seen
    asked = select(Committee.id).where(Committee.slug == committee).scalar_subquery()
    return and_(seen, Action.committee_id == asked)


def _within(day: Any, period: Period) -> ColumnElement[bool]:
    found: ColumnElement[bool] = day.between(period.since, period.until)
    return found


def _outstanding(day: date) -> ColumnElement[bool]:
    """Raised by the end of a day and not ended by then: done counts until it is confirmed."""
    return and_(Action.raised_on <= day, or_(Action.ended_on.is_(None), Action.ended_on > day))


def _service() -> Any:
    return (
        select(Post.service)
        .join(Owner, Owner.post_id == Post.id)
        .where(Owner.action_id == Action.id, Post.service != "")
        .order_by(Owner.position, Owner.id)
        .limit(1)
        .correlate(Action)
        .scalar_subquery()
    )


def _months(context: Context, period: Period, counted: ColumnElement[bool]) -> list[Month]:
    """Opened by the meeting at which they were raised; closed by the day on which they ended.

    Closed is every end: confirmed as done, superseded, withdrawn or no longer feasible.
    """
    opened = _by_month(context, Action.raised_on, and_(counted, _within(Action.raised_on, period)))
    has_ended = and_(counted, Action.state.in_(ENDED), _within(Action.ended_on, period))
    closed = _by_month(context, Action.ended_on, has_ended)
    return [Month(*month, opened.get(month, 0), closed.get(month, 0)) for month in period.months]


def _by_month(
    context: Context, day: Any, condition: ColumnElement[bool]
) -> dict[tuple[int, int], int]:
    of_each = select(extract("year", day).label("year"), extract("month", day).label("month"))
    rows = of_each.where(condition).subquery()
    return {
        (int(year), int(month)): count
        for year, month, count in context.session.execute(
            select(rows.c.year, rows.c.month, func.count()).group_by(rows.c.year, rows.c.month)
        )
    }


def _ages(
    context: Context, as_of: date, condition: ColumnElement[bool], service: Any
) -> list[Ages]:
    """The outstanding of each service by band, the services by name and "" last."""
    age = days_between(Action.raised_on, literal(as_of))
    band = case(
        *((age < days, place) for place, (_, days) in enumerate(BANDS)),
        else_=len(BANDS),
    )
    rows = select(service.label("service"), band.label("band")).where(condition).subquery()
    found: dict[str, Counter[int]] = {}
    for name, place, count in context.session.execute(
        select(rows.c.service, rows.c.band, func.count()).group_by(rows.c.service, rows.c.band)
    ):
        found.setdefault(name, Counter())[place] = count
    return [
        Ages(name, tuple(found[name][place] for place in range(len(AGES))))
        for name in _in_order(found)
    ]


def _outcomes(context: Context, condition: ColumnElement[bool], name: Any) -> list[Outcomes]:
    """What has become of the actions under each name, by name and "" last.

    The database counts those of one name, outcome and length; only the median is left to find.
    """
    done = Action.state.in_(DONE)
    done_on = func.coalesce(Action.completed_on, Action.ended_on)
    took = case((done, days_between(Action.raised_on, done_on)))
    rows = (
        select(name.label("name"), _outcome(done, done_on).label("outcome"), took.label("took"))
        .where(condition)
        .subquery()
    )
    kinds = (rows.c.name, rows.c.outcome, rows.c.took)
    found: dict[str, Outcomes] = {}
    for named, outcome, days, count in context.session.execute(
        select(*kinds, func.count()).group_by(*kinds)
    ):
        outcomes = found.setdefault(named, Outcomes(named))
        outcomes.counts[Outcome(outcome)] += count
        if days is not None:
            outcomes.days[days] += count
    return [found[named] for named in _in_order(found)]


def _outcome(done: ColumnElement[bool], done_on: Any) -> Any:
    """On time is done by the due date as it stands now, the day itself included.

    Done is when the owner last said so, not when it was confirmed.
    """
    return case(
        (Action.state.in_(WITH_OWNER), Outcome.OPEN.value),
        (~done, Outcome.NOT_DONE.value),
        (Action.due_on.is_(None), Outcome.UNDATED.value),
        (done_on <= Action.due_on, Outcome.ON_TIME.value),
        else_=Outcome.LATE.value,
    )


def _in_order(names: dict[str, Any]) -> Iterator[str]:
    return iter(sorted(names, key=lambda name: (not name, name.casefold())))
