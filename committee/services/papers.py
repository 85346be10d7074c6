"""The papers of a meeting, composed: where a record and what composes it come together."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from committee.context import Context
from committee.documents import action_sheet, agenda, decision_sheet, extract, frozen, minutes
from committee.documents.parts import Document
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes
from committee.model.record import MeetingRecord
from committee.queries import copies, meetings, papers, visible
from committee.queries import minutes as queries
from committee.queries.sheets import name_of
from committee.rules.minutes import LOCKED
from committee.rules.papers import Asked, PaperKind
from committee.rules.permissions import Actor
from committee.rules.vocabulary import Part, Role, Seat

COMPOSERS: dict[PaperKind, Callable[[MeetingRecord, Part], Document]] = {
    PaperKind.MINUTES: minutes.compose,
    PaperKind.DECISIONS: decision_sheet.compose,
    PaperKind.ACTIONS: action_sheet.compose,
    PaperKind.AGENDA: agenda.compose,
}
"""What composes each paper of a whole meeting."""


@dataclass(frozen=True)
class Order:
    """A paper to be written: which, what its file is called, what it says, and as of when.

    `entry` is the last entry of the audit before it was composed.
    """

    asked: Asked
    name: str
    document: Document
    entry: int
    at: datetime

    @cached_property
    def fingerprint(self) -> str:
        """The fingerprint of what it says."""
        return frozen.fingerprint(self.document)


def ordered(context: Context, asked: Asked) -> Order:
    """A paper as it is asked for, ready to be written.

    Raises NotFound where there is no such paper, or the actor may not read it.
    """
    entry = copies.last_entry(context)
    _, standing = papers.readable(context, asked.meeting_id, asked.kind, asked.part)
    meeting, item = subject(context, asked)
    return Order(
        asked,
        name_of(meeting, asked.kind, asked.part, standing, item),
        document(context, meeting, asked.kind, asked.part, item),
        entry,
        context.now,
    )


def subject(context: Context, asked: Asked) -> tuple[Meeting, Item | None]:
    """The meeting of a paper, and the item of an extract. Raises NotFound."""
    meeting = meetings.one(context, asked.meeting_id)
    papers.exists(context, meeting, asked.part)
    return meeting, meetings.item(meeting, asked.item_id) if asked.item_id else None


def document(
    context: Context, meeting: Meeting, kind: PaperKind, part: Part, item: Item | None = None
) -> Document:
    """A paper of a meeting, or the extract of one item of it, for one audience.

    It says the same to everybody who may read it. Approved minutes are given as they were
    approved. Raises NotFound where the actor may not read the paper.
    """
    _, standing = papers.readable(context, meeting.id, kind, part)
    kept = standing.approved_document if standing and standing.state in LOCKED else None
    approved = frozen.from_json(kept) if kept else None
    if kind is PaperKind.MINUTES and approved:
        return approved
    return composed(context, meeting, kind, part, item, approved)


def composed(
    context: Context,
    meeting: Meeting,
    kind: PaperKind,
    part: Part,
    item: Item | None = None,
    approved: Document | None = None,
) -> Document:
    """The paper as the record has it now; of an extract the item as `approved` minutes have it."""
    _, standing = papers.readable(context, meeting.id, kind, part)
    reader = replace(context, actor=_reader(meeting, kind, part, standing))
    record = queries.for_paper(reader, meeting, part, kind)
    if item is not None:
        return extract.compose(record, part, item, approved)
    return COMPOSERS[kind](record, part)


def _reader(meeting: Meeting, kind: PaperKind, part: Part, standing: Minutes | None) -> Actor:
    """Whose eyes a paper is composed with: a member's of the committee, before its time a clerk's.

    So a copy that was made for one reader says nothing that the next may not read.
    """
    member = Actor(person_id=0, seats=frozenset({(meeting.committee_id, Seat.MEMBER)}))
    clerk = Actor(person_id=0, roles=frozenset({(Role.CLERK, meeting.committee_id)}))
    return member if visible.paper(member, meeting, kind, part, standing) else clerk
