"""Timing by pairs: candidate and floor in turn, so that a noisy machine slows both alike."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Figure:
    """One measured ratio and the goal it is held to; smaller is better."""

    name: str
    value: float
    goal: float

    def __str__(self) -> str:
        verdict = "pass" if self.value <= self.goal else "short"
        return f"{self.name} {self.value:.2f} {self.goal:g} {verdict}"


def seconds(work: Callable[[], object]) -> float:
    """How long one piece of work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def paired(candidate: Callable[[], object], floor: Callable[[], object], rounds: int) -> float:
    """The median, over rounds, of the candidate's time divided by the floor's in the same round.

    Both run once beforehand, unmeasured; each round begins with the other of the two.
    """
    candidate()
    floor()
    ratios = []
    for turn in range(rounds):
        gc.collect()
        if turn % 2:
            first, second = seconds(floor), seconds(candidate)
            ratios.append(second / first)
        else:
            first, second = seconds(candidate), seconds(floor)
            ratios.append(first / second)
    return median(ratios)
