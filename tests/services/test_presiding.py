"""Recording who presided over a part of a meeting."""

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.meetings import Attendance
from committee.model.minutes import Minutes
from committee.model.movements import Presiding
from committee.queries.presiding import listed
from committee.rules.access import Level, Mark
from committee.rules.minutes import MinutesState
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Capacity, Part
from committee.services import presiding
from committee.services.presiding import Turn
from tests.world import World


@pytest.fixture
def director_attends(world: World) -> None:
    world.held.attendances.append(Attendance(person=world.director, capacity=Capacity.OFFICER))
    world.session.flush()


def turn(world: World, first: int, last: int | None, reason: str = "") -> Turn:
    items = world.held.items
    return Turn(world.member.id, items[first - 1].id, items[last - 1].id if last else None, reason)


def add(world: World, first: int, last: int | None, reason: str = "") -> Presiding:
    return presiding.add(world.context(world.clerk), world.held, turn(world, first, last, reason))


def test_a_part_runs_from_item_to_item_or_to_the_end(world: World) -> None:
    first = add(world, 1, 1, " The Chair was late ")
    assert (first.person, first.first_item, first.last_item) == (
        world.member,
        world.held.items[0],
        world.held.items[0],
    )
    assert first.reason == "The Chair was late"
    assert add(world, 2, None).last_item is None
    verbs = world.session.scalars(select(AuditEntry.verb)).all()
    assert verbs == ["presiding.add"] * 2


def test_the_same_given_twice_makes_one(world: World) -> None:
    assert add(world, 1, 2, "Late") is add(world, 1, 2, "Late ")


def test_the_last_item_was_not_taken_before_the_first(world: World) -> None:
    with pytest.raises(Invalid, match="Choose an item that was not taken before") as refused:
        add(world, 3, 2)
    assert list(refused.value.errors) == ["last_item"]
    for item, order in zip(world.held.items, (1, 3, 2), strict=True):
        item.taken_order = order
    assert add(world, 3, 2).last_item is world.held.items[1]


def test_a_part_stays_what_it_is_when_the_order_is_put_right(world: World) -> None:
    found = add(world, 2, 3)
    for item, order in zip(world.held.items, (1, 3, 2), strict=True):
        item.taken_order = order
    with pytest.raises(Invalid, match="is recorded as presiding over item 3"):
        add(world, 3, 3)
    presiding.remove(world.context(world.clerk), found)


@pytest.mark.parametrize(("first", "last"), [(1, 1), (1, None), (2, 2), (3, None)])
def test_two_do_not_preside_over_one_item(world: World, first: int, last: int | None) -> None:
    add(world, 1, None) if first == 3 else add(world, 1, 2)
    with pytest.raises(Invalid, match="Councillor Tom Ashby is recorded as presiding") as refused:
        add(world, first, last, "Again")
    assert list(refused.value.errors) == ["first_item"]


def test_who_presided_was_there_and_is_not_the_chair_of_the_meeting(
    world: World, director_attends: None
) -> None:
    clerk, item = world.context(world.clerk), world.held.items[0].id
    assert presiding.add(clerk, world.held, Turn(world.director.id, item, item))
    for person, said in (
        (world.chair, "They presided over the meeting: choose who took their place"),
        (world.outsider, "Choose somebody who is recorded as there"),
    ):
        with pytest.raises(Invalid, match=said) as refused:
            presiding.add(clerk, world.held, Turn(person.id, world.held.items[1].id))
        assert list(refused.value.errors) == ["person"]


@pytest.mark.parametrize(("ids", "field"), [((999, None), "first_item"), ((1, 999), "last_item")])
def test_items_are_of_this_meeting(world: World, ids: tuple[int, int | None], field: str) -> None:
    first = world.held.items[0].id if ids[0] == 1 else ids[0]
    with pytest.raises(Invalid, match="Choose an item of this meeting") as refused:
        presiding.add(world.context(world.clerk), world.held, Turn(world.member.id, first, ids[1]))
    assert list(refused.value.errors) == [field]


def test_a_reason_is_a_line(world: World) -> None:
    with pytest.raises(Invalid, match="at most 500"):
        add(world, 1, 1, "x" * 501)


def test_it_is_changed_but_not_from_an_older_page(world: World, director_attends: None) -> None:
    clerk, found = world.context(world.clerk), add(world, 1, 2, "Late")
    item = world.held.items[1].id
    presiding.change(clerk, found, Turn(world.director.id, item, None, "Ill"), version=1)
    assert (found.person, found.last_item, found.reason) == (world.director, None, "Ill")
    presiding.change(clerk, found, Turn(world.director.id, item, None, "Ill "), version=1)
    with pytest.raises(Stale) as refused:
        presiding.change(clerk, found, turn(world, 1, 1), version=1)
    assert refused.value.theirs == (
        "Ben Ffoulkes presided from item 2 to the end of the meeting\nReason: Ill"
    )


def test_it_is_taken_out(world: World) -> None:
    presiding.remove(world.context(world.clerk), add(world, 1, 1))
    assert listed(world.context(world.clerk), world.held) == []


@pytest.mark.parametrize("part", Part)
def test_approved_minutes_lock_it(world: World, part: Part) -> None:
    clerk, found = world.context(world.clerk), add(world, 1, 2)
    world.held.items[1].mark = Mark(Level.EXEMPT, (3,))
    world.session.add(
        Minutes(
            meeting=world.held, part=part, state=MinutesState.APPROVED, approved_at=world.called
        )
    )
    world.session.flush()
    with pytest.raises(OutOfOrder, match="locked"):
        add(world, 2, None)
    with pytest.raises(OutOfOrder, match="locked"):
        presiding.change(clerk, found, turn(world, 3, 3), version=1)
    with pytest.raises(OutOfOrder, match="locked"):
        presiding.remove(clerk, found)


def test_only_a_clerk_of_the_committee_records_it(world: World) -> None:
    found = add(world, 1, 1)
    for person in (world.chair, world.director, world.monitoring_officer):
        context = world.context(person)
        with pytest.raises(NotPermitted):
            presiding.add(context, world.held, turn(world, 2, 2))
        with pytest.raises(NotPermitted):
            presiding.change(context, found, turn(world, 2, 2), version=1)
        with pytest.raises(NotPermitted):
            presiding.remove(context, found)
