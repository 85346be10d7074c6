"""Matters arising: what is due or done by a meeting of a committee, and what was reported there.

Under an open item stand the actions that are open, under a marked one those that are not: so no
word of an exempt action stands where the public reads.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.meetings import Item, Meeting
from committee.model.record import Matter
from committee.model.reports import Report
from committee.queries import meetings, visible
from committee.rules import matters as rules
from committee.rules.access import Mark
from committee.rules.actions import ENDED, WITH_OWNER, ActionState
from committee.rules.meetings import MEETS
from committee.rules.minutes import LOCKED
from committee.rules.permissions import may, may_see_marked
from committee.rules.vocabulary import ItemKind, MeetingState

OWNERS = selectinload(Action.owners)
WHOLE = (OWNERS.selectinload(Owner.post), OWNERS.selectinload(Owner.person))


@dataclass(frozen=True)
class Listing:
    """Matters arising as a page shows them: what is recorded, and what arises besides.

    `hidden` counts the exempt actions that arise too, for those who may know of them. Where
    `may_record`, the actor may record what was reported and confirmed.
    """

    matters: Sequence[Matter]
    hidden: int
    may_record: bool

    @property
    def is_recorded(self) -> bool:
        """Whether it is recorded what was reported."""
        return any(matter.is_recorded for matter in self.matters)

    @property
    def groups(self) -> Iterator[tuple[rules.Group, Sequence[Matter]]]:
        """The matters by group, without the groups that have none."""
        for group in rules.Group:
            found = [each for each in self.matters if rules.group(each.state) is group]
            if found:
                yield group, found


def listing(context: Context, item: Item) -> Listing:
    """What was reported under an item and what arises there besides, for a page of the item.

    The actor must be one who may see the item.
    """
    actor, meeting = context.actor, item.meeting
    recorded = for_minutes(
        context, [item], lambda mark: visible.mark(actor, mark, meeting.committee_id)
    )
    is_live = _is_live(context, item)
    return Listing(
        matters=_in_order([*recorded[item.id], *arising(context, item)]),
        hidden=_hidden(context, item) if is_live else 0,
        may_record=is_live
        and meeting.state is MeetingState.HELD
        and may(actor, "actions.close", meeting.committee_id),
    )


def arising(context: Context, item: Item) -> Sequence[Matter]:
    """The actions that arise under an item now and are not recorded there.

    They are those of the meeting's committee that are due by its day, that wait to be confirmed,
    or that ended since the last report. There are none where the item is not of matters arising,
    its meeting is not to be held, or its minutes are approved.
    """
    if not _is_live(context, item):
        return ()
    recorded = exists().where(Report.action_id == Action.id, Report.item_id == item.id)
    found = context.session.scalars(
        select(Action)
        .where(*_arises(context, item, _of_mark(item)), ~recorded)
        .options(*WHOLE, selectinload(Action.item))
    )
    return _in_order(
        Matter(
            action=action,
            state=action.state,
            answer=told(action),
            is_recorded=False,
            is_confirmed=action.closed_at_id == item.meeting_id,
        )
        for action in found
    )


def told(action: Action) -> str:
    """The answer that is reported of an action: none while it is with its owner."""
    return "" if action.state in WITH_OWNER else action.answer


def for_minutes(
    context: Context, items: Sequence[Item], may_see: Callable[[Mark], bool]
) -> dict[int, Sequence[Matter]]:
    """What was reported under items, by their ids, as far as it may be seen.

    A confirmation that was taken back by reopening the action is none.
    """
    held_at = {item.id: item.meeting_id for item in items}
    action = selectinload(Report.action)
    owners = action.selectinload(Action.owners)
    reports = context.session.scalars(
        select(Report)
        .where(Report.item_id.in_(held_at))
        .options(
            owners.selectinload(Owner.post),
            owners.selectinload(Owner.person),
            action.selectinload(Action.item),
        )
    )
    found: dict[int, list[Matter]] = {item.id: [] for item in items}
    for report in reports:
        if may_see(report.action.full_mark):
            confirmed = report.action.closed_at_id == held_at[report.item_id]
            matter = Matter(report.action, report.state, report.answer, True, confirmed)
            found[report.item_id].append(matter)
    return {number: _in_order(matters) for number, matters in found.items()}


def for_agenda(
    context: Context, items: Sequence[Item], may_see: Callable[[Mark], bool]
) -> dict[int, Sequence[Matter]]:
    """What an agenda prints under items: what was reported there, or else what arises now."""
    recorded = for_minutes(context, items, may_see)
    return {item.id: recorded[item.id] or arising(context, item) for item in items}


def _is_live(context: Context, item: Item) -> bool:
    if item.kind is not ItemKind.MATTERS_ARISING or item.meeting.state not in MEETS:
        return False
    return meetings.minutes_states(context, item.meeting)[item.part] not in LOCKED


def _of_mark(item: Item) -> ColumnElement[bool]:
    return visible.OPEN_ACTIONS if item.mark.is_open else not_(visible.OPEN_ACTIONS)


def _arises(
    context: Context, item: Item, of_mark: ColumnElement[bool]
) -> Sequence[ColumnElement[bool]]:
    """That an action arises at the meeting of an item, and is open or not, as is asked."""
    meeting = item.meeting
    reported = (
        exists()
        .where(Report.action_id == Action.id, Report.state.in_(ENDED))
        .where(Item.id == Report.item_id, Meeting.id == Item.meeting_id)
        .where(Meeting.day >= Action.ended_on)
    )
    is_due = Action.due_on <= meeting.day
    is_done = or_(is_due, Action.completed_on <= meeting.day)
    ended_since = and_(
        Action.closed_at_id.is_(None),
        Action.ended_on <= meeting.day,
        Action.ended_on >= _since(context, meeting),
    )
    return (
        visible.actions(context.actor),
        of_mark,
        Action.committee_id == meeting.committee_id,
        Action.raised_on < meeting.day,
        or_(
            and_(Action.state.in_(WITH_OWNER), is_due),
            and_(Action.state == ActionState.COMPLETED, is_done),
            and_(
                Action.state.in_(ENDED),
                ~reported,
                or_(Action.closed_at_id == meeting.id, ended_since),
            ),
        ),
    )


def _since(context: Context, meeting: Meeting) -> date:
    """The day of the committee's last meeting before that had a report, or else of its last."""
    earlier = select(func.max(Meeting.day)).where(
        Meeting.committee_id == meeting.committee_id,
        Meeting.day < meeting.day,
        Meeting.state == MeetingState.HELD,
    )
    reported = exists().where(Report.item_id == Item.id, Item.meeting_id == Meeting.id)
    found = context.session.scalar(earlier.where(reported)) or context.session.scalar(earlier)
    return found or date.min


def _hidden(context: Context, item: Item) -> int:
    """How many exempt actions arise that an open item does not list, as far as one may know."""
    if not (item.mark.is_open and may_see_marked(context.actor, item.meeting.committee_id)):
        return 0
    conditions = _arises(context, item, not_(visible.OPEN_ACTIONS))
    counted = select(func.count()).select_from(Action).where(*conditions)
    return context.session.scalar(counted) or 0


def _in_order(matters: Iterable[Matter]) -> Sequence[Matter]:
    """By group, and in it by the day they are due: those without one last."""
    groups = list(rules.Group)
    return sorted(
        matters,
        key=lambda each: (
            groups.index(rules.group(each.state)),
            each.action.due_on or date.max,
            each.action.id,
        ),
    )
