"""The parts of a paper as lines, for the tests of what composes them."""

from collections.abc import Iterable, Iterator

from committee.documents import minute_items
from committee.documents.parts import (
    Document,
    Facts,
    Heading,
    List,
    Paragraph,
    Part,
    Signature,
    Table,
)
from committee.model.record import ItemRecord
from committee.rules.inline import plain
from committee.rules.styles import DECISION_FIRST, HouseStyle
from tests.documents import records

NOTICE = (
    "Not for publication: paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972."
)
"""What an item says that is exempt under paragraph 3, in England."""


def parts(item: ItemRecord, style: HouseStyle) -> list[Part]:
    """The parts of the only item of a meeting."""
    return list(minute_items.parts(records.record(item, style=style), item))


def shown(item: ItemRecord, style: HouseStyle = DECISION_FIRST) -> list[str]:
    """The parts of an item as lines."""
    return lines(parts(item, style))


def lines(parts: Iterable[Part]) -> list[str]:
    """Number and words of each part: "• …" is an entry, "a | b" a row, "Label: …" a fact."""
    return [line for part in parts for line in _lines(part)]


def below_heading(document: Document) -> list[str]:
    """The lines of a paper after its heading block and who was there."""
    found = lines(document.body)
    return found[found.index("Council Chamber, Civic Centre") + 1 :]


def _lines(part: Part) -> Iterator[str]:
    match part:
        case Heading(_, text, number):
            yield f"{number} {text}".strip()
        case Paragraph(runs, number):
            yield f"{number} {plain(runs)}".strip()
        case List(_, entries):
            for entry in entries:
                yield f"• {plain(entry.runs)}"
                yield from (line for inner in entry.lists for line in _inner(inner))
        case Table(head, rows):
            yield from (" | ".join(map(plain, row)) for row in (head, *rows))
        case Facts(facts):
            yield from (f"{fact.label} {'; '.join(fact.lines)}" for fact in facts)
        case Signature(words):
            yield from (f"{word} ____" for word in words)


def _inner(listing: object) -> Iterator[str]:
    yield from (f"• {plain(entry.runs)}" for entry in getattr(listing, "entries", ()))
