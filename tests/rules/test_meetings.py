"""The life of a meeting as a table."""

from committee.rules.meetings import LIFE, NOT_HELD, NOT_HELD_STEPS


def test_each_way_of_not_being_held_has_its_step() -> None:
    assert set(NOT_HELD_STEPS) == set(NOT_HELD)
    assert all(LIFE.step(step).target is state for state, step in NOT_HELD_STEPS.items())
