"""What each person is shown first: what a clerk has to do, what is asked, what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes
from committee.queries import visible
from committee.queries.action_filters import MINE, Filters, matching
from committee.queries.action_lines import ActionLine, columns, lines
from committee.queries.action_orders import order
from committee.queries.drafts import minuted
from committee.queries.meetings import item_counts
from committee.rules.access import Level
from committee.rules.minutes import ISSUED
from committee.rules.vocabulary import MeetingState, Part

SHORT = 5
"""How many lines a short list has."""


@dataclass(frozen=True)
class MeetingLine:
    """A meeting in a short list, with how many items it has and how many of them are minuted."""

    meeting: Meeting
    items: int
    minuted: int


@dataclass(frozen=True)
class Meetings:
    """The first of a list of meetings, with the count of the whole."""

    lines: Sequence[MeetingLine]
    total: int


def meetings_ahead(context: Context) -> Meetings:
    """The next meetings of the committees that the actor clerks, today's first."""
    ahead = and_(Meeting.state == MeetingState.CALLED, Meeting.day >= context.today)
    return _meetings(context, ahead, (Meeting.day, Meeting.starts_at, Meeting.id), SHORT)


def minutes_to_finish(context: Context, limit: int = SHORT) -> Meetings:
    """Meetings held whose minutes are not issued, for their clerk: the longest ago first."""
    exempt_items = exists().where(Item.meeting_id == Meeting.id, Item.mark_level != Level.OPEN)
    unfinished = and_(
        Meeting.state == MeetingState.HELD,
        or_(~_issued(Part.PUBLIC), and_(exempt_items, ~_issued(Part.EXEMPT))),
    )
    return _meetings(context, unfinished, (Meeting.day, Meeting.id), limit)


def answered(context: Context, limit: int = SHORT) -> list[ActionLine]:
    """What was answered since the last meeting of each committee the actor sits on."""
    wanted = Filters("answered", committee=MINE, sort="-done")
    rows = context.session.execute(
        columns()
        .where(*matching(context, wanted))
        .order_by(*order(context, wanted.sort))
        .limit(limit)
    ).all()
    return lines(context, rows)


def _issued(part: Part) -> ColumnElement[bool]:
    return exists().where(
        Minutes.meeting_id == Meeting.id, Minutes.part == part, Minutes.state.in_(ISSUED)
    )


def _meetings(
    context: Context, wanted: ColumnElement[bool], order: tuple[Any, ...], limit: int
) -> Meetings:
    conditions = (wanted, visible.clerked(context.actor, Meeting.committee_id))
    found = context.session.scalars(
        select(Meeting)
        .where(*conditions)
        .order_by(*order)
        .limit(limit)
        .options(selectinload(Meeting.committee))
    ).all()
    total = context.session.scalar(select(func.count(Meeting.id)).where(*conditions)) or 0
    ids = [meeting.id for meeting in found]
    items, done = item_counts(context, ids), minuted(context, ids)
    return Meetings(
        [MeetingLine(each, items.get(each.id, 0), done.get(each.id, 0)) for each in found], total
    )
