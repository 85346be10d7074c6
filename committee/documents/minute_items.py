"""An item of the minutes as parts of a document: its heading, decision, minute and actions."""

from collections.abc import Iterator
from itertools import zip_longest

from committee.documents.parts import Heading, List, Paragraph, Part, Role, Table, line
from committee.model.actions import Action
from committee.model.record import ItemRecord
from committee.model.resolutions import Resolution
from committee.rules import blocks, inline
from committee.rules.access import OPEN_MARK
from committee.rules.blocks import Entry, Line, ResolutionPlace, Withheld, is_numbered
from committee.rules.inline import Run
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import ItemKind, ListStyle, Placement


def parts(record: ItemRecord, style: HouseStyle) -> Iterator[Part]:
    """An item as its house style prints it, or the notice in place of one that is withheld."""
    if record.withheld:
        yield from _withheld(record)
        return
    item = record.item
    yield Heading(2, item.title, record.minute_number)
    if not item.mark.is_open:
        yield Paragraph(line(item.mark.notice), role=Role.NOTE)
    if said := _kind(record):
        yield Paragraph(line(said), role=Role.NOTE)
    minute = list(_minute(record, style))
    if style.decision_first and (decision := list(_decision(record, style))):
        yield Heading(3, "Decision:")
        yield from decision
        if minute:
            yield Heading(3, "Minutes:")
    yield from minute
    for action in record.actions:
        yield _action(action)


def _withheld(record: ItemRecord) -> Iterator[Part]:
    """The notice, and the public summary where there is one (s.100C(2)); not the title."""
    mark = record.item.mark
    yield Heading(2, mark.level.in_place_of_title, record.minute_number)
    yield Paragraph(line(mark.notice), role=Role.WITHHELD)
    for paragraph in record.item.public_summary.split("\n\n"):
        if paragraph.strip():
            yield Paragraph(inline.parse(" ".join(paragraph.split())))


def _kind(record: ItemRecord) -> str:
    item = record.item
    if item.kind is ItemKind.REPORT:
        return f"Report author: {item.author}" if item.author else ""
    if item.kind is ItemKind.PRESENTATION:
        return f"Presentation: {item.author}" if item.author else "Presentation"
    return item.author


def _decision(record: ItemRecord, style: HouseStyle) -> Iterator[Part]:
    for resolution in record.resolutions:
        if resolution.placement is not Placement.MINUTES:
            yield from _resolution(resolution, style)


def _minute(record: ItemRecord, style: HouseStyle) -> Iterator[Part]:
    """The blocks in order, each with its number; resolutions where they have their place."""
    resolutions = {resolution.position: resolution for resolution in record.resolutions}
    numbers = iter(record.numbers)
    number, said = "", OPEN_MARK
    for block, below in zip_longest(record.blocks, record.blocks[1:]):
        if is_numbered(block):
            number = next(numbers, "")
        mark = block.mark if isinstance(block, blocks.Words) else OPEN_MARK
        if mark not in (said, OPEN_MARK):
            yield Paragraph(line(f"{mark.words}:"), role=Role.NOTE)
        said = mark
        if not isinstance(block, ResolutionPlace):
            yield _block(block, number, leads=isinstance(below, blocks.List | blocks.Table))
        elif found := resolutions.get(block.number):
            yield from _resolution(found, style, number)
    for resolution in record.resolutions:
        if resolution.placement is Placement.DECISION and not style.decision_first:
            yield from _resolution(resolution, style)


def _block(block: blocks.Words | Withheld, number: str, leads: bool) -> Part:
    match block:
        case Withheld(mark, takes_number):
            return Paragraph(line(mark.notice), number * takes_number, Role.WITHHELD)
        case blocks.Paragraph(runs):
            return Paragraph(runs, number, keep=leads)
        case blocks.List(list_style, entries):
            return List(list_style, entries, inset=bool(number))
        case blocks.Table(head, rows):
            return Table(head, rows, inset=bool(number))


def _resolution(resolution: Resolution, style: HouseStyle, number: str = "") -> Iterator[Part]:
    if not resolution.mark.is_open:
        yield Paragraph(line(f"{resolution.mark.words}:"), role=Role.NOTE)
    word = resolution.kind.words.upper() if style.capitals else resolution.kind.words
    if resolution.recipient:
        word += f" to {resolution.recipient}"
    lead: Line = inline.parse(resolution.lead_in)
    runs = (Run(f"{word}:", bold=True), *((Run(" "), *lead) if lead else ()))
    yield Paragraph(runs, number, Role.RESOLUTION, keep=bool(resolution.limbs))
    if resolution.limbs:
        bullets = resolution.limb_style is ListStyle.BULLETS
        entries = (
            Entry(inline.parse(limb.text), 0 if bullets else place)
            for place, limb in enumerate(resolution.limbs, start=1)
        )
        yield List(resolution.limb_style, tuple(entries), inset=bool(number))


def _action(action: Action) -> Paragraph:
    owners = "; ".join(owner.title for owner in action.owners if owner.title) or "to be set"
    due = action.due.shown or "to be set"
    text = action.text.strip()
    stop = "" if text.endswith((".", "!", "?", ";")) else "."
    runs = (
        Run(f"Action {action.reference}:", bold=True),
        Run(f" {text}{stop} "),
        Run("Owner:", bold=True),
        Run(f" {owners}. "),
        Run("Due:", bold=True),
        Run(f" {due}."),
    )
    return Paragraph(runs, role=Role.ACTION)
