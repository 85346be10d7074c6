"""How an action ends, or begins anew: confirmed and closed, sent back, ended otherwise, reopened.

Who confirms that it is done is set for each committee (`committee.rules.chasing.Closing`). Every
verb raises NotPermitted, OutOfOrder where the step is not open now, and Invalid for the words that
it needs.
"""

from committee.context import Context
from committee.model.actions import Action
from committee.model.base import WORDS
from committee.model.meetings import Item, Meeting
from committee.rules.actions import WITH_OWNER
from committee.rules.chasing import OWN_WORDS, Closing, Said
from committee.rules.letters import LetterKind
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import MeetingState
from committee.services import checks, letters
from committee.services.action_steps import is_chair, permit, take

THE_CHAIR = Said("the chair")


def close(
    context: Context,
    action: Action,
    *,
    at: Meeting | None = None,
    item: Item | None = None,
    note: str = "",
    said: Said = OWN_WORDS,
) -> None:
    """Confirm that the action is done, at a meeting of its committee, or an item, if one is named.

    Where the committee confirms, one has to be. Where the chair does, a clerk records what the
    chair decided, and the history says so.
    """
    permit(context.actor, action, "actions.close")
    at = _met(action, at, item)
    if at is None and action.committee.closing is Closing.COMMITTEE:
        raise Invalid({"at": "Choose the meeting at which the committee confirmed it"})
    note = checks.up_to(WORDS, "note", note, "the note")
    said = said if at else _chairs_words(context, action, said)
    if take(context, action, "close", note, said, at=at, item=item):
        action.closed_at, action.closed_item = at, item


def send_back(
    context: Context,
    action: Action,
    *,
    reason: str,
    at: Meeting | None = None,
    said: Said = OWN_WORDS,
) -> None:
    """Ask for more before the action can be confirmed; its answer stays in the history."""
    permit(context.actor, action, "actions.close")
    at = _met(action, at)
    said = said if at else _chairs_words(context, action, said)
    event = take(context, action, "send_back", reason, said, at=at)
    if event is not None:
        action.completed_on = None
        letters.to_owners(context, action, LetterKind.SENT_BACK, event)


def supersede(
    context: Context,
    action: Action,
    *,
    reason: str,
    decided_by: str = "",
    at: Meeting | None = None,
) -> None:
    """End the action because something else has taken its place."""
    _end(context, action, "supersede", reason, decided_by, at)


def give_up(
    context: Context,
    action: Action,
    *,
    reason: str,
    decided_by: str = "",
    at: Meeting | None = None,
) -> None:
    """End the action because it can no longer be done."""
    _end(context, action, "give_up", reason, decided_by, at)


def withdraw(
    context: Context,
    action: Action,
    *,
    reason: str,
    decided_by: str = "",
    at: Meeting | None = None,
) -> None:
    """End the action because it is no longer asked for."""
    _end(context, action, "withdraw", reason, decided_by, at)


def reopen(
    context: Context,
    action: Action,
    *,
    reason: str,
    decided_by: str = "",
    at: Meeting | None = None,
) -> None:
    """Take up again an action that had ended; that of a merged committee is its heir's."""
    permit(context.actor, action, "actions.manage")
    event = take(context, action, "reopen", reason, Said(decided_by), at=_met(action, at))
    if event is not None:
        action.completed_on = action.closed_at = action.closed_item = None
        action.committee = action.committee.heir
        letters.to_owners(context, action, LetterKind.REOPENED, event)


def _end(
    context: Context, action: Action, name: str, reason: str, decided_by: str, at: Meeting | None
) -> None:
    permit(context.actor, action, "actions.manage")
    asked = action.state in WITH_OWNER
    event = take(context, action, name, reason, Said(decided_by), at=_met(action, at))
    if event is not None and asked:
        letters.to_owners(context, action, LetterKind.ENDED, event)


def _met(action: Action, at: Meeting | None, item: Item | None = None) -> Meeting | None:
    """The meeting at which it was decided, if any is named. Raises Invalid for `at` and `item`.

    It is one of the committee that the action is owed to, or of the one that asked for it.
    """
    at = at or (item.meeting if item else None)
    if at is None:
        return None
    committees = (action.committee_id, action.item.meeting.committee_id)
    if at.committee_id not in committees or at.state is not MeetingState.HELD:
        raise Invalid({"at": "Choose a meeting of this committee that has been held"})
    if item is not None and item.meeting_id != at.id:
        raise Invalid({"item": "Choose an item of the meeting at which it was confirmed"})
    return at


def _chairs_words(context: Context, action: Action, said: Said) -> Said:
    """What a clerk records where the chair confirms is the chair's word, whoever is named."""
    is_chairs = action.committee.closing is Closing.CHAIR and not is_chair(context.actor, action)
    return THE_CHAIR if is_chairs and said == OWN_WORDS else said
