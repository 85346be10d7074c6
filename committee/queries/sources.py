"""Where the words that gave rise to an action come from, and how they are marked."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.meetings import Item
from committee.model.minutes import Revision
from committee.model.resolutions import Resolution
from committee.rules.access import Mark, strictest
from committee.rules.blocks import List, Paragraph, Table, plain
from committee.rules.markup import parse
from committee.rules.quotes import Passage, mark_of


def revision_id(context: Context, item: Item) -> int | None:
    """The revision that holds the text of an item's minute as it stands."""
    return context.session.scalar(
        select(Revision.id)
        .where(Revision.item_id == item.id)
        .order_by(Revision.number.desc())
        .limit(1)
    )


def mark(context: Context, item: Item, quote: str, revision: int | None) -> Mark:
    """The strictest mark of the item and of the passages that a quote was taken from."""
    return strictest(item.mark, mark_of(quote, _passages(context, item, revision)))


def _passages(context: Context, item: Item, revision: int | None) -> Iterator[Passage]:
    resolutions = context.session.scalars(
        select(Resolution)
        .where(Resolution.item_id == item.id)
        .options(selectinload(Resolution.limbs))
    )
    for resolution in resolutions:
        for words in (resolution.lead_in, *(limb.text for limb in resolution.limbs)):
            yield words, resolution.mark
    written = context.session.get(Revision, revision) if revision else None
    for block in parse(written.text if written else ""):
        if isinstance(block, Paragraph | List | Table):
            for words in plain([block]).splitlines():
                yield words, block.mark
