"""Composes the decision sheet: what a meeting decided, ready as soon as it ends.

Nothing of the discussion stands in it. It is provisional until the minutes are approved. Who was
there and what interests were declared stands in it too, which in Wales must be published within
seven working days of the meeting (Local Government Act 1972 s.100C(1A)-(1C)).
"""

from collections.abc import Iterator

from committee.documents import attendance, headings, minute_items, proceedings
from committee.documents.headings import occasion
from committee.documents.parts import Document, Paragraph, Part, line
from committee.model.record import MeetingRecord
from committee.rules.minutes import LOCKED
from committee.rules.vocabulary import Part as Audience

PROVISIONAL = "PROVISIONAL, until the minutes are approved"


def compose(record: MeetingRecord, audience: Audience) -> Document:
    """The decisions of a meeting as a document, for the public or those who see exempt matter."""
    minutes = record.minutes.get(audience)
    issued = minutes.decisions_issued_at if minutes else None
    return headings.document(
        record,
        audience,
        name="decisions",
        occasion=occasion(record.meeting, "Decisions of"),
        state="" if minutes and minutes.state in LOCKED else PROVISIONAL,
        created=issued.astimezone(record.council.zone).date() if issued else None,
        body=_body(record),
    )


def _body(record: MeetingRecord) -> Iterator[Part]:
    yield from attendance.facts(record)
    yield from proceedings.declared(record)
    decided = [
        part
        for item in record.items
        for part in (
            *proceedings.excluded_at_top(record, item),
            *minute_items.decisions(record, item),
        )
    ]
    yield from decided or [Paragraph(line("No decisions were made."))]
