"""What the pages of a clerk at the minutes begin with: the meeting and item, and who may come."""

from committee.model.meetings import Item, Meeting
from committee.queries import meetings
from committee.rules.permissions import require
from committee.web.requests import current


def meeting_of_clerk(meeting_id: int) -> Meeting:
    """A meeting, for a clerk who writes its minutes. Raises NotFound and NotPermitted."""
    context = current()
    meeting = meetings.one(context, meeting_id)
    require(context.actor, "minutes.write", meeting.committee_id)
    return meeting


def item_of_clerk(meeting_id: int, item_id: int) -> Item:
    """An item of such a meeting. Raises NotFound and NotPermitted."""
    return meetings.item(meeting_of_clerk(meeting_id), item_id)
