"""The state machines are whole, and each of their steps is a verb that somebody does."""

import inspect
from types import ModuleType
from typing import Any

import pytest

from committee.rules import actions as action_rules
from committee.rules import meetings as meeting_rules
from committee.rules import minutes as minutes_rules
from committee.rules.permissions import TABLE
from committee.rules.transitions import Machine
from committee.services import action_answers, action_ends, action_steps, meetings, minutes
from tests.house.tree import agree

OF_ACTIONS = (action_steps, action_answers, action_ends)
MACHINES = {
    "actions": (action_rules.LIFE, action_rules.ActionState, OF_ACTIONS),
    "minutes": (minutes_rules.LIFE, minutes_rules.MinutesState, (minutes,)),
    "meetings": (meeting_rules.LIFE, meeting_rules.MeetingState, (meetings,)),
}
ONE_VERB = dict.fromkeys(meeting_rules.NOT_HELD_STEPS.values(), "not_held")
"""Steps that one verb takes, told by its argument: a clerk is asked once why it was not held."""


@pytest.fixture(params=MACHINES)
def life(request: pytest.FixtureRequest) -> "Life":
    return MACHINES[request.param]


Life = tuple[Machine[Any], type[Any], tuple[ModuleType, ...]]


def reachable(machine: Machine[Any]) -> set[Any]:
    """Every state that some row of steps leads to from the beginning."""
    found = [machine.begin]
    for state in found:
        found += [s.target for s in machine.open_from(state) if s.target not in found]
    return set(found)


def test_every_state_can_be_reached(life: Life) -> None:
    machine, states, _ = life
    lost = set(states) - reachable(machine)
    agree([f"Give the table a step that leads to {state}." for state in sorted(lost)])


def test_every_state_can_be_left_unless_the_table_names_it_an_end(life: Life) -> None:
    machine, states, _ = life
    stuck = {state for state in states if not machine.open_from(state)}
    agree([f"Give {s} a step that leads on, or name it an end." for s in stuck - set(machine.ends)])
    agree([f"{s} is named an end but can be left." for s in set(machine.ends) - stuck])


def test_every_step_is_named_once_and_permitted_to_somebody(life: Life) -> None:
    machine, _, _ = life
    names = [step.name for step in machine.steps]
    assert len(names) == len(set(names)), "Give each step a name of its own."
    agree(
        [
            f"Put {step.permission} in the table of permissions, for the step {step.name}."
            for step in machine.steps
            if step.permission not in TABLE
        ]
    )


def test_every_step_is_a_verb(life: Life) -> None:
    machine, _, services = life
    for step in machine.steps:
        name = ONE_VERB.get(step.name, step.name)
        verb = next((vars(module)[name] for module in services if name in vars(module)), None)
        assert verb, f"Write the verb {name} in one of {services}, for the step of that name."
        asked = "reason" in inspect.signature(verb).parameters
        assert asked == step.needs_reason, f"Make {step.name} and its verb agree on the reason."
