"""The steps in an action's life: send, answer, confirm, end, reopen. One verb for each step.

Every verb raises NotPermitted, OutOfOrder where the step is not open now, and Invalid for the words
that it needs. The same step by the same person with the same words again changes nothing.
"""

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action, Event, Owner
from committee.model.base import WORDS
from committee.model.meetings import Item, Meeting
from committee.rules.actions import ENDED, LIFE, WITH_OWNER, ActionState
from committee.rules.permissions import TABLE, Actor, may, require
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder
from committee.rules.transitions import Step
from committee.rules.vocabulary import MeetingState
from committee.services import checks
from committee.services.actions import add_event
from committee.services.audit import record


def owned_by(actor: Actor, action: Action) -> list[Owner]:
    """The owners of the action that the actor is, in person or by a post they hold today."""
    return [
        owner
        for owner in action.owners
        if owner.post_id in actor.posts
        or (owner.person_id is not None and owner.person_id == actor.person_id)
    ]


def may_take(actor: Actor, action: Action, permission: str) -> bool:
    """Whether the actor has a permission on this action: by the table, or to answer as owner."""
    if may(actor, permission, action.committee_id):
        return True
    return permission == "actions.answer" and bool(owned_by(actor, action))


def open_steps(actor: Actor, action: Action) -> tuple[Step[ActionState], ...]:
    """The steps open to this actor now: the buttons of the page."""
    steps = LIFE.open_from(action.state)
    return tuple(step for step in steps if may_take(actor, action, step.permission))


def send(context: Context, action: Action) -> None:
    """Send the action to its owner: from now on it is seen, and its wording stands."""
    _take(context, action, "send")


def send_all(context: Context, meeting: Meeting) -> int:
    """Send every action of a meeting that is not yet sent; gives how many there were."""
    require(context.actor, "actions.manage", meeting.committee_id)
    waiting = context.session.scalars(
        select(Action)
        .join(Action.item)
        .where(Item.meeting_id == meeting.id, Action.state == ActionState.NOT_SENT)
        .order_by(Action.sequence)
    ).all()
    for action in waiting:
        send(context, action)
    return len(waiting)


def start(context: Context, action: Action, *, note: str = "") -> None:
    """Say that work on the action has begun."""
    if _take(context, action, "start", checks.up_to(WORDS, "note", note, "what has been done")):
        _own_up(context, action)


def add_note(context: Context, action: Action, *, note: str) -> None:
    """Add a note of progress, which changes no state and is never overwritten."""
    _permit(context, action, "actions.answer")
    note = checks.words("note", note, "what has been done")
    if _say(context, action, "note", note, "no note can be added."):
        record(context, "actions.add_note", action)


def decline(context: Context, action: Action, *, words: str) -> None:
    """Say "this is not mine", and whose it may be: the clerk is asked to find the owner.

    One of several owners says it for themselves, a clerk for all of them.
    """
    _permit(context, action, "actions.answer")
    words = checks.words("words", words, "whose it is, or why it is not yours")
    if _say(context, action, "decline", words, "nobody is asked for it."):
        for owner in owned_by(context.actor, action) or action.owners:
            owner.declined = words
        record(context, "actions.decline", action)


def complete(context: Context, action: Action, *, answer: str) -> None:
    """Say that the action is done, with the answer for members. It still waits to be confirmed."""
    _permit(context, action, "actions.answer")
    answer = checks.words("answer", answer, "the answer for members")
    if _take(context, action, "complete", answer):
        action.answer, action.completed_on = answer, context.today
        _own_up(context, action)


def close(context: Context, action: Action, *, at: Meeting | None = None, note: str = "") -> None:
    """Confirm that the action is done, at a meeting of its committee if one is named."""
    _permit(context, action, "actions.manage")
    if at is not None and (
        at.committee_id != action.committee_id or at.state is not MeetingState.HELD
    ):
        raise Invalid({"at": "Choose a meeting of this committee that has been held"})
    note = checks.up_to(WORDS, "note", note, "the note")
    if _take(context, action, "close", note):
        action.closed_at = at


def send_back(context: Context, action: Action, *, reason: str) -> None:
    """Ask for more before the action can be confirmed; its answer stays in the history."""
    if _take(context, action, "send_back", reason):
        action.completed_on = None


def supersede(context: Context, action: Action, *, reason: str) -> None:
    """End the action because something else has taken its place."""
    _take(context, action, "supersede", reason)


def give_up(context: Context, action: Action, *, reason: str) -> None:
    """End the action because it can no longer be done."""
    _take(context, action, "give_up", reason)


def withdraw(context: Context, action: Action, *, reason: str) -> None:
    """End the action because it is no longer asked for."""
    _take(context, action, "withdraw", reason)


def reopen(context: Context, action: Action, *, reason: str) -> None:
    """Take up again an action that had ended."""
    if _take(context, action, "reopen", reason):
        action.completed_on = action.closed_at = None


def _take(context: Context, action: Action, name: str, note: str = "") -> bool:
    """Take one step of the table: the permission, the state, the history and the audit.

    Gives False where the same person just did the same. Raises NotPermitted, OutOfOrder, and
    Invalid where the step needs a reason and has none.
    """
    step = LIFE.step(name)
    _permit(context, action, step.permission)
    if step.needs_reason:
        note = checks.words("reason", note, "the reason")
    if _pressed_twice(context, action, name, note):
        return False
    source = action.state
    action.state = LIFE.take(
        name,
        source,
        refusal=f"{action.reference} is “{source.words}”. Somebody may have changed it since "
        "you opened the page.",
    )
    action.ended_on = context.today if action.state in ENDED else None
    add_event(context, action, name, source, action.state, note)
    record(context, f"actions.{name}", action, f"{source} to {action.state}")
    return True


def _say(context: Context, action: Action, name: str, words: str, refusal: str) -> bool:
    """Add to the history what is no step; gives False where the same person just said the same.

    Raises OutOfOrder unless the action is with its owner.
    """
    if _pressed_twice(context, action, name, words):
        return False
    if action.state not in WITH_OWNER:
        raise OutOfOrder(f"{action.reference} is “{action.state.words}”: {refusal}")
    add_event(context, action, name, action.state, action.state, words)
    return True


def _own_up(context: Context, action: Action) -> None:
    """Who takes an action up no longer says that it is not theirs."""
    for owner in owned_by(context.actor, action) or action.owners:
        owner.declined = ""


def _pressed_twice(context: Context, action: Action, name: str, note: str) -> bool:
    """Whether the last thing in the history is this very thing: a button pressed twice."""
    last = context.session.scalars(
        select(Event).where(Event.action_id == action.id).order_by(Event.id.desc()).limit(1)
    ).one()
    return (last.step, last.note, last.person_id) == (name, note, context.actor.person_id)


def _permit(context: Context, action: Action, permission: str) -> None:
    if not may_take(context.actor, action, permission):
        raise NotPermitted(TABLE[permission][1])
