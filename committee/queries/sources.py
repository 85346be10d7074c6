"""Where the words that gave rise to an action come from, and how they are marked."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.meetings import Item
from committee.model.minutes import Revision
from committee.model.resolutions import Resolution
from committee.queries.resolutions import listed
from committee.rules.access import Mark, strictest
from committee.rules.blocks import List, Paragraph, Table, plain
from committee.rules.markup import parse
from committee.rules.quotes import Passage, mark_of


@dataclass(frozen=True)
class Proposal:
    """What a new action may begin with: the words of the minutes, their mark, and what to do."""

    quote: str
    mark: Mark
    text: str = ""
    limb_id: int | None = None


def proposal(
    context: Context, item: Item, *, resolution: int | None, limb: int | None, quote: str
) -> Proposal:
    """What an action begins with that is raised from a limb, a resolution or selected words.

    `resolution` and `limb` are ids; one that is not the item's, or may not be seen, counts for
    nothing.
    """
    for each in listed(context, item):
        for clause in each.limbs:
            if clause.id == limb:
                words = f"{each.lead_in}\n{clause.text}"
                return Proposal(words, _joint(item, each), _sentence(clause.text), clause.id)
        if each.id == resolution:
            words = "\n".join((each.lead_in, *(clause.text for clause in each.limbs)))
            return Proposal(words, _joint(item, each))
    return Proposal(quote, mark(context, item, quote, revision_id(context, item)))


def _joint(item: Item, resolution: Resolution) -> Mark:
    return strictest(item.mark, resolution.mark)


def _sentence(clause: str) -> str:
    """A limb as a sentence of its own: "to write to the Minister;" gives "To write to …"."""
    words = clause.strip().rstrip(";,. ").removesuffix(" and").rstrip(";, ")
    return words[:1].upper() + words[1:]


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
