"""Where the words that gave rise to an action come from, and how they are marked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action
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


class Standing:
    """The words that stand under some items, for whoever quotes them: loaded once for all."""

    def __init__(self, context: Context, items: Iterable[Item]) -> None:
        self._context = context
        ids = {item.id for item in items}
        revisions = context.session.execute(
            select(Revision.item_id, Revision.id)
            .where(Revision.item_id.in_(ids))
            .order_by(Revision.number)
        )
        self.revisions: dict[int, int] = dict(revisions.all())
        """The revision that holds the text of an item's minute as it stands, by the item's id."""
        self._resolutions: dict[int, list[Resolution]] = defaultdict(list)
        for resolution in context.session.scalars(
            select(Resolution)
            .where(Resolution.item_id.in_(ids))
            .options(selectinload(Resolution.limbs))
        ):
            self._resolutions[resolution.item_id].append(resolution)
        self._passages: dict[tuple[int, int | None], Sequence[Passage]] = {}

    def mark(self, item: Item, quote: str, revision: int | None, limb: int | None) -> Mark:
        """The strictest mark of the item, of the passages that a quote was taken from, and of the
        resolution that has the limb with this id, however its words are quoted.
        """
        key = (item.id, revision)
        if key not in self._passages:
            self._passages[key] = list(self._found(*key))
        of_limb = [
            each.mark
            for each in self._resolutions[item.id]
            if any(clause.id == limb for clause in each.limbs)
        ]
        return strictest(item.mark, mark_of(quote, self._passages[key]), *of_limb)

    def _found(self, item_id: int, revision: int | None) -> Iterator[Passage]:
        for resolution in self._resolutions[item_id]:
            for words in (resolution.lead_in, *(limb.text for limb in resolution.limbs)):
                yield words, resolution.mark
        written = self._context.session.get(Revision, revision) if revision else None
        for block in parse(written.text if written else ""):
            if isinstance(block, Paragraph | List | Table):
                for words in plain([block]).splitlines():
                    yield words, block.mark


def revision_id(context: Context, item: Item) -> int | None:
    """The revision that holds the text of an item's minute as it stands."""
    return Standing(context, [item]).revisions.get(item.id)


def mark(context: Context, item: Item, quote: str, revision: int | None) -> Mark:
    """The strictest mark of the item and of the passages that a quote was taken from."""
    return Standing(context, [item]).mark(item, quote, revision, None)


def mark_of_words(context: Context, action: Action) -> Mark:
    """The strictest mark of the words that gave rise to an action: it is never less strict."""
    standing = Standing(context, [action.item])
    return standing.mark(action.item, action.quote, action.revision_id, action.limb_id)
