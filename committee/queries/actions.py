"""Actions as lists and one by one, never more than the actor may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action, Event, Owner
from committee.model.committees import Committee
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.model.posts import Post
from committee.queries import visible
from committee.rules.access import Level
from committee.rules.actions import (
    ENDED,
    OUTSTANDING,
    WITH_OWNER,
    ActionState,
    is_due_soon,
    is_overdue,
)
from committee.rules.due import Due
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import DueKind

PAGE = 50

SORTS: dict[str, tuple[Any, ...]] = {
    "due": (Action.due_on.is_(None), Action.due_on, Action.id),
    "reference": (Committee.abbreviation, Action.year_id, Action.sequence),
    "raised": (Action.raised_on, Action.id),
    "state": (Action.state, Action.due_on.is_(None), Action.due_on, Action.id),
    "closed": (Action.closed_on.desc(), Action.id.desc()),
}


@dataclass(frozen=True)
class Filters:
    """What to list: `state` is a key of STATES, `owner` is "post:3", "person:5" or "none"."""

    state: str = "outstanding"
    committee: str = ""
    owner: str = ""
    words: str = ""
    meeting: int | None = None
    mine: bool = False
    sort: str = "due"
    page: int = 1


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


def _to_complete() -> ColumnElement[bool]:
    """What a clerk has still to complete: not sent, no owner or date, or "not mine"."""
    live = Action.state.in_((ActionState.NOT_SENT, *WITH_OWNER))
    known = or_(Owner.post_id.is_not(None), Owner.person_id.is_not(None), Owner.body != "")
    nobody = ~exists().where(Owner.action_id == Action.id, known)
    declined = exists().where(Owner.action_id == Action.id, Owner.declined != "")
    return and_(
        live,
        or_(
            Action.state == ActionState.NOT_SENT,
            Action.due_kind == DueKind.TO_BE_SET,
            nobody,
            declined,
        ),
    )


STATES: dict[str, tuple[str, ColumnElement[bool]]] = {
    "outstanding": ("Outstanding", Action.state.in_(OUTSTANDING)),
    "overdue": ("Overdue", Action.state.in_(WITH_OWNER)),
    "completed": ("Completed, to be confirmed", Action.state == ActionState.COMPLETED),
    "closed": ("Closed", Action.state.in_(ENDED)),
    "to_complete": ("To complete", _to_complete()),
    "all": ("All", Action.id > 0),
}
"""What can be listed: the words for it, and its rows. "overdue" also asks for today's date."""


def listing(context: Context, filters: Filters, size: int = PAGE) -> Listing:
    """A page of actions with the counts of all that match: three queries, however many rows."""
    matching = _matching(context, filters)
    overdue = _overdue(context.today)
    total, late = context.session.execute(
        _joined(select(func.count(), func.count().filter(overdue))).where(*matching)
    ).one()
    pages = max(1, -(-total // size))
    page = min(max(filters.page, 1), pages)
    rows = context.session.execute(
        _joined(_columns())
        .where(*matching)
        .order_by(*SORTS[filters.sort])
        .limit(size)
        .offset((page - 1) * size)
    ).all()
    return Listing(_lines(context, rows), total, late, page, pages)


def every(context: Context, filters: Filters) -> list[ActionLine]:
    """All the actions that match, for a file."""
    rows = context.session.execute(
        _joined(_columns()).where(*_matching(context, filters)).order_by(*SORTS[filters.sort])
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
    return context.session.scalar(
        _joined(select(func.max(Action.closed_on))).where(
            *_matching(context, Filters(state="closed", committee=committee))
        )
    )


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
    found = [(f"post:{id}", title) for id, title in posts]
    found += [(f"person:{id}", name) for id, name in people]
    return [*sorted(found, key=lambda choice: choice[1]), ("none", "Nobody yet")]


def _joined(statement: Select[Any]) -> Select[Any]:
    return statement.select_from(Action).join(Action.item).join(Item.meeting).join(Action.committee)


def _columns() -> Select[Any]:
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
        Item.number,
        Item.title,
        Item.mark_level.label("item_level"),
        Item.meeting_id,
        Meeting.day,
        Committee.name.label("committee"),
    )


def _overdue(today: date) -> ColumnElement[bool]:
    return and_(Action.state.in_(WITH_OWNER), Action.due_on < today)


def _matching(context: Context, filters: Filters) -> list[ColumnElement[bool]]:
    found = [visible.actions(context.actor), STATES[filters.state][1]]
    if filters.state == "overdue":
        found.append(_overdue(context.today))
    if filters.state == "to_complete":
        found.append(visible.clerked(context.actor, Action.committee_id))
    if filters.committee:
        found.append(Committee.slug == filters.committee)
    if filters.owner:
        found.append(_owned_by(filters.owner))
    if filters.mine:
        found.append(visible.owned(context.actor))
    if filters.meeting is not None:
        found.append(Item.meeting_id == filters.meeting)
    for word in filters.words.split():
        found.append(
            or_(
                Action.text.icontains(word, autoescape=True),
                Action.reference.icontains(word, autoescape=True),
            )
        )
    return found


def _owned_by(owner: str) -> ColumnElement[bool]:
    kind, _, number = owner.partition(":")
    if kind == "none":
        known = or_(Owner.post_id.is_not(None), Owner.person_id.is_not(None), Owner.body != "")
        return ~exists().where(Owner.action_id == Action.id, known)
    column = Owner.post_id if kind == "post" else Owner.person_id
    return exists().where(Owner.action_id == Action.id, column == int(number))


def _lines(context: Context, rows: Sequence[Row[Any]]) -> list[ActionLine]:
    names = _owner_names(context, [row.id for row in rows])
    return [_line(row, names.get(row.id, ""), context.today) for row in rows]


def _line(row: Row[Any], owner: str, today: date) -> ActionLine:
    overdue = is_overdue(row.state, row.due_on, today)
    return ActionLine(
        reference=row.reference,
        slug=row.slug,
        text=row.text,
        state=row.state,
        due=Due(row.due_kind, row.due_on, row.due_words).shown,
        due_on=row.due_on,
        overdue_days=(today - row.due_on).days if overdue else 0,
        due_soon=is_due_soon(row.state, row.due_on, today),
        owner=owner,
        committee=row.committee,
        item_id=row.item_id,
        item_number=row.number,
        item_title=row.title,
        meeting_id=row.meeting_id,
        meeting_day=row.day,
        answer=row.answer,
        closed_on=row.closed_on,
        is_open=row.mark_level is Level.OPEN and row.item_level is Level.OPEN,
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
