"""The lock on approved minutes: what they print may no longer be changed."""

from sqlalchemy import select

from committee.context import Context
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes
from committee.rules.minutes import LOCKED
from committee.rules.refusals import OutOfOrder
from committee.rules.vocabulary import Part
from committee.rules.wording import date_in_words


def part_of(item: Item) -> Part:
    """Which of the meeting's two sets of minutes holds this item."""
    return Part.PUBLIC if item.mark.is_open else Part.EXEMPT


def minutes_of(context: Context, meeting: Meeting, part: Part) -> Minutes:
    """The meeting's minutes of a part, begun as a record if there are none yet."""
    found = context.session.scalar(
        select(Minutes).where(Minutes.meeting_id == meeting.id, Minutes.part == part)
    )
    if found is None:
        found = Minutes(meeting_id=meeting.id, part=part)
        context.session.add(found)
        context.session.flush()
    return found


def refuse_if_locked(context: Context, meeting: Meeting, part: Part = Part.PUBLIC) -> None:
    """Refuse a change to what approved or signed minutes print.

    Once confirmed, minutes are never altered: an error is put right in the minutes of a later
    meeting (Local Government Act 1972 Schedule 12 paragraph 41). Raises OutOfOrder.
    """
    minutes = context.session.scalar(
        select(Minutes).where(Minutes.meeting_id == meeting.id, Minutes.part == part)
    )
    if minutes is None or minutes.state not in LOCKED:
        return
    when = f" on {date_in_words(minutes.approved_at.day)}" if minutes.approved_at else ""
    raise OutOfOrder(
        f"These minutes were approved{when}, so their text is locked. "
        "Record a correction in the minutes of a later meeting."
    )
