"""Meetings as lists and one by one, with who was at each and who may have presided."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload
from sqlalchemy.orm.attributes import set_committed_value

from committee.context import Context
from committee.model.committees import Committee
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.minutes import Minutes
from committee.queries.pages import Page, page_of
from committee.rules.minutes import MinutesState
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import MeetingState, Part

WITH_COMMITTEE = (selectinload(Meeting.committee), selectinload(Meeting.year))


def listed(
    context: Context,
    *,
    committee: Committee | None = None,
    year_id: int | None = None,
    page: int = 1,
) -> Page[Meeting]:
    """A page of meetings, the latest first, of one committee or year where one is given."""
    statement = select(Meeting).order_by(Meeting.day.desc(), Meeting.starts_at.desc(), Meeting.id)
    if committee is not None:
        statement = statement.where(Meeting.committee_id == committee.id)
    if year_id is not None:
        statement = statement.where(Meeting.year_id == year_id)
    return page_of(context.session, statement.options(*WITH_COMMITTEE), page)


def upcoming(
    context: Context, *, committee: Committee | None = None, limit: int = 10
) -> Sequence[Meeting]:
    """The next meetings that are called, today's first."""
    statement = (
        select(Meeting)
        .where(Meeting.state == MeetingState.CALLED, Meeting.day >= context.today)
        .order_by(Meeting.day, Meeting.starts_at, Meeting.id)
        .limit(limit)
    )
    if committee is not None:
        statement = statement.where(Meeting.committee_id == committee.id)
    return context.session.scalars(statement.options(*WITH_COMMITTEE)).all()


def recent(context: Context, committee: Committee, limit: int = 5) -> Sequence[Meeting]:
    """The last meetings of a committee that were to be held before today or were held today."""
    return context.session.scalars(
        select(Meeting)
        .where(
            Meeting.committee_id == committee.id,
            (Meeting.day < context.today) | (Meeting.state != MeetingState.CALLED),
        )
        .order_by(Meeting.day.desc(), Meeting.starts_at.desc(), Meeting.id)
        .limit(limit)
        .options(*WITH_COMMITTEE)
    ).all()


def one(context: Context, meeting_id: int) -> Meeting:
    """A meeting with its committee, year, items and attendance. Raises NotFound."""
    meeting = context.session.scalars(
        select(Meeting)
        .where(Meeting.id == meeting_id)
        .options(
            *WITH_COMMITTEE,
            selectinload(Meeting.presiding),
            selectinload(Meeting.items),
            selectinload(Meeting.attendances).selectinload(Attendance.person),
            selectinload(Meeting.attendances).selectinload(Attendance.substitute_for),
        )
    ).first()
    if meeting is None:
        raise NotFound("There is no such meeting.")
    for item in meeting.items:
        # An item then keeps hold of its meeting, with all that is loaded here.
        set_committed_value(item, "meeting", meeting)
    return meeting


def found(context: Context, meeting_id: int) -> Meeting | None:
    """A meeting with its committee and year alone; None where there is none of that number."""
    return context.session.get(Meeting, meeting_id, options=WITH_COMMITTEE)


def item(meeting: Meeting, item_id: int) -> Item:
    """An item of a meeting, for those who may see its words or not. Raises NotFound."""
    for each in meeting.items:
        if each.id == item_id:
            return each
    raise NotFound("This meeting has no such item.")


def minutes_states(context: Context, meeting: Meeting) -> dict[Part, MinutesState]:
    """How far each set of minutes of a meeting is."""
    rows = context.session.execute(
        select(Minutes.part, Minutes.state).where(Minutes.meeting_id == meeting.id)
    )
    return dict.fromkeys(Part, MinutesState.NOT_STARTED) | dict(rows.all())


def item_counts(context: Context, meeting_ids: Sequence[int]) -> dict[int, int]:
    """For each meeting how many items are on its agenda."""
    rows = context.session.execute(
        select(Item.meeting_id, func.count())
        .where(Item.meeting_id.in_(meeting_ids))
        .group_by(Item.meeting_id)
    )
    return dict(rows.all())
