"""Lays the scripts out over the days before one day: the scales *small* and *council*."""

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

from committee.rules.vocabulary import MeetingKind
from committee.services.sample import roll, script
from committee.services.sample.days import before, later, moment
from committee.services.sample.plan import Business, Meeting, Plan
from committee.services.sample.script import Script
from committee.services.sample.sittings import Room, as_it_stands

CALLED = -100
"""When a meeting is called, in days after it."""

REPORTED = timedelta(days=100)
"""For so long matters arising have been recorded item by item."""

SMALL, IN_SMALL = 2, 3
"""How many committees the small scale has, and how many meetings of each, the last to come."""


def plan(on: date, small: bool = False) -> Plan:
    """The plan of Northmoor as it is at the beginning of a day: whole, or a small part of it."""
    committees = script.committees()
    if small:
        committees = [_shortened(each) for each in committees[:SMALL]]
    return lay_out(on, script.council(), committees)


def lay_out(
    on: date,
    council: Script,
    committees: Sequence[Script],
    whole: Callable[[Script], Script] = as_it_stands,
) -> Plan:
    """The plan of a council and its committees; `whole` is what a `Room` is given."""
    days = [before(on, each["ago"]) for committee in committees for each in committee["meetings"]]
    register = roll.register(council, committees, on, later(min(days), CALLED - 7), max(days))
    seats: dict[Meeting, tuple[Room, int]] = {}
    for scripted, committee in zip(committees, register.committees, strict=True):
        room = Room(
            committee=committee,
            council=council,
            people=roll.names(council),
            posts={post.title: post for post in register.posts},
            meetings=[_called(scripted, each, on) for each in scripted["meetings"]],
            scripts=scripted["meetings"],
            cut=moment(on, time()),
            reported_from=on - REPORTED,
            whole=whole,
        )
        seats |= {meeting: (room, place) for place, meeting in enumerate(room.meetings)}

    def business(meeting: Meeting) -> Business:
        room, place = seats[meeting]
        return room.business(place)

    return Plan(register, sorted(seats, key=lambda each: each.day), business, on - REPORTED)


def _called(committee: Script, meeting: Script, on: date) -> Meeting:
    day = before(on, meeting["ago"])
    return Meeting(
        committee=committee["abbreviation"],
        day=day,
        starts_at=committee["starts_at"],
        place=committee["place"],
        called_at=moment(later(day, CALLED), time(11, 0)),
        kind=MeetingKind(meeting.get("kind", MeetingKind.ORDINARY)),
    )


def _shortened(committee: Script) -> Script:
    """A committee with its last meetings, and one of those still to come."""
    to_come = next(
        place for place, meeting in enumerate(committee["meetings"]) if meeting["ago"] < 0
    )
    return {**committee, "meetings": committee["meetings"][to_come + 1 - IN_SMALL : to_come + 1]}
