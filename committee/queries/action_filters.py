"""What an address asks of a list of actions, and the rows that means."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.committees import Committee
from committee.model.meetings import Item
from committee.queries import visible
from committee.rules.actions import ENDED, OUTSTANDING, WITH_OWNER, ActionState
from committee.rules.vocabulary import DueKind

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


KNOWN = or_(Owner.post_id.is_not(None), Owner.person_id.is_not(None), Owner.body != "")
"""That an owner is somebody who can be asked."""


def _to_complete() -> ColumnElement[bool]:
    """What a clerk has still to complete: not sent, no owner or date, or "not mine"."""
    live = Action.state.in_((ActionState.NOT_SENT, *WITH_OWNER))
    nobody = ~exists().where(Owner.action_id == Action.id, KNOWN)
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


def overdue(today: date) -> ColumnElement[bool]:
    """That an owner should have answered before today; see `committee.rules.actions`."""
    return and_(Action.state.in_(WITH_OWNER), Action.due_on < today)


def matching(context: Context, filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions of a list, the actor's own among them; Action joined as in `actions`."""
    found = [visible.actions(context.actor), STATES[filters.state][1]]
    if filters.state == "overdue":
        found.append(overdue(context.today))
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
        return ~exists().where(Owner.action_id == Action.id, KNOWN)
    column = Owner.post_id if kind == "post" else Owner.person_id
    return exists().where(Owner.action_id == Action.id, column == int(number or 0))
