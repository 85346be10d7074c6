"""People as lists and one by one."""

import pytest

from committee.model.people import Person
from committee.queries import people
from committee.rules.names import sort_name
from committee.rules.refusals import NotFound
from tests.statements import counted
from tests.world import World


def _add(world: World, *names: str) -> None:
    world.session.add_all(Person(name=name, sort_name=sort_name(name)) for name in names)
    world.session.flush()


def test_people_are_found_by_any_part_of_their_name(world: World) -> None:
    _add(world, "Councillor Siôn Rhŷs", "100% Cotton")
    context = world.context(world.clerk)
    assert [p.name for p in people.listed(context, "rhys sion").rows] == ["Councillor Siôn Rhŷs"]
    assert [p.name for p in people.listed(context, "RHŶS").rows] == ["Councillor Siôn Rhŷs"]
    assert [p.name for p in people.listed(context, "%").rows] == ["100% Cotton"]
    assert people.listed(context, "nobody").total == 0


def test_a_list_has_pages(world: World) -> None:
    _add(world, *(f"Person Number{place:03}" for place in range(100)))
    context = world.context(world.clerk)
    last = people.listed(context, page=99)
    assert (last.number, last.pages, last.total, len(last.rows)) == (3, 3, 108, 8)
    assert len(people.listed(context, page=0).rows) == 50


def test_a_longer_list_takes_no_more_queries(world: World) -> None:
    context = world.context(world.clerk)
    few = counted(world.session, lambda: people.listed(context))
    _add(world, *(f"Person Number{place:03}" for place in range(40)))
    assert counted(world.session, lambda: people.listed(context)) == few


def test_who_may_not_look_after_people_finds_none(world: World) -> None:
    assert people.one(world.context(world.clerk), world.head.id) is world.head
    with pytest.raises(NotFound):
        people.one(world.context(world.member), world.head.id)
    with pytest.raises(NotFound):
        people.one(world.context(world.clerk), 999)
