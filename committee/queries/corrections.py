"""Corrections of minutes, never more than the actor may see."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from committee.context import Context
from committee.model.corrections import Correction
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes
from committee.queries import visible
from committee.rules.minutes import ISSUED, MinutesState
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Part

MOST_OFFERED = 60

Row = TypeVar("Row", Correction, Minutes)


def listed(context: Context, item: Item) -> Sequence[Correction]:
    """The corrections that were made under an item, in the order they were recorded."""
    found = context.session.scalars(
        select(Correction)
        .where(Correction.item_id == item.id)
        .order_by(Correction.id)
        .options(selectinload(Correction.minutes).selectinload(Minutes.meeting))
    )
    return _seen(context, item.meeting, found)


def made_at(context: Context, meeting: Meeting) -> Sequence[Correction]:
    """The corrections that a meeting made, in the order of its agenda."""
    found = context.session.scalars(
        select(Correction)
        .join(Correction.item)
        .where(Item.meeting_id == meeting.id)
        .order_by(Item.agenda_order, Correction.id)
        .options(
            selectinload(Correction.item),
            selectinload(Correction.minutes).selectinload(Minutes.meeting),
        )
    )
    return _seen(context, meeting, found)


def one(context: Context, item: Item, number: int) -> Correction:
    """A correction that was made under an item. Raises NotFound."""
    for correction in listed(context, item):
        if correction.id == number:
            return correction
    raise NotFound("There is no such correction under this item.")


def of_minutes(context: Context, meeting: Meeting, part: Part) -> Sequence[Correction]:
    """The corrections of a meeting's minutes that the actor can read in the later ones."""
    found = context.session.scalars(
        select(Correction)
        .join(Correction.minutes)
        .where(Minutes.meeting_id == meeting.id, Minutes.part == part)
        .order_by(Correction.id)
        .options(
            selectinload(Correction.minutes),
            selectinload(Correction.item).selectinload(Item.meeting),
        )
    )
    made = _seen(context, meeting, found)
    states = _states(context, {correction.item.meeting_id for correction in made})
    return [
        each
        for each in made
        if visible.minutes_text(
            context.actor,
            states.get((each.item.meeting_id, each.part), MinutesState.NOT_STARTED),
            meeting.committee_id,
        )
    ]


def correctable(context: Context, meeting: Meeting) -> Sequence[Minutes]:
    """The minutes that a meeting can put right, the latest first.

    They are those issued or approved of earlier meetings of the same committee; an error in
    minutes that are still being written is simply changed there.
    """
    found = context.session.scalars(
        select(Minutes)
        .join(Minutes.meeting)
        .where(
            Meeting.committee_id == meeting.committee_id,
            Meeting.day < meeting.day,
            Minutes.state.in_(ISSUED),
        )
        .order_by(Meeting.day.desc(), Meeting.id.desc(), Minutes.id)
        .limit(MOST_OFFERED)
        .options(joinedload(Minutes.meeting))
    )
    return _seen(context, meeting, found)


def _seen(context: Context, meeting: Meeting, found: Iterable[Row]) -> Sequence[Row]:
    """Those of the parts of the minutes that the actor may know of."""
    committee = meeting.committee_id
    return [each for each in found if visible.in_part(context.actor, each.part, committee)]


def _states(context: Context, meetings: set[int]) -> dict[tuple[int, Part], MinutesState]:
    rows = context.session.execute(
        select(Minutes.meeting_id, Minutes.part, Minutes.state).where(
            Minutes.meeting_id.in_(meetings)
        )
    )
    return {(meeting, part): state for meeting, part, state in rows}
