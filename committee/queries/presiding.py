"""Who presided over parts of a meeting, for the clerk who records it.

What anybody else may see of it is for `committee.queries.proceedings` to say.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.meetings import Meeting
from committee.model.movements import Presiding
from committee.rules.refusals import NotFound


def listed(context: Context, meeting: Meeting) -> Sequence[Presiding]:
    """Who presided over parts of a meeting, as it was recorded."""
    return context.session.scalars(
        select(Presiding)
        .where(Presiding.meeting_id == meeting.id)
        .order_by(Presiding.id)
        .options(selectinload(Presiding.person))
    ).all()


def one(context: Context, meeting: Meeting, presiding_id: int) -> Presiding:
    """A part of a meeting over which somebody presided. Raises NotFound."""
    for each in listed(context, meeting):
        if each.id == presiding_id:
            return each
    raise NotFound("Nobody is recorded as presiding under this number.")
