"""Writes a document as plain text: UTF-8, lines of at most 78 letters, numbers hanging."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

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
from committee.rules.blocks import Entry, Line, label
from committee.rules.inline import plain
from committee.rules.vocabulary import ListStyle

WIDTH = 78
HANG = 6
LABEL = 20
_UNDERLINES = {1: "=", 2: "-"}


def write(document: Document) -> bytes:
    """The document as a text file."""
    parts = ("\n".join(_part(part)) for part in document.body)
    return ("\n\n".join(parts) + "\n").encode()


def _part(part: Part) -> Iterator[str]:
    match part:
        case Heading(level, text, number):
            lines = _hanging(number, text, len(number) + 2 if number else 0)
            yield from lines
            if level in _UNDERLINES:
                yield _UNDERLINES[level] * max(map(len, lines))
        case Paragraph(runs, number):
            yield from _hanging(number, plain(runs), HANG if number else 0)
        case List(style, entries, inset):
            yield from _entries(style, entries, HANG if inset else 0)
        case Table(head, rows, inset=inset):
            yield from _table(head, rows, HANG if inset else 0)
        case Facts(facts):
            for fact in facts:
                first, *further = fact.lines or ("",)
                yield from _hanging(fact.label, first, LABEL)
                for line in further:
                    yield from _hanging("", line, LABEL)
        case Signature(words):
            yield "\n\n".join(f"{word} {'_' * 40}" for word in words)


def _hanging(marker: str, text: str, indent: int, before: int = 0) -> list[str]:
    """Wrap text with a marker before its first line, which stands `before` letters in."""
    lead = " " * before + marker
    gap = max(indent - len(lead), 1 if marker else 0)
    lines = wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False) or [""]
    first, *further = lines
    return [f"{lead}{' ' * gap}{first}".rstrip(), *(" " * indent + line for line in further)]


def _entries(style: ListStyle, entries: Iterable[Entry], indent: int) -> Iterator[str]:
    for entry in entries:
        marker = label(style, entry.ordinal)
        width = indent + max(len(marker) + 1, 3)
        yield from _hanging(marker, plain(entry.runs), width, indent)
        for inner in entry.lists:
            yield from _entries(inner.style, inner.entries, width)


def _table(head: tuple[Line, ...], rows: Iterable[tuple[Line, ...]], indent: int) -> Iterator[str]:
    """A row as its cells in a line, the heads first."""
    for row in (head, *rows):
        yield from _hanging("", " | ".join(map(plain, row)), indent + 2, indent)
