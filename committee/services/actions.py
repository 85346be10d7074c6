"""How an action comes to be: raised from the words of the minutes, with its owners and its date."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action, Event, ReferenceCount
from committee.model.base import LINE, WORDS
from committee.model.meetings import Item, Meeting
from committee.queries import dues, sources
from committee.rules.access import OPEN_MARK, Mark, strictest
from committee.rules.actions import ENDED, LIFE, ActionState, reference, slug
from committee.rules.chasing import OWN_WORDS, Said
from committee.rules.due import AT_MEETINGS, Due, checked
from committee.rules.permissions import require
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import DueKind
from committee.services import checks
from committee.services.audit import record_each
from committee.services.owners import OwnerGiven, set_owners


@dataclass(frozen=True)
class Source:
    """The exact words that gave rise to an action, and where they stood."""

    quote: str = ""
    limb_id: int | None = None


TO_BE_SET = Due()
NO_SOURCE = Source()


@dataclass(frozen=True)
class Asked:
    """What is asked for under an item, as a clerk gives it; see `raise_action`."""

    item: Item
    text: str
    owners: Sequence[OwnerGiven] = ()
    due: Due = TO_BE_SET
    source: Source = NO_SOURCE
    mark: Mark = OPEN_MARK


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
    that is there, so a double press is harmless. What a merged committee asked for is owed to the
    one that has its actions now, under a reference of the old one. Raises NotPermitted and Invalid.
    """
    return raise_actions(context, item.meeting, [Asked(item, text, owners, due, source, mark)])[0]


def raise_actions(context: Context, meeting: Meeting, asked: Sequence[Asked]) -> Sequence[Action]:
    """Raise all that is asked for under items of one meeting, each as `raise_action` does."""
    require(context.actor, "actions.manage", meeting.committee_id)
    context.session.refresh(meeting.committee, with_for_update=True)
    items = {each.item.id: each.item for each in asked}
    words, twins = sources.Standing(context, items.values()), _standing(context, items)
    found, new = [], []
    for each in asked:
        action = _worded(context, meeting, each, words)
        set_due(context, action, each.due)
        set_owners(action, each.owners)
        twin = _twin(action, twins[each.item.id])
        if twin is None:
            twins[each.item.id].append(action)
            new.append(action)
        found.append(twin or action)
    if new:
        _number(context, meeting, new)
    context.session.add_all(new)
    for action in new:
        add_event(context, action, "raise", None, action.state)
    record_each(context, "actions.raise", [(action, action.reference) for action in new])
    return found


def _worded(context: Context, meeting: Meeting, asked: Asked, words: sources.Standing) -> Action:
    item, source = asked.item, asked.source
    quote = checks.up_to(WORDS, "quote", source.quote, "the words of the minutes")
    revision_id = words.revisions.get(item.id)
    own_mark = checks.mark(asked.mark, context.council.nation)
    action = Action(
        committee_id=meeting.committee.heir.id,
        year_id=meeting.year_id,
        item=item,
        text=checks.words("text", asked.text, "what is to be done"),
        state=LIFE.begin,
        quote=quote,
        revision_id=revision_id if quote else None,
        limb_id=source.limb_id,
        raised_on=meeting.day,
    )
    action.mark = strictest(words.mark(item, quote, revision_id, source.limb_id), own_mark)
    return action


def _standing(context: Context, items: Iterable[int]) -> Mapping[int, list[Action]]:
    """The actions that are not ended, by the id of the item that they were raised from."""
    found: dict[int, list[Action]] = defaultdict(list)
    for action in context.session.scalars(
        select(Action)
        .where(Action.item_id.in_(items), Action.state.not_in(ENDED))
        .order_by(Action.id)
        .options(selectinload(Action.owners))
    ):
        found[action.item_id].append(action)
    return found


def _twin(action: Action, others: Iterable[Action]) -> Action | None:
    """The action among others of its item that asks for the same from the same words.

    Raises Invalid where that one has other owners, or another date or mark.
    """
    words = (action.text, action.quote)
    twin = next((each for each in others if (each.text, each.quote) == words), None)
    if twin is None or _given(twin) == _given(action):
        return twin
    raise Invalid(
        {
            "text": f"This item already has an action in these words: {twin.reference}. Change "
            "that one, or put this one in other words"
        }
    )


def _given(action: Action) -> tuple[object, ...]:
    owners = [(o.words, o.post_id, o.person_id, o.body, o.email, o.part) for o in action.owners]
    return owners, action.due, action.mark


def add_event(
    context: Context,
    action: Action,
    step: str,
    source: ActionState | None,
    target: ActionState,
    note: str = "",
    said: Said = OWN_WORDS,
    *,
    at: Meeting | None = None,
    item: Item | None = None,
) -> Event:
    """Add to the action's history what was done, by whom and when, and whose words it records.

    `at` is the meeting, and `item` the agenda item, at which it was decided.
    """
    event = Event(
        action=action,
        at=context.now,
        person_id=context.actor.person_id,
        step=step,
        source=source,
        target=target,
        note=note,
        said_by=said.by,
        means=said.means,
        said_on=said.on,
        by_link=context.actor.link is not None,
        meeting=at,
        item=item,
    )
    context.session.add(event)
    return event


def _number(context: Context, meeting: Meeting, new: Sequence[Action]) -> None:
    """Give new actions their references; the number of a deleted one is not given again."""
    key = (meeting.committee_id, meeting.year_id)
    given = context.session.get(ReferenceCount, key, with_for_update=True)
    if given is None:
        given = ReferenceCount(committee_id=key[0], year_id=key[1], last=0)
        context.session.add(given)
    for action in new:
        given.last += 1
        action.sequence = given.last
        action.reference = reference(
            meeting.committee.abbreviation, meeting.year.short, action.sequence
        )
        action.slug = slug(action.reference)


def set_due(context: Context, action: Action, due: Due) -> None:
    """Give the action a time; that of a meeting is its day. Raises Invalid.

    A new date for what its owner has already does not lie in the past; "the next meeting" is then
    the next from today.
    """
    is_new = action.state is not LIFE.begin and due.on != action.due_on
    due = checked(due, action.raised_on, context.today if is_new else None)
    meeting = _due_meeting(context, action, due)
    action.due_words = checks.up_to(LINE, "due_words", due.words, "the words used at the meeting")
    action.due_kind, action.due_on = due.kind, due.on
    action.due_meeting, action.due_meeting_id = meeting, meeting.id if meeting else None
    if due.kind in AT_MEETINGS:
        action.due_on = dues.falls_on(action, dues.days(context, action.item.meeting.committee))


def _due_meeting(context: Context, action: Action, due: Due) -> Meeting | None:
    """The meeting that the time depends on, which is one of the committee's still to come."""
    if due.kind is DueKind.NEXT_MEETING and action.state is not LIFE.begin:
        return dues.latest(context, action)
    if due.kind is not DueKind.MEETING:
        return None
    if (action.due_kind, action.due_meeting_id) == (due.kind, due.meeting_id):
        return action.due_meeting
    committee = action.item.meeting.committee.heir
    for meeting in dues.may_be_at(context, committee, action.raised_on):
        if meeting.id == due.meeting_id:
            return meeting
    raise Invalid(
        {"due_meeting": f"Choose a meeting of {committee.name} that is called and still to come"}
    )
