"""The one place that says which rows, and which words, an actor may see.

Every door, paper and list asks here. Exempt and confidential business is seen by the clerks of
its committee, the monitoring officer and those who sit on it; an exempt action also by its owner.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, false, literal, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute

from committee.model.actions import Action, Owner
from committee.model.files import File
from committee.model.letters import Enclosure, Letter
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes
from committee.model.readings import Reading
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.chasing import OwnerPart
from committee.rules.minutes import ISSUED, MinutesState
from committee.rules.papers import PaperKind
from committee.rules.permissions import Actor, may_anywhere, may_see_marked
from committee.rules.vocabulary import MeetingState, Part, Role


def marked_in(actor: Actor, committee_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """That the actor may see the marked business of the committee in this column."""
    as_officer = actor.committees_as(Role.CLERK, Role.MONITORING_OFFICER)
    if as_officer is None:
        return true()
    return committee_id.in_(as_officer | actor.committees_sat_on)


def clerked(actor: Actor, committee_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """That the actor is a clerk of the committee in this column."""
    committees = actor.committees_as(Role.CLERK)
    return true() if committees is None else committee_id.in_(committees)


MARKED_ITEMS = (
    select(Item.id)
    .where(Item.mark_level != literal(Level.OPEN, Item.mark_level.type, literal_execute=True))
    .correlate(None)
)
"""The items that are not open. The word is written out: a partial index is used for no other."""

OPEN_ACTIONS = and_(Action.mark_level == Level.OPEN, Action.item_id.not_in(MARKED_ITEMS))
"""Actions that are open: a mark on an item covers those raised there."""


def owned(actor: Actor, *parts: OwnerPart) -> ColumnElement[bool]:
    """Actions in which the actor has one of these parts, in person or by a post of today.

    With none named, both count: to owe it, and to account for it. A link gives leave to answer, not
    to see what its owner alone may.
    """
    if actor.person_id is None or actor.link is not None:
        return false()
    owner = exists().where(Owner.action_id == Action.id).correlate(Action)
    if parts:
        owner = owner.where(Owner.part.in_(parts))
    in_person = owner.where(Owner.person_id == actor.person_id)
    return or_(in_person, owner.where(Owner.post_id.in_(actor.posts))) if actor.posts else in_person


def actions(actor: Actor) -> ColumnElement[bool]:
    """Actions the actor may see.

    One that is not yet sent is seen by clerks alone; a mark on the item covers its actions. Whoever
    comes by the link of a letter sees that one action, and only while it is open: letters are
    forwarded.
    """
    if actor.link is None and actor.person_id is None:
        return false()
    is_sent = Action.state != ActionState.NOT_SENT
    if actor.link is not None:
        return and_(Action.id == actor.link, is_sent, OPEN_ACTIONS)
    of_committee = marked_in(actor, Action.committee_id)
    return or_(
        clerked(actor, Action.committee_id),
        and_(is_sent, or_(OPEN_ACTIONS, of_committee, owned(actor))),
    )


def files(actor: Actor) -> ColumnElement[bool]:
    """Files of actions the actor may see; the statement must join File with Action.

    One under a mark of its own is also seen by the action's owners and by whoever added it, but
    not by whoever comes by a link.
    """
    is_open = File.mark_level == Level.OPEN
    if actor.link is not None:
        return and_(actions(actor), is_open)
    return and_(
        actions(actor),
        or_(
            is_open,
            marked_in(actor, Action.committee_id),
            owned(actor),
            File.added_by_id == actor.person_id,
        ),
    )


def letters(actor: Actor) -> ColumnElement[bool]:
    """Letters the actor may see: a clerk those about actions of their committees, or about none."""
    if not may_anywhere(actor, "letters.manage"):
        return false()
    about = exists().where(Enclosure.letter_id == Letter.id).correlate(Letter)
    theirs = about.where(Enclosure.action_id == Action.id, clerked(actor, Action.committee_id))
    return or_(~about, theirs)


def sent_words(actor: Actor, letter: Letter) -> bool:
    """Whether the actor may read what a letter said when it went.

    One to an owner tells of several committees' actions, and any of them may have been marked
    since. A digest does not keep which it told of: it is for those who see what is marked anywhere.
    """
    if not letter.enclosures:
        return actor.committees_as(Role.CLERK, Role.MONITORING_OFFICER) is None
    told = [enclosure.action for enclosure in letter.enclosures]
    return all(mark(actor, action.full_mark, action.committee_id) for action in told)


def readings(actor: Actor) -> ColumnElement[bool]:
    """Files that were read in, of which the actor may know: those of committees they clerk.

    One of no committee yet is seen by whoever read it in, and by clerks for all committees.
    """
    committees = actor.committees_as(Role.CLERK)
    if committees is None:
        return true()
    if not committees:
        return false()
    own = and_(Reading.committee_id.is_(None), Reading.added_by_id == actor.person_id)
    return or_(Reading.committee_id.in_(committees), own)


def mark(actor: Actor, mark: Mark, committee_id: int) -> bool:
    """Whether the actor may see words under this mark in this committee."""
    return mark.is_open or may_see_marked(actor, committee_id)


def in_part(actor: Actor, part: Part, committee_id: int) -> bool:
    """Whether the actor may know what stands in this part of the papers of this committee."""
    return part is Part.PUBLIC or may_see_marked(actor, committee_id)


def minutes_text(actor: Actor, state: MinutesState, committee_id: int) -> bool:
    """Whether the actor may read minutes in this state: a clerk always, others once issued."""
    return state in ISSUED or actor.has(Role.CLERK, committee_id)


def sees_unsent(actor: Actor, committee_id: int) -> bool:
    """Whether the actor sees actions of this committee before they are sent: its clerks do."""
    return actor.has(Role.CLERK, committee_id)


@dataclass(frozen=True)
class Standing:
    """How far a meeting and its minutes of a part are: what decides who may read its papers."""

    committee_id: int
    meeting: MeetingState
    minutes: MinutesState
    decisions_issued: bool


def paper(
    actor: Actor, meeting: Meeting, kind: PaperKind, part: Part, minutes: Minutes | None
) -> bool:
    """Whether the actor may read a paper of a meeting; `minutes` are those of its part, if any."""
    standing = Standing(
        meeting.committee_id,
        meeting.state,
        minutes.state if minutes else MinutesState.NOT_STARTED,
        minutes is not None and minutes.decisions_issued_at is not None,
    )
    return paper_standing_so(actor, kind, part, standing)


def paper_standing_so(actor: Actor, kind: PaperKind, part: Part, standing: Standing) -> bool:
    """Whether the actor may read a paper of a meeting that stands so.

    The exempt part is for those who may see marked business. The agenda and the actions that were
    sent are for everybody signed in. The decisions are for a clerk once the meeting was held, for
    others once they are issued, or the minutes are; minutes and extracts once they are issued.
    """
    committee = standing.committee_id
    if not in_part(actor, part, committee):
        return False
    if kind in (PaperKind.AGENDA, PaperKind.ACTIONS):
        return actor.person_id is not None or bool(actor.roles)
    if kind is PaperKind.DECISIONS:
        if actor.has(Role.CLERK, committee):
            return standing.meeting is MeetingState.HELD
        return standing.minutes in ISSUED or standing.decisions_issued
    return minutes_text(actor, standing.minutes, committee)
