"""Interests declared at a meeting, for the clerk who records them.

What anybody else may see of them is for `committee.queries.proceedings` to say.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.declarations import Declaration
from committee.model.meetings import Meeting
from committee.rules.refusals import NotFound


def listed(context: Context, meeting: Meeting) -> Sequence[Declaration]:
    """What was declared at a meeting, as it was recorded."""
    return context.session.scalars(
        select(Declaration)
        .where(Declaration.meeting_id == meeting.id)
        .order_by(Declaration.id)
        .options(selectinload(Declaration.person))
    ).all()


def one(context: Context, meeting: Meeting, declaration_id: int) -> Declaration:
    """A declaration of a meeting. Raises NotFound."""
    for each in listed(context, meeting):
        if each.id == declaration_id:
            return each
    raise NotFound("This meeting has no such declaration.")
