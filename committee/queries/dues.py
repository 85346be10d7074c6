"""When what is due at a meeting falls due, and the meetings at which it can be."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action
from committee.model.committees import Committee
from committee.model.meetings import Meeting
from committee.rules.due import first_after
from committee.rules.meetings import MEETS
from committee.rules.vocabulary import DueKind, MeetingState
from committee.rules.wording import day_in_words


def days(context: Context, committee: Committee) -> list[date]:
    """The days on which a committee met or is to meet, the first of them first.

    After a merger they go on with those of the committee that has its actions since.
    """
    own = context.session.scalars(
        select(Meeting.day)
        .where(Meeting.committee_id == committee.id, Meeting.state.in_(MEETS))
        .order_by(Meeting.day)
    ).all()
    if committee.merged_into is None or committee.ended_on is None:
        return list(own)
    last = committee.ended_on
    later = days(context, committee.merged_into)
    return [day for day in own if day <= last] + [day for day in later if day > last]


def falls_on(action: Action, days: Sequence[date]) -> date | None:
    """The day on which an action falls due that is due at a meeting, of the `days` of `days`.

    At a meeting that is not held after all it falls due at the next; without one there is none.
    """
    meeting = action.due_meeting
    if meeting is None:
        return first_after(action.raised_on, days)
    if action.due_kind is DueKind.MEETING and meeting.state in MEETS:
        return meeting.day
    return first_after(meeting.day, days)


def latest(context: Context, action: Action) -> Meeting | None:
    """The last meeting of its committee up to today, where it came after the one that asked."""
    return context.session.scalars(
        select(Meeting)
        .where(
            Meeting.committee_id == action.committee_id,
            Meeting.state.in_(MEETS),
            Meeting.day > action.raised_on,
            Meeting.day <= context.today,
        )
        .order_by(Meeting.day.desc(), Meeting.id.desc())
        .limit(1)
    ).first()


def may_be_at(context: Context, committee: Committee, raised_on: date) -> Sequence[Meeting]:
    """The meetings called at which something can be due that was raised on a day."""
    return context.session.scalars(
        select(Meeting)
        .where(
            Meeting.committee_id == committee.id,
            Meeting.state == MeetingState.CALLED,
            Meeting.day > raised_on,
            Meeting.day >= context.today,
        )
        .order_by(Meeting.day, Meeting.starts_at, Meeting.id)
    ).all()


def choices(
    context: Context, committee: Committee, raised_on: date, chosen: Meeting | None = None
) -> list[tuple[int, str]]:
    """The same as (id, words), with the meeting that is chosen already and what became of it."""
    called = may_be_at(context, committee, raised_on)
    found = [(meeting.id, day_in_words(meeting.day)) for meeting in called]
    if chosen is None or chosen in called:
        return found
    return [(chosen.id, f"{day_in_words(chosen.day)} ({chosen.state.words.lower()})"), *found]
