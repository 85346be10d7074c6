"""The pages of comings and goings, in a browser."""

import pytest
from sqlalchemy import select

from committee.model.movements import Movement
from committee.rules.proceedings import MovementKind
from committee.services import movements
from committee.services.movements import Move
from tests.world import World

GIVEN = {
    "person": "Councillor Tom Ashby",
    "kind": "Left the meeting",
    "item": "2. Digital inclusion",
    "at": "7.30 pm",
}


def address(world: World, end: str = "") -> str:
    return f"/meetings/{world.held.id}/movements{end}"


def add(world: World, item: int = 1) -> Movement:
    move = Move(world.member.id, MovementKind.LEFT, world.held.items[item].id)
    found = movements.add(world.context(world.clerk), world.held, move)
    world.session.commit()
    return found


def test_a_clerk_records_who_left_and_returned(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}")
    assert "Nobody is recorded as coming late or leaving early." in page.text
    page = client.see(page.link("Record who came or went"))
    page = client.submit(page, "Save and record another", **GIVEN)
    assert page.said == ["Who came or went is recorded."]
    page = client.submit(
        page,
        "Save",
        person=GIVEN["person"],
        kind="Returned to the meeting",
        item="3. Libraries and community centres",
        when="Before the item",
    )
    assert "Councillor Tom Ashby left the meeting during item 2, at 7.30 pm." in page.text
    assert "Councillor Tom Ashby returned to the meeting before item 3." in page.text


def test_a_second_press_records_nothing(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world, "/new"))
    for _ in range(2):
        client.submit(page, "Save", **GIVEN)
    assert len(world.session.scalars(select(Movement)).all()) == 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"person": "Choose one"}, "Choose who came or went"),
        ({"at": "soon"}, "Time must be a time, like 6.30 pm or 18:30"),
        (
            {"at": "6 pm"},
            "The meeting started at 6.30 pm: enter a time from then on. If it went "
            "on after midnight, record first when it closed",
        ),
        (
            {"kind": "Returned to the meeting"},
            "Councillor Tom Ashby has not left the meeting before that: record when they left "
            "first",
        ),
    ],
)
def test_what_cannot_be_so_comes_back_as_it_was_typed(
    client_for, world: World, given: dict[str, str], sentence: str
) -> None:
    client = client_for(world.clerk)
    typed = {**GIVEN, **given}
    page = client.submit(client.see(address(world, "/new")), "Save", status=422, **typed)
    assert page.errors == [sentence]
    assert page.value("at") == typed["at"]


def test_a_clerk_is_told_what_cannot_be_so_and_others_are_not(client_for, world: World) -> None:
    add(world, 2)
    add(world, 1)
    said = "Item 3: Councillor Tom Ashby has left the meeting by then"
    assert said in client_for(world.clerk).see(f"/meetings/{world.held.id}").text
    page = client_for(world.member).see(f"/meetings/{world.held.id}")
    assert said not in page.text
    assert "left the meeting during item 3." in page.text


def test_the_later_of_two_clerks_sees_what_stands_there(client_for, world: World) -> None:
    found = add(world)
    client = client_for(world.clerk)
    older = client.see(address(world, f"/{found.id}"))
    assert older.tree.xpath("//input[@name='when' and @checked]/@value") == ["during"]
    client.submit(older, "Save", when="Before the item", at="7 pm")
    page = client.submit(older, "Save", status=409, at="7.15 pm")
    assert "Councillor Tom Ashby left the meeting before item 2 at 7 pm" in page.text
    page = client.submit(page, "Save")
    assert "during item 2, at 7.15 pm." in page.text


def test_a_movement_is_removed_after_asking(client_for, world: World) -> None:
    add(world)
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}")
    page = client.see(page.link("Remove: Councillor Tom Ashby, during item 2"))
    page = client.submit(page, "Remove it")
    assert page.said == ["Who came or went is removed."]
    assert world.session.scalars(select(Movement)).all() == []
    client.see(address(world, "/1"), status=404)


def test_only_clerks_come_here(client_for, world: World) -> None:
    found = add(world)
    for person in (world.chair, world.director):
        for end in ("/new", f"/{found.id}", f"/{found.id}/remove"):
            client_for(person).see(address(world, end), status=403)
