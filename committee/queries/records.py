"""Meetings loaded whole: one query for each kind of record, no word more than may be seen."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.corrections import Correction
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.minutes import Minutes, Revision
from committee.model.record import ItemRecord, MeetingRecord, Unseen
from committee.model.resolutions import Resolution
from committee.queries import committees, house_styles, numbers
from committee.queries.resolutions import WHOLE
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.blocks import origins, placed
from committee.rules.blocks import visible as visible_blocks
from committee.rules.markup import parse
from committee.rules.numbering import MinuteNumber
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import Part, Placement

Row = TypeVar("Row", Resolution, Action, Correction)
EXEMPT = Mark(Level.EXEMPT)


@dataclass(frozen=True)
class View:
    """Whose eyes a meeting is read with: which marks they may see, the text and the decisions of
    which part of the minutes they read, and whether its actions, also before they are sent.
    """

    may_see: Callable[[Mark], bool]
    reads: Callable[[Part], bool]
    decides: Callable[[Part], bool]
    sees_actions: bool = True
    sees_unsent: bool = False

    def within(self, reads: Callable[[Part], bool]) -> Callable[[Mark], bool]:
        """Words under a mark stand in the exempt minutes, also those of an open item."""
        return lambda mark: self.may_see(mark) and (mark.is_open or reads(Part.EXEMPT))


def whole(
    context: Context, meeting: Meeting, minutes: Mapping[Part, Minutes], view: View
) -> MeetingRecord:
    """A meeting with its items and members, as far as the view goes."""
    style = house_styles.style_of(context, meeting)
    given = numbers.minute_numbers(context, meeting, style)
    loaded = _Loaded.of(context, meeting)
    members = committees.members_on(context, meeting.committee_id, meeting.day)
    return MeetingRecord(
        council=context.council,
        meeting=meeting,
        style=style,
        attendances=_attendances(context, meeting),
        seats={member.person_id: member.seat for member in members},
        items=tuple(
            _item(item, given[item.id], loaded, style, view)
            for item in numbers.in_order_taken(meeting.items)
        ),
        minutes=minutes,
        members=tuple(members),
    )


@dataclass(frozen=True)
class _Loaded:
    """All that hangs on the items of a meeting, by item, in one query each."""

    revisions: Mapping[int, Revision]
    resolutions: Mapping[int, list[Resolution]]
    actions: Mapping[int, list[Action]]
    corrections: Mapping[int, list[Correction]]

    @classmethod
    def of(cls, context: Context, meeting: Meeting) -> "_Loaded":
        ids = [item.id for item in meeting.items]
        return cls(
            {revision.item_id: revision for revision in _revisions(context, ids)},
            _by_item(_resolutions(context, ids)),
            _by_item(_actions(context, ids)),
            _by_item(_corrections(context, ids)),
        )


def _revisions(context: Context, ids: list[int]) -> Iterable[Revision]:
    last = (
        select(Revision.item_id, func.max(Revision.number).label("number"))
        .where(Revision.item_id.in_(ids))
        .group_by(Revision.item_id)
        .subquery()
    )
    return context.session.scalars(
        select(Revision)
        .join(last, (Revision.item_id == last.c.item_id) & (Revision.number == last.c.number))
        .options(selectinload(Revision.numbers), selectinload(Revision.saved_by))
    )


def _resolutions(context: Context, ids: list[int]) -> Iterable[Resolution]:
    return context.session.scalars(
        select(Resolution)
        .where(Resolution.item_id.in_(ids))
        .order_by(Resolution.position)
        .options(*WHOLE)
    )


def _actions(context: Context, ids: list[int]) -> Iterable[Action]:
    owners = selectinload(Action.owners)
    return context.session.scalars(
        select(Action)
        .where(Action.item_id.in_(ids))
        .order_by(Action.sequence)
        .options(owners.selectinload(Owner.post), owners.selectinload(Owner.person))
    )


def _corrections(context: Context, ids: list[int]) -> Iterable[Correction]:
    return context.session.scalars(
        select(Correction)
        .where(Correction.item_id.in_(ids))
        .order_by(Correction.id)
        .options(selectinload(Correction.minutes).selectinload(Minutes.meeting))
    )


def _item(
    item: Item, number: MinuteNumber, loaded: _Loaded, style: HouseStyle, view: View
) -> ItemRecord:
    shown = view.may_see(item.mark)
    is_read, is_decided = shown and view.reads(item.part), shown and view.decides(item.part)
    may_read, may_know = view.within(view.reads), view.within(view.decides)
    revision = loaded.revisions.get(item.id) if is_read else None
    resolutions = loaded.resolutions[item.id] if is_decided else []
    in_minutes = [r.position for r in resolutions if r.placement is not Placement.DECISION]
    text = parse(revision.text if revision else "")
    blocks = placed(text, in_minutes) if is_read else ()
    seen = visible_blocks(blocks, may_read, {r.position: r.mark for r in resolutions})
    return ItemRecord(
        item=item,
        minute_number=number.written,
        blocks=seen,
        sources=origins(seen, text),
        numbers=numbers.paragraph_numbers(style, number, revision, blocks),
        resolutions=tuple(r for r in resolutions if may_know(r.mark)),
        unseen=tuple(
            Unseen(r.position, r.placement, r.mark) for r in resolutions if not may_know(r.mark)
        ),
        actions=tuple(
            action
            for action in (loaded.actions[item.id] if shown and view.sees_actions else [])
            if view.may_see(action.mark)
            and (view.sees_unsent or action.state is not ActionState.NOT_SENT)
        ),
        corrections=tuple(
            correction
            for correction in (loaded.corrections[item.id] if is_read else [])
            if correction.minutes.part is Part.PUBLIC or may_read(EXEMPT)
        ),
        revision=revision.number if revision else 0,
        withheld=not shown,
    )


def _attendances(context: Context, meeting: Meeting) -> tuple[Attendance, ...]:
    found = context.session.scalars(
        select(Attendance)
        .where(Attendance.meeting_id == meeting.id)
        .order_by(Attendance.id)
        .options(selectinload(Attendance.person), selectinload(Attendance.substitute_for))
    )
    return tuple(found)


def _by_item(rows: Iterable[Row]) -> Mapping[int, list[Row]]:
    grouped: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.item_id].append(row)
    return grouped
