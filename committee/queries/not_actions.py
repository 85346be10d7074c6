"""Words that look like a promise and, a clerk said, are no action."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.meetings import Item
from committee.model.readings import NotAction
from committee.rules.likeness import is_same
from committee.rules.refusals import NotFound


def said_of(context: Context, item: Item) -> Sequence[NotAction]:
    """What was refused under an item, with who said so, in order."""
    return context.session.scalars(
        select(NotAction)
        .where(NotAction.item_id == item.id)
        .order_by(NotAction.id)
        .options(selectinload(NotAction.said_by))
    ).all()


def by_item(context: Context, items: Iterable[int]) -> Mapping[int, Sequence[NotAction]]:
    """What was refused under each of these items, by the item's id."""
    found: dict[int, list[NotAction]] = {}
    for refused in context.session.scalars(select(NotAction).where(NotAction.item_id.in_(items))):
        found.setdefault(refused.item_id, []).append(refused)
    return found


def one(context: Context, item: Item, not_action_id: int) -> NotAction:
    """One refusal under an item. Raises NotFound."""
    refused = context.session.get(NotAction, not_action_id)
    if refused is None or refused.item_id != item.id:
        raise NotFound("This is offered as an action again already.")
    return refused


def is_refused(words: str, refused: Iterable[NotAction]) -> bool:
    """Whether these words were refused, as they stand or edited slightly."""
    return any(is_same(words, each.words) for each in refused)
