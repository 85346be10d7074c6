"""The document model: a paper as frozen values, composed once and then written in every format.

The order of the parts is the order of the words in HTML, PDF, DOCX and text alike. A part says
what a thing is; how it looks is for each writer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import accumulate, pairwise

from committee.rules.blocks import Entry, Line
from committee.rules.edits import Field as Field
from committee.rules.edits import Source as Source
from committee.rules.inline import Run, plain
from committee.rules.styles import Font, Logo
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
    SIGNED = "signed"


@dataclass(frozen=True)
class Heading:
    """A heading, from level 1 (the paper's own, once) to 3, with any number."""

    level: int
    text: str
    number: str = ""
    source: Source | None = None


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, with any number hanging before it; `keep` holds it to what follows."""

    runs: Line
    number: str = ""
    role: Role = Role.TEXT
    keep: bool = False
    source: Source | None = None


@dataclass(frozen=True)
class List:
    """A list; `inset` where it belongs to a numbered paragraph and stands as far in; `keep` holds
    its last entry to what follows.
    """

    style: ListStyle
    entries: tuple[Entry, ...]
    inset: bool = False
    keep: bool = False
    source: Source | None = None


PADDING, LETTER = 2.5, 1.75
"""What the edges of a cell and a broad bold letter take, in per cent of a table's width."""


@dataclass(frozen=True)
class Table:
    """A table with one row of heads; the first cell of each row heads it where `heads_rows`.

    Its columns are as wide, in per cent, as their words ask, or as `like` says.
    """

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    inset: bool = False
    heads_rows: bool = False
    source: Source | None = None
    like: tuple[int, ...] = ()

    @property
    def widths(self) -> tuple[int, ...]:
        """A width for each column in per cent, together 100."""
        if self.like:
            return self.like
        columns = zip(self.head, *self.rows, strict=True)
        return _shares([[plain(cell) for cell in column] for column in columns])


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


@dataclass(frozen=True)
class Look:
    """How a paper looks: its letters, the colour of its headings ("#1d4f91"), what stands at the
    foot of each page, the logo at its head, and the council's Word template for DOCX.
    """

    font: Font = Font.ARIAL
    colour: str = "#0b0c0c"
    footer: str = ""
    logo: Logo | None = None
    template: bytes | None = None


Part = Heading | Paragraph | List | Table | Facts | Signature


@dataclass(frozen=True)
class Document:
    """A paper. `title` begins with what its first heading says.

    `running` and `state` stand at the top of every page. `initials` stands at the foot of each,
    with a place for the chair's, as loose leaves need (Local Government Act 1972 Schedule 12
    paragraph 41(2)).
    """

    title: str
    author: str
    subject: str
    created: date
    body: tuple[Part, ...]
    running: str = ""
    state: str = ""
    initials: str = ""
    language: str = "en-GB"
    look: Look = Look()


def _shares(columns: list[list[str]]) -> tuple[int, ...]:
    """Share out 100: to each column what its longest word needs, and the rest by what it says."""
    words = [
        max((len(word) for cell in each for word in cell.split()), default=0) for each in columns
    ]
    needs = [PADDING + LETTER * longest for longest in words]
    wants = [
        1 + max(map(len, each)) - longest for each, longest in zip(columns, words, strict=True)
    ]
    rest = max(0, 100 - sum(needs)) / sum(wants)
    ends = list(accumulate(need + rest * want for need, want in zip(needs, wants, strict=True)))
    edges = [round(100 * end / ends[-1]) for end in ends]
    return tuple(right - left for left, right in pairwise([0, *edges]))


def held(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, each but the last held to what follows: they never part over two pages."""
    for part in parts[:-1]:
        yield replace(part, keep=True) if isinstance(part, Paragraph | List) else part
    yield from parts[-1:]


def line(text: str) -> Line:
    """Words that are set alike, as a line."""
    return (Run(text),) if text else ()
