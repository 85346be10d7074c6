"""The story of a meeting in stops: what is done, what comes next, and what later."""

from dataclasses import dataclass

from committee.rules.meetings import NOT_HELD
from committee.rules.minutes import ISSUED, LOCKED, MinutesState
from committee.rules.vocabulary import MeetingState
from committee.rules.worded import Worded


class Progress(Worded):
    """How far a stop is."""

    DONE = "done", "Done", "green"
    NEXT = "next", "Next", "light-blue"
    LATER = "later"


@dataclass(frozen=True)
class Stop:
    """One stop of the story: its words, and how far it is."""

    words: str
    progress: Progress


def timeline(
    state: MeetingState, *, has_items: bool, has_attendance: bool, minutes: MinutesState
) -> tuple[Stop, ...]:
    """What is done, what is next and what comes later, from the notice to the signature.

    A meeting that was not held has no more before it: approval and signing belong to a meeting
    that was (Local Government Act 1972 Schedule 12 paragraph 41).
    """
    if state in NOT_HELD:
        return (Stop("Called", Progress.DONE), Stop(state.words, Progress.DONE))
    was_held = state is MeetingState.HELD
    done = {
        "Called": True,
        "Agenda": has_items,
        "Held": was_held,
        "Attendance recorded": was_held and has_attendance,
        "Draft minutes issued": minutes in ISSUED,
        "Minutes approved": minutes in LOCKED,
        "Minutes signed": minutes is MinutesState.SIGNED,
    }
    coming = next((words for words, is_done in done.items() if not is_done), None)
    return tuple(
        Stop(words, Progress.DONE if is_done else _ahead(words == coming))
        for words, is_done in done.items()
    )


def _ahead(is_next: bool) -> Progress:
    return Progress.NEXT if is_next else Progress.LATER
