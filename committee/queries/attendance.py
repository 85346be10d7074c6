"""Who was at a meeting, as far as it is recorded, and who may have done something there."""

from collections.abc import Sequence

from committee.context import Context
from committee.model.meetings import Attendance, Meeting
from committee.model.people import Person
from committee.queries.committees import members_on
from committee.rules.vocabulary import AWAY, SITTING, Capacity, Seat


def by_capacity(meeting: Meeting) -> dict[Capacity, list[Attendance]]:
    """Who was there and who was not, by capacity in the order of the minutes, by surname."""
    people = sorted(meeting.attendances, key=lambda each: each.person.sort_name)
    found = {
        capacity: [each for each in people if each.capacity is capacity] for capacity in Capacity
    }
    return {capacity: those for capacity, those in found.items() if those}


def those_there(meeting: Meeting) -> list[Person]:
    """Whoever was there in any capacity, in the order of the minutes and then by surname."""
    found = by_capacity(meeting)
    return [
        each.person for capacity, those in found.items() if capacity not in AWAY for each in those
    ]


def may_declare(context: Context, meeting: Meeting) -> Sequence[Person]:
    """Who may have declared an interest: whoever sat on the committee that day, or was there."""
    return list(dict.fromkeys([*_members(context, meeting), *those_there(meeting)]))


def may_move(context: Context, meeting: Meeting) -> Sequence[Person]:
    """Who may have come or gone: the same, but for those recorded as away."""
    away = {each.person_id for each in meeting.attendances if each.capacity in AWAY}
    return [person for person in may_declare(context, meeting) if person.id not in away]


def may_preside(context: Context, meeting: Meeting) -> Sequence[Person]:
    """Who may have presided: whoever sat on the committee that day, and who stood in for them."""
    people = _members(context, meeting)
    people += [each.person for each in meeting.attendances if each.capacity in SITTING]
    if meeting.presiding is not None:
        people.append(meeting.presiding)
    return list(dict.fromkeys(people))


def may_take_chair(context: Context, meeting: Meeting) -> Sequence[Person]:
    """Who may have presided over a part: whoever was there but the meeting's own chair.

    The vice-chair comes first, who as a rule takes the chair's place.
    """
    seats = members_on(context, meeting.committee_id, meeting.day)
    vice = {held.person_id for held in seats if held.seat is Seat.VICE_CHAIR}
    others = [each for each in those_there(meeting) if each.id != meeting.presiding_id]
    return sorted(others, key=lambda person: person.id not in vice)


def _members(context: Context, meeting: Meeting) -> list[Person]:
    """Who sat on the committee that day, but for its substitutes."""
    seats = members_on(context, meeting.committee_id, meeting.day)
    return [held.person for held in seats if held.seat is not Seat.SUBSTITUTE]
