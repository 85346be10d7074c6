"""What a file says, line by line, whatever kind of file it was: the common ground of reading."""

from dataclasses import dataclass
from enum import StrEnum


class Unreadable(ValueError):
    """The file cannot be read; says why, and what can be done instead, in a sentence."""


class LineKind(StrEnum):
    """What a line is, as far as the file itself says so; plain text never says more than TEXT."""

    TEXT = "text"
    HEADING = "heading"
    ENTRY = "entry"
    ROW = "row"


@dataclass(frozen=True)
class Line:
    """One line of a file: of plain text and PDF as it stands there, else a paragraph or a row.

    `text` has single spaces and no marks of a format. `label` is the number or bullet that the
    file puts before it by itself ("4.1", "(a)", "•"); one that was typed stands in the text.
    `level` counts from 1 for headings, and from 0 for entries inside each other. `indent` is in
    characters, `page` counts from 1, 0 where the file has none. `cells` are those of a row.
    `gap` says that an empty line, or more than the usual space, stands before it.
    """

    text: str
    kind: LineKind = LineKind.TEXT
    label: str = ""
    level: int = 0
    indent: int = 0
    page: int = 0
    cells: tuple[str, ...] = ()
    is_bold: bool = False
    gap: bool = False


@dataclass(frozen=True)
class Source:
    """A file as it was read: its name, what kind it is ("docx"), its lines, and `notes` in
    sentences on what was not read. In a `is_wrapped` one a paragraph may go on in the next line.
    """

    name: str
    medium: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    is_wrapped: bool = False


@dataclass(frozen=True)
class Place:
    """Where words stand: from one line of the source to another, both counted from 0."""

    first: int
    last: int

    def to(self, other: "Place") -> "Place":
        """From here to the end of another place."""
        return Place(self.first, max(self.last, other.last))


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, entry or row of a source, put together of the lines it stands in.

    `label` is its number or bullet as written, typed or not: "4.1", "(a)", "•"; the text is
    without it. `level` and `cells` are as in `Line`.
    """

    text: str
    place: Place
    kind: LineKind = LineKind.TEXT
    label: str = ""
    level: int = 0
    cells: tuple[str, ...] = ()
    is_bold: bool = False
