"""What a clerk changes about an action: its wording before it is sent, its owners, its date."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm.attributes import flag_modified

from committee.context import Context
from committee.model.actions import Action, Event
from committee.model.base import LINE
from committee.model.meetings import Item
from committee.queries import sources
from committee.queries.resolutions import listed
from committee.rules.access import OPEN_MARK, Mark, strictest
from committee.rules.actions import OUTSTANDING, ActionState
from committee.rules.due import Due
from committee.rules.permissions import require
from committee.rules.refusals import OutOfOrder
from committee.rules.vocabulary import DueKind
from committee.services import checks
from committee.services.actions import (
    OwnerGiven,
    add_event,
    meeting_days,
    owners_in_words,
    set_due,
    set_owners,
)
from committee.services.audit import record


def correct(context: Context, action: Action, *, text: str, mark: Mark, version: int) -> None:
    """Correct the wording or the mark of an action that is not yet sent.

    Once it is sent it says what the owner was asked. Its mark is never less strict than its
    item's or its quoted words'. Raises NotPermitted, OutOfOrder, Stale and Invalid.
    """
    require(context.actor, "actions.manage", action.committee_id)
    _refuse_if_sent(action, "corrected. Withdraw it and raise another if it was wrong")
    text = checks.words("text", text, "what is to be done")
    own_mark = checks.mark(mark, context.council.nation)
    checks.not_stale(action, version, action.text)
    words_mark = sources.mark(context, action.item, action.quote, action.revision_id)
    action.text = text
    action.mark = strictest(words_mark, own_mark)
    record(context, "actions.correct", action)


def delete_unsent(context: Context, action: Action) -> None:
    """Delete an action that was never sent; its reference is not used again.

    Raises NotPermitted and OutOfOrder.
    """
    require(context.actor, "actions.manage", action.committee_id)
    _refuse_if_sent(action, "deleted. Withdraw it, with a reason")
    record(context, "actions.delete_unsent", action, action.reference)
    context.session.execute(delete(Event).where(Event.action_id == action.id))
    context.session.delete(action)
    context.session.flush()


def change_owners(
    context: Context, action: Action, owners: Sequence[OwnerGiven], *, version: int
) -> None:
    """Set who owes the action, in place of whoever did; the history keeps the old ones.

    Raises NotPermitted, OutOfOrder, Stale and Invalid.
    """
    require(context.actor, "actions.manage", action.committee_id)
    _refuse_if_ended(action)
    before = owners_in_words(action)
    checks.not_stale(action, version, before or "To be set")
    set_owners(action, owners)
    flag_modified(action, "text")  # so that a change of owners alone raises the version
    context.session.flush()
    context.session.refresh(action, ["owners"])
    change = f"Owner: {before or 'to be set'} → {owners_in_words(action) or 'to be set'}"
    add_event(context, action, "change", action.state, action.state, change)
    record(context, "actions.change_owners", action)


def change_due(context: Context, action: Action, due: Due, *, reason: str, version: int) -> None:
    """Set when the action is due; a date already sent to the owner changes only with a reason.

    The history keeps the old date beside the new. Raises NotPermitted, OutOfOrder, Stale and
    Invalid.
    """
    require(context.actor, "actions.manage", action.committee_id)
    _refuse_if_ended(action)
    before = action.due.shown
    reason = checks.up_to(LINE, "reason", reason, "the reason")
    if before and action.state is not ActionState.NOT_SENT:
        reason = checks.line("reason", reason, "why the date changes")
    checks.not_stale(action, version, before or "To be set")
    set_due(context, action, due)
    _note_due(context, action, before, reason)
    record(context, "actions.change_due", action)


def _note_due(context: Context, action: Action, before: str, reason: str) -> None:
    change = f"Due: {before or 'to be set'} → {action.due.shown or 'to be set'}"
    note = f"{change}. {reason}" if reason else change
    add_event(context, action, "change", action.state, action.state, note)


def follow_meetings(context: Context, committee_id: int) -> None:
    """Move what is due "at the next meeting" after the committee's meetings have changed.

    The history says so. A meeting that is not held is no next meeting. Raises NotPermitted.
    """
    require(context.actor, "meetings.manage", committee_id)
    waiting = context.session.scalars(
        select(Action).where(
            Action.committee_id == committee_id,
            Action.due_kind == DueKind.NEXT_MEETING,
            Action.state.in_((ActionState.NOT_SENT, *OUTSTANDING)),
        )
    ).all()
    days = meeting_days(context, committee_id) if waiting else []
    for action in waiting:
        before = action.due
        action.due_on = next((day for day in days if day > action.raised_on), None)
        if action.due != before:
            _note_due(context, action, before.shown, "The committee’s meetings changed")
            record(context, "actions.follow_meetings", action)


def follow_marks(context: Context, item: Item) -> None:
    """Mark the actions of an item as strictly as the words that they quote, once those change.

    An action keeps its copy of the words, and so would show what its minutes no longer do. A mark
    taken off the words stays on the action. Raises NotPermitted.
    """
    require(context.actor, "minutes.write", item.meeting.committee_id)
    quoting = context.session.scalars(
        select(Action).where(Action.item_id == item.id, Action.quote != "")
    ).all()
    standing = sources.revision_id(context, item)
    limbs = {limb.id: each.mark for each in listed(context, item) for limb in each.limbs}
    for action in quoting:
        before = action.mark
        words_mark = sources.mark(context, item, action.quote, standing)
        action.mark = strictest(before, words_mark, limbs.get(action.limb_id or 0, OPEN_MARK))
        if action.mark != before:
            change = f"Mark: {before.words} → {action.mark.words}"
            add_event(context, action, "change", action.state, action.state, change)
            record(context, "actions.follow_marks", action)


def _refuse_if_sent(action: Action, what: str) -> None:
    if action.state is not ActionState.NOT_SENT:
        raise OutOfOrder(f"{action.reference} has been sent, so it cannot be {what}.")


def _refuse_if_ended(action: Action) -> None:
    if action.state not in (ActionState.NOT_SENT, *OUTSTANDING):
        raise OutOfOrder(
            f"{action.reference} is “{action.state.words}”. Reopen it before you change it."
        )
