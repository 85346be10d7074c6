"""What happened to the actions of a committee in a week: the stuff of its members' digest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action, Event, Owner
from committee.model.committees import Committee, Membership
from committee.queries.action_filters import IS_OUTSTANDING, overdue
from committee.queries.actors import on
from committee.rules.actions import ENDED, LIFE, WITH_OWNER, ActionState

WEEK = timedelta(days=7)

RAISED = ("send", "reopen")
ANSWERED = ("complete",)
CLOSED = tuple(step.name for step in LIFE.steps if step.target in ENDED)
NEWS = (*RAISED, *ANSWERED, *CLOSED)
"""The steps that a digest tells of."""


@dataclass(frozen=True)
class WeekOfActions:
    """A committee's actions after a week: of each that had news the last, if it is still so."""

    committee: Committee
    outstanding: int
    overdue: int
    raised: Sequence[Action]
    answered: Sequence[Action]
    ended: Sequence[Action]

    @property
    def happened(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.raised or self.answered or self.ended)


def week_before(day: date) -> date:
    """The Monday on which the week began that came before the week of a day."""
    return day - timedelta(days=day.weekday()) - WEEK


def key_of(day: date, person_id: int) -> str:
    """The key of a person's digest that goes in the week of a day."""
    return f"digest:{week_before(day)}:{person_id}"


def week_of(key: str) -> date:
    """The Monday on which the week began that the digest with this key tells of."""
    return date.fromisoformat(key.split(":")[1])


def weeks(context: Context, person_id: int, since: date) -> list[WeekOfActions]:
    """The week that began on this Monday, for each committee on which the person sits today."""
    seats = select(Membership.committee_id).where(
        Membership.person_id == person_id, on(Membership, context.today)
    )
    committees = context.session.scalars(
        select(Committee).where(Committee.id.in_(seats)).order_by(Committee.name)
    ).all()
    return [_week(context, committee, since) for committee in committees]


def eventful(context: Context, since: date) -> Sequence[int]:
    """The committees whose actions had news in the week that began on this Monday."""
    return context.session.scalars(
        select(Action.committee_id).join(Action.events).where(_is_news(context, since)).distinct()
    ).all()


def _week(context: Context, committee: Committee, since: date) -> WeekOfActions:
    news = context.session.execute(
        select(Action, Event.step)
        .join(Action.events)
        .where(Action.committee_id == committee.id, _is_news(context, since))
        .order_by(Action.year_id, Action.sequence, Event.at, Event.id)
        .options(
            selectinload(Action.item),
            selectinload(Action.owners).selectinload(Owner.post),
            selectinload(Action.owners).selectinload(Owner.person),
        )
    ).all()
    last = dict(news)
    outstanding, late = context.session.execute(
        select(func.count(), func.count().filter(overdue(context.today))).where(
            Action.committee_id == committee.id, IS_OUTSTANDING
        )
    ).one()

    def still(steps: Sequence[str], states: Sequence[ActionState]) -> list[Action]:
        return [action for action, step in last.items() if step in steps and action.state in states]

    return WeekOfActions(
        committee,
        outstanding,
        late,
        raised=still(RAISED, WITH_OWNER),
        answered=still(ANSWERED, (ActionState.COMPLETED,)),
        ended=still(CLOSED, ENDED),
    )


def _is_news(context: Context, since: date) -> ColumnElement[bool]:
    begin, end = (
        datetime.combine(day, time(), context.council.zone) for day in (since, since + WEEK)
    )
    return and_(Event.at >= begin, Event.at < end, Event.step.in_(NEWS))
