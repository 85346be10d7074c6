"""Resolutions of an item, never more than the actor may see."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.meetings import Item
from committee.model.resolutions import Resolution, Vote
from committee.queries import visible
from committee.rules.refusals import NotFound

WHOLE = (
    selectinload(Resolution.limbs),
    selectinload(Resolution.mover),
    selectinload(Resolution.seconder),
    selectinload(Resolution.votes).selectinload(Vote.person),
)
"""What is loaded with a resolution: its limbs, who moved and seconded it, and the votes."""


def listed(context: Context, item: Item) -> Sequence[Resolution]:
    """The resolutions of an item in order, with their limbs, mover, seconder and votes."""
    found = context.session.scalars(
        select(Resolution)
        .where(Resolution.item_id == item.id)
        .order_by(Resolution.position)
        .options(*WHOLE)
    )
    committee = item.meeting.committee_id
    return [each for each in found if visible.mark(context.actor, each.mark, committee)]


def one(context: Context, item: Item, position: int) -> Resolution:
    """The resolution of an item at a place, counted from 1. Raises NotFound."""
    for resolution in listed(context, item):
        if resolution.position == position:
            return resolution
    raise NotFound("This item has no such resolution.")
