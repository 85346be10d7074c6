"""Who came to a meeting of the sample: drawn by lot, and by the same lot every time."""

from collections.abc import Sequence
from datetime import date
from random import Random

from committee.rules.vocabulary import Capacity, Seat
from committee.services.sample.plan import Came, Committee

AWAY = (0, 0, 1, 1, 1, 2)
"""How many members are away from a meeting, each as likely as another."""


def came(committee: Committee, day: date, lot: Random, others: Sequence[Came]) -> tuple[Came, ...]:
    """The members of a committee on a day, and the others who were in attendance.

    The vice-chair always comes, so that somebody can preside. A member who is away sends apologies
    and often a substitute, or now and then nothing.
    """
    seated = [each for each in committee.seats if each.sits(day)]
    sitting = [each for each in seated if each.seat is not Seat.SUBSTITUTE]
    may_be_away = [each for each in sitting if each.seat is not Seat.VICE_CHAIR]
    away = lot.sample(may_be_away, lot.choice(AWAY))
    found = [Came(each.person, Capacity.PRESENT) for each in sitting if each not in away]
    free = [each for each in seated if each.seat is Seat.SUBSTITUTE]
    for place, absent in enumerate(away):
        if place == 1 and lot.random() < 0.3:
            found.append(Came(absent.person, Capacity.ABSENT))
            continue
        found.append(Came(absent.person, Capacity.APOLOGIES))
        if free and absent.seat is not Seat.CO_OPTEE and lot.random() < 0.7:
            substitute = free.pop(lot.randrange(len(free)))
            found.append(Came(substitute.person, Capacity.SUBSTITUTE, absent.person))
    return (*found, *others)


def presiding(committee: Committee, attendance: Sequence[Came]) -> str:
    """The chair, or the vice-chair where the chair is away."""
    present = {each.person for each in attendance if each.capacity is Capacity.PRESENT}
    return next(
        each.person
        for seat in (Seat.CHAIR, Seat.VICE_CHAIR)
        for each in committee.seats
        if each.seat is seat and each.person in present
    )
