"""What the chair of a committee has to see to: what is late, done, and waits for the chair."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action, Event
from committee.model.committees import Committee
from committee.model.meetings import Meeting
from committee.queries import actions, meetings, visible
from committee.queries.action_filters import Filters, overdue
from committee.queries.actions import Listing
from committee.rules.chasing import Closing
from committee.rules.permissions import Actor
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Role, Seat

SHORT = 10
"""How many lines each list has: the whole of it is one link away."""


@dataclass(frozen=True)
class Rung:
    """How far up a late action has gone: to whom, in words, and when."""

    words: str
    at: datetime


@dataclass(frozen=True)
class ChairsList:
    """A committee as its chair sees it; `rungs` is the last of each late action, by reference.

    `closes` says that the chair confirms what is done.
    """

    overdue: Listing
    waiting: Listing
    answered: Listing
    rungs: Mapping[str, Rung]
    next_meeting: Meeting | None
    closes: bool


def is_for(actor: Actor, committee_id: int) -> bool:
    """Whether the chair's page of a committee is for them: in its chair, or one of its clerks."""
    return (committee_id, Seat.CHAIR) in actor.seats or actor.has(Role.CLERK, committee_id)


def of_committee(context: Context, committee: Committee) -> ChairsList:
    """The chair's page of a committee. Raises NotFound for whom it is not."""
    if not is_for(context.actor, committee.id):
        raise NotFound("This page is for whoever is in the chair, and for the clerk.")
    slug = committee.slug
    upcoming = meetings.upcoming(context, committee=committee, limit=1)
    in_chair = (committee.id, Seat.CHAIR) in context.actor.seats
    return ChairsList(
        overdue=actions.listing(context, Filters("overdue", slug), SHORT),
        waiting=actions.listing(context, Filters("completed", slug), SHORT),
        answered=actions.listing(context, Filters("answered", slug, sort="-done"), SHORT),
        rungs=_rungs(context, committee),
        next_meeting=upcoming[0] if upcoming else None,
        closes=in_chair and committee.closing is Closing.CHAIR,
    )


def chaired(context: Context) -> list[Committee]:
    """The committees in whose chair the actor is today, by name."""
    chairs = [committee for committee, seat in context.actor.seats if seat is Seat.CHAIR]
    statement = select(Committee).where(Committee.id.in_(chairs)).order_by(Committee.name)
    return list(context.session.scalars(statement)) if chairs else []


def _rungs(context: Context, committee: Committee) -> dict[str, Rung]:
    rows = context.session.execute(
        select(Action.reference, Event.note, Event.at)
        .join(Event.action)
        .where(
            Action.committee_id == committee.id,
            overdue(context.today),
            visible.actions(context.actor),
            Event.step == "escalate",
        )
        .order_by(Event.at, Event.id)
    )
    return {reference: Rung(words, at) for reference, words, at in rows}
