"""Composes the minutes of a meeting: once, for every format.

Heading block, attendance, items in the order they were taken, close of the meeting and the place
for the signature of whoever presides at the meeting that approves them (Local Government Act 1972
Schedule 12 paragraphs 40 and 41).
"""

from collections.abc import Iterator

from committee.documents import attendance, minute_items
from committee.documents.parts import Document, Heading, Paragraph, Part, Role, Signature, line
from committee.model.meetings import Meeting
from committee.model.minutes import Minutes
from committee.model.record import MeetingRecord
from committee.rules.minutes import LOCKED
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import MeetingKind, MeetingState
from committee.rules.vocabulary import Part as Audience
from committee.rules.wording import date_in_words, day_in_words, time_in_words

DRAFT = "DRAFT, subject to confirmation"
NOT_PUBLIC = "NOT FOR PUBLICATION"


def compose(record: MeetingRecord, style: HouseStyle, audience: Audience) -> Document:
    """The minutes of a meeting as a document, for the public or for those who see exempt matter.

    `record` holds only what that audience may see; the document adds no word to it that could
    not stand in a public place. A meeting without minutes gives its headings and items.
    """
    meeting = record.meeting
    minutes = record.minutes.get(audience)
    exempt = audience is Audience.EXEMPT
    draft = minutes is None or minutes.state not in LOCKED
    state = " – ".join([NOT_PUBLIC] * exempt + [DRAFT] * draft)
    name = "exempt minutes" if exempt else "minutes"
    day = date_in_words(meeting.day)
    issued = minutes.issued_at if minutes else None
    return Document(
        title=f"{meeting.committee.name}: {name}, {day}",
        author=record.council.name,
        subject=f"{name.capitalize()} of the meeting on {day}",
        created=issued.astimezone(record.council.zone).date() if issued else meeting.day,
        body=(
            *_head(record, state),
            *(part for item in record.items for part in minute_items.parts(item, style)),
            *_foot(meeting, minutes),
        ),
        running=f"{record.council.name} – {meeting.committee.name}, {day}",
        state=state,
        initials=True,
    )


def _head(record: MeetingRecord, state: str) -> Iterator[Part]:
    meeting = record.meeting
    yield Paragraph(line(record.council.name), role=Role.COUNCIL)
    yield Heading(1, meeting.committee.name)
    yield Paragraph(line(_occasion(meeting)), role=Role.OCCASION)
    if meeting.place:
        yield Paragraph(line(meeting.place), role=Role.OCCASION)
    if state:
        yield Paragraph(line(state), role=Role.STATE)
    present = attendance.facts(record)
    if present.facts:
        yield present


def _occasion(meeting: Meeting) -> str:
    """What the paper is of: only a meeting that was held, with a quorum, has minutes."""
    when = f"{day_in_words(meeting.day)} at {time_in_words(meeting.starts_at)}"
    kind = "" if meeting.kind is MeetingKind.ORDINARY else f"{meeting.kind.words.lower()} "
    return {
        MeetingState.CALLED: f"The {kind}meeting to be held on {when}",
        MeetingState.HELD: f"Minutes of the {kind}meeting held on {when}",
        MeetingState.INQUORATE: f"Notes of the {kind}meeting without a quorum on {when}",
        MeetingState.POSTPONED: f"The {kind}meeting called for {when} was postponed",
        MeetingState.CANCELLED: f"The {kind}meeting called for {when} was cancelled",
    }[meeting.state]


def _foot(meeting: Meeting, minutes: Minutes | None) -> Iterator[Part]:
    if meeting.closed_at:
        closed = f"The meeting closed at {time_in_words(meeting.closed_at)}."
        yield Paragraph(line(closed), role=Role.CLOSING, keep=True)
    if minutes and minutes.approved_at:
        day = date_in_words(minutes.approved_at.day)
        approved = f"Approved as a correct record at the meeting on {day}."
        yield Paragraph(line(approved), keep=True)
        if minutes.approval_note:
            yield Paragraph(line(minutes.approval_note), keep=True)
    if minutes and minutes.signed_by and minutes.signed_on:
        signed = f"Signed by {minutes.signed_by.name} on {date_in_words(minutes.signed_on)}."
        yield Paragraph(line(signed))
    else:
        yield Signature(("Chair", "Date"))
