"""The blocks that the text of a minute is made of, and what may be asked of them.

A block is a paragraph, a list, a table, the place of a resolution, or the notice that stands where
words are withheld. A list or table belongs to the paragraph or resolution above it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from committee.rules import inline
from committee.rules.access import OPEN_MARK, Mark, strictest
from committee.rules.inline import Run
from committee.rules.vocabulary import ListStyle

Line = tuple[Run, ...]

_NUMERALS = {
    1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc",
    50: "l", 40: "xl", 10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i",
}  # fmt: skip


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, which may take a number."""

    runs: Line
    mark: Mark = OPEN_MARK


@dataclass(frozen=True)
class Entry:
    """An entry of a list with the lists inside it; `ordinal` is its typed number (bullets: 0)."""

    runs: Line
    ordinal: int = 0
    lists: tuple["List", ...] = ()


@dataclass(frozen=True)
class List:
    """A list whose entries keep the numbers they were typed with."""

    style: ListStyle
    entries: tuple[Entry, ...]
    mark: Mark = OPEN_MARK


@dataclass(frozen=True)
class Table:
    """A table: one row of heads, and rows of as many cells."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    mark: Mark = OPEN_MARK


@dataclass(frozen=True)
class ResolutionPlace:
    """Where resolution `number` of the item is printed; it may take a paragraph number."""

    number: int


@dataclass(frozen=True)
class Withheld:
    """What stands for words the reader may not see; `leads` where it stands for a paragraph."""

    mark: Mark
    leads: bool = True


Words = Paragraph | List | Table
Block = Words | ResolutionPlace | Withheld
Blocks = tuple[Block, ...]


def is_numbered(block: Block) -> bool:
    """Whether a block can take a paragraph number."""
    if isinstance(block, Withheld):
        return block.leads
    return isinstance(block, Paragraph | ResolutionPlace)


def numbered(blocks: Iterable[Block]) -> Blocks:
    """The blocks that can take a paragraph number, in order."""
    return tuple(block for block in blocks if is_numbered(block))


def placed(blocks: Iterable[Block], resolutions: Sequence[int]) -> Blocks:
    """The blocks with a place for each of these resolutions and for no other.

    A resolution that the text gives no place to comes after the text.
    """
    wanted = [
        block
        for block in blocks
        if not isinstance(block, ResolutionPlace) or block.number in resolutions
    ]
    missing = (ResolutionPlace(number) for number in resolutions)
    return (*wanted, *(place for place in missing if place not in wanted))


def visible(
    blocks: Iterable[Block],
    may_see: Callable[[Mark], bool],
    resolutions: Mapping[int, Mark] = MappingProxyType({}),
) -> Blocks:
    """The blocks with a `Withheld` in place of what a reader may not see.

    One stands for each paragraph, with what belongs to it, and can take that paragraph's number;
    one for the lists and tables withheld in a row under a paragraph that may be seen. The place
    of a resolution is withheld with it: `resolutions` holds their marks by number.
    """
    shown: list[Block] = []
    for block in blocks:
        above = shown[-1] if shown else None
        follows = isinstance(block, List | Table) and isinstance(above, Withheld)
        mark = _mark(block, resolutions)
        if may_see(mark) and not follows:
            shown.append(block)
        elif follows and isinstance(above, Withheld):
            shown[-1] = replace(above, mark=strictest(above.mark, mark))
        else:
            shown.append(Withheld(mark, is_numbered(block)))
    return tuple(shown)


def origins(shown: Iterable[Block], text: Blocks) -> tuple[int | None, ...]:
    """Where in a text each of the blocks stands that are shown of it, from 0; None where nowhere.

    Two blocks with the same words are two blocks: each is known by being itself.
    """
    places = {id(block): place for place, block in enumerate(text)}
    return tuple(places.get(id(block)) for block in shown)


def plain(blocks: Iterable[Block]) -> str:
    """The words of the blocks, a line for each paragraph, entry and row."""
    return "\n".join(line for block in blocks for line in _lines(block))


def label(style: ListStyle, ordinal: int) -> str:
    """What stands before an entry: "•", "(c)", "(iii)", "3.", "(3)" or "C."."""
    match style:
        case ListStyle.BULLETS:
            return "•"
        case ListStyle.LETTERS:
            return f"({letter(ordinal)})"
        case ListStyle.ROMAN:
            return f"({roman(ordinal)})"
        case ListStyle.NUMBERS:
            return f"{ordinal}."
        case ListStyle.BRACKETS:
            return f"({ordinal})"
        case ListStyle.CAPITALS:
            return f"{letter(ordinal).upper()}."


def letter(ordinal: int) -> str:
    """The letter of a place, as Word counts: 1 is "a", 26 "z", 27 "aa", 28 "bb"."""
    rounds, place = divmod(ordinal - 1, 26)
    return chr(ord("a") + place) * (rounds + 1)


def roman(ordinal: int) -> str:
    """A number from 1 to 3999 in small Roman numerals: 9 is "ix"."""
    written = ""
    for worth, numeral in _NUMERALS.items():
        times, ordinal = divmod(ordinal, worth)
        written += numeral * times
    return written


def _mark(block: Block, resolutions: Mapping[int, Mark]) -> Mark:
    if isinstance(block, ResolutionPlace):
        return resolutions.get(block.number, OPEN_MARK)
    return block.mark


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(runs):
            yield inline.plain(runs)
        case List():
            yield from _entries(block)
        case Table(head, rows):
            yield from (" | ".join(map(inline.plain, row)) for row in (head, *rows))
        case Withheld(mark):
            yield mark.words


def _entries(listing: List) -> Iterator[str]:
    for entry in listing.entries:
        yield f"{label(listing.style, entry.ordinal)} {inline.plain(entry.runs)}"
        for inner in entry.lists:
            yield from _entries(inner)
