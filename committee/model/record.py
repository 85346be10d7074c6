"""A meeting loaded whole: all that a paper or a page of it needs, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass

from committee.model.actions import Action
from committee.model.council import Council
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.minutes import Minutes
from committee.model.resolutions import Resolution
from committee.rules.blocks import Block
from committee.rules.vocabulary import Part, Seat


@dataclass(frozen=True)
class ItemRecord:
    """One item with its minute, as far as whoever asked may see it.

    `blocks` is the minute's text, with what may not be seen withheld. `numbers` holds a paragraph
    number for each block that can take one, stored or computed, and is empty where the house style
    numbers no paragraphs. `minute_number` is the stored number, or the one it would have now.
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


@dataclass(frozen=True)
class MeetingRecord:
    """One meeting with everything about it; `items` stand in the order they were taken."""

    council: Council
    meeting: Meeting
    attendances: tuple[Attendance, ...]
    seats: Mapping[int, Seat]
    items: tuple[ItemRecord, ...]
    minutes: Mapping[Part, Minutes]
