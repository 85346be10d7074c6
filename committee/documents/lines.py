"""A paper as the lines that Word shows, each with where its words stand in the record."""

from collections.abc import Iterator
from dataclasses import replace

from committee.documents.parts import (
    Document,
    Facts,
    Field,
    Heading,
    List,
    Paragraph,
    Part,
    Role,
    Signature,
    Table,
)
from committee.rules import blocks, strips
from committee.rules.edits import Kind, Line
from committee.rules.inline import Run, plain, to_source
from committee.rules.tables import write_row

_FRAME = (Role.COUNCIL, Role.OCCASION, Role.STATE, Role.CLOSING, Role.SIGNED)


def of_document(document: Document) -> tuple[Line, ...]:
    """The lines of a paper in order; those without words are left out.

    A line knows the item that it stands under, except the head and foot of the paper.
    """
    found: list[Line] = []
    item = 0
    for line in (line for part in document.body for line in _lines(part)):
        if line.source and line.source.field is Field.TITLE:
            item = line.source.record
        elif line.kind is Kind.FRAME:
            item = 0
        found.append(replace(line, item=item))
    return tuple(line for line in found if line.words)


def _lines(part: Part) -> Iterator[Line]:
    match part:
        case Heading():
            yield _heading(part)
        case Paragraph():
            yield _paragraph(part)
        case List(source=source):
            listing = blocks.List(part.style, part.entries)
            for place, (level, style, entry) in enumerate(strips.entries(listing)):
                yield Line(
                    Kind.ENTRY,
                    to_source(entry.runs),
                    blocks.label(style, entry.ordinal),
                    level=level,
                    style=style,
                    source=source,
                    entry=place,
                )
        case Table(head, rows, source=source):
            for place, row in enumerate((head, *rows)):
                yield Line(Kind.ROW, write_row(row), source=source, entry=place)
        case Facts(facts):
            for fact in facts:
                first, *further = fact.lines or ("",)
                for text in (f"{fact.label} {first}", *further):
                    yield Line(Kind.FRAME, to_source((Run(text),)))
        case Signature(words):
            for text in words:
                yield Line(Kind.FRAME, to_source((Run(text),)))


def _heading(heading: Heading) -> Line:
    within = heading.source is not None or heading.level > 2
    kind = Kind.HEADING if within else Kind.FRAME
    text = to_source((Run(heading.text),))
    return Line(kind, text, heading.number, source=heading.source)


def _paragraph(paragraph: Paragraph) -> Line:
    kind = Kind.FRAME if paragraph.role in _FRAME else Kind.PARAGRAPH
    runs, lead, source = paragraph.runs, "", paragraph.source
    if source and source.field is Field.LEAD_IN:
        lead, runs = plain(runs[:1]), runs[1:]
    text = to_source(runs).strip()
    return Line(kind, text, paragraph.number, lead=lead, source=source)
