"""The shape of minutes before their words are understood: meetings, items and their sections."""

from dataclasses import dataclass

from committee.reading.source import Block, Place


@dataclass(frozen=True)
class ItemOutline:
    """An item's heading, and its blocks: what leads to the minute, the decision block, the minute.

    `minutes` has no furniture of a web page in it; `decision` is empty where there is no block of
    its own. `is_exempt` says that it was taken without the public.
    """

    number: str
    title: str
    place: Place
    confidence: float
    lead: tuple[Block, ...] = ()
    decision: tuple[Block, ...] = ()
    minutes: tuple[Block, ...] = ()
    is_exempt: bool = False


@dataclass(frozen=True)
class MeetingOutline:
    """One meeting: the blocks that stand before its items, the items, and what follows them."""

    place: Place
    head: tuple[Block, ...] = ()
    items: tuple[ItemOutline, ...] = ()
    foot: tuple[Block, ...] = ()
