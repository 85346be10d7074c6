"""An edited Word file: the lines of a paper, what can have happened to one, what a clerk does.

A paper in Word is a row of lines: a line for each paragraph, entry of a list and row of a table.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from committee.rules import inline, tables
from committee.rules.vocabulary import ListStyle
from committee.rules.worded import Worded


class ChangeKind(Worded):
    """What was done to a line."""

    CHANGED = "changed", "Changed", "light-blue"
    ADDED = "added", "Added", "green"
    REMOVED = "removed", "Removed", "red"
    MOVED = "moved", "Moved", "purple"


class ChangeState(Worded):
    """Whether the clerk took a change into the record, left it, or has still to say."""

    OPEN = "open", "To be decided"
    TAKEN = "taken"
    LEFT = "left"


class Field(StrEnum):
    """What of the record is printed."""

    TITLE = "title"
    MINUTE = "minute"
    LEAD_IN = "lead_in"
    LIMB = "limb"


class Kind(StrEnum):
    """What a line is. A frame is what stands around the items: the head and foot of the paper."""

    PARAGRAPH = "paragraph"
    ENTRY = "entry"
    ROW = "row"
    HEADING = "heading"
    FRAME = "frame"


@dataclass(frozen=True)
class Source:
    """Where printed words stand in the record, so that an edit can find its way back.

    `record` is the id of the item, or of the resolution for a lead-in and its limbs. `block`
    counts the blocks of the item's minute from 0, marks and places of resolutions included.
    """

    field: Field
    record: int
    block: int = 0


@dataclass(frozen=True)
class Line:
    """A line of a paper.

    `text` holds its words in the marks of `committee.rules.inline`, a row's cells between `|`.
    `number` is what was typed before it, `lead` words before the record's own ("Resolved:").
    `source` is whose words it prints, and `entry` counts the entries or rows of that from 0.
    `item` is the id of the item under whose heading it stands, or 0.
    """

    kind: Kind
    text: str
    number: str = ""
    lead: str = ""
    level: int = 0
    style: ListStyle | None = None
    source: Source | None = None
    entry: int = 0
    item: int = 0

    @property
    def words(self) -> str:
        """Its words, without number, bold and italic, and with a single space between."""
        return settled(f"{self.lead} {plain(self.kind, self.text)}")


def settled(text: str) -> str:
    """A text with a single space between words, as two texts are compared."""
    return " ".join(text.split())


def plain(kind: Kind, text: str) -> str:
    """The words of a line's text, without its marks."""
    if kind is Kind.ROW:
        return " | ".join(map(inline.plain, tables.read_row(text)))
    return inline.plain(inline.parse(text))


def unguarded(text: str) -> str:
    """A text as it is shown: without the strokes that keep letters from being read as marks."""
    return re.sub(r"\\([^\w\s])", r"\1", text)


def to_json(line: Line) -> dict[str, Any]:
    """A line as values that can be kept."""
    return asdict(line)


def from_json(kept: Mapping[str, Any]) -> Line:
    """The line that `to_json` kept."""
    source = kept["source"]
    return Line(
        **{
            **kept,
            "kind": Kind(kept["kind"]),
            "style": ListStyle(kept["style"]) if kept["style"] else None,
            "source": Source(**{**source, "field": Field(source["field"])}) if source else None,
        }
    )
