"""State machines as tables: each row says from where, by which step, to where."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from committee.rules.refusals import OutOfOrder

State = TypeVar("State", bound=StrEnum)


@dataclass(frozen=True)
class Step(Generic[State]):
    """One row: the verb a person does, the states it starts from, and the state it leads to."""

    name: str
    sources: tuple[State, ...]
    target: State
    permission: str
    button: str
    needs_reason: bool = False


@dataclass(frozen=True)
class Machine(Generic[State]):
    """A table of steps, where it begins, and the states that it may end in."""

    begin: State
    steps: tuple[Step[State], ...]
    ends: tuple[State, ...] = ()

    def step(self, name: str) -> Step[State]:
        """Find a step by its verb; KeyError where the table has none."""
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)

    def open_from(self, state: State) -> tuple[Step[State], ...]:
        """The steps that start from this state, in the table's order."""
        return tuple(step for step in self.steps if state in step.sources)

    def take(self, name: str, state: State, *, refusal: str) -> State:
        """The state that the step leads to; raises OutOfOrder with the sentence given."""
        step = self.step(name)
        if state not in step.sources:
            raise OutOfOrder(refusal)
        return step.target
