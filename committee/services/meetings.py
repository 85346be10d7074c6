"""What is done to meetings: calling them, changing them, and saying whether they were held."""

from datetime import date, time

from sqlalchemy import select

from committee.context import Context
from committee.model.base import LINE
from committee.model.committees import Committee
from committee.model.council import MunicipalYear
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.minutes import Minutes
from committee.model.people import Person
from committee.queries import years
from committee.rules.meetings import LIFE, NOT_HELD_STEPS, STANDING_ITEMS
from committee.rules.minutes import ISSUED
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.vocabulary import Capacity, MeetingKind, MeetingState
from committee.rules.wording import date_in_words, day_in_words, time_in_words
from committee.services import audit, checks
from committee.services.action_changes import follow_meetings
from committee.services.locks import refuse_if_locked


def call(
    context: Context,
    committee: Committee,
    *,
    day: date,
    starts_at: time,
    place: str = "",
    kind: MeetingKind = MeetingKind.ORDINARY,
    standing_items: bool = False,
) -> Meeting:
    """Call a meeting of a committee, with the standing items on its agenda where asked for.

    Raises NotPermitted, or Invalid for `day` and `place`: the same day and time twice, or a day
    in no municipal year.
    """
    require(context.actor, "meetings.manage", committee.id)
    context.session.refresh(committee, with_for_update=True)
    if committee.ended_on is not None and committee.ended_on < day:
        raise Invalid(
            {
                "day": f"{committee.name} ended on {date_in_words(committee.ended_on)}: "
                "enter a day no later than that"
            }
        )
    meeting = Meeting(committee=committee, state=LIFE.begin)
    _fix(context, meeting, day, starts_at, place, kind)
    context.session.add(meeting)
    if standing_items:
        meeting.items = [
            Item(number=str(place), agenda_order=place, title=title, kind=kind)
            for place, (title, kind) in enumerate(STANDING_ITEMS.items(), start=1)
        ]
    audit.record(context, "meetings.call", meeting, f"{committee.abbreviation} {day}")
    follow_meetings(context, meeting.committee)
    return meeting


def change(
    context: Context,
    meeting: Meeting,
    *,
    day: date,
    starts_at: time,
    place: str,
    kind: MeetingKind,
    notice_on: date | None,
    version: int,
) -> None:
    """Change when, where and why a meeting is, and when notice of it was given.

    Raises NotPermitted, OutOfOrder, Stale, or Invalid for `day`, `place` and `notice_on`.
    """
    require(context.actor, "meetings.manage", meeting.committee_id)
    refuse_if_locked(context, meeting)
    given = {"day": day, "starts_at": starts_at, "kind": kind, "notice_on": notice_on}
    if checks.says(meeting, place=place.strip(), **given):
        return
    checks.not_stale(meeting, version, facts(meeting))
    if meeting.state is MeetingState.HELD and day > context.today:
        raise Invalid({"day": "This meeting has been held: enter a day that is not still to come"})
    if notice_on is not None and notice_on > day:
        raise Invalid({"notice_on": "Enter a day that is not after the meeting"})
    _fix(context, meeting, day, starts_at, place, kind)
    meeting.notice_on = notice_on
    audit.record(context, "meetings.change", meeting, f"{day}")
    follow_meetings(context, meeting.committee)


def facts(meeting: Meeting) -> str:
    """What a meeting's page says of it, in lines; for whoever began from an older page."""
    closed = time_in_words(meeting.closed_at) if meeting.closed_at else "not recorded"
    notice = date_in_words(meeting.notice_on) if meeting.notice_on else "not recorded"
    return (
        f"{day_in_words(meeting.day)}, {time_in_words(meeting.starts_at)}\n"
        f"Place: {meeting.place or 'not given'}\nKind: {meeting.kind.words}\n"
        f"Notice: {notice}\n"
        f"State: {meeting.state.words}\nClosed: {closed}\n"
        f"Presiding: {meeting.presiding.name if meeting.presiding else 'not recorded'}"
    )


def _fix(
    context: Context, meeting: Meeting, day: date, starts_at: time, place: str, kind: MeetingKind
) -> None:
    twin = context.session.scalars(
        select(Meeting.id).where(
            Meeting.committee_id == meeting.committee.id,
            Meeting.day == day,
            Meeting.starts_at == starts_at,
            Meeting.id.is_distinct_from(meeting.id),
        )
    ).first()
    if twin is not None:
        raise Invalid(
            {
                "day": f"{meeting.committee.name} already has a meeting on {day_in_words(day)} at "
                f"{time_in_words(starts_at)}: enter another day or time"
            }
        )
    meeting.year = _year(context, day)
    meeting.day, meeting.starts_at, meeting.kind = day, starts_at, kind
    meeting.place = checks.up_to(LINE, "place", place, "the place")


def _year(context: Context, day: date) -> MunicipalYear:
    year = years.covering(context, day)
    if year is None:
        raise Invalid(
            {
                "day": f"{date_in_words(day)} is in no municipal year. Ask an administrator to add "
                "the year in Settings, or enter another day"
            }
        )
    return year


def hold(
    context: Context,
    meeting: Meeting,
    *,
    closed_at: time | None,
    presiding: Person | None,
    version: int,
) -> None:
    """Record that a meeting was held, when it closed and who presided; or put those two right.

    A closing time before the start is after midnight. Raises NotPermitted, OutOfOrder, Stale, or
    Invalid for `presiding`.
    """
    require(context.actor, "meetings.manage", meeting.committee_id)
    refuse_if_locked(context, meeting)
    state = LIFE.take("hold", meeting.state, refusal=_not_open(meeting))
    if checks.says(meeting, state=state, closed_at=closed_at, presiding=presiding):
        return
    checks.not_stale(meeting, version, facts(meeting))
    if meeting.day > context.today:
        raise OutOfOrder(
            f"This meeting is on {day_in_words(meeting.day)}. Record that it was held on the day "
            "or after, or change its day."
        )
    if presiding is not None and _was_away(context, meeting, presiding):
        raise Invalid(
            {"presiding": f"{presiding.name} is recorded as not there. Choose somebody who was"}
        )
    meeting.state, meeting.closed_at, meeting.presiding = state, closed_at, presiding
    audit.record(context, "meetings.hold", meeting)


def _was_away(context: Context, meeting: Meeting, person: Person) -> bool:
    away = select(Attendance.id).where(
        Attendance.meeting_id == meeting.id,
        Attendance.person_id == person.id,
        Attendance.capacity.in_((Capacity.APOLOGIES, Capacity.ABSENT)),
    )
    return context.session.scalars(away).first() is not None


def not_held(context: Context, meeting: Meeting, state: MeetingState, *, version: int) -> None:
    """Record that a meeting was not held: inquorate, postponed or cancelled.

    Raises NotPermitted, OutOfOrder, Stale.
    """
    require(context.actor, "meetings.manage", meeting.committee_id)
    target = LIFE.take(NOT_HELD_STEPS[state], meeting.state, refusal=_not_open(meeting))
    checks.not_stale(meeting, version, facts(meeting))
    meeting.state = target
    audit.record(context, "meetings.not_held", meeting, target.value)
    follow_meetings(context, meeting.committee)


def call_again(context: Context, meeting: Meeting, *, version: int) -> None:
    """Put back a meeting that was recorded by mistake as held or not held.

    Raises NotPermitted, Stale, and OutOfOrder once its minutes are issued.
    """
    require(context.actor, "meetings.manage", meeting.committee_id)
    target = LIFE.take("call_again", meeting.state, refusal="This meeting is still to be held.")
    checks.not_stale(meeting, version, facts(meeting))
    issued = select(Minutes.id).where(Minutes.meeting_id == meeting.id, Minutes.state.in_(ISSUED))
    if context.session.scalars(issued).first() is not None:
        raise OutOfOrder("The minutes of this meeting have been issued, so it was held.")
    meeting.state, meeting.closed_at, meeting.presiding = target, None, None
    audit.record(context, "meetings.call_again", meeting)
    follow_meetings(context, meeting.committee)


def _not_open(meeting: Meeting) -> str:
    return (
        f"This meeting is recorded as “{meeting.state.words}”. "
        "Put it back to “Called” first if that is wrong."
    )
