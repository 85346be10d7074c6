"""Edited Word files of the minutes: put back, and each change taken into the record or left."""

from collections.abc import Sequence

from sqlalchemy import select

from committee.context import Context
from committee.documents import lines
from committee.documents.parts import Document
from committee.model.edits import WordChange, WordCopy, WordEdit
from committee.model.meetings import Meeting
from committee.queries import edits as queries
from committee.queries.redrafts import Redrafts
from committee.reading import edited_docx
from committee.reading.source import Unreadable
from committee.rules.edits import ChangeState, from_json, to_json
from committee.rules.files import MEGABYTE, checked_name
from committee.rules.permissions import require
from committee.rules.proposals import Proposal, proposals
from committee.rules.proposals import to_json as kept
from committee.rules.redrafts import CannotTake
from committee.rules.refusals import Invalid, OutOfOrder, Stale
from committee.rules.vocabulary import Part
from committee.rules.wording import counted
from committee.services.audit import record
from committee.services.locks import refuse_if_locked
from committee.services.redrafts import Redrafting, Work

MOST_CHANGES = 2_000


def remember(
    context: Context, meeting: Meeting, part: Part, fingerprint: str, document: Document
) -> None:
    """Keep what a Word file of minutes says when it is written, once for each fingerprint."""
    known = select(WordCopy.id).where(WordCopy.fingerprint == fingerprint)
    if context.session.scalar(known) is None:
        context.session.add(
            WordCopy(
                meeting_id=meeting.id,
                part=part,
                fingerprint=fingerprint,
                lines=[to_json(line) for line in lines.of_document(document)],
                written_at=context.now,
            )
        )
        context.session.flush()


def upload(
    context: Context, meeting: Meeting, part: Part, content: bytes, name: str, *, largest: int
) -> WordEdit:
    """Put an edited Word file of the minutes back, of at most `largest` megabytes.

    Its changes are kept beside the record and none is taken yet. The same changes put back again
    make nothing new. Raises NotPermitted, OutOfOrder where the minutes are approved, and Invalid
    for `file` where it is not an edited file of this paper.
    """
    require(context.actor, "minutes.write", meeting.committee_id)
    refuse_if_locked(context, meeting, part)
    reading = _read(content, largest)
    copy = _copy(context, meeting, part, reading.fingerprint)
    found = _found(copy, reading)
    for same in context.session.scalars(
        select(WordEdit).where(WordEdit.fingerprint == reading.fingerprint)
    ):
        if [change.proposal for change in same.changes] == list(found):
            return same
    edit = WordEdit(
        meeting=meeting,
        part=part,
        fingerprint=reading.fingerprint,
        name=checked_name(name),
        notes=" ".join(reading.notes),
        added_at=context.now,
        added_by_id=context.actor.person_id,
        changes=[_change(position, proposal) for position, proposal in enumerate(found, start=1)],
    )
    context.session.add(edit)
    record(context, "edits.upload", edit, counted(len(found), "change"))
    return edit


def take(context: Context, change: WordChange, *, instead_of: str | None = None) -> None:
    """Take one change into the record.

    Where other words stand there by now they are given as `instead_of`, so that nothing is
    replaced unseen: else Stale is raised, with what stands there. Raises NotPermitted, and
    OutOfOrder where the minutes are approved, the change is decided or it fits no text any more.
    """
    _allow(context, change.edit)
    _still_open(change)
    redrafts = Redrafts(context, change.edit)
    standing = queries.conflict(redrafts, change.proposal)
    if standing is not None and standing != instead_of:
        raise Stale(
            "The record was changed after this file was downloaded. Compare the two, and take "
            "the change again if it is still right.",
            theirs=standing,
            latest=change.edit.version,
        )
    _kept(context, change.edit, [change], redrafts)


def leave(context: Context, change: WordChange) -> None:
    """Leave one change out of the record. Raises NotPermitted and OutOfOrder."""
    _allow(context, change.edit)
    _still_open(change)
    _settle(context, change, ChangeState.LEFT)
    record(context, "edits.leave", change)


def take_all(context: Context, edit: WordEdit) -> int:
    """Take every change that is open and that nothing stands against; how many were taken.

    What the record cannot take, and what stands in conflict with it, stays to be decided. Raises
    NotPermitted and OutOfOrder.
    """
    _allow(context, edit)
    redrafts = Redrafts(context, edit)
    ready = [
        change
        for change in edit.changes
        if change.state is ChangeState.OPEN
        and change.proposal.can_be_taken
        and queries.conflict(redrafts, change.proposal) is None
    ]
    if not _fits(context, edit, ready):
        ready = [change for change in ready if _fits(context, edit, [change])]
    if ready:
        _kept(context, edit, ready, Redrafts(context, edit))
    return len(ready)


def leave_all(context: Context, edit: WordEdit) -> int:
    """Leave every change that is open; how many were left. Raises NotPermitted and OutOfOrder."""
    _allow(context, edit)
    left = [change for change in edit.changes if change.state is ChangeState.OPEN]
    for change in left:
        _settle(context, change, ChangeState.LEFT)
    record(context, "edits.leave_all", edit, counted(len(left), "change"))
    return len(left)


def _read(content: bytes, largest: int) -> edited_docx.Reading:
    if len(content) > largest * MEGABYTE:
        raise Invalid({"file": f"The file is larger than {largest} MB: send a smaller one"})
    if content.startswith(b"%PDF"):
        raise Invalid({"file": "This is a PDF. Choose the Word file (.docx) that was edited"})
    try:
        return edited_docx.read(content)
    except Unreadable as error:
        raise Invalid({"file": str(error).rstrip(".")}) from error


def _copy(context: Context, meeting: Meeting, part: Part, fingerprint: str) -> WordCopy:
    """What the file said when it was written. Raises Invalid where it is not of this paper."""
    copy = context.session.scalar(select(WordCopy).where(WordCopy.fingerprint == fingerprint))
    if copy is None:
        raise Invalid(
            {
                "file": "This file was not downloaded from here as Word minutes, or has lost the "
                "mark that says so. Download the minutes again and edit that file"
            }
        )
    if copy.meeting_id != meeting.id:
        raise Invalid({"file": "This file holds the minutes of another meeting: put it back there"})
    if copy.part is not part:
        name = "exempt minutes" if copy.part is Part.EXEMPT else "public minutes"
        raise Invalid({"file": f"This file holds the {name} of the meeting: put it back there"})
    return copy


def _found(copy: WordCopy, reading: edited_docx.Reading) -> Sequence[Proposal]:
    """What was changed in the file. Raises Invalid where nothing was, or too much."""
    many = Invalid(
        {
            "file": f"The file has more than {MOST_CHANGES:,} changes, which is the most that can "
            "be compared. Make them on the pages of the items"
        }
    )
    # So many lines are not compared first: others who write wait meanwhile.
    if len(reading.lines) - len(copy.lines) > MOST_CHANGES:
        raise many
    found = proposals([from_json(line) for line in copy.lines], reading.lines)
    if not found:
        raise Invalid({"file": "Nothing was changed in this file since it was downloaded"})
    if len(found) > MOST_CHANGES:
        raise many
    return found


def _change(position: int, proposal: Proposal) -> WordChange:
    return WordChange(
        position=position,
        kind=proposal.kind,
        place=kept(proposal.place),
        after=kept(proposal.after),
        was=proposal.was,
        becomes=proposal.becomes,
    )


def _allow(context: Context, edit: WordEdit) -> None:
    require(context.actor, "minutes.write", edit.meeting.committee_id)
    refuse_if_locked(context, edit.meeting, edit.part)
    # Whoever decides on a change of the file has their turn first, and what they decided counts.
    context.session.refresh(edit, ["version"], with_for_update=True)
    context.session.execute(
        select(WordChange).where(WordChange.edit_id == edit.id),
        execution_options={"populate_existing": True},
    ).all()


def _still_open(change: WordChange) -> None:
    if change.state is not ChangeState.OPEN:
        raise OutOfOrder(f"This change was {change.state.words.lower()} already.")


def _kept(
    context: Context, edit: WordEdit, changes: Sequence[WordChange], redrafts: Redrafts
) -> None:
    """Take changes into the record, all together, and say so."""
    redrafting = Redrafting(context, redrafts)
    try:
        redrafting.work([_work(edit, change) for change in changes])
    except CannotTake as error:
        raise OutOfOrder(str(error)) from error
    redrafting.save()
    for change in changes:
        _settle(context, change, ChangeState.TAKEN)
    record(context, "edits.take", edit, f"changes {changes[0].position} to {changes[-1].position}")


def _fits(context: Context, edit: WordEdit, changes: Sequence[WordChange]) -> bool:
    """Whether changes can be worked in together; nothing is kept."""
    try:
        works = [_work(edit, change) for change in changes]
        Redrafting(context, Redrafts(context, edit)).work(works)
    except CannotTake:
        return False
    return True


def _work(edit: WordEdit, change: WordChange) -> Work:
    """A change, with what earlier ones of the same file have put in at its place."""
    after = change.proposal.after
    placed = (
        other.becomes
        for other in edit.changes
        if other.state is ChangeState.TAKEN
        and other.position < change.position
        and other.after is not None
        and after is not None
        and other.after["place"]["line"] == after.place.line
    )
    return Work(change.proposal, frozenset(placed))


def _settle(context: Context, change: WordChange, state: ChangeState) -> None:
    change.state = state
    change.settled_at = context.now
    change.settled_by_id = context.actor.person_id
