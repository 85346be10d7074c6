"""Recording who came and went at a meeting."""

from datetime import time

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.minutes import Minutes
from committee.model.movements import Movement
from committee.queries.movements import doubts, listed
from committee.rules.minutes import MinutesState
from committee.rules.proceedings import MovementKind
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Capacity
from committee.services import movements
from committee.services.movements import Move, in_words
from tests.world import World

ARRIVED, LEFT, RETURNED = MovementKind


def move(
    world: World, kind: MovementKind, item: int, at: time | None = None, *, before: bool = False
) -> Move:
    return Move(world.member.id, kind, world.held.items[item - 1].id, before, at)


def add(
    world: World, kind: MovementKind, item: int, at: time | None = None, *, before: bool = False
) -> Movement:
    given = move(world, kind, item, at, before=before)
    return movements.add(world.context(world.clerk), world.held, given)


def recorded(world: World) -> list[str]:
    found = listed(world.context(world.clerk), world.held)
    return [in_words(each).removeprefix(f"{world.member.name} ") for each in found]


def test_comings_and_goings_stand_in_the_order_they_happened(world: World) -> None:
    add(world, LEFT, 2)
    add(world, RETURNED, 3, time(19, 40), before=True)
    add(world, LEFT, 3, time(20))
    assert recorded(world) == [
        "left the meeting during item 2",
        "returned to the meeting before item 3 at 7.40 pm",
        "left the meeting during item 3 at 8 pm",
    ]
    world.held.items[2].taken_order, world.held.items[1].taken_order = 2, 3
    assert recorded(world)[-1] == "left the meeting during item 2"


def test_of_one_item_times_say_which_came_first(world: World) -> None:
    add(world, LEFT, 2, time(19, 30))
    add(world, RETURNED, 2)
    add(world, LEFT, 2, time(19, 0))
    assert recorded(world) == [
        "left the meeting during item 2 at 7 pm",
        "left the meeting during item 2 at 7.30 pm",
        "returned to the meeting during item 2",
    ]


def test_the_same_given_twice_makes_one(world: World) -> None:
    first = add(world, LEFT, 2, time(19))
    assert add(world, LEFT, 2, time(19)) is first
    assert world.session.scalars(select(AuditEntry.verb)).all() == ["movements.add"]


@pytest.mark.parametrize(
    ("before", "kind", "said"),
    [
        ((), RETURNED, "has not left the meeting before that: record when they left first"),
        ((LEFT,), LEFT, "has left the meeting by then: record when they returned first"),
        ((LEFT,), ARRIVED, "choose “returned to the meeting”"),
        ((ARRIVED,), RETURNED, "is at the meeting by then: record when they left first"),
        ((LEFT, RETURNED), ARRIVED, "is at the meeting by then"),
    ],
)
def test_nobody_comes_or_goes_twice_at_once(
    world: World, before: tuple[MovementKind, ...], kind: MovementKind, said: str
) -> None:
    for each in before:
        add(world, each, 2)
    with pytest.raises(Invalid, match=said) as refused:
        add(world, kind, 3)
    assert list(refused.value.errors) == ["kind"]
    assert len(recorded(world)) == len(before)


def test_what_was_forgotten_can_be_put_in_before_the_rest(world: World) -> None:
    clerk = world.context(world.clerk)
    add(world, LEFT, 3)
    add(world, LEFT, 1)
    assert doubts(world.held, listed(clerk, world.held)) == [
        "Item 3: Councillor Tom Ashby has left the meeting by then: record when they returned "
        "first."
    ]
    add(world, RETURNED, 2, before=True)
    assert doubts(world.held, listed(clerk, world.held)) == []


def test_what_no_longer_fits_the_meeting_is_said(world: World) -> None:
    add(world, LEFT, 1, time(20))
    world.held.closed_at = time(19, 30)
    assert doubts(world.held, listed(world.context(world.clerk), world.held)) == [
        "Item 1: The meeting lasted from 6.30 pm to 7.30 pm: enter a time in between."
    ]


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(18, 29), "The meeting started at 6.30 pm: enter a time from then on"),
        (time(0, 10), "If it went on after midnight, record first when it closed"),
    ],
)
def test_a_time_before_the_start_is_refused(world: World, at: time, said: str) -> None:
    with pytest.raises(Invalid, match=said) as refused:
        add(world, LEFT, 1, at)
    assert list(refused.value.errors) == ["at"]


def test_a_time_after_the_close_is_refused(world: World) -> None:
    world.held.closed_at = time(20, 55)
    with pytest.raises(Invalid, match="The meeting lasted from 6.30 pm to 8.55 pm"):
        add(world, LEFT, 1, time(20, 56))
    assert add(world, LEFT, 1, time(20, 55)).at == time(20, 55)


def test_nobody_returns_before_they_left(world: World) -> None:
    add(world, LEFT, 2, time(19, 30))
    with pytest.raises(Invalid, match=r"left the meeting during item 2 at 7\.30 pm: enter a time"):
        add(world, RETURNED, 3, time(19, 29))


def test_who_is_away_does_not_come_or_go(world: World) -> None:
    for person in (world.outsider, world.director):
        given = Move(person.id, LEFT, world.held.items[0].id)
        with pytest.raises(Invalid, match="Choose somebody who is not recorded as away"):
            movements.add(world.context(world.clerk), world.held, given)
    world.held.attendances[1].capacity = Capacity.ABSENT
    with pytest.raises(Invalid, match="not recorded as away") as refused:
        add(world, LEFT, 1)
    assert list(refused.value.errors) == ["person"]


def test_the_item_is_of_this_meeting(world: World) -> None:
    given = Move(world.member.id, LEFT, 999)
    with pytest.raises(Invalid, match="Choose an item of this meeting"):
        movements.add(world.context(world.clerk), world.held, given)


def test_a_movement_is_changed_beside_the_others(world: World) -> None:
    clerk = world.context(world.clerk)
    first, second = add(world, LEFT, 1, time(19)), add(world, RETURNED, 2)
    movements.change(clerk, first, move(world, LEFT, 2, before=True), version=first.version)
    movements.change(clerk, second, move(world, RETURNED, 3), version=second.version)
    assert recorded(world) == [
        "left the meeting before item 2",
        "returned to the meeting during item 3",
    ]
    with pytest.raises(Invalid, match="has not left the meeting before that"):
        movements.change(clerk, second, move(world, RETURNED, 1), version=second.version)
    world.held.attendances[1].capacity = Capacity.ABSENT
    movements.change(clerk, second, move(world, RETURNED, 3, time(20)), version=second.version)
    assert second.at == time(20)


def test_the_later_of_two_changes_is_refused_with_what_stands(world: World) -> None:
    clerk, found = world.context(world.clerk), add(world, LEFT, 1)
    movements.change(clerk, found, move(world, LEFT, 2), version=1)
    movements.change(clerk, found, move(world, LEFT, 2), version=1)
    with pytest.raises(Stale) as refused:
        movements.change(clerk, found, move(world, LEFT, 3), version=1)
    assert refused.value.theirs == "Councillor Tom Ashby left the meeting during item 2"


def test_a_movement_is_taken_out(world: World) -> None:
    movements.remove(world.context(world.clerk), add(world, LEFT, 1))
    assert recorded(world) == []


def test_approved_minutes_lock_it(world: World) -> None:
    clerk, found = world.context(world.clerk), add(world, LEFT, 1)
    world.session.add(
        Minutes(meeting=world.held, state=MinutesState.APPROVED, approved_at=world.called)
    )
    world.session.flush()
    with pytest.raises(OutOfOrder, match="locked"):
        add(world, RETURNED, 2)
    with pytest.raises(OutOfOrder, match="locked"):
        movements.change(clerk, found, move(world, LEFT, 2), version=1)
    with pytest.raises(OutOfOrder, match="locked"):
        movements.remove(clerk, found)


def test_only_a_clerk_of_the_committee_records_it(world: World) -> None:
    found = add(world, LEFT, 1)
    for person in (world.chair, world.director, world.monitoring_officer):
        context = world.context(person)
        with pytest.raises(NotPermitted):
            movements.add(context, world.held, move(world, LEFT, 2))
        with pytest.raises(NotPermitted):
            movements.change(context, found, move(world, LEFT, 2), version=1)
        with pytest.raises(NotPermitted):
            movements.remove(context, found)
