"""Comings and goings at a meeting, in the order in which they happened."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.meetings import Meeting
from committee.model.movements import Movement
from committee.queries.numbers import places_taken
from committee.rules.movements import minutes_into, out_of_order, outside
from committee.rules.proceedings import MovementKind
from committee.rules.refusals import NotFound


def listed(context: Context, meeting: Meeting) -> Sequence[Movement]:
    """Who came and went at a meeting."""
    found = context.session.scalars(
        select(Movement)
        .where(Movement.meeting_id == meeting.id)
        .options(selectinload(Movement.person))
    )
    return _in_order(meeting, found)


def one(context: Context, meeting: Meeting, movement_id: int) -> Movement:
    """A coming or going at a meeting. Raises NotFound."""
    for each in listed(context, meeting):
        if each.id == movement_id:
            return each
    raise NotFound("Nobody is recorded as coming or going under this number.")


def doubts(meeting: Meeting, movements: Iterable[Movement]) -> list[str]:
    """What cannot be so of movements that stand in order, in sentences for their clerk.

    Each was checked when it was recorded; others, the order of items and the times of the meeting
    may have changed since.
    """
    last: dict[int, MovementKind] = {}
    found = []
    for each in movements:
        sentence = out_of_order(each.person.name, last.get(each.person_id), each.kind)
        if not sentence and each.at is not None:
            sentence = outside(each.at, meeting.starts_at, meeting.closed_at)
        if sentence:
            found.append(f"Item {each.item.number}: {sentence}.")
        last[each.person_id] = each.kind
    return found


def _in_order(meeting: Meeting, movements: Iterable[Movement]) -> list[Movement]:
    """Movements by the items as they were taken, and within one before it, by time if known.

    One without a time stands after what was recorded of the same item before it.
    """
    places = places_taken(meeting)
    reached: dict[tuple[int, bool], int] = {}
    keys = {}
    for each in sorted(movements, key=lambda movement: movement.id):
        where = (places[each.item_id], not each.is_before)
        if each.at is not None:
            reached[where] = minutes_into(meeting.starts_at, each.at)
        keys[each] = (*where, reached.get(where, 0), each.id)
    return sorted(keys, key=lambda movement: keys[movement])
