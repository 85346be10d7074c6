"""Meetings loaded whole, for the pages and papers of their minutes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.committees import Membership
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.minutes import Minutes, Revision
from committee.model.record import ItemRecord, MeetingRecord
from committee.model.resolutions import Resolution
from committee.queries import numbers, visible
from committee.queries.actors import on
from committee.rules.access import Mark
from committee.rules.actions import ActionState
from committee.rules.blocks import placed
from committee.rules.blocks import visible as visible_blocks
from committee.rules.markup import parse
from committee.rules.minutes import MinutesState
from committee.rules.permissions import may_see_marked
from committee.rules.refusals import NotFound
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import Part, Placement, Seat

Row = TypeVar("Row", Resolution, Action)


@dataclass(frozen=True)
class View:
    """Whose eyes a meeting is read with: which marks they may see, and whether drafts too."""

    may_see: Callable[[Mark], bool]
    reads: Callable[[Part], bool]
    sees_unsent: bool


def one(context: Context, meeting_id: int, part: Part) -> Minutes:
    """The minutes of a meeting and part, where the actor may know of them. Raises NotFound."""
    minutes = context.session.scalar(
        select(Minutes)
        .where(Minutes.meeting_id == meeting_id, Minutes.part == part)
        .options(selectinload(Minutes.meeting).selectinload(Meeting.committee))
    )
    if minutes is None or (
        part is Part.EXEMPT and not may_see_marked(context.actor, minutes.meeting.committee_id)
    ):
        raise NotFound("There are no such minutes.")
    return minutes


def for_actor(context: Context, meeting: Meeting) -> MeetingRecord:
    """A meeting as the actor may see it, for pages."""
    committee = meeting.committee_id
    view = View(
        may_see=lambda mark: visible.mark(context.actor, mark, committee),
        reads=_reader(context, meeting),
        sees_unsent=visible.sees_unsent(context.actor, committee),
    )
    return _whole(context, meeting, view)


def for_paper(context: Context, meeting: Meeting, part: Part) -> MeetingRecord:
    """A meeting as a paper for an audience prints it: the public, or those who see exempt matter.

    The public paper holds no marked word, whoever asks for it. Raises NotFound where the actor
    may not read these minutes: before they are issued none but a clerk, the exempt part none but
    those who may see it.
    """
    if part is Part.EXEMPT and not may_see_marked(context.actor, meeting.committee_id):
        raise NotFound("There are no such minutes.")
    reads = _reader(context, meeting)
    if not reads(part):
        raise NotFound("These minutes are not issued yet.")
    view = View(
        may_see=(lambda mark: mark.is_open) if part is Part.PUBLIC else (lambda mark: True),
        reads=reads,
        sees_unsent=False,
    )
    return _whole(context, meeting, view)


def item_for_actor(context: Context, item: Item) -> ItemRecord:
    """One item as the actor may see it."""
    record = for_actor(context, item.meeting)
    return next(found for found in record.items if found.item.id == item.id)


def _reader(context: Context, meeting: Meeting) -> Callable[[Part], bool]:
    """Says of a part whether the actor may read its minutes as they are now."""
    minutes = _minutes(context, meeting)
    states = {part: minutes[part].state for part in minutes}
    return lambda part: visible.minutes_text(
        context.actor, states.get(part, MinutesState.NOT_STARTED), meeting.committee_id
    )


def _whole(context: Context, meeting: Meeting, view: View) -> MeetingRecord:
    style = numbers.style_of(context, meeting)
    given = numbers.minute_numbers(context, meeting)
    loaded = _Loaded.of(context, meeting)
    return MeetingRecord(
        council=context.council,
        meeting=meeting,
        attendances=_attendances(context, meeting),
        seats=_seats(context, meeting),
        items=tuple(
            _item(item, given[item.id][0], loaded, style, view)
            for item in numbers.in_order_taken(meeting.items)
        ),
        minutes=_minutes(context, meeting),
    )


@dataclass(frozen=True)
class _Loaded:
    """All that hangs on the items of a meeting, by item, in one query each."""

    revisions: Mapping[int, Revision]
    resolutions: Mapping[int, list[Resolution]]
    actions: Mapping[int, list[Action]]

    @classmethod
    def of(cls, context: Context, meeting: Meeting) -> "_Loaded":
        ids = [item.id for item in meeting.items]
        last = (
            select(Revision.item_id, func.max(Revision.number).label("number"))
            .where(Revision.item_id.in_(ids))
            .group_by(Revision.item_id)
            .subquery()
        )
        revisions = context.session.scalars(
            select(Revision)
            .join(last, (Revision.item_id == last.c.item_id) & (Revision.number == last.c.number))
            .options(selectinload(Revision.numbers), selectinload(Revision.saved_by))
        )
        resolutions = context.session.scalars(
            select(Resolution)
            .where(Resolution.item_id.in_(ids))
            .order_by(Resolution.position)
            .options(selectinload(Resolution.limbs))
        )
        owners = selectinload(Action.owners)
        actions = context.session.scalars(
            select(Action)
            .where(Action.item_id.in_(ids))
            .order_by(Action.sequence)
            .options(owners.selectinload(Owner.post), owners.selectinload(Owner.person))
        )
        return cls(
            {revision.item_id: revision for revision in revisions},
            _by_item(resolutions),
            _by_item(actions),
        )


def _item(item: Item, number: str, loaded: _Loaded, style: HouseStyle, view: View) -> ItemRecord:
    shown = view.may_see(item.mark)
    readable = shown and view.reads(item.part)

    def reads(mark: Mark) -> bool:
        """Words under a mark stand in the exempt minutes, also those of an open item."""
        return view.may_see(mark) and (mark.is_open or view.reads(Part.EXEMPT))

    revision = loaded.revisions.get(item.id) if readable else None
    resolutions = loaded.resolutions[item.id] if readable else []
    in_minutes = [r.position for r in resolutions if r.placement is not Placement.DECISION]
    blocks = placed(parse(revision.text if revision else ""), tuple(in_minutes))
    return ItemRecord(
        item=item,
        minute_number=number,
        blocks=visible_blocks(blocks, reads, {r.position: r.mark for r in resolutions}),
        numbers=numbers.paragraph_numbers(style, number, revision, blocks),
        resolutions=tuple(r for r in resolutions if reads(r.mark)),
        actions=tuple(
            action
            for action in (loaded.actions[item.id] if shown else [])
            if view.may_see(action.mark)
            and (view.sees_unsent or action.state is not ActionState.NOT_SENT)
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


def _seats(context: Context, meeting: Meeting) -> dict[int, Seat]:
    rows = context.session.execute(
        select(Membership.person_id, Membership.seat).where(
            Membership.committee_id == meeting.committee_id, on(Membership, meeting.day)
        )
    )
    return dict(rows.all())


def _minutes(context: Context, meeting: Meeting) -> dict[Part, Minutes]:
    found = context.session.scalars(select(Minutes).where(Minutes.meeting_id == meeting.id))
    return {minutes.part: minutes for minutes in found}


def _by_item(rows: Iterable[Row]) -> Mapping[int, list[Row]]:
    grouped: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.item_id].append(row)
    return grouped
