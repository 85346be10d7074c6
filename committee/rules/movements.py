"""Comings and goings: which of them may follow which, and when they can have been."""

from datetime import time

from committee.rules.proceedings import MovementKind
from committee.rules.wording import time_in_words

A_DAY = 24 * 60

FOLLOWING = {
    None: (MovementKind.ARRIVED, MovementKind.LEFT),
    MovementKind.ARRIVED: (MovementKind.LEFT,),
    MovementKind.LEFT: (MovementKind.RETURNED,),
    MovementKind.RETURNED: (MovementKind.LEFT,),
}
"""What somebody may do after the last that they did; None: they were there from the start."""


def out_of_order(name: str, last: MovementKind | None, kind: MovementKind) -> str:
    """Why somebody cannot have done this after the last that they did; nothing where they can."""
    if kind in FOLLOWING[last]:
        return ""
    if last is None:
        return f"{name} has not left the meeting before that: record when they left first"
    if last is not MovementKind.LEFT:
        return f"{name} is at the meeting by then: record when they left first"
    if kind is MovementKind.LEFT:
        return f"{name} has left the meeting by then: record when they returned first"
    return f"{name} was at the meeting before and left: choose “returned to the meeting”"


def minutes_into(starts_at: time, at: time) -> int:
    """How long after the start a time is; one before the start is after midnight."""
    return (at.hour * 60 + at.minute - starts_at.hour * 60 - starts_at.minute) % A_DAY


def outside(at: time, starts_at: time, closed_at: time | None) -> str:
    """Why a time cannot lie within a meeting; nothing where it can.

    A meeting that closed at a time before its start went on after midnight.
    """
    if closed_at is None:
        if at >= starts_at:
            return ""
        return (
            f"The meeting started at {time_in_words(starts_at)}: enter a time from then on. "
            "If it went on after midnight, record first when it closed"
        )
    if minutes_into(starts_at, at) <= minutes_into(starts_at, closed_at):
        return ""
    return (
        f"The meeting lasted from {time_in_words(starts_at)} to {time_in_words(closed_at)}: "
        "enter a time in between"
    )
