"""Which comings and goings may follow which, and when."""

from datetime import time

import pytest

from committee.rules.movements import minutes_into, out_of_order, outside
from committee.rules.proceedings import MovementKind

ARRIVED, LEFT, RETURNED = MovementKind


@pytest.mark.parametrize(
    ("last", "kind", "said"),
    [
        (None, ARRIVED, ""),
        (None, LEFT, ""),
        (None, RETURNED, "Ann has not left the meeting before that"),
        (ARRIVED, ARRIVED, "Ann is at the meeting by then"),
        (ARRIVED, LEFT, ""),
        (ARRIVED, RETURNED, "Ann is at the meeting by then"),
        (LEFT, ARRIVED, "Ann was at the meeting before and left"),
        (LEFT, LEFT, "Ann has left the meeting by then"),
        (LEFT, RETURNED, ""),
        (RETURNED, ARRIVED, "Ann is at the meeting by then"),
        (RETURNED, LEFT, ""),
        (RETURNED, RETURNED, "Ann is at the meeting by then"),
    ],
)
def test_what_may_follow_what(last: MovementKind | None, kind: MovementKind, said: str) -> None:
    sentence = out_of_order("Ann", last, kind)
    assert sentence.startswith(said)
    assert bool(sentence) is bool(said)


HALF_SIX, NINE, HALF_TWELVE = time(18, 30), time(21), time(0, 30)


@pytest.mark.parametrize(
    ("at", "closed_at", "said"),
    [
        (HALF_SIX, None, ""),
        (time(23, 59), None, ""),
        (time(18, 29), None, "The meeting started at 6.30 pm"),
        (HALF_SIX, NINE, ""),
        (NINE, NINE, ""),
        (time(21, 1), NINE, "The meeting lasted from 6.30 pm to 9 pm"),
        (time(18, 29), NINE, "The meeting lasted from 6.30 pm to 9 pm"),
        (time(0, 15), HALF_TWELVE, ""),
        (time(0, 31), HALF_TWELVE, "The meeting lasted from 6.30 pm to 12.30 am"),
    ],
)
def test_a_time_lies_within_the_meeting(at: time, closed_at: time | None, said: str) -> None:
    sentence = outside(at, HALF_SIX, closed_at)
    assert sentence.startswith(said)
    assert bool(sentence) is bool(said)


def test_a_time_before_the_start_is_after_midnight() -> None:
    assert minutes_into(HALF_SIX, time(19)) == 30
    assert minutes_into(HALF_SIX, HALF_TWELVE) == 360
