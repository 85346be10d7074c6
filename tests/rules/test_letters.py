"""How long a letter waits that was not taken: longer each time, and never for ever."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from committee.rules.letters import LONGEST_WAIT, wait


def test_the_first_waits_are_short() -> None:
    assert [wait(attempts) for attempts in (1, 2, 3)] == [timedelta(minutes=m) for m in (1, 2, 4)]


def test_no_wait_is_shorter_than_the_one_before() -> None:
    waits = [wait(attempts) for attempts in range(1, 30)]
    assert all(before <= after for before, after in pairwise(waits))


@given(attempts=st.integers(min_value=9, max_value=10**9))
def test_a_letter_is_tried_every_few_hours_however_often_it_was(attempts: int) -> None:
    assert wait(attempts) == LONGEST_WAIT <= timedelta(hours=6)
