"""Agenda items in the words that an actor may see."""

from collections.abc import Sequence
from dataclasses import dataclass

from committee.context import Context
from committee.model.meetings import Item, Meeting
from committee.queries import visible


@dataclass(frozen=True)
class AgendaLine:
    """An item as one person may see it.

    Where its words are withheld, `title` says only that it is exempt or confidential, and
    `summary` is what the public may read of it (Local Government Act 1972 s.100C(2)). `notice`
    is the sentence of its mark, empty for an open item. `place` counts from 1.
    """

    id: int
    place: int
    number: str
    title: str
    author: str
    kind: str
    mark: str
    notice: str
    summary: str
    is_open: bool
    is_withheld: bool
    taken_order: int | None
    minute_number: str


def agenda(context: Context, meeting: Meeting) -> Sequence[AgendaLine]:
    """The items of a meeting as the actor may see them, in agenda order."""
    return [line(context, meeting, item) for item in meeting.items]


def line(context: Context, meeting: Meeting, item: Item) -> AgendaLine:
    """An item of a meeting as the actor may see it."""
    shown = visible.mark(context.actor, item.mark, meeting.committee_id)
    return AgendaLine(
        id=item.id,
        place=item.agenda_order,
        number=item.number,
        title=item.title if shown else item.mark_level.in_place_of_title,
        author=item.author if shown else "",
        kind=item.kind.words,
        mark=item.mark.words,
        notice=item.mark.notice(context.council.nation),
        summary=item.public_summary,
        is_open=item.mark.is_open,
        is_withheld=not shown,
        taken_order=item.taken_order,
        minute_number=item.minute_number or "",
    )


def neighbours(meeting: Meeting, item: Item) -> tuple[Item | None, Item | None]:
    """The items before and after one on the agenda."""
    place = meeting.items.index(item)
    before = meeting.items[place - 1] if place else None
    return before, next(iter(meeting.items[place + 1 :]), None)
