"""The life of a set of minutes as a table."""

import pytest

from committee.rules.minutes import ISSUED, LIFE, LOCKED, MinutesState
from committee.rules.refusals import OutOfOrder


def test_every_state_can_be_left_until_the_minutes_are_signed() -> None:
    ends = {state for state in MinutesState if not LIFE.open_from(state)}
    assert ends == set(LIFE.ends) == {MinutesState.SIGNED}


def test_minutes_go_from_not_started_to_signed_one_step_at_a_time() -> None:
    state = LIFE.begin
    for step in ("begin", "issue", "approve", "sign"):
        state = LIFE.take(step, state, refusal="")
    assert state is MinutesState.SIGNED


def test_a_step_out_of_order_is_refused_with_the_sentence() -> None:
    with pytest.raises(OutOfOrder, match="Not yet"):
        LIFE.take("sign", MinutesState.DRAFT_ISSUED, refusal="Not yet")


def test_minutes_are_locked_only_once_they_are_issued() -> None:
    assert set(LOCKED) < set(ISSUED)


def test_states_are_shown_in_the_words_of_the_field() -> None:
    assert [state.words for state in MinutesState] == [
        "Not started",
        "Being written",
        "Draft issued",
        "Approved",
        "Signed",
    ]
    assert [state.colour for state in MinutesState] == [
        "grey",
        "light-blue",
        "yellow",
        "turquoise",
        "green",
    ]
