"""Finds the promises of a section: who is to do what after the meeting, in the words that said so.

Four things are looked at: the words of each sentence (`candidates`), the word "Action" or a name
beside them (`labels`), a stem over a list (`stems`), and the rows of action tables (`action_rows`).
"""

from collections.abc import Iterator, Sequence

from committee.reading.promising.promise_reader import Reader
from committee.reading.promising.same_promise import merged
from committee.reading.proposal import NOWHERE, Action, Resolution
from committee.reading.source import Block, LineKind
from committee.rules import blocks, inline, markup

__all__ = ["found", "in_text", "merged"]


def found(title: str, parts: Sequence[Block | Resolution]) -> tuple[Action, ...]:
    """The promises of one section of an item, in order, with the exact words of each.

    `title` is that of the item: in a list of earlier actions only new sentences count.
    """
    reader = Reader(title)
    for part in parts:
        reader.read(part)
    return tuple(reader.actions)


def in_text(text: str) -> tuple[Action, ...]:
    """The promises in the text of a minute as a clerk types it, with its marks or without.

    While a mark is half typed each line is a paragraph.
    """
    try:
        typed = markup.parse(text)
    except markup.MarkupError:
        return found("", [Block(line, NOWHERE) for line in text.splitlines() if line.strip()])
    return found("", [part for block in typed for part in _read(block)])


def _read(block: blocks.Block) -> Iterator[Block]:
    """The parts that a block of typed text is read as."""
    match block:
        case blocks.Paragraph(runs):
            yield Block(inline.plain(runs), NOWHERE)
        case blocks.List(style, entries):
            for entry in entries:
                label = blocks.label(style, entry.ordinal)
                yield Block(inline.plain(entry.runs), NOWHERE, LineKind.ENTRY, label)
                for inner in entry.lists:
                    yield from _read(inner)
        case blocks.Table(head, rows):
            for row in (head, *rows):
                cells = tuple(map(inline.plain, row))
                yield Block(" | ".join(cells), NOWHERE, LineKind.ROW, cells=cells)
