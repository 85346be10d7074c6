"""The text of a minute as strips, as Word holds it: one for each paragraph, entry and row.

Blocks hold lists inside lists; in strips each entry only says how deep it stands, so that one can
be put in, taken out or moved like any paragraph.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from committee.rules import inline, tables
from committee.rules.access import OPEN_MARK, Mark
from committee.rules.blocks import (
    Block,
    Blocks,
    Entry,
    List,
    Paragraph,
    ResolutionPlace,
    Table,
)
from committee.rules.edits import Kind
from committee.rules.vocabulary import ListStyle


@dataclass(frozen=True)
class Strip:
    """A paragraph, entry or row, or the place of resolution number `resolution`.

    `text` is as in `committee.rules.edits.Line`. An entry stands at a `level`, is `step` further on
    than the entry above it in its list (1, or more where numbers were left out; bullets 0), and
    `begins` a list, as the heads begin a table.
    """

    kind: Kind
    text: str = ""
    mark: Mark = OPEN_MARK
    level: int = 0
    style: ListStyle = ListStyle.BULLETS
    step: int = 1
    begins: bool = False
    resolution: int = 0


def unfolded(blocks: Iterable[Block]) -> tuple[Strip, ...]:
    """Blocks as strips. Raises ValueError for a `Withheld`, which has no words to print."""
    return tuple(strip for block in blocks for strip in _strips(block))


def folded(strips: Sequence[Strip]) -> Blocks:
    """Strips as blocks: the same blocks that were unfolded, where they are the same strips.

    Raises `tables.TableError` where rows make no table.
    """
    found: list[Block] = []
    for group in _groups(strips):
        first = group[0]
        match first.kind:
            case Kind.ENTRY:
                found += [List(each.style, each.entries, first.mark) for each in _lists(group)]
            case Kind.ROW:
                found.append(_table(group))
            case _ if first.resolution:
                found.append(ResolutionPlace(first.resolution))
            case _:
                found.append(Paragraph(inline.parse(first.text), first.mark))
    return tuple(found)


def entries(listing: List, level: int = 0) -> Iterator[tuple[int, ListStyle, Entry]]:
    """The entries of a list and of those inside it: how deep each stands, and its list's style."""
    for entry in listing.entries:
        yield level, listing.style, entry
        for inner in entry.lists:
            yield from entries(inner, level + 1)


def _strips(block: Block) -> Iterator[Strip]:
    match block:
        case Paragraph(runs, mark):
            yield Strip(Kind.PARAGRAPH, inline.to_source(runs), mark)
        case List():
            yield from _entries(block, block.mark, 0)
        case Table(head, rows, mark):
            for row in (head, *rows):
                yield Strip(Kind.ROW, tables.write_row(row), mark, begins=row is head)
        case ResolutionPlace(number):
            yield Strip(Kind.PARAGRAPH, resolution=number)
        case _:
            raise ValueError("withheld words have no strips")


def _entries(listing: List, mark: Mark, level: int) -> Iterator[Strip]:
    last = 0
    for entry in listing.entries:
        text, begins = inline.to_source(entry.runs), entry is listing.entries[0]
        step = entry.ordinal - last
        yield Strip(Kind.ENTRY, text, mark, level, listing.style, step, begins)
        last = entry.ordinal
        for inner in entry.lists:
            yield from _entries(inner, mark, level + 1)


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """The strips that make one block, or lists one after another."""
    group: list[Strip] = []
    for strip in strips:
        joins = group and strip.kind is not Kind.PARAGRAPH and strip.kind is group[-1].kind
        anew = strip.begins and strip.level == 0
        if joins and not anew and strip.mark == group[0].mark:
            group.append(strip)
            continue
        if group:
            yield group
        group = [strip]
    if group:
        yield group


def _lists(strips: Sequence[Strip]) -> Iterator[List]:
    """The lists that a row of entries makes, with those inside each entry."""
    level = min((strip.level for strip in strips), default=0)
    made: list[tuple[ListStyle, list[Entry]]] = []
    start = 0
    while start < len(strips):
        strip, end = strips[start], start + 1
        while end < len(strips) and strips[end].level > level:
            end += 1
        if not made or strip.begins or strip.style is not made[-1][0]:
            made.append((strip.style, []))
        standing = made[-1][1]
        bullet = strip.style is ListStyle.BULLETS
        ordinal = 0 if bullet else standing[-1].ordinal + max(strip.step, 1) if standing else 1
        inner = tuple(_lists(strips[start + 1 : end]))
        standing.append(Entry(inline.parse(strip.text), ordinal, inner))
        start = end
    for style, standing in made:
        yield List(style, tuple(standing))


def _table(strips: Sequence[Strip]) -> Table:
    head, *rows = (strip.text for strip in strips)
    dashes = "|" + "---|" * len(tables.read_row(head))
    read = tables.read([head, dashes, *rows])
    return Table(read.head, read.rows, strips[0].mark)
