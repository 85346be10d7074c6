"""What happened at a meeting besides its items, as its papers print it.

Interests declared (Localism Act 2011 s.31), who came and went and presided, and when the press and
public were excluded (Local Government Act 1972 s.100A).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from committee.documents import resolutions
from committee.documents.attendance import during
from committee.documents.parts import Heading, Paragraph, Part, Role, Table, line
from committee.model.exclusions import Exclusion
from committee.model.record import Declared, ItemRecord, MeetingRecord
from committee.rules import exclusions, inline
from committee.rules.blocks import Line
from committee.rules.vocabulary import MeetingState, ResolutionKind
from committee.rules.wording import joined, time_in_words

INTERESTS = re.compile(r"\b(?:declarations?|disclosures?)\b.*\binterests?\b", re.IGNORECASE)
EXCLUSION = re.compile(r"\bexclu(?:de|sion)\b.*\b(?:press|public)\b", re.IGNORECASE)


def declared_at_top(record: MeetingRecord) -> Iterator[Part]:
    """The interests declared, where the agenda has no item of that name to hold them."""
    if not _item_for_interests(record):
        yield from declared(record)


def declared_here(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """The interests declared, under the item of that name; that there were none, if none were."""
    if item is not _item_for_interests(record):
        return
    if record.proceedings.declarations:
        yield _table(record, record.proceedings.declarations)
    elif record.meeting.state is MeetingState.HELD and not (item.blocks or item.resolutions):
        yield Paragraph(line("No interests were declared."))


def declared(record: MeetingRecord) -> Iterator[Part]:
    """The interests declared, under a heading of their own."""
    if record.proceedings.declarations:
        yield Heading(2, "Declarations of interest")
        yield _table(record, record.proceedings.declarations)


def declared_in(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """The interests declared in one item."""
    found = [each for each in record.proceedings.declarations if each.item_id == item.item.id]
    if found and item is not _item_for_interests(record):
        yield Heading(3, "Declarations of interest")
        yield _table(record, found)


def before(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """What stands below the heading of an item: who came or went, and who took the chair for it."""
    yield from _moved(record, item, is_before=True)
    for presided in record.proceedings.presidings:
        if presided.first_id == item.item.id:
            why = f": {presided.reason.rstrip('.')}" if presided.reason else ""
            said = f"{presided.person.name} took the chair {during(record, presided)}{why}."
            yield Paragraph(line(said))


def after(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """What stands below the minute of an item: who came or went, and the public readmitted."""
    yield from _moved(record, item, is_before=False)
    for excluded in record.proceedings.exclusions:
        if _during(record, excluded)[-1] is item and (said := _readmitted(record, excluded, item)):
            yield Paragraph(line(said))


def excluded_at_top(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """The exclusion of the public before its first item, where no item of the agenda holds it."""
    for excluded in record.proceedings.exclusions:
        said = list(_resolved(record, excluded))
        if said and _during(record, excluded)[0] is item and not _home(record, excluded):
            yield Heading(2, "Exclusion of the press and public")
            yield from said


def excluded_here(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """The exclusions that the item of that name holds."""
    for excluded in record.proceedings.exclusions:
        if _home(record, excluded) is item:
            yield from _resolved(record, excluded)


def _item_for_interests(record: MeetingRecord) -> ItemRecord | None:
    return next((item for item in record.items if INTERESTS.search(item.title)), None)


def _table(record: MeetingRecord, declarations: Sequence[Declared]) -> Table:
    head = ("Member", "Item", "Interest", "What they did")
    titles = {item.item.id: f": {item.title}" for item in record.items}
    return Table(
        tuple(line(words) for words in head),
        tuple(_row(each, titles.get(each.item_id or 0, "")) for each in declarations),
        heads_rows=True,
    )


def _row(declared: Declared, title: str) -> tuple[Line, ...]:
    interest = declared.kind.words
    if declared.is_sensitive:
        interest += " (sensitive: its details are not recorded)"
    elif declared.nature:
        interest += f": {' '.join(declared.nature.split())}"
    if declared.dispensation:
        stop = "" if interest.endswith(".") else "."
        interest += f"{stop} Dispensation: {declared.dispensation}"
    did = declared.conduct.words
    return (
        line(declared.name),
        line(f"{declared.number}{title}" or "General"),
        line(interest),
        line(f"{did[0].upper()}{did[1:]}"),
    )


def _moved(record: MeetingRecord, item: ItemRecord, *, is_before: bool) -> Iterator[Part]:
    here = [
        movement
        for movement in record.proceedings.movements
        if movement.item_id == item.item.id and movement.is_before is is_before
    ]
    for (kind, at), together in groupby(here, key=lambda movement: (movement.kind, movement.at)):
        names = joined([movement.person.name for movement in together])
        when = f" at {time_in_words(at)}," if at else ""
        place = "before this item" if is_before else "during this item"
        yield Paragraph(line(f"{names} {kind.words}{when} {place}."))


def _home(record: MeetingRecord, excluded: Exclusion) -> ItemRecord | None:
    """The item of the agenda for excluding the public that was taken before the first of these."""
    first = record.items.index(_during(record, excluded)[0])
    named = [item for item in record.items[:first] if EXCLUSION.search(item.title)]
    return named[-1] if named else None


def _during(record: MeetingRecord, excluded: Exclusion) -> tuple[ItemRecord, ...]:
    """The items over which the public were excluded, in the order they were taken."""
    return record.between(excluded.first_item_id, excluded.last_item_id)


def _resolved(record: MeetingRecord, excluded: Exclusion) -> Iterator[Part]:
    """The resolution with the paragraphs of Schedule 12A, or the statement that needs none."""
    marks = {item.item.number: item.item.mark for item in _during(record, excluded)}
    said = exclusions.wording(record.council.nation, marks, excluded.public_interest)
    if not said:
        return
    if not exclusions.is_resolved(marks):
        yield Paragraph(line(said))
        return
    style = record.style
    word = f"{style.word(ResolutionKind.RESOLVED)}{style.after_word}"
    moved = resolutions.moved(excluded.mover, excluded.seconder) if style.shows_movers else ""
    runs = resolutions.led(word, inline.parse(said))
    yield Paragraph(runs, role=Role.RESOLUTION, keep=bool(moved))
    if moved:
        yield Paragraph(line(moved))


def _readmitted(record: MeetingRecord, excluded: Exclusion, last: ItemRecord) -> str:
    """That the public came back: when, or only that they did where the meeting went on."""
    if excluded.readmitted_at:
        at = time_in_words(excluded.readmitted_at)
        return f"The press and public were readmitted to the meeting at {at}."
    if excluded.last_item_id and last is not record.items[-1]:
        return "The press and public were readmitted to the meeting."
    return ""
