"""How an action comes to be: raised from the words of the minutes, owned, dated, sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, func, select

from committee.context import Context
from committee.model.actions import Action, Event, Owner, ReferenceCount
from committee.model.meetings import Item, Meeting
from committee.rules import due as dues
from committee.rules.access import OPEN_MARK, Mark, strictest
from committee.rules.actions import LIFE, OUTSTANDING, ActionState, reference, slug
from committee.rules.due import Due
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.vocabulary import DueKind, MeetingState
from committee.services import checks
from committee.services.audit import record

MOST_OWNERS = 10


@dataclass(frozen=True)
class OwnerGiven:
    """An owner as a clerk gives one: words as said, and at most one of post, person or body."""

    words: str = ""
    post_id: int | None = None
    person_id: int | None = None
    body: str = ""


@dataclass(frozen=True)
class Source:
    """The exact words that gave rise to an action, and where they stood."""

    quote: str = ""
    revision_id: int | None = None
    limb_id: int | None = None
    mark: Mark = OPEN_MARK


TO_BE_SET = Due()
NO_SOURCE = Source()


def raise_action(
    context: Context,
    item: Item,
    *,
    text: str,
    owners: Sequence[OwnerGiven] = (),
    due: Due = TO_BE_SET,
    source: Source = NO_SOURCE,
    mark: Mark = OPEN_MARK,
) -> Action:
    """Raise an action from an agenda item, not yet sent: with its reference, owners and words.

    Its mark is the strictest of the item's, of the words' and of the one given. Owner and date
    may both be missing: minutes often lack them. Raises Invalid.
    """
    meeting = item.meeting
    require(context.actor, "actions.manage", meeting.committee_id)
    text = checks.words("text", text, "what is to be done")
    own_mark = checks.mark(mark, context.council.nation)
    context.session.refresh(meeting.committee, with_for_update=True)
    sequence = _next_sequence(context, meeting)
    name = reference(meeting.committee.abbreviation, meeting.year.short, sequence)
    action = Action(
        committee=meeting.committee,
        year=meeting.year,
        sequence=sequence,
        reference=name,
        slug=slug(name),
        item=item,
        text=text,
        state=LIFE.begin,
        quote=source.quote.strip(),
        revision_id=source.revision_id,
        limb_id=source.limb_id,
        raised_on=meeting.day,
    )
    action.mark = strictest(item.mark, source.mark, own_mark)
    _set_due(context, action, due)
    _set_owners(action, owners)
    context.session.add(action)
    add_event(context, action, "raise", None, action.state)
    record(context, "actions.raise", action, name)
    return action


def correct(context: Context, action: Action, *, text: str, mark: Mark, version: int) -> None:
    """Correct the wording or the mark of an action that is not yet sent.

    Once it is sent it says what the owner was asked. Raises Invalid, Stale and OutOfOrder.
    """
    require(context.actor, "actions.manage", action.committee_id)
    _refuse_if_sent(action, "corrected. Withdraw it and raise another if it was wrong")
    text = checks.words("text", text, "what is to be done")
    own_mark = checks.mark(mark, context.council.nation)
    checks.not_stale(action, version, action.text)
    action.text = text
    action.mark = strictest(action.item.mark, own_mark)
    record(context, "actions.correct", action)


def delete_unsent(context: Context, action: Action) -> None:
    """Delete an action that was never sent; its reference is not used again. Raises OutOfOrder."""
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

    Raises Invalid, Stale and OutOfOrder.
    """
    require(context.actor, "actions.manage", action.committee_id)
    _refuse_if_ended(action)
    before = owners_in_words(action)
    checks.not_stale(action, version, before)
    _set_owners(action, owners)
    context.session.flush()
    context.session.refresh(action, ["owners"])
    change = f"Owner: {before or 'to be set'} → {owners_in_words(action) or 'to be set'}"
    add_event(context, action, "change", action.state, action.state, change)
    record(context, "actions.change_owners", action)


def change_due(context: Context, action: Action, due: Due, *, reason: str, version: int) -> None:
    """Set when the action is due; a date already sent to the owner changes only with a reason.

    The history keeps the old date beside the new. Raises Invalid, Stale and OutOfOrder.
    """
    require(context.actor, "actions.manage", action.committee_id)
    _refuse_if_ended(action)
    before = due_of(action).shown
    if before and action.state is not ActionState.NOT_SENT:
        reason = checks.line("reason", reason, "why the date changes")
    checks.not_stale(action, version, before)
    _set_due(context, action, due)
    change = f"Due: {before or 'to be set'} → {due_of(action).shown or 'to be set'}"
    note = f"{change}. {reason.strip()}" if reason.strip() else change
    add_event(context, action, "change", action.state, action.state, note)
    record(context, "actions.change_due", action)


def follow_meetings(context: Context, committee_id: int) -> None:
    """Move what is due "at the next meeting" after the committee's meetings have changed."""
    waiting = context.session.scalars(
        select(Action).where(
            Action.committee_id == committee_id,
            Action.due_kind == DueKind.NEXT_MEETING,
            Action.state.in_((ActionState.NOT_SENT, *OUTSTANDING)),
        )
    )
    for action in waiting:
        action.due_on = _next_meeting_day(context, committee_id, action.raised_on)
    context.session.flush()


def due_of(action: Action) -> Due:
    """When the action is due, as a value."""
    return Due(action.due_kind, action.due_on, action.due_words)


def owners_in_words(action: Action) -> str:
    """Who owes the action, in words: "Director of ICT; Head of Finance"."""
    return "; ".join(owner.title for owner in action.owners if owner.title)


def add_event(
    context: Context,
    action: Action,
    step: str,
    source: ActionState | None,
    target: ActionState,
    note: str = "",
) -> None:
    """Add to the action's history what was done, by whom and when."""
    context.session.add(
        Event(
            action=action,
            at=context.now,
            person_id=context.actor.person_id,
            step=step,
            source=source,
            target=target,
            note=note,
        )
    )


def _next_sequence(context: Context, meeting: Meeting) -> int:
    """The next number of this committee and year; that of a deleted action is not given again."""
    key = (meeting.committee_id, meeting.year_id)
    given = context.session.get(ReferenceCount, key, with_for_update=True)
    if given is None:
        given = ReferenceCount(committee_id=key[0], year_id=key[1], last=0)
        context.session.add(given)
    given.last += 1
    return given.last


def _set_due(context: Context, action: Action, due: Due) -> None:
    due = dues.checked(due, action.raised_on)
    action.due_kind, action.due_on, action.due_words = due.kind, due.on, due.words
    if due.kind is DueKind.NEXT_MEETING:
        action.due_on = _next_meeting_day(context, action.committee.id, action.raised_on)


def _next_meeting_day(context: Context, committee_id: int, after: date) -> date | None:
    held = (MeetingState.CALLED, MeetingState.HELD)
    return context.session.scalar(
        select(func.min(Meeting.day)).where(
            Meeting.committee_id == committee_id, Meeting.day > after, Meeting.state.in_(held)
        )
    )


def _set_owners(action: Action, owners: Sequence[OwnerGiven]) -> None:
    if len(owners) > MOST_OWNERS:
        raise Invalid({"owners": f"Name at most {MOST_OWNERS} owners"})
    action.owners[:] = [
        Owner(
            position=place,
            words=given.words.strip(),
            post_id=given.post_id,
            person_id=given.person_id,
            body=given.body.strip(),
        )
        for place, given in enumerate(owners, start=1)
        if given.words.strip() or given.post_id or given.person_id or given.body.strip()
    ]


def _refuse_if_sent(action: Action, what: str) -> None:
    if action.state is not ActionState.NOT_SENT:
        raise OutOfOrder(f"{action.reference} has been sent, so it cannot be {what}.")


def _refuse_if_ended(action: Action) -> None:
    if action.state not in (ActionState.NOT_SENT, *OUTSTANDING):
        raise OutOfOrder(
            f"{action.reference} is “{action.state.words}”. Reopen it before you change it."
        )
