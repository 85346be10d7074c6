"""The lock on approved minutes: what they print may no longer be changed."""

from sqlalchemy import select

from committee.context import Context
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes
from committee.rules.access import Mark
from committee.rules.minutes import LOCKED
from committee.rules.permissions import require
from committee.rules.refusals import OutOfOrder
from committee.rules.vocabulary import Part
from committee.rules.wording import date_in_words


def refuse_if_locked(context: Context, meeting: Meeting, part: Part | None = None) -> None:
    """Refuse a change to what approved or signed minutes print: of one part, or (None) of either.

    Once confirmed, minutes are never altered: an error is put right in the minutes of a later
    meeting (Local Government Act 1972 Schedule 12 paragraph 41). Raises OutOfOrder.
    """
    statement = select(Minutes).where(
        Minutes.meeting_id == meeting.id, Minutes.part.in_([part] if part else list(Part))
    )
    # The rows stay locked until the change is kept, so that no approval comes between.
    found = context.session.scalars(
        statement.with_for_update(), execution_options={"populate_existing": True}
    )
    for minutes in found:
        if minutes.state in LOCKED:
            raise OutOfOrder(_locked(minutes))


def require_writable(context: Context, item: Item, *marks: Mark) -> None:
    """That the actor may write under an item now, and words under these marks with it.

    Raises NotPermitted, and OutOfOrder where the minutes that print them are approved.
    """
    require(context.actor, "minutes.write", item.meeting.committee_id)
    refuse_if_locked(context, item.meeting, item.part)
    if not all(mark.is_open for mark in marks):
        refuse_if_locked(context, item.meeting, Part.EXEMPT)


def _locked(minutes: Minutes) -> str:
    when = f" on {date_in_words(minutes.approved_at.day)}" if minutes.approved_at else ""
    return (
        f"These minutes were approved{when}, so their text is locked. "
        "Record a correction in the minutes of a later meeting."
    )
