"""Matters arising: what was reported to the committee, and what it confirmed there as done."""

from collections.abc import Collection
from dataclasses import dataclass

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Item
from committee.model.reports import Report
from committee.queries import matters as queries
from committee.rules.actions import ActionState
from committee.rules.permissions import require
from committee.rules.refusals import OutOfOrder
from committee.rules.vocabulary import ItemKind, MeetingState
from committee.rules.wording import counted
from committee.services import action_ends
from committee.services.audit import record
from committee.services.locks import refuse_if_locked
from committee.services.minutes import begin_for


@dataclass(frozen=True)
class Confirmed:
    """How many actions were recorded as reported, and how many of them closed."""

    reported: int
    closed: int


def confirm(context: Context, item: Item, actions: Collection[Action]) -> Confirmed:
    """Record what was reported under an item, and close those actions that were confirmed there.

    Here the committee confirms, whoever closes its actions elsewhere, and the clerk records it.
    What was recorded before stays, so that pressing twice changes nothing and more can be
    confirmed later. Raises NotPermitted, and OutOfOrder where the meeting was not held, its
    minutes are approved, or an action is no longer one to be confirmed.
    """
    require(context.actor, "actions.close", item.meeting.committee_id)
    refuse_if_locked(context, item.meeting, item.part)
    _require_held(item)
    context.session.refresh(item, with_for_update=True)
    listing = queries.listing(context, item)
    known = {matter.action.id for matter in listing.matters}
    for action in actions:
        if action.id not in known:
            raise OutOfOrder(f"{action.reference} is no longer reported under this item.")
    new = [matter for matter in listing.matters if not matter.is_recorded]
    context.session.add_all(
        Report(
            item_id=item.id, action_id=matter.action.id, state=matter.state, answer=matter.answer
        )
        for matter in new
    )
    waiting = [action for action in actions if action.state is not ActionState.CLOSED]
    for action in waiting:
        action_ends.close(context, action, at=item.meeting, item=item)
    if new or waiting:
        begin_for(context, item, [item.mark])
        context.session.flush()
        done = f"{counted(len(new), 'action')} reported, {len(waiting)} confirmed"
        record(context, "matters.confirm", item, done)
    return Confirmed(len(new), len(waiting))


def _require_held(item: Item) -> None:
    if item.kind is not ItemKind.MATTERS_ARISING:
        raise OutOfOrder("Only an item of matters arising reports actions.")
    if item.meeting.state is not MeetingState.HELD:
        raise OutOfOrder("Record that the meeting was held before what it confirmed.")
