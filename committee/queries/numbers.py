"""The order of items, and minute and paragraph numbers: stored, or as they would be now."""

from collections.abc import Sequence

from sqlalchemy import func, select

from committee.context import Context
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Revision
from committee.rules import numbering
from committee.rules.blocks import Block, Paragraph, ResolutionPlace, Withheld, numbered
from committee.rules.inline import plain
from committee.rules.meetings import span
from committee.rules.numbering import MinuteNumber
from committee.rules.styles import HouseStyle, Numbering


def in_order_taken(items: list[Item]) -> list[Item]:
    """Items in the order they were taken; those without a place of their own keep the agenda's."""
    return sorted(items, key=lambda item: (item.taken_order or item.agenda_order, item.id))


def places_taken(meeting: Meeting) -> dict[int, int]:
    """For the id of each item its place in the order they were taken, from 0."""
    return {item.id: place for place, item in enumerate(in_order_taken(meeting.items))}


def between(meeting: Meeting, first_id: int, last_id: int | None) -> Sequence[Item]:
    """The items from one to another in the order they were taken; None is to the last of all."""
    order = in_order_taken(meeting.items)
    return order[span([item.id for item in order], first_id, last_id)]


def next_sequence(context: Context, meeting: Meeting) -> int:
    """The next running number of the meeting's committee in its municipal year."""
    highest = context.session.scalar(
        select(func.max(Item.minute_sequence))
        .join(Item.meeting)
        .where(Meeting.committee_id == meeting.committee_id, Meeting.year_id == meeting.year_id)
    )
    return meeting.year.first_minute_number if highest is None else highest + 1


def minute_numbers(
    context: Context, meeting: Meeting, style: HouseStyle
) -> dict[int, MinuteNumber]:
    """For each item's id its minute number in a style.

    A stored number is given as it is; an item without one gets what it would have now.
    """
    items = in_order_taken(meeting.items)
    found = {
        item.id: MinuteNumber(item.minute_number, item.minute_sequence)
        for item in items
        if item.minute_number is not None
    }
    fresh = [item for item in items if item.id not in found]
    if not style.numbering.runs:
        counts = style.numbering is Numbering.AGENDA
        return {**{item.id: MinuteNumber(item.number if counts else "") for item in fresh}, **found}
    if fresh:
        abbreviation, year = meeting.committee.abbreviation, meeting.year.starts_on
        for sequence, item in enumerate(fresh, start=next_sequence(context, meeting)):
            found[item.id] = numbering.running(style, sequence, item.number, year, abbreviation)
    return found


def paragraph_numbers(
    style: HouseStyle, minute: MinuteNumber, revision: Revision | None, blocks: tuple[Block, ...]
) -> tuple[str, ...]:
    """A number for each block that can take one.

    There is none where the style numbers no paragraphs, nor where the minute has no number.
    """
    if revision is not None and revision.numbers:
        return tuple(number.number for number in revision.numbers)
    if not (style.paragraphs_numbered and minute.lead):
        return ()
    return numbering.computed(minute.lead, len(numbered(blocks)))


def words_of(block: Block) -> str:
    """What a numbered block is known by when numbers are carried from one revision to the next."""
    match block:
        case Paragraph(runs):
            return plain(runs)
        case ResolutionPlace(number):
            return f"[resolution {number}]"
        case Withheld(mark):
            return mark.words
        case _:
            return ""
