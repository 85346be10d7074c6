"""Who was at a meeting and who was not, as the heading block prints it.

The minutes give the names of the members present (Local Government Act 1972 Schedule 12
paragraph 40).
"""

from collections.abc import Iterator

from committee.documents.parts import Fact, Facts
from committee.model.meetings import Attendance
from committee.model.record import MeetingRecord
from committee.rules.vocabulary import Capacity, Seat

_ORDER = tuple(Seat)


def facts(record: MeetingRecord) -> Facts:
    """A label for each capacity that anybody had, in the order of the minutes; the chair first."""
    return Facts(tuple(_facts(record)))


def _facts(record: MeetingRecord) -> Iterator[Fact]:
    presiding = record.meeting.presiding
    if presiding and presiding.id not in {one.person_id for one in record.attendances}:
        yield Fact("In the chair:", (presiding.name,))
    for capacity in Capacity:
        had = [one for one in record.attendances if one.capacity is capacity]
        had.sort(key=lambda one: _rank(record, one))
        if had:
            label = "Substitutes" if capacity is Capacity.SUBSTITUTE else capacity.words
            yield Fact(f"{label}:", tuple(_named(record, one) for one in had))


def _rank(record: MeetingRecord, attendance: Attendance) -> tuple[bool, int, str]:
    """Whoever presided, then by seat, then by surname."""
    seat = record.seats.get(attendance.person_id, Seat.MEMBER)
    presided = attendance.person_id == record.meeting.presiding_id
    return (not presided, min(_ORDER.index(seat), 2), attendance.person.sort_name)


def _named(record: MeetingRecord, attendance: Attendance) -> str:
    """A name with what the minutes say of it: "Councillor Ann Lee (Vice-chair, in the chair)"."""
    seat = record.seats.get(attendance.person_id)
    said = []
    if attendance.substitute_for:
        said.append(f"for {attendance.substitute_for.name}")
    if seat in (Seat.CHAIR, Seat.VICE_CHAIR, Seat.CO_OPTEE):
        said.append(seat.words)
    if attendance.person_id == record.meeting.presiding_id and seat is not Seat.CHAIR:
        said.append("in the chair")
    if attendance.described_as:
        said.append(attendance.described_as)
    return f"{attendance.person.name} ({', '.join(said)})" if said else attendance.person.name
