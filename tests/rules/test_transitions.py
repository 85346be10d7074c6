"""State machines as tables."""

from enum import StrEnum

import pytest

from committee.rules.refusals import OutOfOrder
from committee.rules.transitions import Machine, Step


class Door(StrEnum):
    """A door, for want of a smaller machine."""

    SHUT = "shut"
    AJAR = "ajar"
    BRICKED_UP = "bricked_up"


LIFE: Machine[Door] = Machine(
    begin=Door.SHUT,
    steps=(
        Step("pull", (Door.SHUT,), Door.AJAR, "doors.use", "Pull"),
        Step("push", (Door.AJAR,), Door.SHUT, "doors.use", "Push"),
        Step("brick_up", (Door.SHUT, Door.AJAR), Door.BRICKED_UP, "doors.end", "Brick up", True),
    ),
    ends=(Door.BRICKED_UP,),
)


def test_a_step_leads_on_from_its_states_only():
    assert LIFE.take("pull", Door.SHUT, refusal="It is open.") is Door.AJAR
    with pytest.raises(OutOfOrder, match="It is open."):
        LIFE.take("pull", Door.AJAR, refusal="It is open.")


def test_the_steps_open_from_a_state_keep_the_tables_order():
    assert [step.name for step in LIFE.open_from(Door.AJAR)] == ["push", "brick_up"]
    assert LIFE.open_from(Door.BRICKED_UP) == ()


def test_a_step_that_is_not_in_the_table_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        LIFE.step("slam")
