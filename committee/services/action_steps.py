"""The steps in an action's life: send, answer, confirm, end, reopen. One verb for each step."""

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Item, Meeting
from committee.rules.actions import LIFE, WITH_OWNER, ActionState
from committee.rules.permissions import TABLE, Actor, may, require
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder
from committee.rules.transitions import Step
from committee.rules.vocabulary import MeetingState
from committee.services import checks
from committee.services.actions import add_event
from committee.services.audit import record


def owns(actor: Actor, action: Action) -> bool:
    """Whether the actor owes the action, in person or by a post they hold today."""
    return any(
        (owner.person_id is not None and owner.person_id == actor.person_id)
        or owner.post_id in actor.posts
        for owner in action.owners
    )


def may_take(actor: Actor, action: Action, permission: str) -> bool:
    """Whether the actor has a permission on this action: by the table, or to answer as owner."""
    if may(actor, permission, action.committee_id):
        return True
    return permission == "actions.answer" and owns(actor, action)


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
    _take(context, action, "start", note)


def add_note(context: Context, action: Action, *, note: str) -> None:
    """Add a note of progress, which changes no state and is never overwritten."""
    _permit(context, action, "actions.answer")
    note = checks.words("note", note, "what has happened")
    if action.state not in WITH_OWNER:
        raise OutOfOrder(f"{action.reference} is “{action.state.words}”: no note can be added.")
    add_event(context, action, "note", action.state, action.state, note)
    record(context, "actions.add_note", action)


def decline(context: Context, action: Action, *, words: str) -> None:
    """Say "this is not mine", and whose it may be: the clerk is asked to find the owner."""
    _permit(context, action, "actions.answer")
    words = checks.words("words", words, "whose it is, or why it is not yours")
    if action.state not in WITH_OWNER:
        raise OutOfOrder(f"{action.reference} is “{action.state.words}”: nobody is asked for it.")
    for owner in action.owners:
        owner.declined = words
    add_event(context, action, "decline", action.state, action.state, words)
    record(context, "actions.decline", action)


def complete(context: Context, action: Action, *, answer: str) -> None:
    """Say that the action is done, with the answer for members. It still waits to be confirmed."""
    answer = checks.words("answer", answer, "the answer for members")
    _take(context, action, "complete", answer)
    action.answer, action.completed_on = answer, context.today


def close(context: Context, action: Action, *, at: Meeting | None = None, note: str = "") -> None:
    """Confirm that the action is done, at a meeting of its committee if one is named."""
    if at is not None and (
        at.committee_id != action.committee_id or at.state is not MeetingState.HELD
    ):
        raise Invalid({"at": "Choose a meeting of this committee that has been held"})
    _take(context, action, "close", note)
    action.closed_at, action.closed_on = at, context.today


def send_back(context: Context, action: Action, *, reason: str) -> None:
    """Ask for more before the action can be confirmed; its answer stays in the history."""
    _take(context, action, "send_back", reason)
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
    _take(context, action, "reopen", reason)
    action.completed_on = action.closed_on = action.closed_at = None


def _take(context: Context, action: Action, name: str, note: str = "") -> None:
    """Take one step of the table: the permission, the state, the history and the audit.

    Raises NotPermitted, OutOfOrder, and Invalid where the step needs a reason and has none.
    """
    step = LIFE.step(name)
    _permit(context, action, step.permission)
    if step.needs_reason:
        note = checks.words("reason", note, "the reason")
    source = action.state
    action.state = LIFE.take(
        name,
        source,
        refusal=f"{action.reference} is “{source.words}”. Somebody may have changed it since "
        "you opened the page.",
    )
    add_event(context, action, name, source, action.state, note.strip())
    record(context, f"actions.{name}", action, f"{source} to {action.state}")


def _permit(context: Context, action: Action, permission: str) -> None:
    if not may_take(context.actor, action, permission):
        raise NotPermitted(TABLE[permission][1])
