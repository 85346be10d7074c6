"""What a clerk changes about an action: its wording before it is sent, its owners, its date."""

from collections.abc import Sequence

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import selectinload
from sqlalchemy.orm.attributes import flag_modified

from committee.context import Context
from committee.model.actions import Action, Event, Owner
from committee.model.base import LINE
from committee.model.committees import Committee
from committee.model.meetings import Item
from committee.model.readings import Finding
from committee.queries import dues, recipients, sources
from committee.queries.recipients import Recipient
from committee.rules.access import Mark, strictest
from committee.rules.actions import OUTSTANDING, WITH_OWNER, ActionState
from committee.rules.due import AT_MEETINGS, Due, checked
from committee.rules.letters import LetterKind
from committee.rules.permissions import require
from committee.rules.refusals import OutOfOrder
from committee.services import checks, letters, links
from committee.services.actions import add_event, set_due
from committee.services.audit import record
from committee.services.owners import OwnerGiven, checked_owners, owners_in_words, set_owners

NOT_ENDED = (ActionState.NOT_SENT, *OUTSTANDING)


def correct(context: Context, action: Action, *, text: str, mark: Mark, version: int) -> None:
    """Correct the wording or the mark of an action that is not yet sent.

    Once it is sent it says what the owner was asked. Its mark is never less strict than its
    item's or its quoted words'. Raises NotPermitted, OutOfOrder, Stale and Invalid.
    """
    require(context.actor, "actions.manage", action.committee_id)
    _refuse_if_sent(action, "corrected. Withdraw it and raise another if it was wrong")
    text = checks.words("text", text, "what is to be done")
    own_mark = checks.mark(mark, context.council.nation)
    words_mark = sources.mark_of_words(context, action)
    full = strictest(words_mark, own_mark)
    if checks.says(action, text=text, mark=full):
        return
    checks.not_stale(action, version, action.text)
    action.text, action.mark = text, full
    record(context, "actions.correct", action)


def delete_unsent(context: Context, action: Action) -> None:
    """Delete an action that was never sent; its reference is not used again.

    Raises NotPermitted and OutOfOrder.
    """
    require(context.actor, "actions.manage", action.committee_id)
    _refuse_if_sent(action, "deleted. Withdraw it, with a reason")
    record(context, "actions.delete_unsent", action, action.reference)
    context.session.execute(delete(Event).where(Event.action_id == action.id))
    read_in = update(Finding).where(Finding.action_id == action.id)
    context.session.execute(read_in.values(action_id=None))
    context.session.delete(action)
    context.session.flush()


def change_owners(
    context: Context, action: Action, owners: Sequence[OwnerGiven], *, version: int
) -> None:
    """Set who owes the action, in place of whoever did; the history keeps the old ones.

    While it is with its owners, new ones are asked for it and those who are none any more are told
    so; the links of those answer no longer. Raises NotPermitted, OutOfOrder, Stale and Invalid.
    """
    require(context.actor, "actions.manage", action.committee_id)
    _refuse_if_ended(action)
    before, given = owners_in_words(action), checked_owners(owners)
    if version != action.version and list(map(_whole, given)) == list(map(_whole, action.owners)):
        return  # pressed twice: saved anew on purpose, it takes back that somebody declined
    checks.not_stale(action, version, before or "To be set")
    kept = [_who(owner) for owner in given]
    stood = [_who(owner) for owner in action.owing]
    dropped = [owner for owner in action.owing if _who(owner) not in kept]
    told = [each for owner in dropped for each in recipients.of_owner(context, owner)]
    links.end_for(context, action, dropped)
    set_owners(action, owners)
    flag_modified(action, "text")  # so that a change of owners alone raises the version
    context.session.flush()
    context.session.refresh(action, ["owners"])
    change = f"Owner: {before or 'to be set'} → {owners_in_words(action) or 'to be set'}"
    event = add_event(context, action, "change", action.state, action.state, change)
    record(context, "actions.change_owners", action)
    if action.state in WITH_OWNER:
        added = [owner for owner in action.owing if _who(owner) not in stood]
        _reassign(context, action, event, added, told)


def _who(owner: Owner | OwnerGiven) -> tuple[object, ...]:
    """What makes it another owner, to whom a letter of their own goes."""
    return owner.part, owner.post_id, owner.person_id, owner.body, owner.email


def _whole(owner: Owner | OwnerGiven) -> tuple[object, ...]:
    """All that a clerk gives of an owner."""
    return owner.words, *_who(owner)


def _reassign(
    context: Context,
    action: Action,
    event: Event,
    added: Sequence[Owner],
    told: Sequence[Recipient],
) -> None:
    """Ask the owners that were added, and tell who is asked no longer, by any owner that stays."""
    for owner in added:
        letters.to_owner(context, action, owner, LetterKind.ASKED, event)
    asked = [each for owner in action.owing for each in recipients.of_owner(context, owner)]
    still = {each.address for each in asked}
    for each in told:
        if each.address and each.address not in still:
            letters.to_recipient(context, action, each, LetterKind.REASSIGNED, event)


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
    if version != action.version and checked(due, action.raised_on) == action.due:
        return  # pressed twice: saved anew on purpose, it adds a reason
    checks.not_stale(action, version, before or "To be set")
    set_due(context, action, due)
    _note_due(context, action, before, reason)
    record(context, "actions.change_due", action)


def _note_due(context: Context, action: Action, before: str, reason: str) -> None:
    change = f"Due: {before or 'to be set'} → {action.due.shown or 'to be set'}"
    note = f"{change}. {reason}" if reason else change
    add_event(context, action, "change", action.state, action.state, note)


def follow_meetings(context: Context, committee: Committee) -> None:
    """Move what is due at a meeting after the committee's meetings have changed.

    The history says so. What is due at a meeting that is not held is due at the next one called
    after it. Raises NotPermitted.
    """
    require(context.actor, "meetings.manage", committee.id)
    waiting = context.session.scalars(
        select(Action)
        .where(
            Action.committee_id == committee.heir.id,
            Action.due_kind.in_(AT_MEETINGS),
            Action.state.in_(NOT_ENDED),
        )
        .options(
            selectinload(Action.item).selectinload(Item.meeting), selectinload(Action.due_meeting)
        )
    ).all()
    askers = {action.item.meeting.committee for action in waiting}
    days = {asker.id: dues.days(context, asker) for asker in askers}
    for action in waiting:
        before = action.due
        action.due_on = dues.falls_on(action, days[action.item.meeting.committee_id])
        if action.due != before:
            _note_due(context, action, before.shown, "The committee’s meetings changed")
            record(context, "actions.follow_meetings", action)


def follow_merger(context: Context, committee: Committee) -> None:
    """Hand what is not ended of a merged committee to the one it was merged into.

    The history of each action says so, its reference stays, and what is due at a meeting is due at
    the meetings of that committee. Raises NotPermitted.
    """
    require(context.actor, "committees.manage", committee.id)
    moving = context.session.scalars(
        select(Action).where(Action.committee_id == committee.id, Action.state.in_(NOT_ENDED))
    ).all()
    for action in moving:
        action.committee = committee.heir
        change = f"Committee: {committee.name} → {committee.heir.name}"
        add_event(context, action, "change", action.state, action.state, change)
        record(context, "actions.follow_merger", action, f"to committee {committee.heir.id}")
    context.session.flush()
    follow_meetings(context, committee.heir)


def follow_marks(context: Context, item: Item) -> None:
    """Mark the actions of an item as strictly as the words that they quote, once those change.

    An action keeps its copy of the words, and so would show what its minutes no longer do. A mark
    taken off the words stays on the action. Raises NotPermitted.
    """
    require(context.actor, "minutes.write", item.meeting.committee_id)
    quoting = context.session.scalars(
        select(Action).where(
            Action.item_id == item.id, or_(Action.quote != "", Action.limb_id.is_not(None))
        )
    ).all()
    if not quoting:
        return
    standing = sources.Standing(context, [item])
    for action in quoting:
        before = action.mark
        revision = standing.revisions.get(item.id)
        action.mark = strictest(before, standing.mark(item, action.quote, revision, action.limb_id))
        if action.mark != before:
            change = f"Mark: {before.words} → {action.mark.words}"
            add_event(context, action, "change", action.state, action.state, change)
            record(context, "actions.follow_marks", action)


def _refuse_if_sent(action: Action, what: str) -> None:
    if action.state is not ActionState.NOT_SENT:
        raise OutOfOrder(f"{action.reference} has been sent, so it cannot be {what}.")


def _refuse_if_ended(action: Action) -> None:
    if action.state not in NOT_ENDED:
        raise OutOfOrder(
            f"{action.reference} is “{action.state.words}”. Reopen it before you change it."
        )
