"""What has happened since each committee last met: it is news to its next meeting."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, select

from committee.model.actions import Action
from committee.model.meetings import Meeting
from committee.rules.actions import ActionState
from committee.rules.vocabulary import MeetingState

DONE_ON = case(
    (Action.state == ActionState.COMPLETED, Action.completed_on),
    (
        and_(Action.state == ActionState.CLOSED, Action.closed_at_id.is_(None)),
        Action.ended_on,
    ),
)
"""The day on which an action was done, or closed otherwise than at a meeting; NULL for others.

What was closed at a meeting was read there, though the clerk may write it down some days later.
"""


def since(day: Any, today: date) -> ColumnElement[bool]:
    """That a day of an action lies after its committee last met; all do where it never has.

    A meeting without a quorum read no report.
    """
    last = (
        select(Meeting.day)
        .where(
            Meeting.committee_id == Action.committee_id,
            Meeting.state == MeetingState.HELD,
            Meeting.day <= today,
        )
        .order_by(Meeting.day.desc())
        .limit(1)
        .correlate(Action)
        .scalar_subquery()
    )
    later: ColumnElement[bool] = day > func.coalesce(last, literal(date.min))
    return later
