"""The text of a minute in revisions that never change, and the numbers its paragraphs keep."""

from collections.abc import Sequence

from sqlalchemy import select

from committee.context import Context
from committee.model.meetings import Item
from committee.model.minutes import Minutes, ParagraphNumber, Revision
from committee.model.resolutions import Resolution
from committee.queries import house_styles
from committee.queries.numbers import words_of
from committee.queries.revisions import latest
from committee.rules import numbering
from committee.rules.blocks import Blocks, numbered, placed
from committee.rules.markup import parse
from committee.rules.minutes import ISSUED
from committee.rules.vocabulary import Placement


def revise(context: Context, item: Item, text: str, standing: Revision | None) -> Revision:
    """Add a revision with this text after the one that is `standing`, the item's last.

    Where numbers are stored, every paragraph keeps its own.
    """
    revision = Revision(
        item_id=item.id,
        number=standing.number + 1 if standing else 1,
        text=text,
        saved_at=context.now,
        saved_by_id=context.actor.person_id,
        numbers=[],
    )
    context.session.add(revision)
    if keeps_numbers(context, item):
        _carry(context, item, revision, standing)
    context.session.flush()
    return revision


def renumber(context: Context, item: Item) -> None:
    """After a change of the item's resolutions: a new revision, where numbers are stored."""
    if keeps_numbers(context, item):
        standing = latest(context, item)
        revise(context, item, standing.text if standing else "", standing)


def number(context: Context, item: Item) -> None:
    """Store the numbers of the item's paragraphs, where its style has any and none are stored."""
    if not keeps_numbers(context, item) or _former(context, item):
        return
    standing = latest(context, item)
    if standing is not None:
        _carry(context, item, standing, None)
        context.session.flush()
    elif numbered(blocks_of(context, item, "")):
        revise(context, item, "", None)


def keep_printed(context: Context, item: Item, standing: Revision, printed: Sequence[str]) -> None:
    """Store the numbers that the paragraphs of an imported minute had in print, "" where none.

    `standing` is the revision that holds its text. There is one for each block of the text that
    can take a number; what has none there gets none in any house style. Later papers cite what was
    printed.
    """
    text = parse(standing.text)
    given = dict(zip(map(id, numbered(text)), printed, strict=False))
    standing.numbers.extend(
        ParagraphNumber(position=place, number=given.get(id(block), ""), words=words_of(block))
        for place, block in enumerate(numbered(placed(text, _positions(context, item))))
    )
    context.session.flush()


def keeps_numbers(context: Context, item: Item) -> bool:
    """Whether the item's paragraphs have numbers that stay: it is issued, or was imported so."""
    if _former(context, item):
        return True
    if not item.minute_number:
        return False
    state = context.session.scalar(
        select(Minutes.state).where(
            Minutes.meeting_id == item.meeting_id, Minutes.part == item.part
        )
    )
    return state in ISSUED and house_styles.style_of(context, item.meeting).paragraphs_numbered


def blocks_of(context: Context, item: Item, text: str) -> Blocks:
    """A text's blocks, with a place for each resolution of the item that prints in the minutes."""
    return placed(parse(text), _positions(context, item))


def _positions(context: Context, item: Item) -> Sequence[int]:
    """The numbers of the item's resolutions that print in the minutes."""
    return context.session.scalars(
        select(Resolution.position)
        .where(Resolution.item_id == item.id, Resolution.placement != Placement.DECISION)
        .order_by(Resolution.position)
    ).all()


def _carry(context: Context, item: Item, revision: Revision, standing: Revision | None) -> None:
    """Give each paragraph of the revision the number that it has in the one before it."""
    words = [words_of(block) for block in numbered(blocks_of(context, item, revision.text))]
    before = standing.numbers if standing else []
    carried = numbering.carried(
        numbering.MinuteNumber(item.minute_number or "", item.minute_sequence).lead,
        [number.words for number in before],
        [number.number for number in before],
        words,
        _former(context, item),
    )
    revision.numbers.extend(
        ParagraphNumber(position=position, number=number, words=words[position])
        for position, number in enumerate(carried)
    )


def _former(context: Context, item: Item) -> Sequence[tuple[str, str]]:
    """Every number that a paragraph of the item ever had, with the words that it stood at."""
    rows = context.session.execute(
        select(ParagraphNumber.words, ParagraphNumber.number)
        .join(ParagraphNumber.revision)
        .where(Revision.item_id == item.id)
        .order_by(Revision.number.desc(), ParagraphNumber.position)
    )
    return list(dict.fromkeys((words, number) for words, number in rows))
