"""Recording who was at a meeting, who sent apologies, who stood in for whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload
from sqlalchemy.orm.attributes import flag_modified

from committee.context import Context
from committee.model.base import NAME
from committee.model.meetings import Attendance, Meeting
from committee.model.people import Person
from committee.rules.meetings import NEVER_MET
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, NotFound, OutOfOrder
from committee.rules.vocabulary import Capacity
from committee.services import audit, checks
from committee.services.locks import refuse_if_locked

AWAY = (Capacity.APOLOGIES, Capacity.ABSENT)


@dataclass(frozen=True)
class Entry:
    """How one person was at a meeting; no capacity: nothing is to be recorded of them.

    `described_as` says in what post or for what body somebody in attendance came.
    """

    person_id: int
    capacity: Capacity | None
    substitute_for_id: int | None = None
    described_as: str = ""


def record(context: Context, meeting: Meeting, entries: Sequence[Entry], *, version: int) -> None:
    """Record several people at once (Local Government Act 1972 Schedule 12 paragraph 40).

    Those whom no entry names stay as they are. Raises NotPermitted, OutOfOrder, Stale, or Invalid
    with an error for "person-12" and the like.
    """
    _open(context, meeting)
    checks.not_stale(meeting, version, _in_words(meeting))
    held = {attendance.person_id: attendance for attendance in meeting.attendances}
    for entry in entries:
        _put(context, meeting, held, entry)
    _settle(context, meeting, held)
    audit.record(context, "attendance.record", meeting, f"{len(held)} people")


def add(context: Context, meeting: Meeting, entry: Entry) -> None:
    """Record one more person. Raises NotPermitted, OutOfOrder, Invalid."""
    _open(context, meeting)
    held = {attendance.person_id: attendance for attendance in meeting.attendances}
    if entry.person_id in held:
        known = held[entry.person_id]
        raise Invalid(
            {_field(entry): f"{known.person.name} is already recorded: {known.capacity.words}"}
        )
    _put(context, meeting, held, entry)
    _settle(context, meeting, held)
    audit.record(context, "attendance.add", meeting, f"person {entry.person_id}")


def remove(context: Context, attendance: Attendance) -> None:
    """Take a person off the list. Raises NotPermitted, OutOfOrder."""
    meeting = attendance.meeting
    _open(context, meeting)
    held = {each.person_id: each for each in meeting.attendances}
    _put(context, meeting, held, Entry(attendance.person_id, None))
    _settle(context, meeting, held)
    audit.record(context, "attendance.remove", meeting, f"person {attendance.person_id}")


def _open(context: Context, meeting: Meeting) -> None:
    require(context.actor, "meetings.manage", meeting.committee_id)
    refuse_if_locked(context, meeting)
    if meeting.state in NEVER_MET:
        raise OutOfOrder(
            f"This meeting was {meeting.state.value}, so nobody attended it. "
            "Put it back to “Called” first if that is wrong."
        )


def _put(
    context: Context, meeting: Meeting, held: dict[int, Attendance], entry: Entry
) -> None:
    if entry.capacity is None:
        if entry.person_id in held:
            gone = held.pop(entry.person_id)
            meeting.attendances.remove(gone)
            context.session.delete(gone)
        return
    attendance = held.get(entry.person_id)
    if attendance is None:
        attendance = Attendance(person=_person(context, entry.person_id))
        held[entry.person_id] = attendance
        attendance.person_id = entry.person_id
        meeting.attendances.append(attendance)
    standing_in = entry.capacity is Capacity.SUBSTITUTE
    attendance.capacity = entry.capacity
    attendance.substitute_for_id = entry.substitute_for_id if standing_in else None
    attendance.described_as = checks.up_to(
        NAME, _field(entry), entry.described_as, "the description"
    )
