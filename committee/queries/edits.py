"""Edited Word files that were put back, and their changes beside what stands in the record."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import exists, func, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.edits import WordChange, WordEdit
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes
from committee.queries import visible
from committee.queries.redrafts import Redrafts
from committee.rules.differences import Line, compared
from committee.rules.edits import ChangeKind, ChangeState, plain, unguarded
from committee.rules.minutes import LOCKED
from committee.rules.proposals import Proposal
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Part


@dataclass(frozen=True)
class Shown:
    """A change as a clerk decides on it.

    `differences` are its words merged, `follows` the words that an added or moved line comes
    after. Where the record moved on, `standing` is what stands there now, "" where nothing does.
    `item` is the item that the words belong to, None for the head and foot of the paper.
    """

    change: WordChange
    proposal: Proposal
    item: Item | None
    differences: Sequence[Line]
    follows: str
    standing: str | None

    @property
    def can_be_taken(self) -> bool:
        """Whether the record can take it now."""
        return self.proposal.can_be_taken and self.standing != ""


def one(context: Context, meeting: Meeting, edit_id: int) -> WordEdit:
    """An edited file of a meeting. Raises NotFound, also where the actor may not know of it."""
    edit = context.session.get(WordEdit, edit_id, options=[selectinload(WordEdit.added_by)])
    is_known = edit and visible.in_part(context.actor, edit.part, meeting.committee_id)
    if edit is None or edit.meeting_id != meeting.id or not is_known:
        raise NotFound("There is no such file.")
    return edit


def listed(context: Context, meeting: Meeting) -> Sequence[tuple[WordEdit, int]]:
    """The edited files of a meeting that the actor may know of, each with how many of its changes
    are still to be decided; the last first.
    """
    undecided = (
        select(func.count(WordChange.id))
        .where(WordChange.edit_id == WordEdit.id, WordChange.state == ChangeState.OPEN)
        .scalar_subquery()
    )
    rows = context.session.execute(
        select(WordEdit, undecided)
        .where(WordEdit.meeting_id == meeting.id)
        .order_by(WordEdit.id.desc())
        .options(selectinload(WordEdit.added_by))
    )
    return [
        (edit, left)
        for edit, left in rows
        if visible.in_part(context.actor, edit.part, meeting.committee_id)
    ]


def open_changes(context: Context, meeting: Meeting, part: Part) -> Sequence[WordChange]:
    """The changes in edited files of a paper that are still to be decided, the oldest first.

    Writing the paper again without them would lose them from sight, so whoever asks for it is
    shown them first. Of approved minutes there are none: nothing can be decided there any more.
    """
    if not visible.in_part(context.actor, part, meeting.committee_id):
        return []
    is_locked = exists().where(
        Minutes.meeting_id == meeting.id, Minutes.part == part, Minutes.state.in_(LOCKED)
    )
    return context.session.scalars(
        select(WordChange)
        .join(WordChange.edit)
        .where(
            WordEdit.meeting_id == meeting.id,
            WordEdit.part == part,
            WordChange.state == ChangeState.OPEN,
            ~is_locked,
        )
        .order_by(WordEdit.id, WordChange.position)
        .options(selectinload(WordChange.edit))
    ).all()


def shown(context: Context, edit: WordEdit, changes: Sequence[WordChange]) -> Sequence[Shown]:
    """These changes of an edited file beside what stands in the record."""
    redrafts = Redrafts(context, edit)
    return [_shown(redrafts, change) for change in changes]


def conflict(redrafts: Redrafts, proposal: Proposal) -> str | None:
    """What stands in the place of a change that no longer says what it said in the paper.

    "" where nothing stands there any more; None where there is no conflict.
    """
    place = proposal.place
    if proposal.kind is ChangeKind.ADDED or place is None or not proposal.can_be_taken:
        return None
    standing = redrafts.standing(place)
    if standing in (proposal.was, proposal.becomes):
        return None
    return standing or ""


def _shown(redrafts: Redrafts, change: WordChange) -> Shown:
    proposal = change.proposal
    place = proposal.after.place if proposal.after else proposal.place
    above = redrafts.lines[proposal.after.place.line] if proposal.after else None
    is_open = change.state is ChangeState.OPEN
    return Shown(
        change=change,
        proposal=proposal,
        item=redrafts.items.get((proposal.place or place).item) if place else None,
        differences=_merged(proposal),
        follows=plain(above.kind, above.text) if above else "",
        standing=conflict(redrafts, proposal) if is_open else None,
    )


def _merged(proposal: Proposal) -> Sequence[Line]:
    becomes = unguarded(proposal.becomes)
    was = becomes if proposal.kind is ChangeKind.MOVED else unguarded(proposal.was)
    return tuple(compared(was, becomes))
