"""The story of a meeting in stops."""

import pytest

from committee.rules.minutes import MinutesState
from committee.rules.timeline import Progress, timeline
from committee.rules.vocabulary import MeetingState


@pytest.mark.parametrize(
    ("state", "items", "attendance", "minutes", "coming"),
    [
        (MeetingState.CALLED, False, False, MinutesState.NOT_STARTED, "Agenda"),
        (MeetingState.CALLED, True, True, MinutesState.NOT_STARTED, "Held"),
        (MeetingState.HELD, True, False, MinutesState.NOT_STARTED, "Attendance recorded"),
        (MeetingState.HELD, True, True, MinutesState.BEING_WRITTEN, "Draft minutes issued"),
        (MeetingState.HELD, True, True, MinutesState.DRAFT_ISSUED, "Minutes approved"),
        (MeetingState.HELD, True, True, MinutesState.APPROVED, "Minutes signed"),
    ],
)
def test_the_first_thing_not_done_is_next(
    state: MeetingState, items: bool, attendance: bool, minutes: MinutesState, coming: str
) -> None:
    stops = timeline(state, has_items=items, has_attendance=attendance, minutes=minutes)
    assert [stop.words for stop in stops if stop.progress is Progress.NEXT] == [coming]
    before = [stop.words for stop in stops].index(coming)
    assert {stop.progress for stop in stops[:before]} == {Progress.DONE}
    assert {stop.progress for stop in stops[before + 1 :]} <= {Progress.LATER}


def test_signed_minutes_are_the_end() -> None:
    stops = timeline(
        MeetingState.HELD, has_items=True, has_attendance=True, minutes=MinutesState.SIGNED
    )
    assert {stop.progress for stop in stops} == {Progress.DONE}


def test_a_meeting_that_was_not_held_has_no_more_before_it() -> None:
    stops = timeline(
        MeetingState.CANCELLED,
        has_items=True,
        has_attendance=False,
        minutes=MinutesState.NOT_STARTED,
    )
    assert [stop.words for stop in stops] == ["Called", "Not held: cancelled"]
