"""Actions as lists and one by one, never more than the actor may see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action, Event, Owner
from committee.model.meetings import Item, Meeting
from committee.queries import visible
from committee.queries.action_filters import Filters, matching, overdue
from committee.queries.action_lines import ActionLine, columns, lines
from committee.queries.action_orders import order
from committee.rules.actions import ActionState
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import MeetingState

PAGE = 50
LOT = 500
"""How many actions a file is made of at a time."""


@dataclass(frozen=True)
class Listing:
    """One page of a list with the counts of the whole."""

    lines: Sequence[ActionLine]
    total: int
    overdue: int
    page: int
    pages: int


def listing(context: Context, filters: Filters, size: int = PAGE) -> Listing:
    """A page of actions with the counts of all that match, in as many queries whatever its length.

    Which actions stand on the page is settled first, from indexes alone; only then are they read.
    """
    conditions = matching(context, filters)
    counts = select(func.count(), func.count().filter(overdue(context.today)))
    total, late = context.session.execute(counts.select_from(Action).where(*conditions)).one()
    pages = max(1, -(-total // size))
    page = min(max(filters.page, 1), pages)
    in_order = order(context, filters.sort)
    chosen = (
        select(Action.id)
        .where(*conditions)
        .order_by(*in_order)
        .limit(size)
        .offset((page - 1) * size)
        .subquery()
    )
    rows = context.session.execute(
        columns().join(chosen, chosen.c.id == Action.id).order_by(*in_order)
    ).all()
    return Listing(lines(context, rows), total, late, page, pages)


def count(context: Context, filters: Filters) -> int:
    """How many actions match."""
    statement = select(func.count()).select_from(Action).where(*matching(context, filters))
    return context.session.scalar(statement) or 0


def every(context: Context, filters: Filters) -> list[ActionLine]:
    """All the actions that match."""
    return list(stream(context, filters))


def stream(context: Context, filters: Filters) -> Iterator[ActionLine]:
    """All the actions that match, a lot at a time: for a file, which may hold very many."""
    found = context.session.execute(
        columns().where(*matching(context, filters)).order_by(*order(context, filters.sort)),
        execution_options={"yield_per": LOT},
    )
    for rows in found.partitions():
        yield from lines(context, rows)


def one(context: Context, slug: str) -> Action:
    """An action by its address, with its owners and history. Raises NotFound."""
    action = context.session.scalar(
        select(Action)
        .where(Action.slug == slug, visible.actions(context.actor))
        .options(
            selectinload(Action.committee),
            selectinload(Action.item).selectinload(Item.meeting),
            selectinload(Action.closed_at),
            selectinload(Action.closed_item),
            selectinload(Action.events).selectinload(Event.person),
            selectinload(Action.events).selectinload(Event.meeting),
            selectinload(Action.events).selectinload(Event.item),
            selectinload(Action.owners).selectinload(Owner.post),
            selectinload(Action.owners).selectinload(Owner.person),
        )
    )
    if action is None:
        raise NotFound("There is no such action, or you may not see it.")
    return action


def line(context: Context, action: Action) -> ActionLine:
    """An action that was found, as a list would show it."""
    row = context.session.execute(columns().where(Action.id == action.id)).one()
    return lines(context, [row])[0]


def last_closed(context: Context, filters: Filters) -> date | None:
    """The day on which an action of the same committee was last closed, for an empty list."""
    ended = Filters(state="closed", committee=filters.committee)
    found: date | None = context.session.scalar(
        select(func.max(Action.ended_on)).where(
            *matching(context, ended), Action.state == ActionState.CLOSED
        )
    )
    return found


def may_confirm(context: Context, action: Action, limit: int = 20) -> Sequence[Meeting]:
    """The meetings of its committee held since it was raised, at which it may be confirmed."""
    return context.session.scalars(
        select(Meeting)
        .where(
            Meeting.committee_id == action.committee_id,
            Meeting.state == MeetingState.HELD,
            Meeting.day >= action.raised_on,
        )
        .order_by(Meeting.day.desc(), Meeting.id.desc())
        .limit(limit)
    ).all()
