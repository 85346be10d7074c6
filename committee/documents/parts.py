"""The document model: a paper as frozen values, composed once and then written in every format.

The order of the parts is the order of the words in HTML, PDF, DOCX and text alike. A part says
what a thing is; how it looks is for each writer.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import accumulate, pairwise

from committee.rules.blocks import Entry, Line
from committee.rules.inline import Run, plain
from committee.rules.vocabulary import ListStyle


class Role(StrEnum):
    """What a paragraph is."""

    TEXT = "text"
    COUNCIL = "council"
    OCCASION = "occasion"
    STATE = "state"
    NOTE = "note"
    RESOLUTION = "resolution"
    ACTION = "action"
    WITHHELD = "withheld"
    CLOSING = "closing"


@dataclass(frozen=True)
class Heading:
    """A heading, from level 1 (the paper's own, once) to 3, with any number."""

    level: int
    text: str
    number: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, with any number hanging before it; `keep` holds it to what follows."""

    runs: Line
    number: str = ""
    role: Role = Role.TEXT
    keep: bool = False


@dataclass(frozen=True)
class List:
    """A list; `inset` where it belongs to a numbered paragraph and stands as far in."""

    style: ListStyle
    entries: tuple[Entry, ...]
    inset: bool = False


@dataclass(frozen=True)
class Table:
    """A table with one row of heads. Its columns are as wide, in per cent, as their words ask."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    inset: bool = False

    @property
    def widths(self) -> tuple[int, ...]:
        """A width for each column in per cent, together 100."""
        columns = zip(self.head, *self.rows, strict=True)
        return _shares([max(len(plain(cell)) for cell in column) for column in columns])


@dataclass(frozen=True)
class Fact:
    """A label with its lines, such as "Present:" and the names."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Labels and their lines, as in the heading block."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Signature:
    """Lines to be filled in by hand, each after its word: "Chair", "Date"."""

    words: tuple[str, ...]


INITIALS = "Chair’s initials: .............."
"""The place for them at the foot of each page, where a document has one."""

Part = Heading | Paragraph | List | Table | Facts | Signature


@dataclass(frozen=True)
class Document:
    """A paper. `title` begins with what its first heading says.

    `running` and `state` stand at the top of every page. `initials` leaves a place at the foot of
    each for the chair's, as loose leaves need (Local Government Act 1972 Schedule 12 paragraph
    41(2)).
    """

    title: str
    author: str
    subject: str
    created: date
    body: tuple[Part, ...]
    running: str = ""
    state: str = ""
    initials: bool = False
    language: str = "en-GB"


def _shares(lengths: list[int]) -> tuple[int, ...]:
    """Share out 100 by the square roots of lengths, so that long words do not starve short ones."""
    ends = list(accumulate(max(length, 4) ** 0.5 for length in lengths))
    edges = [round(100 * end / ends[-1]) for end in ends]
    return tuple(right - left for left, right in pairwise([0, *edges]))


def line(text: str) -> Line:
    """Words that are set alike, as a line."""
    return (Run(text),) if text else ()
