"""Composes the agenda with the notice of a meeting.

Public notice of the time and place, the agenda, and what of it is not for publication (Local
Government Act 1972 s.100A(6) and s.100B; in Scotland s.50A-50B of the Local Government (Scotland)
Act 1973, in Northern Ireland Part 8 of the Local Government Act (Northern Ireland) 2014).
"""

from collections.abc import Iterator, Sequence

from committee.documents import attendance, headings, matters
from committee.documents.minute_items import brought_by, urgency
from committee.documents.parts import Document, Fact, Facts, Heading, Paragraph, Part, Role, line
from committee.model.record import ItemRecord, MeetingRecord
from committee.rules.meetings import NEVER_MET
from committee.rules.vocabulary import MeetingState
from committee.rules.vocabulary import Part as Audience
from committee.rules.wording import date_in_words, joined

RIGHTS = {
    "England": "Members of the public may attend while the meeting is open to them, and may film, "
    "record and report it (Openness of Local Government Bodies Regulations 2014).",
}
"""What the law of a nation lets the public do besides attending."""

ATTENDING = "Members of the public may attend while the meeting is open to them."
LIKELY = "The press and public are likely to be excluded from the meeting while {} considered."


def compose(record: MeetingRecord, audience: Audience) -> Document:
    """The agenda of a meeting as a document, with its items in the order of the agenda."""
    return headings.document(
        record,
        audience,
        name="agenda",
        occasion=_occasion(record),
        created=record.meeting.notice_on,
        body=_body(record),
    )


def _occasion(record: MeetingRecord) -> str:
    meeting = record.meeting
    said = headings.occasion(meeting, "Agenda of", "Agenda of")
    if meeting.state is MeetingState.CALLED:
        return f"Notice and agenda of the{said.removeprefix('The')}"
    return said


def _body(record: MeetingRecord) -> Iterator[Part]:
    yield Facts(tuple(_facts(record)))
    items = sorted(record.items, key=lambda found: (found.item.agenda_order, found.item.id))
    if record.meeting.state not in NEVER_MET:
        yield from _for_the_public(record, items)
    for found in items:
        yield from _item(record, found)


def _for_the_public(record: MeetingRecord, items: Sequence[ItemRecord]) -> Iterator[Part]:
    yield Paragraph(line(RIGHTS.get(record.council.nation, ATTENDING)))
    if closed := [found.item.number for found in items if not found.item.mark.is_open]:
        which = "item" if len(closed) == 1 else "items"
        are = "is" if len(closed) == 1 else "are"
        yield Paragraph(line(LIKELY.format(f"{which} {joined(closed)} {are}")))


def _facts(record: MeetingRecord) -> Iterator[Fact]:
    if record.members:
        names = tuple(attendance.seated(record.style, member) for member in record.members)
        yield Fact("Members:", names)
    if record.meeting.notice_on:
        yield Fact("Date of notice:", (date_in_words(record.meeting.notice_on),))
    if record.clerks:
        contacts = (", ".join(filter(None, (who.name, who.email))) for who in record.clerks)
        yield Fact("Contact:", tuple(contacts))


def _item(record: MeetingRecord, found: ItemRecord) -> Iterator[Part]:
    yield Heading(2, found.title, found.item.number)
    notice = found.item.mark.notice(record.council.nation)
    for said in (notice, brought_by(found), urgency(found)):
        if said:
            yield Paragraph(line(said), role=Role.NOTE)
    yield from matters.parts(record, found)
