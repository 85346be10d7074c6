"""The links of letters: found by their number, and counted."""

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from committee.context import Context
from committee.model.actions import Action
from committee.model.letters import Link


def find(context: Context, number: int | None) -> Link | None:
    """A link with the action that it answers, or None where there is no such link."""
    if number is None:
        return None
    return context.session.get(Link, number, options=[joinedload(Link.action)])


def count_open(context: Context, action: Action) -> int:
    """How many links answer an action now."""
    found = context.session.scalar(
        select(func.count()).where(
            Link.action_id == action.id, Link.revoked_at.is_(None), Link.expires_at > context.now
        )
    )
    return found or 0
