"""Saying of words that look like a promise that they are no action, or are one after all."""

from committee.context import Context
from committee.model.base import LINE
from committee.model.meetings import Item
from committee.model.readings import NotAction
from committee.queries import not_actions
from committee.rules.permissions import require
from committee.services import checks
from committee.services.audit import record


def refuse(context: Context, item: Item, words: str, reason: str = "") -> NotAction:
    """Say that these words of an item are no action: they are not offered again.

    Words that were refused already, or were edited slightly since, make nothing new. Raises
    NotPermitted, and Invalid for `words` and `reason`.
    """
    require(context.actor, "actions.manage", item.meeting.committee_id)
    words = checks.words("words", words, "the words")
    reason = checks.up_to(LINE, "reason", reason, "the reason")
    for standing in not_actions.said_of(context, item):
        if not_actions.is_refused(words, [standing]):
            return standing
    refused = NotAction(
        item=item,
        words=words,
        reason=reason,
        said_at=context.now,
        said_by_id=context.actor.person_id,
    )
    context.session.add(refused)
    record(context, "not_actions.refuse", refused)
    return refused


def take_back(context: Context, refused: NotAction) -> None:
    """Offer the words as an action again. Raises NotPermitted."""
    require(context.actor, "actions.manage", refused.item.meeting.committee_id)
    record(context, "not_actions.take_back", refused)
    context.session.delete(refused)
    context.session.flush()
