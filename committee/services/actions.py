"""How an action comes to be: raised from the words of the minutes, with its owners and its date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action, Event, Owner, ReferenceCount
from committee.model.base import LINE, NAME, WORDS
from committee.model.meetings import Item, Meeting
from committee.queries import sources
from committee.rules import due as dues
from committee.rules.access import OPEN_MARK, Mark, strictest
from committee.rules.actions import ENDED, LIFE, ActionState, reference, slug
from committee.rules.due import Due
from committee.rules.permissions import require
from committee.rules.refusals import Invalid
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
    may both be missing: minutes often lack them. Raising the same thing twice gives the action
    that is there, so a double press is harmless. Raises NotPermitted and Invalid.
    """
    meeting = item.meeting
    require(context.actor, "actions.manage", meeting.committee_id)
    context.session.refresh(meeting.committee, with_for_update=True)
    action = _worded(context, item, text, source, mark)
    set_due(context, action, due)
    set_owners(action, owners)
    twin = _twin(context, action)
    if twin is not None:
        return twin
    action.sequence = _next_sequence(context, meeting)
    action.reference = reference(
        meeting.committee.abbreviation, meeting.year.short, action.sequence
    )
    action.slug = slug(action.reference)
    context.session.add(action)
    add_event(context, action, "raise", None, action.state)
    record(context, "actions.raise", action, action.reference)
    return action


def _worded(context: Context, item: Item, text: str, source: Source, mark: Mark) -> Action:
    meeting = item.meeting
    quote = checks.up_to(WORDS, "quote", source.quote, "the words of the minutes")
    revision_id = source.revision_id or sources.revision_id(context, item)
    own_mark = checks.mark(mark, context.council.nation)
    action = Action(
        committee_id=meeting.committee_id,
        year_id=meeting.year_id,
        item_id=item.id,
        text=checks.words("text", text, "what is to be done"),
        state=LIFE.begin,
        quote=quote,
        revision_id=revision_id if quote else None,
        limb_id=source.limb_id,
        raised_on=meeting.day,
    )
    words_mark = sources.mark(context, item, quote, revision_id)
    action.mark = strictest(words_mark, source.mark, own_mark)
    return action


def _twin(context: Context, action: Action) -> Action | None:
    """The action that asks for the same from the same words, if the same item has one already.

    Raises Invalid where that one has other owners, or another date or mark.
    """
    twin = context.session.scalars(
        select(Action)
        .where(
            Action.item_id == action.item_id,
            Action.text == action.text,
            Action.quote == action.quote,
            Action.state.not_in(ENDED),
        )
        .options(selectinload(Action.owners))
    ).first()
    if twin is None or _given(twin) == _given(action):
        return twin
    raise Invalid(
        {
            "text": f"This item already has an action in these words: {twin.reference}. Change "
            "that one, or put this one in other words"
        }
    )


def _given(action: Action) -> tuple[object, ...]:
    owners = [(o.words, o.post_id, o.person_id, o.body) for o in action.owners]
    return owners, action.due, action.mark


def owners_in_words(action: Action) -> str:
    """Who owes the action, in words: "Director of ICT; Head of Finance"."""
    return "; ".join(owner.name for owner in action.owners if owner.name)


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


def set_due(context: Context, action: Action, due: Due) -> None:
    """Give the action a time; "at the next meeting" takes that meeting's day. Raises Invalid."""
    due = dues.checked(due, action.raised_on)
    action.due_words = checks.up_to(LINE, "due_words", due.words, "the words used at the meeting")
    action.due_kind, action.due_on = due.kind, due.on
    if due.kind is DueKind.NEXT_MEETING:
        days = meeting_days(context, action.committee_id)
        action.due_on = next((day for day in days if day > action.raised_on), None)


def meeting_days(context: Context, committee_id: int) -> Sequence[date]:
    """The days on which a committee met or is to meet, the first of them first."""
    meets = (MeetingState.CALLED, MeetingState.HELD)
    return context.session.scalars(
        select(Meeting.day)
        .where(Meeting.committee_id == committee_id, Meeting.state.in_(meets))
        .order_by(Meeting.day)
    ).all()


def set_owners(action: Action, owners: Sequence[OwnerGiven]) -> None:
    """Give the action its owners, in place of any before; empty ones count for nothing.

    Raises Invalid.
    """
    given = [_checked(owner) for owner in owners]
    named = [owner for owner in given if owner != OwnerGiven()]
    if len(named) > MOST_OWNERS:
        raise Invalid({"owners": f"Name at most {MOST_OWNERS} owners"})
    if len(set(named)) < len(named):
        raise Invalid({"owners": "Name each owner once"})
    action.owners[:] = [
        Owner(
            position=place,
            words=owner.words,
            post_id=owner.post_id,
            person_id=owner.person_id,
            body=owner.body,
        )
        for place, owner in enumerate(named, start=1)
    ]


def _checked(owner: OwnerGiven) -> OwnerGiven:
    body = checks.up_to(NAME, "owners", owner.body, "the name of the outside body")
    words = checks.up_to(LINE, "owners", owner.words, "the words said of the owner")
    if sum(map(bool, (owner.post_id, owner.person_id, body))) > 1:
        raise Invalid({"owners": "Choose a post, a person or an outside body, not two of them"})
    return OwnerGiven(words, owner.post_id, owner.person_id, body)
