"""An item of the minutes as parts of a document: its heading, decision, minute and actions."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from committee.documents import actions, corrections, matters, proceedings, resolutions
from committee.documents.parts import (
    Field,
    Heading,
    List,
    Paragraph,
    Part,
    Role,
    Source,
    Table,
    held,
    line,
)
from committee.model.record import ItemRecord, MeetingRecord, Unseen
from committee.model.resolutions import Resolution
from committee.rules import blocks, inline
from committee.rules.access import OPEN_MARK
from committee.rules.blocks import ResolutionPlace, Withheld, is_numbered
from committee.rules.vocabulary import ItemKind, Placement


def parts(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """An item as its house style prints it, or the notice in place of one that is withheld.

    The special circumstances of an urgent item stand with it (Local Government Act 1972
    s.100B(4)(b)).
    """
    below = [
        *proceedings.before(record, item),
        *(_summary(item) if item.withheld else _words(record, item)),
        *matters.parts(record, item),
        *proceedings.after(record, item),
    ]
    if record.style.actions.after_item:
        below += map(actions.paragraph, item.actions)
    yield from _headed(record, item, below)


def decisions(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """An item with what was decided on it, and nothing of what was said.

    Nothing where nothing was decided; one that is withheld leaves its notice in any case.
    """
    decided = list(proceedings.excluded_here(record, item))
    for resolution in resolutions.in_order(item):
        decided += resolutions.parts(resolution, record.style, record.council.nation)
    if decided or item.withheld:
        yield from _headed(record, item, decided)


def brought_by(item: ItemRecord) -> str:
    """Who brought an item, as it is printed: "Report author: Director of ICT"."""
    if item.item.kind is ItemKind.REPORT:
        return f"Report author: {item.author}" if item.author else ""
    if item.item.kind is ItemKind.PRESENTATION and not item.withheld:
        return f"Presentation: {item.author}" if item.author else "Presentation"
    return item.author


def urgency(item: ItemRecord) -> str:
    """The reason for taking an item that came late, as it is printed; empty for another."""
    why = " ".join(item.urgent_reason.split())
    stop = "" if why.endswith((".", "!", "?")) else "."
    return f"Urgent item. Reason for urgency: {why}{stop}" if why else ""


def _headed(record: MeetingRecord, item: ItemRecord, below: Sequence[Part]) -> Iterator[Part]:
    """The heading of an item, held with all its lines to the first part below it."""
    yield from held([*_heading(record, item), *below[:1]])
    yield from below[1:]


def _heading(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    mark, source = item.item.mark, Source(Field.TITLE, item.item.id)
    yield Heading(2, item.title, item.minute_number, None if item.withheld else source)
    if number := _agenda_number(record, item):
        yield Paragraph(line(number), role=Role.NOTE)
    if not mark.is_open:
        role = Role.WITHHELD if item.withheld else Role.NOTE
        yield Paragraph(line(mark.notice(record.council.nation)), role=role)
    if said := brought_by(item):
        yield Paragraph(line(said), role=Role.NOTE)
    if why := urgency(item):
        yield Paragraph(line(why))


def _agenda_number(record: MeetingRecord, item: ItemRecord) -> str:
    """Which item of the agenda it was, where it was not taken in its turn and no number says so."""
    taken = [each.item for each in record.items]
    planned = sorted(taken, key=lambda each: (each.agenda_order, each.id))
    in_turn = planned[taken.index(item.item)] is item.item
    said = item.minute_number == item.item.number or f"({item.item.number})" in item.minute_number
    return "" if in_turn or said else f"(Agenda item {item.item.number})"


def _summary(item: ItemRecord) -> Iterator[Part]:
    """The public summary of an item that is withheld, where there is one (s.100C(2))."""
    for paragraph in item.item.public_summary.split("\n\n"):
        if paragraph.strip():
            yield Paragraph(inline.parse(" ".join(paragraph.split())))


def _words(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """Decision and minute, in the order of the house style."""
    minute = [
        *_minute(record, item),
        *corrections.parts(item),
        *proceedings.declared_here(record, item),
    ]
    excluded = list(proceedings.excluded_here(record, item))
    if not record.style.decision_first:
        yield from (*excluded, *minute)
        return
    if decision := [*excluded, *_decision(record, item)]:
        yield Heading(3, "Decision:")
        yield from decision
        if minute:
            yield Heading(3, "Minutes:")
    yield from minute


def _decision(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    for resolution in resolutions.in_order(item):
        if resolution.placement is not Placement.MINUTES:
            yield from resolutions.parts(resolution, record.style, record.council.nation)


def _minute(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """The blocks in order, each with its number; resolutions where they have their place.

    With the decision first, what is printed there in full is not said of it again.
    """
    style, nation = record.style, record.council.nation
    known = {each.position: each for each in resolutions.in_order(item)}
    numbers = iter(item.numbers)
    number, said = "", OPEN_MARK
    for block, below, origin in zip_longest(item.blocks, item.blocks[1:], item.sources):
        if is_numbered(block):
            number = next(numbers, "")
        mark = block.mark if isinstance(block, blocks.Words) else OPEN_MARK
        if mark not in (said, OPEN_MARK):
            yield Paragraph(line(f"{mark.words}:"), role=Role.NOTE, keep=True)
        said = mark
        if isinstance(block, ResolutionPlace):
            if found := known.get(block.number):
                again = style.decision_first and found.placement is Placement.BOTH
                yield from resolutions.parts(found, style, nation, number, in_full=not again)
        elif isinstance(block, Withheld):
            notice = line(block.mark.notice(nation))
            yield Paragraph(notice, number * block.leads, Role.WITHHELD)
        else:
            source = None if origin is None else Source(Field.MINUTE, item.item.id, origin)
            leads = isinstance(below, blocks.List | blocks.Table)
            yield _block(block, number, leads, source)
    if not style.decision_first:
        yield from _decided_alone(known.values(), record)


def _decided_alone(known: Iterable[Resolution | Unseen], record: MeetingRecord) -> Iterator[Part]:
    """The resolutions that have no place in the minute, after it."""
    for resolution in known:
        if resolution.placement is Placement.DECISION:
            yield from resolutions.parts(resolution, record.style, record.council.nation)


def _block(block: blocks.Words, number: str, leads: bool, source: Source | None) -> Part:
    match block:
        case blocks.Paragraph(runs):
            return Paragraph(runs, number, keep=leads, source=source)
        case blocks.List(list_style, entries):
            return List(list_style, entries, inset=bool(number), source=source)
        case blocks.Table(head, rows):
            return Table(head, rows, inset=bool(number), source=source)
