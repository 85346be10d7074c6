"""The plan of Northmoor, from its scripts: the scales *small* and *council*."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from committee.rules.vocabulary import MeetingKind, MeetingState
from committee.services.sample import roll, script, sittings
from committee.services.sample.days import ZONE, before, later, moment
from committee.services.sample.plan import Business, Committee, Meeting, Plan, Register
from committee.services.sample.script import Script

CALLED = 100
"""How many days before a meeting it is called."""

IN_SMALL = 3
"""How many meetings each committee of the small scale has, the last of them still to come."""


def plan(on: date, small: bool = False) -> Plan:
    """The plan of Northmoor as it is at the beginning of a day: whole, or two committees of it."""
    council, committees = script.council(), script.committees()
    if small:
        committees = [_shortened(each) for each in committees[:2]]
    days = [before(on, each["ago"]) for committee in committees for each in committee["meetings"]]
    first = later(min(days), -CALLED - 7)
    register = roll.register(council, committees, on, first, max(days))
    meetings: list[Meeting] = []
    business: dict[Meeting, Business] = {}
    for scripted, committee in zip(committees, register.committees, strict=True):
        found = _sat(council, scripted, committee, register, on)
        meetings += found
        business |= found
    return Plan(register, sorted(meetings, key=lambda each: each.day), business.__getitem__)


def _shortened(committee: Script) -> Script:
    """A committee with its last meetings, and one of those still to come."""
    to_come = next(
        place for place, meeting in enumerate(committee["meetings"]) if meeting["ago"] < 0
    )
    return {**committee, "meetings": committee["meetings"][to_come + 1 - IN_SMALL : to_come + 1]}


def _sat(
    council: Script, scripted: Script, committee: Committee, register: Register, on: date
) -> dict[Meeting, Business]:
    """The meetings of a committee, each with what became of it."""
    called = [_called(scripted, each, on) for each in scripted["meetings"]]
    room = sittings.Room(
        committee=committee,
        council=council,
        people=roll.names(council),
        posts={post.title: post for post in register.posts},
        cut=moment(on, time()),
        meetings=tuple(called),
        scripts=tuple(scripted["meetings"]),
    )
    return {meeting: room.business(place) for place, meeting in enumerate(called)}


def _called(scripted: Script, meeting: Script, on: date) -> Meeting:
    day = before(on, meeting["ago"])
    return Meeting(
        committee=scripted["abbreviation"],
        day=day,
        starts_at=scripted["starts_at"],
        place=scripted["place"],
        called_at=moment(later(day, -CALLED), time(11, 0)),
        kind=MeetingKind(meeting.get("kind", MeetingKind.ORDINARY)),
    )
