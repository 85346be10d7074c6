"""The decision sheet of a meeting: issued before the minutes are, as soon as the meeting is over.

Until the minutes are approved it is provisional.
"""

from committee.context import Context
from committee.model.meetings import Meeting
from committee.model.minutes import Minutes
from committee.rules.minutes import LOCKED
from committee.rules.permissions import require
from committee.rules.refusals import OutOfOrder
from committee.rules.vocabulary import MeetingState, Part
from committee.services import minutes
from committee.services.audit import record


def issue(context: Context, meeting: Meeting, part: Part) -> None:
    """Let everybody who may see the part read its decisions; done already, it stays as it is.

    Raises NotPermitted, and OutOfOrder before the meeting is held or once its minutes are approved.
    """
    require(context.actor, "minutes.issue", meeting.committee_id)
    if meeting.state is not MeetingState.HELD:
        raise OutOfOrder("Record that the meeting was held before you issue its decisions.")
    found = _open(context, meeting, part)
    if found.decisions_issued_at is None:
        found.decisions_issued_at = context.now
        record(context, "decisions.issue", found)


def take_back(context: Context, meeting: Meeting, part: Part) -> None:
    """Undo the issue of a decision sheet; who has read it has read it.

    Raises NotPermitted, and OutOfOrder once the minutes are approved.
    """
    require(context.actor, "minutes.issue", meeting.committee_id)
    found = _open(context, meeting, part)
    if found.decisions_issued_at is not None:
        found.decisions_issued_at = None
        record(context, "decisions.take_back", found)


def _open(context: Context, meeting: Meeting, part: Part) -> Minutes:
    found = minutes.of(context, meeting, part)
    context.session.refresh(found, with_for_update=True)
    if found.state in LOCKED:
        raise OutOfOrder("The minutes of this meeting are approved, so the decisions stand there.")
    return found
