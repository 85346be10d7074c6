"""How far a set of minutes is: what is still to be written, sent or put right before its issue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes, Revision
from committee.model.resolutions import Resolution
from committee.queries import numbers
from committee.rules.actions import ActionState
from committee.rules.blocks import ResolutionPlace
from committee.rules.markup import parse
from committee.rules.minutes import LIFE, MinutesState
from committee.rules.vocabulary import Part, Placement


@dataclass(frozen=True)
class Gap:
    """A place in an item's text for a resolution that is not there to be printed."""

    item: Item
    number: int

    @property
    def sentence(self) -> str:
        """What is wrong and what to do about it."""
        return (
            f"Item {self.item.number} has a place for resolution {self.number}, and no such "
            f"resolution prints in its minutes: add it, or take [resolution {self.number}] out of "
            "the text."
        )


@dataclass(frozen=True)
class Line:
    """An item for a clerk at the minutes: whether it is written, and how its part stands."""

    item: Item
    is_written: bool
    state: MinutesState


@dataclass(frozen=True)
class Progress:
    """How far the minutes of one part are; `unsent` counts its actions that nobody was sent."""

    items: tuple[Item, ...]
    unwritten: tuple[Item, ...]
    gaps: tuple[Gap, ...]
    unsent: int


def lines(context: Context, meeting: Meeting) -> list[Line]:
    """The items of a meeting in the order taken, each with how far its minute is."""
    done = written(context, meeting)
    rows = context.session.execute(
        select(Minutes.part, Minutes.state).where(Minutes.meeting_id == meeting.id)
    )
    states = dict(rows.all())
    return [
        Line(item, item.id in done, states.get(item.part, LIFE.begin))
        for item in numbers.in_order_taken(meeting.items)
    ]


def progress(context: Context, meeting: Meeting, part: Part) -> Progress:
    """How far the minutes of a part of a meeting are, for its clerk."""
    items = [item for item in numbers.in_order_taken(meeting.items) if item.part is part]
    ids = [item.id for item in items]
    done = written(context, meeting)
    unsent = select(func.count()).where(
        Action.item_id.in_(ids), Action.state == ActionState.NOT_SENT
    )
    return Progress(
        items=tuple(items),
        unwritten=tuple(item for item in items if item.id not in done),
        gaps=tuple(_gaps(context, items)),
        unsent=context.session.scalar(unsent) or 0,
    )


def written(context: Context, meeting: Meeting) -> set[int]:
    """The items of a meeting that have a text or a resolution, by id."""
    return set(
        context.session.scalars(select(Item.id).where(Item.meeting_id == meeting.id, _has_minute()))
    )


def minuted(context: Context, meetings: Iterable[int]) -> dict[int, int]:
    """For each meeting's id, how many of its items have a text or a resolution."""
    rows = context.session.execute(
        select(Item.meeting_id, func.count())
        .where(Item.meeting_id.in_(meetings), _has_minute())
        .group_by(Item.meeting_id)
    )
    return dict(rows.all())


def texts(context: Context, items: Iterable[int]) -> dict[int, str]:
    """For each item's id the text of its minute as it stands, where there is one."""
    rows = context.session.execute(
        select(Revision.item_id, Revision.text).where(Revision.item_id.in_(items), _stands())
    )
    return dict(rows.all())


def _gaps(context: Context, items: Iterable[Item]) -> list[Gap]:
    by_id = {item.id: item for item in items}
    printed = _printed(context, by_id)
    return [
        Gap(by_id[item_id], block.number)
        for item_id, text in texts(context, by_id).items()
        for block in parse(text)
        if isinstance(block, ResolutionPlace) and block.number not in printed.get(item_id, ())
    ]


def _printed(context: Context, items: Iterable[int]) -> Mapping[int, set[int]]:
    """For each item's id the numbers of the resolutions that print in its minutes."""
    found: dict[int, set[int]] = {}
    rows = context.session.execute(
        select(Resolution.item_id, Resolution.position).where(
            Resolution.item_id.in_(items), Resolution.placement != Placement.DECISION
        )
    )
    for item_id, position in rows:
        found.setdefault(item_id, set()).add(position)
    return found


def _has_minute() -> ColumnElement[bool]:
    """That an item has a text as it stands, or a resolution."""
    text = exists().where(Revision.item_id == Item.id, Revision.text != "", _stands())
    return or_(text, exists().where(Resolution.item_id == Item.id))


def _stands() -> ColumnElement[bool]:
    """That a revision is its item's last."""
    later = Revision.__table__.alias()
    return ~exists().where(
        and_(later.c.item_id == Revision.item_id, later.c.number > Revision.number)
    )
