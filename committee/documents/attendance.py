"""Who was at a meeting and who was not, as the heading block prints it.

The minutes give the names of the members present (Local Government Act 1972 Schedule 12
paragraph 40).
"""

from collections.abc import Iterator

from committee.documents.parts import Fact, Facts
from committee.model.committees import Membership
from committee.model.meetings import Attendance
from committee.model.record import MeetingRecord, Presided
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import Capacity, Seat

_ORDER = tuple(Seat)


def facts(record: MeetingRecord) -> Iterator[Facts]:
    """A label for each capacity that anybody had, in the order of the minutes; the chair first.

    Nothing where nobody's attendance is recorded.
    """
    if found := tuple(_facts(record)):
        yield Facts(found)


def seated(style: HouseStyle, member: Membership) -> str:
    """A member with the seat they have, in the words of the house style."""
    apart = member.seat in (Seat.SUBSTITUTE, Seat.CO_OPTEE)
    said = member.seat.words if apart else _seat(style, member.seat)
    return f"{member.person.name} ({said})" if said else member.person.name


def during(record: MeetingRecord, presided: Presided) -> str:
    """For which part of the meeting somebody presided: "for items 4 to 6", "from item 7".

    Items count in the order they were taken, and are named by their numbers on the agenda.
    """
    numbers = [found.item.number for found in record.between(presided.first_id, presided.last_id)]
    if presided.last_id is None:
        return f"from item {numbers[0]}"
    if len(numbers) == 1:
        return f"for item {numbers[0]}"
    link = "and" if len(numbers) == 2 else "to"
    return f"for items {numbers[0]} {link} {numbers[-1]}"


def _facts(record: MeetingRecord) -> Iterator[Fact]:
    presiding = record.meeting.presiding
    if presiding and presiding.id not in {one.person_id for one in record.attendances}:
        yield Fact("In the chair:", (presiding.name,))
    for label, capacity, is_co_opted in _labels(record.style):
        had = [
            one
            for one in record.attendances
            if one.capacity is capacity
            and is_co_opted in (None, record.seats.get(one.person_id) is Seat.CO_OPTEE)
        ]
        had.sort(key=lambda one: _rank(record, one))
        if had:
            yield Fact(f"{label}:", tuple(_named(record, one) for one in had))


def _labels(style: HouseStyle) -> Iterator[tuple[str, Capacity, bool | None]]:
    """The labels in order; members who are present stand apart from those who are co-opted."""
    own = {
        Capacity.SUBSTITUTE: style.substitutes,
        Capacity.APOLOGIES: style.apologies,
        Capacity.ABSENT: style.absent,
        Capacity.IN_ATTENDANCE: style.in_attendance,
    }
    yield style.present, Capacity.PRESENT, False
    yield style.co_optees, Capacity.PRESENT, True
    for capacity in Capacity:
        if capacity is not Capacity.PRESENT:
            yield own.get(capacity, capacity.words), capacity, None


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
    if words := _seat(record.style, seat):
        said.append(words)
    if attendance.person_id == record.meeting.presiding_id and seat is not Seat.CHAIR:
        said.append("in the chair")
    said += [
        f"in the chair {during(record, presided)}"
        for presided in record.proceedings.presidings
        if presided.person.id == attendance.person_id
    ]
    if attendance.described_as:
        said.append(attendance.described_as)
    if attendance.is_remote:
        said.append("joined remotely")
    return f"{attendance.person.name} ({', '.join(said)})" if said else attendance.person.name


def _seat(style: HouseStyle, seat: Seat | None) -> str:
    """What a seat is called beside a name; a plain member's is not."""
    if seat is Seat.CHAIR:
        return style.chair
    return style.vice_chair if seat is Seat.VICE_CHAIR else ""
