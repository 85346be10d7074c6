"""When the press and public were excluded from a meeting, and from which of its items."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.exclusions import Exclusion
from committee.model.meetings import Meeting
from committee.queries.numbers import between, places_taken
from committee.rules.access import Mark
from committee.rules.refusals import NotFound


def listed(context: Context, meeting: Meeting) -> Sequence[Exclusion]:
    """The exclusions of a meeting, in the order in which its items were taken."""
    places = places_taken(meeting)
    found = context.session.scalars(
        select(Exclusion)
        .where(Exclusion.meeting_id == meeting.id)
        .options(selectinload(Exclusion.mover), selectinload(Exclusion.seconder))
    )
    return sorted(found, key=lambda each: places[each.first_item_id])


def one(context: Context, meeting: Meeting, number: int) -> Exclusion:
    """An exclusion of a meeting. Raises NotFound."""
    for exclusion in listed(context, meeting):
        if exclusion.id == number:
            return exclusion
    raise NotFound("This meeting has no such exclusion of the press and public.")


def marks(meeting: Meeting, first_id: int, last_id: int | None) -> Mapping[str, Mark]:
    """The marks of the items from one to another that are not open, by the number of the item."""
    return {
        item.number: item.mark
        for item in between(meeting, first_id, last_id)
        if not item.mark.is_open
    }
