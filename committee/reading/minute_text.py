"""The text of a minute in the marks of `committee.rules.markup`, made of the blocks of a file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, groupby

from committee.reading.proposal import Resolution
from committee.reading.shape import markers
from committee.reading.source import Block, LineKind, Place
from committee.rules import blocks as rules
from committee.rules import inline, lists, markup, tables
from committee.rules.inline import Run
from committee.rules.vocabulary import ListStyle

_MOST_PLACES = 99
"""A text has room for the places of so many resolutions."""

_INDENT = 2 * lists.INDENT


@dataclass(frozen=True)
class MinuteText:
    """A text with the numbers of the blocks that can take one, and where each block stood."""

    source: str = ""
    numbers: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class _Piece:
    block: rules.Block
    place: Place
    number: str = ""


def written(
    parts: Sequence[Block | Resolution],
    numbers: Mapping[int, str],
) -> MinuteText:
    """Write the parts of a minute, with the place of each resolution by its count among them.

    `numbers` holds the numbers of paragraphs by the line they begin in: a resolution takes that
    of the paragraph it begins.
    """
    order, left = count(1), dict(numbers)
    for part in parts:
        if isinstance(part, Block) and part.label:
            left.pop(part.place.first, None)
    said = [part for part in parts if isinstance(part, Resolution) or part.text.strip()]
    pieces = [piece for _, run in groupby(said, _sort) for piece in _pieces([*run], order, left)]
    source = markup.to_source(piece.block for piece in pieces)
    return MinuteText(
        source,
        tuple(piece.number for piece in pieces if rules.is_numbered(piece.block)),
        tuple(piece.place for piece in pieces),
    )


def section_numbers(blocks: Sequence[Block]) -> dict[int, str]:
    """The numbers of paragraphs such as "4.1", by the line they begin in."""
    return {
        block.place.first: block.label.rstrip(".")
        for block in blocks
        if markers.is_section(block.label)
    }


def _sort(part: Block | Resolution) -> str:
    if isinstance(part, Resolution):
        return "resolution"
    if part.kind is LineKind.ROW:
        return "row"
    listed = part.kind is LineKind.ENTRY or bool(markers.readings(part.label))
    return "entry" if listed and not markers.is_section(part.label) else "paragraph"


def _pieces(
    run: Sequence[Block | Resolution], order: Iterator[int], numbers: dict[int, str]
) -> Iterator[_Piece]:
    """The pieces of parts of one sort."""
    sort = _sort(run[0])
    blocks = [part for part in run if isinstance(part, Block)]
    if sort == "entry":
        yield from _listed(blocks)
    elif sort == "row":
        yield from _tabled(blocks)
    elif sort == "paragraph":
        yield from (_paragraph(block) for block in blocks)
    for part in run:
        if isinstance(part, Resolution):
            yield from _resolved(part, next(order), numbers.pop(part.place.first, ""))


def _resolved(part: Resolution, place: int, number: str) -> Iterator[_Piece]:
    """The place of a resolution; its words as paragraphs where the text has no room for it."""
    if place <= _MOST_PLACES:
        yield _Piece(rules.ResolutionPlace(place), part.place, number)
        return
    for line in f"{part.heading} {part.text}".splitlines():
        yield _Piece(rules.Paragraph(_runs(line)), part.place, number)


def _paragraph(block: Block, label: str | None = None) -> _Piece:
    """A paragraph with its number; any other label it has stays in its words."""
    is_number = markers.is_section(block.label)
    shown = block.label if label is None and not is_number else label or ""
    text = f"{shown} {block.text}".strip()
    runs = _runs(text, bold=block.is_bold or block.kind is LineKind.HEADING)
    number = block.label.rstrip(".") if is_number else ""
    return _Piece(rules.Paragraph(runs), block.place, number)


def _runs(text: str, *, bold: bool = False) -> tuple[Run, ...]:
    return inline.parse(inline.to_source([Run(" ".join(text.split()), bold)]))


def _listed(blocks: Sequence[Block]) -> Iterator[_Piece]:
    """Lists of entries; an entry that no list of minutes can hold is a paragraph."""
    taking, taken = lists.Lists(), list[Block]()
    for block in blocks:
        line = lists.read_line(_as_line(block))
        if line and (taken or line.start) and taking.take(line):
            taken.append(block)
            continue
        yield from _finished(taking, taken)
        taking, taken = lists.Lists(), []
        if line and line.start and taking.take(line):
            taken.append(block)
        else:
            yield _paragraph(block)
    yield from _finished(taking, taken)


def _finished(taking: lists.Lists, taken: Sequence[Block]) -> Iterator[_Piece]:
    """The lists that were read, each with the place of its entries."""
    start = 0
    for found in taking.finish():
        end = start + _count(found)
        yield _Piece(found, taken[start].place.to(taken[end - 1].place))
        start = end


def _count(found: rules.List) -> int:
    return sum(1 + sum(map(_count, entry.lists)) for entry in found.entries)


def _as_line(block: Block) -> str:
    """An entry as a clerk would type it."""
    readings = markers.readings(block.label or "•")
    style, ordinal = readings[-1] if readings else (ListStyle.CAPITALS, 1)
    marker = "-" if style is ListStyle.BULLETS else rules.label(style, ordinal)
    runs = _runs(block.text, bold=block.is_bold)
    return f"{' ' * _INDENT * block.level}{marker} {inline.to_source(runs)}"


def _tabled(blocks: Sequence[Block]) -> Iterator[_Piece]:
    """A table of rows; rows that no table of minutes can hold are paragraphs."""
    columns = max(len(block.cells) for block in blocks)
    if not 1 < columns <= tables.MOST_COLUMNS:
        yield from (_paragraph(block) for block in blocks)
        return
    rows = [tuple(map(_runs, block.cells)) for block in blocks]
    head, *rest = (row + ((),) * (columns - len(row)) for row in rows)
    place = blocks[0].place.to(blocks[-1].place)
    yield _Piece(rules.Table(head, tuple(rest)), place)
