"""What the owner of an action answers: it is begun, a note of progress, it is not theirs, done.

A clerk may record any of it for an owner: `said` then tells whose words they are, and how and when
they came. Every verb raises NotPermitted, OutOfOrder where the action is not with its owner, and
Invalid for the words that it needs.
"""

from committee.context import Context
from committee.model.actions import Action
from committee.model.base import WORDS
from committee.rules.chasing import OWN_WORDS, Said
from committee.rules.letters import LetterKind
from committee.services import checks, letters
from committee.services.action_steps import owned_by, permit, say, take
from committee.services.audit import record


def start(context: Context, action: Action, *, note: str = "", said: Said = OWN_WORDS) -> None:
    """Say that work on the action has begun."""
    note = checks.up_to(WORDS, "note", note, "what has been done")
    if take(context, action, "start", note, said):
        _own_up(context, action)


def add_note(context: Context, action: Action, *, note: str, said: Said = OWN_WORDS) -> None:
    """Add a note of progress, which changes no state and is never overwritten."""
    permit(context.actor, action, "actions.answer")
    note = checks.words("note", note, "what has been done")
    if say(context, action, "note", note, said, refusal="no note can be added."):
        record(context, "actions.add_note", action)


def decline(context: Context, action: Action, *, words: str, said: Said = OWN_WORDS) -> None:
    """Say "this is not mine", and whose it may be: the clerk is asked to find the owner.

    One of several owners says it for themselves, a clerk for all of them.
    """
    permit(context.actor, action, "actions.answer")
    words = checks.words("words", words, "whose it is, or why it is not yours")
    event = say(context, action, "decline", words, said, refusal="nobody is asked for it.")
    if event is not None:
        for owner in owned_by(context.actor, action) or action.owing:
            owner.declined = words
        record(context, "actions.decline", action)
        letters.to_clerks(context, action, LetterKind.DECLINED, event)


def complete(context: Context, action: Action, *, answer: str, said: Said = OWN_WORDS) -> None:
    """Say that the action is done, with the answer for members. It still waits to be confirmed."""
    permit(context.actor, action, "actions.answer")
    answer = checks.words("answer", answer, "the answer for members")
    event = take(context, action, "complete", answer, said)
    if event is not None:
        action.answer, action.completed_on = answer, context.today
        _own_up(context, action)
        letters.to_clerks(context, action, LetterKind.COMPLETED, event)


def _own_up(context: Context, action: Action) -> None:
    """Who takes an action up no longer says that it is not theirs."""
    for owner in owned_by(context.actor, action) or action.owing:
        owner.declined = ""
