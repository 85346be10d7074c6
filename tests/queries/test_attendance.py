"""Who may have done something at a meeting."""

import pytest

from committee.model.committees import Membership
from committee.model.meetings import Attendance
from committee.queries import attendance
from committee.rules.vocabulary import Capacity, Seat
from tests.world import SINCE, World


@pytest.fixture(autouse=True)
def more_people(world: World) -> None:
    """The director attends, the outsider sent apologies, the head is a substitute not needed."""
    world.session.add_all(
        [
            Attendance(meeting=world.held, person=world.director, capacity=Capacity.OFFICER),
            Attendance(meeting=world.held, person=world.outsider, capacity=Capacity.APOLOGIES),
            Membership(committee=world.osc, person=world.head, seat=Seat.SUBSTITUTE, since=SINCE),
        ]
    )
    world.session.flush()


def test_those_there_stand_in_the_order_of_the_minutes(world: World) -> None:
    assert attendance.those_there(world.held) == [world.member, world.chair, world.director]


def test_members_and_whoever_was_there_may_declare(world: World) -> None:
    world.held.attendances[1].capacity = Capacity.ABSENT
    context = world.context(world.clerk)
    assert attendance.may_declare(context, world.held) == [
        world.chair,
        world.member,
        world.director,
    ]


def test_who_was_away_neither_came_nor_went(world: World) -> None:
    world.held.attendances[1].capacity = Capacity.ABSENT
    context = world.context(world.clerk)
    assert attendance.may_move(context, world.held) == [world.chair, world.director]
    assert attendance.may_move(context, world.called) == [world.chair, world.member]


def test_the_vice_chair_is_the_first_to_take_the_chair(world: World) -> None:
    context = world.context(world.clerk)
    assert attendance.may_take_chair(context, world.held) == [world.member, world.director]
    world.session.add(
        Membership(committee=world.osc, person=world.director, seat=Seat.VICE_CHAIR, since=SINCE)
    )
    world.session.flush()
    assert attendance.may_take_chair(context, world.held) == [world.director, world.member]
    world.held.presiding = None
    world.session.flush()
    assert world.chair in attendance.may_take_chair(context, world.held)
