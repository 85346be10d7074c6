"""Composes an extract: one item of the minutes, for those who need no other.

It carries a certificate for the proper officer to sign. What is evidence without further proof are
the signed minutes themselves (Local Government Act 1972 Schedule 12 paragraph 41), so an extract
from a draft says that it is one.
"""

from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile

from committee.documents import attendance, headings, minute_items, proceedings
from committee.documents.headings import occasion
from committee.documents.minutes import DRAFT
from committee.documents.parts import (
    Document,
    Field,
    Heading,
    Paragraph,
    Part,
    Role,
    Signature,
    Source,
    line,
)
from committee.model.meetings import Item
from committee.model.record import ItemRecord, MeetingRecord
from committee.rules.minutes import LOCKED
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Part as Audience


def compose(
    record: MeetingRecord, audience: Audience, item: Item, approved: Document | None = None
) -> Document:
    """One item of the minutes as a document.

    Where the minutes were `approved`, it says of the item what they say, whatever became of an
    owner or a house style since. Raises NotFound where the item is none of the meeting's.
    """
    found = next((each for each in record.items if each.item.id == item.id), None)
    if found is None:
        raise NotFound("There is no such item.")
    minutes = record.minutes.get(audience)
    is_draft = minutes is None or minutes.state not in LOCKED
    number = f" {found.minute_number}" if found.minute_number else ""
    return headings.document(
        record,
        audience,
        name=f"extract of minute{number}" if number else "extract of the minutes",
        occasion=occasion(record.meeting, "Extract from the minutes of", "From the notes of"),
        state=DRAFT if is_draft else "",
        body=_body(record, found, is_draft, _section(approved, item) if approved else ()),
    )


def _section(minutes: Document, item: Item) -> tuple[Part, ...]:
    """What minutes say of an item: from its heading to the next, or to the close of the meeting."""
    title = Source(Field.TITLE, item.id)
    own = dropwhile(lambda part: getattr(part, "source", None) != title, minutes.body)
    return (*islice(own, 1), *takewhile(lambda part: not _ends(part), own))


def _ends(part: Part) -> bool:
    if isinstance(part, Heading):
        return part.level <= 2
    return isinstance(part, Signature) or (
        isinstance(part, Paragraph) and part.role is Role.CLOSING
    )


def _body(
    record: MeetingRecord, item: ItemRecord, is_draft: bool, approved: tuple[Part, ...]
) -> Iterator[Part]:
    yield from attendance.facts(record)
    yield from approved or minute_items.parts(record, item)
    yield from proceedings.declared_in(record, item)
    of = "draft minutes" if is_draft else "minutes"
    yield Paragraph(line(f"I certify that this is a true extract from the {of}."), keep=True)
    yield Signature(("Proper officer", "Date"))
