"""The steps in an action's life: who may take one, how each is taken, and sending it to its owner.

What owners answer is in `action_answers`, how it ends or begins anew in `action_ends`. Every verb
raises NotPermitted, OutOfOrder where the step is not open now, and Invalid for the words that it
needs. The same step by the same person with the same words again changes nothing.
"""

from dataclasses import replace

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action, Event, Owner
from committee.model.base import NAME
from committee.model.meetings import Item, Meeting
from committee.rules.actions import ENDED, LIFE, WITH_OWNER, ActionState
from committee.rules.chasing import OWN_WORDS, Closing, OwnerPart, Said
from committee.rules.letters import LetterKind
from committee.rules.permissions import TABLE, Actor, may, require
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder
from committee.rules.transitions import Step
from committee.rules.vocabulary import Seat
from committee.services import checks, letters
from committee.services.actions import add_event
from committee.services.audit import record


def owned_by(actor: Actor, action: Action) -> list[Owner]:
    """The owners of the action that the actor is: in person, by a post of today, or as a body.

    An accountable member is not one: they answer for it elsewhere. Whoever came by a link is an
    owner of that one action alone.
    """
    if actor.link not in (None, action.id):
        return []
    return [
        owner
        for owner in action.owners
        if owner.part is OwnerPart.OWNER
        and (
            owner.post_id in actor.posts
            or (owner.person_id is not None and owner.person_id == actor.person_id)
            or (owner.body != "" and owner.body == actor.body)
        )
    ]


def may_take(actor: Actor, action: Action, permission: str) -> bool:
    """Whether the actor may do this to the action: by the table, as its owner, or in the chair."""
    if may(actor, permission, action.committee_id):
        return True
    if permission == "actions.close" and action.committee.closing is Closing.CHAIR:
        return is_chair(actor, action)
    return permission == "actions.answer" and bool(owned_by(actor, action))


def is_chair(actor: Actor, action: Action) -> bool:
    """Whether the actor is in the chair today of the committee that the action is owed to."""
    return (action.committee_id, Seat.CHAIR) in actor.seats


def open_steps(actor: Actor, action: Action) -> tuple[Step[ActionState], ...]:
    """The steps open to this actor now: the buttons of the page."""
    steps = LIFE.open_from(action.state)
    return tuple(step for step in steps if may_take(actor, action, step.permission))


def send(context: Context, action: Action) -> None:
    """Send the action to its owner: from now on it is seen, and its wording stands."""
    event = take(context, action, "send")
    if event is not None:
        letters.to_owners(context, action, LetterKind.ASKED, event)


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


def take(
    context: Context,
    action: Action,
    name: str,
    note: str = "",
    said: Said = OWN_WORDS,
    *,
    at: Meeting | None = None,
    item: Item | None = None,
) -> Event | None:
    """Take one step of the table: the permission, the state, the history and the audit.

    Gives None where the same person just did the same. Raises NotPermitted, OutOfOrder, and
    Invalid where the step needs a reason and has none, or for `said`.
    """
    step = LIFE.step(name)
    permit(context.actor, action, step.permission)
    said = heard(context, action, said)
    if step.needs_reason:
        note = checks.words("reason", note, "the reason")
    if _pressed_twice(context, action, name, note, said):
        return None
    source = action.state
    action.state = LIFE.take(
        name,
        source,
        refusal=f"{action.reference} is “{source.words}”. Somebody may have changed it since "
        "you opened the page.",
    )
    action.ended_on = context.today if action.state in ENDED else None
    event = add_event(
        context, action, name, source, action.state, note, said=said, at=at, item=item
    )
    record(context, f"actions.{name}", action, f"{source} to {action.state}")
    return event


def say(
    context: Context, action: Action, name: str, words: str, said: Said, *, refusal: str
) -> Event | None:
    """Add to the history what is no step; gives None where the same person just said the same.

    Raises OutOfOrder unless the action is with its owner, and Invalid for `said`.
    """
    said = heard(context, action, said)
    if _pressed_twice(context, action, name, words, said):
        return None
    if action.state not in WITH_OWNER:
        raise OutOfOrder(f"{action.reference} is “{action.state.words}”: {refusal}")
    return add_event(context, action, name, action.state, action.state, words, said=said)


def heard(context: Context, action: Action, said: Said) -> Said:
    """Whose words a step records, as they can be kept: for somebody else only a clerk speaks.

    Whoever came by a link may give their name, for letters are forwarded; without one, they are
    the outside body that it was sent to. Raises NotPermitted, and Invalid for `said_by` and
    `said_on`.
    """
    by = checks.up_to(NAME, "said_by", said.by, "the name")
    actor = context.actor
    if actor.link is not None:
        own = by if by != actor.name else ""
        if actor.person_id is not None:
            return Said(own)
        return Said(f"{own}, for {actor.name}" if own else actor.name)
    if said == OWN_WORDS:
        return said
    require(actor, "actions.manage", action.committee_id)
    if not by:
        raise Invalid({"said_by": "Enter whose words they are"})
    if said.on is not None and said.on > context.today:
        raise Invalid({"said_on": "Enter a date that is today or in the past"})
    return replace(said, by=by)


def permit(actor: Actor, action: Action, permission: str) -> None:
    """Raise NotPermitted, with the table's sentence, where the actor may not do this to it."""
    if not may_take(actor, action, permission):
        raise NotPermitted(TABLE[permission][1])


def _pressed_twice(context: Context, action: Action, name: str, note: str, said: Said) -> bool:
    """Whether the last thing in the history is this very thing: a button pressed twice.

    The files that come with an answer stand after it, and are not kept twice either.
    """
    last = context.session.scalars(
        select(Event)
        .where(Event.action_id == action.id, Event.step != "file")
        .order_by(Event.id.desc())
        .limit(1)
    ).one()
    done = (last.step, last.note, last.person_id, last.said_by)
    return done == (name, note, context.actor.person_id, said.by)
