"""What an address asks of a list of actions, and the rows that means."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, false, func, literal, or_, select

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.committees import Committee
from committee.model.meetings import Item
from committee.model.people import Person
from committee.model.posts import Post
from committee.queries import visible
from committee.rules.actions import ENDED, OUTSTANDING, WITH_OWNER, ActionState
from committee.rules.permissions import Actor
from committee.rules.vocabulary import DueKind

MINE = "mine"
"""As an owner: the actor; as a committee: those on which the actor sits."""

MOST_WORDS = 10


@dataclass(frozen=True)
class Filters:
    """What to list: `state` is a key of STATES, `committee` an address or MINE.

    `owner` is "post:3", "person:5", NOBODY or MINE; `sort` is a key of SORTS, with "-" before it
    for the other way round.
    """

    state: str = "outstanding"
    committee: str = ""
    owner: str = ""
    words: str = ""
    meeting: int | None = None
    item: int | None = None
    sort: str = "due"
    page: int = 1


NOBODY = "none"
OWNER = re.compile(r"(post|person):(\d{1,9})")
"""An owner in an address."""

KNOWN = or_(Owner.post_id.is_not(None), Owner.person_id.is_not(None), Owner.body != "")
"""That an owner is somebody who can be asked."""


def _to_complete() -> ColumnElement[bool]:
    """What a clerk has still to complete: not sent, no owner or date, or "not mine"."""
    declined = exists().where(Owner.action_id == Action.id, Owner.declined != "")
    return and_(
        Action.state.in_((ActionState.NOT_SENT, *WITH_OWNER)),
        or_(
            Action.state == ActionState.NOT_SENT,
            Action.due_kind == DueKind.TO_BE_SET,
            ~exists().where(Owner.action_id == Action.id, KNOWN),
            declined,
        ),
    )


def _first_owner() -> Any:
    """The name of an action's first owner, those to be set last."""
    name = func.coalesce(Post.title, Person.name, func.nullif(Owner.body, ""), Owner.words)
    return (
        select(func.lower(name))
        .select_from(Owner)
        .outerjoin(Owner.post)
        .outerjoin(Owner.person)
        .where(Owner.action_id == Action.id)
        .order_by(Owner.position)
        .limit(1)
        .scalar_subquery()
    )


def _abbreviation() -> Any:
    """What an action's committee is called in references."""
    return (
        select(Committee.abbreviation)
        .where(Committee.id == Action.committee_id)
        .correlate(Action)
        .scalar_subquery()
    )


def _place_in_life() -> Any:
    """How far on an action is, as a number."""
    return case({state: place for place, state in enumerate(ActionState)}, value=Action.state)


IS_OUTSTANDING = Action.state.in_(
    [literal(state, Action.state.type, literal_execute=True) for state in OUTSTANDING]
)
"""That an action is outstanding, in the very words of the index of such actions.

The states are written out, not bound: a partial index is used for no other condition.
"""

IS_TO_DO = and_(IS_OUTSTANDING, Action.state.in_(WITH_OWNER))
IS_COMPLETED = and_(IS_OUTSTANDING, Action.state == ActionState.COMPLETED)

STATES: dict[str, tuple[str, ColumnElement[bool]]] = {
    "outstanding": ("Outstanding", IS_OUTSTANDING),
    "to_do": ("Still to be done", IS_TO_DO),
    "overdue": ("Overdue", IS_TO_DO),
    "completed": ("Completed, to be confirmed", IS_COMPLETED),
    "to_complete": ("To complete: owner, date or sending", _to_complete()),
    "to_confirm": ("To be confirmed by you", IS_COMPLETED),
    "not_sent": ("Not yet sent", Action.state == ActionState.NOT_SENT),
    "closed": ("Closed or ended", Action.state.in_(ENDED)),
    "all": ("All", Action.id > 0),
}
"""What can be listed: the words for it, and its rows. "overdue" also asks for today's date."""

CLERKS_ALONE = ("to_complete", "to_confirm", "not_sent")
"""What only clerks have a list of: that of the committees they clerk."""

SORTS: dict[str, tuple[Any, ...]] = {
    "due": (Action.due_on.is_(None), Action.due_on, Action.id),
    "reference": (_abbreviation(), Action.year_id, Action.sequence),
    "owner": (_first_owner(), Action.due_on.is_(None), Action.due_on, Action.id),
    "state": (_place_in_life(), Action.due_on.is_(None), Action.due_on, Action.id),
    "ended": (Action.ended_on.is_not(None), Action.ended_on, Action.id),
}
"""How a list can be put in order."""


def order(sort: str) -> list[Any]:
    """What to order by; "-ended" is the latest ended first."""
    columns = SORTS[sort.removeprefix("-")]
    return [column.desc() for column in columns] if sort.startswith("-") else list(columns)


def overdue(today: date) -> ColumnElement[bool]:
    """That an owner should have answered before today; see `committee.rules.actions`."""
    return and_(Action.state.in_(WITH_OWNER), Action.due_on < today)


def matching(context: Context, filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions of a list, the actor's own among them: all of them about Action alone."""
    actor = context.actor
    found = [visible.actions(actor), STATES[filters.state][1]]
    if filters.state == "overdue":
        found.append(overdue(context.today))
    if filters.state in CLERKS_ALONE:
        found.append(visible.clerked(actor, Action.committee_id))
    if filters.committee == MINE:
        found.append(Action.committee_id.in_(actor.committees_sat_on))
    elif filters.committee:
        named = select(Committee.id).where(Committee.slug == filters.committee).correlate(None)
        found.append(Action.committee_id == named.scalar_subquery())
    if filters.owner:
        found.append(_owned_by(actor, filters.owner))
    if filters.meeting is not None:
        of_meeting = select(Item.id).where(Item.meeting_id == filters.meeting).correlate(None)
        found.append(Action.item_id.in_(of_meeting))
    if filters.item is not None:
        found.append(Action.item_id == filters.item)
    return found + [_holds(word) for word in filters.words.split()[:MOST_WORDS]]


def _owned_by(actor: Actor, owner: str) -> ColumnElement[bool]:
    if owner == MINE:
        return visible.owned(actor)
    if owner == NOBODY:
        return ~exists().where(Owner.action_id == Action.id, KNOWN)
    found = OWNER.fullmatch(owner)
    if not found:
        return false()
    column = Owner.post_id if found[1] == "post" else Owner.person_id
    return exists().where(Owner.action_id == Action.id, column == int(found[2]))


def _holds(word: str) -> ColumnElement[bool]:
    return or_(
        Action.text.icontains(word, autoescape=True),
        Action.reference.icontains(word, autoescape=True),
    )
