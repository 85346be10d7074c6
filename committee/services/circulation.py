"""Sending the answer to an action to the members of its committee."""

from datetime import timedelta

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action, Event
from committee.model.base import LINE
from committee.queries import recipients
from committee.rules.actions import ActionState
from committee.rules.letters import LetterKind, sent_to_members
from committee.rules.permissions import require
from committee.rules.refusals import OutOfOrder
from committee.services import checks, outbox
from committee.services.actions import add_event
from committee.services.audit import record

PRESSED_TWICE = timedelta(minutes=1)
"""Within this time the same press again is taken for the one before."""


def has_answer(action: Action) -> bool:
    """Whether there is an answer for members, which was not sent back."""
    answered = action.state in (ActionState.COMPLETED, ActionState.CLOSED)
    return answered and action.answer != ""


def circulate(context: Context, action: Action, *, note: str = "") -> Event:
    """Send the answer to everybody with a seat on the committee; gives the entry in its history.

    Whoever has no e-mail address is not reached, and the letter that came to nothing says so. It
    may be sent again, to all of them. Raises NotPermitted, OutOfOrder where there is no answer or
    nobody sits on the committee, and Invalid for `note`.
    """
    require(context.actor, "actions.manage", action.committee_id)
    note = checks.up_to(LINE, "note", note, "the note")
    context.session.refresh(action, with_for_update=True)
    if not has_answer(action):
        raise OutOfOrder(f"{action.reference} is “{action.state.words}”: there is no answer yet.")
    members = recipients.members(context, action.committee_id)
    if not members:
        raise OutOfOrder(f"Nobody sits on the {action.committee.name} today.")
    said = sent_to_members(sum(1 for each in members if each.address), note)
    pressed = _pressed(context, action, said)
    if pressed is not None:
        return pressed
    event = add_event(context, action, "circulate", action.state, action.state, said)
    record(context, "circulation.circulate", action, f"to {len(members)}")
    for each in members:
        key = f"{LetterKind.CIRCULATED}:{event.id}:{each.person_id}"
        outbox.put(context, LetterKind.CIRCULATED, each, {action: ""}, key=key, event=event)
    return event


def _pressed(context: Context, action: Action, said: str) -> Event | None:
    """The same press a moment ago, if there was one: by the same clerk, or by another at once."""
    return context.session.scalars(
        select(Event).where(
            Event.action_id == action.id,
            Event.step == "circulate",
            Event.note == said,
            Event.at > context.now - PRESSED_TWICE,
        )
    ).first()
