"""What an address asks of a list of actions, and the rows that means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, exists, false, literal, or_, select

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.committees import Committee
from committee.model.meetings import Item
from committee.model.posts import Post
from committee.queries import last_meetings, visible
from committee.queries.action_gaps import KNOWN, incomplete
from committee.rules.actions import ENDED, OUTSTANDING, WITH_OWNER, ActionState
from committee.rules.chasing import OwnerPart
from committee.rules.permissions import Actor

MINE = "mine"
"""As an owner: the actor; as a committee: those on which the actor sits."""

MOST_WORDS = 10


@dataclass(frozen=True)
class Filters:
    """What to list: `state` is a key of STATES, `committee` an address or MINE.

    `owner` is "post:3", "person:5", NOBODY, MINE or ACCOUNTABLE, and `service` that of an owner's
    post. It was raised on a day from the first to the last, or more than `older` days ago. `sort`
    is a key of `committee.queries.action_orders.SORTS`, with "-" before it for the other way round.
    """

    state: str = "outstanding"
    committee: str = ""
    owner: str = ""
    service: str = ""
    words: str = ""
    raised_from: date | None = None
    raised_to: date | None = None
    older: int | None = None
    meeting: int | None = None
    item: int | None = None
    sort: str = "due"
    page: int = 1


NOBODY = "none"
ACCOUNTABLE = "accountable"
"""As an owner: the actor as the member who accounts for it, and does not do it."""

OWNER = re.compile(r"(post|person):(\d{1,9})")
"""An owner in an address."""

IS_OUTSTANDING = Action.state.in_(
    [literal(state, Action.state.type, literal_execute=True) for state in OUTSTANDING]
)
"""That an action is outstanding, in the very words of the index of such actions.

The states are written out, not bound: a partial index is used for no other condition.
"""

NOT_DONE = (ActionState.NOT_SENT, *WITH_OWNER)
ANSWERED = (ActionState.COMPLETED, ActionState.CLOSED)
IS_TO_DO = and_(IS_OUTSTANDING, Action.state.in_(WITH_OWNER))
IS_NOT_DONE = Action.state.in_(
    [literal(state, Action.state.type, literal_execute=True) for state in NOT_DONE]
)
"""That it is still to be sent or done, in the very words of the index of such actions."""

IS_COMPLETED = and_(IS_OUTSTANDING, Action.state == ActionState.COMPLETED)

STATES: dict[str, tuple[str, ColumnElement[bool]]] = {
    "outstanding": ("Outstanding", IS_OUTSTANDING),
    "report": ("For the next meeting: outstanding, or ended since the last", Action.id > 0),
    "to_do": ("Still to be done", IS_TO_DO),
    "overdue": ("Overdue", IS_TO_DO),
    "not_started": ("Not started", and_(IS_OUTSTANDING, Action.state == ActionState.NOT_STARTED)),
    "in_progress": ("In progress", and_(IS_OUTSTANDING, Action.state == ActionState.IN_PROGRESS)),
    "completed": ("Completed, to be confirmed", IS_COMPLETED),
    "answered": ("Completed since the last meeting", Action.state.in_(ANSWERED)),
    "to_complete": ("To complete: owner, date or sending", IS_NOT_DONE),
    "to_confirm": ("To be confirmed by you", IS_COMPLETED),
    "not_sent": ("Not yet sent", Action.state == ActionState.NOT_SENT),
    "closed": ("Closed or ended", Action.state.in_(ENDED)),
    "all": ("All", Action.id > 0),
}
"""What can be listed: the words for it, and its rows, save what `_by_the_day` says of them."""

CLERKS_ALONE = ("to_complete", "to_confirm", "not_sent")
"""What only clerks have a list of: that of the committees they clerk."""


def overdue(today: date) -> ColumnElement[bool]:
    """That an owner should have answered before today; see `committee.rules.actions`."""
    return and_(Action.state.in_(WITH_OWNER), Action.due_on < today)


def matching(context: Context, filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions of a list, the actor's own among them: all of them about Action alone."""
    actor = context.actor
    found = [visible.actions(actor), STATES[filters.state][1], *_by_the_day(context, filters.state)]
    if filters.state in CLERKS_ALONE:
        found.append(visible.clerked(actor, Action.committee_id))
    if filters.committee == MINE:
        found.append(Action.committee_id.in_(actor.committees_sat_on))
    elif filters.committee:
        named = select(Committee.id).where(Committee.slug == filters.committee).correlate(None)
        found.append(Action.committee_id == named.scalar_subquery())
    if filters.owner:
        found.append(_owned_by(actor, filters.owner))
    if filters.service:
        found.append(_owned_in(filters.service))
    if filters.meeting is not None:
        of_meeting = select(Item.id).where(Item.meeting_id == filters.meeting).correlate(None)
        found.append(Action.item_id.in_(of_meeting))
    if filters.item is not None:
        found.append(Action.item_id == filters.item)
    found += _raised(filters, context.today)
    return found + [_holds(word) for word in filters.words.split()[:MOST_WORDS]]


def _by_the_day(context: Context, state: str) -> Iterator[ColumnElement[bool]]:
    """What a list asks besides the states of its actions: today's date, or when committees met."""
    if state == "overdue":
        yield overdue(context.today)
    elif state == "to_complete":
        yield incomplete(context.today)
    elif state == "answered":
        yield last_meetings.since(Action.completed_on, context.today)
    elif state == "report":
        is_new = last_meetings.since(Action.ended_on, context.today)
        unread = and_(Action.closed_at_id.is_(None), is_new)
        yield or_(IS_OUTSTANDING, and_(Action.state.in_(ENDED), unread))


def _raised(filters: Filters, today: date) -> Iterator[ColumnElement[bool]]:
    if filters.raised_from is not None:
        yield Action.raised_on >= filters.raised_from
    if filters.raised_to is not None:
        yield Action.raised_on <= filters.raised_to
    if filters.older is not None:
        yield Action.raised_on < today - timedelta(days=filters.older)


def _owned_by(actor: Actor, owner: str) -> ColumnElement[bool]:
    if owner in (MINE, ACCOUNTABLE):
        return visible.owned(actor, OwnerPart.OWNER if owner == MINE else OwnerPart.ACCOUNTABLE)
    if owner == NOBODY:
        return ~exists().where(Owner.action_id == Action.id, KNOWN)
    found = OWNER.fullmatch(owner)
    if not found:
        return false()
    column = Owner.post_id if found[1] == "post" else Owner.person_id
    return exists().where(Owner.action_id == Action.id, column == int(found[2]))


def _owned_in(service: str) -> ColumnElement[bool]:
    in_service = select(Post.id).where(Post.service == service).correlate(None)
    return exists().where(Owner.action_id == Action.id, Owner.post_id.in_(in_service))


def _holds(word: str) -> ColumnElement[bool]:
    """That the word stands in what is asked, its reference or its answer.

    An answer that was sent back is none.
    """
    answered = and_(Action.state.not_in(WITH_OWNER), Action.answer.icontains(word, autoescape=True))
    return or_(
        Action.text.icontains(word, autoescape=True),
        Action.reference.icontains(word, autoescape=True),
        answered,
    )
