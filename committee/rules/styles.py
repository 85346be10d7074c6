"""House styles: how a committee's minutes are numbered, worded and laid out."""

from dataclasses import dataclass
from enum import StrEnum


class Numbering(StrEnum):
    """Where an item's minute number comes from."""

    AGENDA = "agenda"
    RUNNING = "running"


@dataclass(frozen=True)
class HouseStyle:
    """One way of setting minutes.

    `decision_first` prints a Decision block before the minutes of an item; `paragraphs_numbered`
    gives paragraphs decimal numbers under the item's own; `capitals` sets RESOLVED in capitals.
    """

    key: str
    title: str
    numbering: Numbering
    paragraphs_numbered: bool
    decision_first: bool
    capitals: bool


DECISION_FIRST = HouseStyle(
    key="decision_first",
    title="Decision first, paragraphs numbered 4.1",
    numbering=Numbering.AGENDA,
    paragraphs_numbered=True,
    decision_first=True,
    capitals=False,
)
NARRATIVE = HouseStyle(
    key="narrative",
    title="Narrative, then RESOLVED, numbers running through the year",
    numbering=Numbering.RUNNING,
    paragraphs_numbered=False,
    decision_first=False,
    capitals=True,
)
STYLES = {style.key: style for style in (DECISION_FIRST, NARRATIVE)}
