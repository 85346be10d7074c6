"""House styles: how a committee's papers are numbered, worded and laid out."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from committee.rules.vocabulary import ListStyle, ResolutionKind
from committee.rules.worded import Worded


class Numbering(Worded):
    """Where an item's minute number comes from, and how it is written."""

    AGENDA = "agenda", "The agenda number: 4"
    RUNNING = "running", "Running through the year: 25"
    YEAR = "year", "Running, with the year: 25/26"
    PREFIX = "prefix", "Running, after a prefix: OS.25"
    DUAL = "dual", "Running, with the agenda number: 25 (4)"
    NONE = "none", "No numbers"

    @property
    def runs(self) -> bool:
        """Whether the numbers run through the municipal year."""
        return self not in (Numbering.AGENDA, Numbering.NONE)


class ActionsPlace(Worded):
    """Where the minutes print the actions."""

    AFTER_ITEM = "after_item", "After the item they come from"
    TABLE = "table", "In a table at the end"
    BOTH = "both", "After the item, and in a table at the end"
    NONE = "none", "Not in the minutes"

    @property
    def after_item(self) -> bool:
        """Whether an action prints after its item."""
        return self in (ActionsPlace.AFTER_ITEM, ActionsPlace.BOTH)

    @property
    def in_table(self) -> bool:
        """Whether the actions print in a table at the end."""
        return self in (ActionsPlace.TABLE, ActionsPlace.BOTH)


class Font(StrEnum):
    """The letters that papers are set in."""

    ARIAL = "Arial"
    TIMES = "Times New Roman"
    VERDANA = "Verdana"

    @property
    def words(self) -> str:
        """The font as it is shown."""
        return self.value


@dataclass(frozen=True)
class Logo:
    """A council's logo: the bytes of a PNG or JPEG picture, and the words that stand for it."""

    content: bytes
    media_type: str
    words: str


@dataclass(frozen=True)
class HouseStyle:
    """One way of setting papers.

    `decision_first` prints a Decision block before the minutes of an item; `paragraphs_numbered`
    gives paragraphs decimal numbers under the item's own; `prefix` stands before running numbers
    where they have one. The words for resolutions are set in capitals where `capitals` says so,
    and are followed by `after_word`. `limbs` is how the limbs of a resolution are set that has no
    list style of its own. `colour` is that of headings, as "#1d4f91"; `footer` stands at the foot
    of every page. The last group says what things are called.
    """

    key: str
    title: str
    numbering: Numbering = Numbering.AGENDA
    prefix: str = ""
    paragraphs_numbered: bool = False
    decision_first: bool = False
    capitals: bool = True
    after_word: str = ":"
    resolved: str = "Resolved"
    recommended: str = "Recommended"
    agreed: str = "Agreed"
    noted: str = "Noted"
    received: str = "Received"
    limbs: ListStyle = ListStyle.LETTERS
    shows_movers: bool = True
    shows_votes: bool = True
    actions: ActionsPlace = ActionsPlace.AFTER_ITEM
    font: Font = Font.ARIAL
    colour: str = "#0b0c0c"
    footer: str = ""
    chair: str = "Chair"
    vice_chair: str = "Vice-chair"
    present: str = "Present"
    substitutes: str = "Substitutes"
    co_optees: str = "Co-opted members"
    apologies: str = "Apologies"
    absent: str = "Absent"
    in_attendance: str = "In attendance"

    def word(self, kind: ResolutionKind) -> str:
        """What stands before a resolution of this kind: "RESOLVED", "Agreed"."""
        said: str = getattr(self, kind.value)
        return said.upper() if self.capitals else said


LABELS = {
    "title": "Title of the style",
    "numbering": "Minute numbers",
    "prefix": "Prefix",
    "paragraphs_numbered": "Number the paragraphs of each minute, as in 4.1",
    "decision_first": "Print the decision before the minutes of an item",
    "capitals": "Set the words for resolutions in capitals",
    "after_word": "After the word",
    "resolved": "Where something is resolved",
    "recommended": "Where something is recommended",
    "agreed": "Where something is agreed",
    "noted": "Where something is noted",
    "received": "Where something is received",
    "limbs": "Limbs of a resolution",
    "shows_movers": "Print who moved and seconded",
    "shows_votes": "Print the votes",
    "actions": "Actions",
    "font": "Letters",
    "colour": "Colour of headings",
    "footer": "At the foot of each page",
    "chair": "Chair",
    "vice_chair": "Vice-chair",
    "present": "Members present",
    "substitutes": "Substitutes",
    "co_optees": "Co-opted members",
    "apologies": "Apologies",
    "absent": "Members absent",
    "in_attendance": "Officers and others in attendance",
}
"""What each setting is about, as people are asked for it."""


def in_words(style: HouseStyle) -> str:
    """What a style says, a line for each setting."""
    return "\n".join(f"{label}: {_said(getattr(style, name))}" for name, label in LABELS.items())


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(getattr(value, "words", value)) or "nothing"


def settings(style: HouseStyle) -> dict[str, Any]:
    """What a style says, as plain values that can be kept; its key and title stand apart."""
    kept = asdict(style)
    del kept["key"], kept["title"]
    return kept


def from_settings(key: str, title: str, kept: Mapping[str, Any]) -> HouseStyle:
    """The style that `settings` kept. What it does not say is as the plain style has it."""
    plain = HouseStyle(key, title)
    said = {
        field.name: type(getattr(plain, field.name))(kept[field.name])
        for field in fields(HouseStyle)
        if field.name in kept
    }
    return replace(plain, **said)


DECISION_FIRST = HouseStyle(
    key="decision_first",
    title="Decision first, paragraphs numbered 4.1",
    paragraphs_numbered=True,
    decision_first=True,
    capitals=False,
)
NARRATIVE = HouseStyle(
    key="narrative",
    title="Narrative, then RESOLVED, numbers running through the year",
    numbering=Numbering.RUNNING,
)
STYLES = {style.key: style for style in (DECISION_FIRST, NARRATIVE)}
"""The styles that every book begins with; a council may change them and add its own."""
