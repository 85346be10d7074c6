"""What a meeting's papers may say of its proceedings, and what is withheld of an exempt item."""

from datetime import time

import pytest

from committee.model.declarations import Declaration
from committee.model.exclusions import Exclusion
from committee.model.movements import Movement, Presiding
from committee.model.record import Proceedings
from committee.queries import proceedings
from committee.rules.access import Level, Mark
from committee.rules.proceedings import Conduct, InterestKind, MovementKind
from tests.statements import counted
from tests.world import World


def of_public(world: World) -> Proceedings:
    return proceedings.of(world.context(world.clerk), world.held, lambda mark: mark.is_open)


def of_all(world: World) -> Proceedings:
    return proceedings.of(world.context(world.clerk), world.held, lambda _: True)


def declare(world: World, place: int | None, **more: object) -> Declaration:
    given = {
        "meeting": world.held,
        "person": world.member,
        "item": None if place is None else world.held.items[place],
        "kind": InterestKind.DISCLOSABLE,
        "nature": "Shares in the firm",
        "dispensation": "Granted in May",
        "conduct": Conduct.LEFT,
        **more,
    }
    declared = Declaration(**given)
    world.session.add(declared)
    world.session.flush()
    return declared


@pytest.fixture
def secret(world: World) -> None:
    """The third item is exempt."""
    world.held.items[2].mark = Mark(Level.EXEMPT, (3,))
    world.session.flush()


@pytest.mark.usefixtures("secret")
def test_who_declared_an_interest_in_an_exempt_item_is_public_and_why_is_not(
    world: World,
) -> None:
    declare(world, 2)
    (public,), (inside,) = of_public(world).declarations, of_all(world).declarations
    assert (public.name, public.number, public.kind) == (
        "Councillor Tom Ashby",
        "3",
        InterestKind.DISCLOSABLE,
    )
    assert (public.nature, public.dispensation) == ("", "")
    assert (inside.nature, inside.dispensation) == ("Shares in the firm", "Granted in May")


def test_a_sensitive_interest_never_has_its_nature(world: World) -> None:
    declare(world, 1, is_sensitive=True)
    for record in (of_public(world), of_all(world)):
        (declared,) = record.declarations
        assert (declared.is_sensitive, declared.nature) == (True, "")
        assert declared.dispensation == "Granted in May"


def test_interests_stand_in_the_order_the_items_were_taken_those_in_none_first(
    world: World,
) -> None:
    world.held.items[2].taken_order, world.held.items[1].taken_order = 2, 3
    for place in (1, 2, None):
        declare(world, place)
    assert [each.number for each in of_public(world).declarations] == ["", "3", "2"]


def preside(world: World, first: int, last: int | None) -> None:
    world.session.add(
        Presiding(
            meeting=world.held,
            person=world.member,
            first_item=world.held.items[first],
            last_item=None if last is None else world.held.items[last],
            reason="The Chair owns the land",
        )
    )
    world.session.flush()


@pytest.mark.usefixtures("secret")
@pytest.mark.parametrize(
    ("first", "last", "said"),
    [(0, 1, "The Chair owns the land"), (1, 2, ""), (2, 2, ""), (1, None, "")],
)
def test_why_somebody_else_presided_is_withheld_where_it_was_over_an_exempt_item(
    world: World, first: int, last: int | None, said: str
) -> None:
    preside(world, first, last)
    (public,), (inside,) = of_public(world).presidings, of_all(world).presidings
    assert (public.person, public.reason) == (world.member, said)
    assert inside.reason == "The Chair owns the land"


@pytest.mark.usefixtures("secret")
def test_comings_and_goings_and_exclusions_are_public(world: World) -> None:
    last, first = world.held.items[2], world.held.items[0]
    for item in (last, first):
        world.session.add(
            Movement(meeting=world.held, person=world.member, item=item, kind=MovementKind.LEFT)
        )
    excluded = Exclusion(meeting=world.held, first_item=last, readmitted_at=time(20, 0))
    world.session.add(excluded)
    world.session.flush()
    found = of_public(world)
    assert [movement.item for movement in found.movements] == [first, last]
    assert found.exclusions == (excluded,)


def test_many_take_as_many_statements_as_few(world: World) -> None:
    declare(world, 1)
    preside(world, 0, 1)
    few = counted(world.session, lambda: of_public(world))
    for person in (world.chair, world.outsider, world.director):
        declare(world, 2, person=person)
        preside(world, 1, 2)
    assert counted(world.session, lambda: of_public(world)) == few
