"""A meeting loaded whole: all that a paper or a page of it needs, as frozen values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from committee.model.actions import Action
from committee.model.committees import Membership
from committee.model.corrections import Correction
from committee.model.council import Council
from committee.model.exclusions import Exclusion
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.minutes import Minutes
from committee.model.movements import Movement
from committee.model.people import Person
from committee.model.resolutions import Resolution
from committee.rules.access import Mark
from committee.rules.actions import ActionState
from committee.rules.blocks import Block
from committee.rules.meetings import span
from committee.rules.proceedings import Conduct, InterestKind
from committee.rules.styles import HouseStyle, Logo
from committee.rules.vocabulary import Part, Placement, Seat


@dataclass(frozen=True)
class Unseen:
    """That there is a resolution which may not be seen: its place in the item, and its mark."""

    position: int
    placement: Placement
    mark: Mark


@dataclass(frozen=True)
class ItemRecord:
    """One item with its minute, as far as whoever asked may see it.

    `blocks` is the minute's text, with what may not be seen withheld; `sources` says of each where
    it stands in the text, counted from 0, or None where it is not of the text. `numbers` holds a
    paragraph number for each block that can take one, stored or computed, and is empty where the
    house style numbers no paragraphs. `minute_number` is the stored number, or the one it would
    have now. `corrections` are those that the meeting made at this item to earlier minutes.
    `withheld` says that the item itself may not be seen: then there are no words in it but its
    number and public summary.
    """

    item: Item
    minute_number: str
    blocks: tuple[Block, ...]
    numbers: tuple[str, ...]
    resolutions: tuple[Resolution, ...]
    actions: tuple[Action, ...]
    revision: int
    withheld: bool
    sources: tuple[int | None, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def title(self) -> str:
        """Its title, or what stands for it: "Exempt item"."""
        return self.item.mark.level.in_place_of_title if self.withheld else self.item.title

    @property
    def author(self) -> str:
        """Who brought it, where that may be seen."""
        return "" if self.withheld else self.item.author

    @property
    def urgent_reason(self) -> str:
        """Why it was taken although it came late, where that may be seen."""
        return "" if self.withheld else self.item.urgent_reason


@dataclass(frozen=True)
class Declared:
    """An interest that was declared, in the item with this id and agenda number, or in none.

    `nature` and `dispensation` are empty where they may not be seen, which `is_withheld` says; a
    sensitive interest never has its nature (Localism Act 2011 s.32). `id` is the declaration's.
    """

    name: str
    item_id: int | None
    number: str
    kind: InterestKind
    is_sensitive: bool
    nature: str
    conduct: Conduct
    dispensation: str
    is_withheld: bool = False
    id: int = 0


@dataclass(frozen=True)
class Presided:
    """Who presided over a part of the meeting: from one item to another, or (None) to the end.

    `reason` is empty where none was given or it may not be seen. `id` is that of the record.
    """

    person: Person
    first_id: int
    last_id: int | None
    reason: str
    id: int = 0


@dataclass(frozen=True)
class Proceedings:
    """What happened at a meeting besides its items, as far as whoever asked may see it."""

    declarations: tuple[Declared, ...] = ()
    movements: tuple[Movement, ...] = ()
    presidings: tuple[Presided, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()


@dataclass(frozen=True)
class Matter:
    """An action as it is reported under matters arising, or was: its state then, and its answer.

    `is_recorded` says that the report is kept; `is_confirmed` that the meeting confirmed it as
    done, and so closed it.
    """

    action: Action
    state: ActionState
    answer: str
    is_recorded: bool
    is_confirmed: bool

    @property
    def stands(self) -> str:
        """How it stands, in words."""
        return "Confirmed as done" if self.is_confirmed else self.state.words

    @property
    def may_be_confirmed(self) -> bool:
        """Whether it is done and waits for the committee."""
        return self.action.state is ActionState.COMPLETED


@dataclass(frozen=True)
class MeetingRecord:
    """One meeting with everything about it; `items` stand in the order they were taken.

    `style` is its house style. What follows `minutes` is loaded for papers alone: `corrected`
    holds the parts whose minutes a later meeting corrected, `members` and `clerks` are those of
    the committee, as its notice names them, and `matters` what is reported under items, by id.
    """

    council: Council
    meeting: Meeting
    style: HouseStyle
    attendances: tuple[Attendance, ...]
    seats: Mapping[int, Seat]
    items: tuple[ItemRecord, ...]
    minutes: Mapping[Part, Minutes]
    proceedings: Proceedings = Proceedings()
    corrected: frozenset[Part] = frozenset()
    members: tuple[Membership, ...] = ()
    clerks: tuple[Person, ...] = ()
    matters: Mapping[int, Sequence[Matter]] = field(default_factory=dict)
    logo: Logo | None = None
    template: bytes | None = None

    def between(self, first_id: int, last_id: int | None) -> tuple[ItemRecord, ...]:
        """The items from one to another, by their ids; None is to the last of all."""
        return self.items[span([found.item.id for found in self.items], first_id, last_id)]
