"""The letters that the steps of an action give rise to: to its owners, and to its clerks."""

from committee.context import Context
from committee.model.actions import Action, Event, Owner
from committee.queries import recipients
from committee.queries.recipients import Recipient
from committee.rules.letters import LetterKind
from committee.services import outbox


def to_owners(context: Context, action: Action, kind: LetterKind, event: Event) -> None:
    """Write to everybody who owes the action: one letter about this one action for each."""
    for owner in action.owners:
        to_owner(context, action, owner, kind, event)


def to_owner(
    context: Context, action: Action, owner: Owner, kind: LetterKind, event: Event
) -> None:
    """Write to whoever stands for one owner of the action."""
    for each in recipients.of_owner(context, owner):
        to_recipient(context, action, each, kind, event)


def to_recipient(
    context: Context, action: Action, to: Recipient, kind: LetterKind, event: Event
) -> None:
    """Write to one that is known already: of an owner, or of what was one until now."""
    key = f"{kind}:{event.id}:{to.address or to.name}"
    outbox.put(context, kind, to, {action: ""}, key=key, event=event)


def to_clerks(context: Context, action: Action, kind: LetterKind, event: Event) -> None:
    """Write to the clerks of the action's committee, save the one who does it."""
    for each in recipients.clerks(context, action.committee_id):
        if each.person_id != context.actor.person_id:
            key = f"{kind}:{event.id}:{each.address}"
            outbox.put(context, kind, each, {action: ""}, key=key, event=event)
