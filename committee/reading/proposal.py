"""What was found in a file: a proposal for a clerk, each part with its place and a confidence.

A confidence goes from 0 to 1: how often such a part would be right. Nothing here is a record.
"""

from dataclasses import dataclass
from datetime import date, time

from committee.reading.source import Place
from committee.rules.proceedings import Choice, VoteKind
from committee.rules.vocabulary import Capacity, ListStyle, Placement, ResolutionKind

NOWHERE = Place(0, 0)


@dataclass(frozen=True)
class Attendee:
    """Somebody named in the head of the minutes, in what capacity, and as what.

    `described_as` is the post or body named beside them; `instead_of` the member that a
    substitute replaces.
    """

    name: str
    capacity: Capacity
    place: Place
    confidence: float
    described_as: str = ""
    instead_of: str = ""


@dataclass(frozen=True)
class Interest:
    """A declaration of interest: who, in which item (its number), and what was said of it."""

    name: str
    words: str
    place: Place
    confidence: float
    item: str = ""


@dataclass(frozen=True)
class Limb:
    """One clause of a resolution, with the letter or number it had."""

    text: str
    label: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True)
class NamedVote:
    """How somebody voted who is named for it."""

    name: str
    choice: Choice


@dataclass(frozen=True)
class Resolution:
    """What was decided: `lead_in` and limbs are its words without "RESOLVED"; see
    `committee.model.resolutions.Resolution` for the rest. `heading` is the word as it stood.
    """

    kind: ResolutionKind
    lead_in: str
    place: Place
    confidence: float
    limbs: tuple[Limb, ...] = ()
    limb_style: ListStyle | None = None
    placement: Placement = Placement.MINUTES
    also_at: tuple[Place, ...] = ()
    heading: str = ""
    recipient: str = ""
    mover: str = ""
    seconder: str = ""
    reason: str = ""
    vote: VoteKind = VoteKind.UNRECORDED
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None
    casting: Choice | None = None
    named: tuple[NamedVote, ...] = ()

    @property
    def text(self) -> str:
        """Its words, a line for the lead-in and each limb."""
        limbs = (f"{limb.label} {limb.text}".strip() for limb in self.limbs)
        return "\n".join(part for part in (self.lead_in, *limbs) if part)


@dataclass(frozen=True)
class Action:
    """A promise: `quote` holds the exact words, `task` says it alone and as an order.

    `also_at` are the words where the same promise stands again. `owner` and `due` are as named,
    empty where nobody or no time is; `due_on` is the day that `due` would mean, where it means
    one by itself. `owner_confidence` is that of the owner. `lead_in` is the stem over a bullet.
    `why` says in words what showed it. `resolution` and `limb` count from 1 where its words are
    those of a resolution's limb, `resolution` alone where of its lead-in; 0 is neither.
    `reference`, `status` and `answer` are what a list of actions says of it, in its own words.
    """

    quote: str
    place: Place
    task: str
    confidence: float
    why: str
    owner: str = ""
    owner_confidence: float = 0.0
    due: str = ""
    due_on: date | None = None
    lead_in: str = ""
    also_at: tuple[str, ...] = ()
    resolution: int = 0
    limb: int = 0
    reference: str = ""
    status: str = ""
    answer: str = ""


@dataclass(frozen=True)
class Item:
    """An agenda item as it was read.

    `lead` is what stands between the title and the minute, such as "Report of the Director".
    `minute` is the text in the marks of `committee.rules.markup`, with `[resolution 1]` in the
    place of each resolution; `numbers` holds the number that each of its blocks which can take
    one had ("" for none), and `places` where each of its blocks stood. `decision` holds the words
    of a decision block that stands apart. `is_exempt` says that it was taken without the public.
    """

    number: str
    title: str
    place: Place
    confidence: float
    lead: str = ""
    decision: str = ""
    minute: str = ""
    numbers: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    actions: tuple[Action, ...] = ()
    is_exempt: bool = False


@dataclass(frozen=True)
class Meeting:
    """A meeting as it was read; what the file does not say is empty or None."""

    place: Place
    confidence: float
    committee: str = ""
    day: date | None = None
    starts_at: time | None = None
    closed_at: time | None = None
    venue: str = ""
    presiding: str = ""
    attendance: tuple[Attendee, ...] = ()
    interests: tuple[Interest, ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Proposal:
    """All that was found in one file."""

    meetings: tuple[Meeting, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of all its meetings."""
        return tuple(item for meeting in self.meetings for item in meeting.items)

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions of all its items."""
        return tuple(action for item in self.items for action in item.actions)
