"""Minute and paragraph numbers: the stored ones, or what they would be if issued now."""

from sqlalchemy import func, select

from committee.context import Context
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Revision
from committee.rules import numbering
from committee.rules.blocks import Block, Paragraph, ResolutionPlace, Withheld, numbered
from committee.rules.inline import plain
from committee.rules.styles import STYLES, HouseStyle, Numbering


def style_of(context: Context, meeting: Meeting) -> HouseStyle:
    """The house style of a meeting: its committee's, or else the council's."""
    return STYLES[meeting.committee.style or context.council.style]


def in_order_taken(items: list[Item]) -> list[Item]:
    """Items in the order they were taken; those without a place of their own keep the agenda's."""
    return sorted(items, key=lambda item: (item.taken_order or item.agenda_order, item.id))


def next_sequence(context: Context, meeting: Meeting) -> int:
    """The next running number of the meeting's committee in its municipal year."""
    highest = context.session.scalar(
        select(func.max(Item.minute_sequence))
        .join(Item.meeting)
        .where(Meeting.committee_id == meeting.committee_id, Meeting.year_id == meeting.year_id)
    )
    return meeting.year.first_minute_number if highest is None else highest + 1


def minute_numbers(context: Context, meeting: Meeting) -> dict[int, tuple[str, int | None]]:
    """For each item's id its minute number and the running number in it.

    A stored number is given as it is; an item without one gets what it would have now.
    """
    style = style_of(context, meeting)
    items = in_order_taken(meeting.items)
    found = {
        item.id: (item.minute_number, item.minute_sequence) for item in items if item.minute_number
    }
    fresh = [item for item in items if not item.minute_number]
    if style.numbering is Numbering.AGENDA or not fresh:
        return {**{item.id: (item.number, None) for item in fresh}, **found}
    first = next_sequence(context, meeting)
    running = enumerate(fresh, start=first)
    return {**{item.id: (str(number), number) for number, item in running}, **found}


def paragraph_numbers(
    style: HouseStyle, minute_number: str, revision: Revision | None, blocks: tuple[Block, ...]
) -> tuple[str, ...]:
    """A number for each block that can take one; none where the style numbers no paragraphs."""
    if revision is not None and revision.numbers:
        return tuple(number.number for number in revision.numbers)
    if not style.paragraphs_numbered:
        return ()
    return numbering.computed(minute_number, len(numbered(blocks)))


def words_of(block: Block) -> str:
    """What a numbered block is known by when numbers are carried from one revision to the next."""
    match block:
        case Paragraph(runs):
            return plain(runs)
        case ResolutionPlace(number):
            return f"[resolution {number}]"
        case Withheld(mark):
            return mark.notice
        case _:
            return ""
