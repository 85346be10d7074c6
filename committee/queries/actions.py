"""Actions as lists and one by one, never more than the actor may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action, Event, Owner
from committee.model.committees import Committee
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.model.posts import Post
from committee.queries import visible
from committee.queries.action_filters import SORTS, STATES, Filters, matching, overdue
from committee.rules.access import Level
from committee.rules.actions import (
    ActionState,
    is_due_soon,
    is_overdue,
)
from committee.rules.due import Due
from committee.rules.permissions import may_see_marked
from committee.rules.refusals import NotFound

PAGE = 50


@dataclass(frozen=True)
class ActionLine:
    """One action as a line of a list. `due` and `owner` are words, "" where they are to be set."""

    reference: str
    slug: str
    text: str
    state: ActionState
    due: str
    due_on: date | None
    overdue_days: int
    due_soon: bool
    owner: str
    committee: str
    item_id: int
    item_number: str
    item_title: str
    meeting_id: int
    meeting_day: date
    answer: str
    closed_on: date | None
    is_open: bool


@dataclass(frozen=True)
class Listing:
    """One page of a list with the counts of the whole."""

    lines: Sequence[ActionLine]
    total: int
    overdue: int
    page: int
    pages: int


def listing(context: Context, filters: Filters, size: int = PAGE) -> Listing:
    """A page of actions with the counts of all that match: three queries, however many rows."""
    conditions = matching(context, filters)
    total, late = context.session.execute(
        _joined(select(func.count(), func.count().filter(overdue(context.today)))).where(
            *conditions
        )
    ).one()
    pages = max(1, -(-total // size))
    page = min(max(filters.page, 1), pages)
    rows = context.session.execute(
        _joined(_columns())
        .where(*conditions)
        .order_by(*SORTS[filters.sort])
        .limit(size)
        .offset((page - 1) * size)
    ).all()
    return Listing(_lines(context, rows), total, late, page, pages)


def every(context: Context, filters: Filters) -> list[ActionLine]:
    """All the actions that match, for a file."""
    rows = context.session.execute(
        _joined(_columns()).where(*matching(context, filters)).order_by(*SORTS[filters.sort])
    ).all()
    return _lines(context, rows)


def one(context: Context, slug: str) -> Action:
    """An action by its address, with its owners and history. Raises NotFound."""
    action = context.session.scalar(
        select(Action)
        .join(Action.item)
        .where(Action.slug == slug, visible.actions(context.actor))
        .options(
            selectinload(Action.committee),
            selectinload(Action.item).selectinload(Item.meeting),
            selectinload(Action.events).selectinload(Event.person),
            selectinload(Action.owners).selectinload(Owner.post),
            selectinload(Action.owners).selectinload(Owner.person),
        )
    )
    if action is None:
        raise NotFound("There is no such action, or you may not see it.")
    return action


def last_closed(context: Context, committee: str) -> date | None:
    """The day on which an action was last closed, for a list that is empty."""
    found: date | None = context.session.scalar(
        _joined(select(func.max(Action.closed_on))).where(
            *matching(context, Filters(state="closed", committee=committee))
        )
    )
    return found


def owners(context: Context) -> list[tuple[str, str]]:
    """Who owes an outstanding action the actor may see: (value of the filter, words), by name."""
    shown = _joined(select(Action.id)).where(
        visible.actions(context.actor), STATES["outstanding"][1]
    )
    posts = context.session.execute(
        select(Post.id, Post.title).where(
            Post.id.in_(select(Owner.post_id).where(Owner.action_id.in_(shown)))
        )
    )
    people = context.session.execute(
        select(Person.id, Person.name).where(
            Person.id.in_(select(Owner.person_id).where(Owner.action_id.in_(shown)))
        )
    )
    found = [(f"post:{post}", title) for post, title in posts]
    found += [(f"person:{person}", name) for person, name in people]
    return [*sorted(found, key=lambda choice: choice[1]), ("none", "Nobody yet")]


def _joined(statement: Any) -> Any:
    return statement.select_from(Action).join(Action.item).join(Item.meeting).join(Action.committee)


def _columns() -> Any:
    return select(
        Action.id,
        Action.reference,
        Action.slug,
        Action.text,
        Action.state,
        Action.due_kind,
        Action.due_on,
        Action.due_words,
        Action.answer,
        Action.closed_on,
        Action.mark_level,
        Action.item_id,
        Action.committee_id,
        Item.number,
        Item.title,
        Item.mark_level.label("item_level"),
        Item.meeting_id,
        Meeting.day,
        Committee.name.label("committee"),
    )


def _lines(context: Context, rows: Sequence[Row[Any]]) -> list[ActionLine]:
    names = _owner_names(context, [row.id for row in rows])
    return [_line(context, row, names.get(row.id, "")) for row in rows]


def _line(context: Context, row: Row[Any], owner: str) -> ActionLine:
    today = context.today
    item_open = row.item_level is Level.OPEN
    titled = item_open or may_see_marked(context.actor, row.committee_id)
    late = is_overdue(row.state, row.due_on, today)
    return ActionLine(
        reference=row.reference,
        slug=row.slug,
        text=row.text,
        state=row.state,
        due=Due(row.due_kind, row.due_on, row.due_words).shown,
        due_on=row.due_on,
        overdue_days=(today - row.due_on).days if late else 0,
        due_soon=is_due_soon(row.state, row.due_on, today),
        owner=owner,
        committee=row.committee,
        item_id=row.item_id,
        item_number=row.number,
        item_title=row.title if titled else "Exempt item",
        meeting_id=row.meeting_id,
        meeting_day=row.day,
        answer=row.answer,
        closed_on=row.closed_on,
        is_open=row.mark_level is Level.OPEN and item_open,
    )


def _owner_names(context: Context, ids: Sequence[int]) -> dict[int, str]:
    """For each action its owners in words; asked for in lots, since a statement has its limits."""
    names: dict[int, list[str]] = {}
    for start in range(0, len(ids), 500):
        rows = context.session.execute(
            select(Owner.action_id, Owner.words, Owner.body, Post.title, Person.name)
            .outerjoin(Owner.post)
            .outerjoin(Owner.person)
            .where(Owner.action_id.in_(ids[start : start + 500]))
            .order_by(Owner.action_id, Owner.position)
        )
        for action, words, body, title, name in rows:
            names.setdefault(action, []).append(words or body or title or name or "")
    return {action: "; ".join(filter(None, found)) for action, found in names.items()}
