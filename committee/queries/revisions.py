"""The texts of an item's minute, from the first saved to the one that stands."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.meetings import Item
from committee.model.minutes import Revision
from committee.rules.refusals import NotFound


def latest(context: Context, item: Item) -> Revision | None:
    """The text of an item's minute as it stands, or None where nothing is written."""
    return context.session.scalars(
        select(Revision)
        .where(Revision.item_id == item.id)
        .order_by(Revision.number.desc())
        .limit(1)
        .options(selectinload(Revision.saved_by))
    ).first()


def listed(context: Context, item: Item) -> Sequence[Revision]:
    """Every text of an item's minute, the last first, with whoever saved it."""
    return context.session.scalars(
        select(Revision)
        .where(Revision.item_id == item.id)
        .order_by(Revision.number.desc())
        .options(selectinload(Revision.saved_by))
    ).all()


def numbered(revisions: Sequence[Revision], number: int) -> Revision:
    """The revision of that number. Raises NotFound."""
    for revision in revisions:
        if revision.number == number:
            return revision
    raise NotFound("The minute of this item has no such version.")
