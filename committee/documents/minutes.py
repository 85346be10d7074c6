"""Composes the minutes of a meeting: once, for every format.

Heading block, attendance, items in the order they were taken, close of the meeting and the place
for the signature of whoever presides at the meeting that approves them (Local Government Act 1972
Schedule 12 paragraphs 40 and 41).
"""

from collections.abc import Iterator

from committee.documents import actions, attendance, headings, minute_items, proceedings, signing
from committee.documents.headings import occasion
from committee.documents.parts import (
    Document,
    Heading,
    Paragraph,
    Part,
    Role,
    Signature,
    held,
    line,
)
from committee.model.minutes import Minutes
from committee.model.record import MeetingRecord
from committee.rules.meetings import NOT_HELD
from committee.rules.minutes import LOCKED
from committee.rules.vocabulary import Part as Audience
from committee.rules.wording import date_in_words, time_in_words

DRAFT = "DRAFT, subject to confirmation"


def compose(record: MeetingRecord, audience: Audience) -> Document:
    """The minutes of a meeting as a document, for the public or for those who see exempt matter.

    `record` holds only what that audience may see; the document adds no word to it that could
    not stand in a public place. A meeting without minutes gives its headings and items; the notes
    of one that was not held are no minutes, and nobody signs or initials them.
    """
    minutes = record.minutes.get(audience)
    issued = minutes.issued_at if minutes else None
    return headings.document(
        record,
        audience,
        name="minutes",
        occasion=occasion(record.meeting, "Minutes of"),
        state="" if minutes and minutes.state in LOCKED else DRAFT,
        created=issued.astimezone(record.council.zone).date() if issued else None,
        body=_body(record, audience, minutes),
        initials=record.meeting.state not in NOT_HELD,
    )


def _body(record: MeetingRecord, audience: Audience, minutes: Minutes | None) -> Iterator[Part]:
    business = list(_business(record))
    yield from business[:-1]
    yield from held([*business[-1:], *_end(record, audience, minutes)])
    yield from _actions(record)


def _business(record: MeetingRecord) -> Iterator[Part]:
    yield from attendance.facts(record)
    yield from proceedings.declared_at_top(record)
    for item in record.items:
        yield from proceedings.excluded_at_top(record, item)
        yield from minute_items.parts(record, item)


def _end(record: MeetingRecord, audience: Audience, minutes: Minutes | None) -> Iterator[Part]:
    """Close, approval and signature: nobody signs a page on which nothing else stands."""
    role = Role.CLOSING
    if record.meeting.closed_at:
        closed = f"The meeting closed at {time_in_words(record.meeting.closed_at)}."
        yield Paragraph(line(closed), role=role)
        role = Role.TEXT
    if minutes:
        yield from _approval(minutes, audience in record.corrected, role)
    yield from _signature(record, minutes)


def _approval(minutes: Minutes, is_corrected: bool, role: Role) -> Iterator[Part]:
    if not minutes.approved_at:
        return
    day = date_in_words(minutes.approved_at.day)
    corrected = ", subject to the corrections recorded there" if is_corrected else ""
    approved = f"Approved as a correct record at the meeting on {day}{corrected}."
    yield Paragraph(line(approved), role=role)
    if minutes.approval_note:
        yield Paragraph(line(minutes.approval_note))


def _signature(record: MeetingRecord, minutes: Minutes | None) -> Iterator[Part]:
    if minutes and minutes.signed_by and minutes.signed_on:
        yield signing.sentence(minutes.signed_by.name, minutes.signed_on)
    elif record.meeting.state not in NOT_HELD:
        yield Signature((record.style.chair, "Date"))


def _actions(record: MeetingRecord) -> Iterator[Part]:
    """The actions as an appendix, where the house style has one."""
    raised = tuple(actions.raised(record))
    if raised and record.style.actions.in_table:
        yield Heading(2, "Actions")
        yield actions.table(record, raised, shows_owner=True)
