"""The pages of who presided over parts of a meeting, in a browser."""

from sqlalchemy import select

from committee.model.committees import Membership
from committee.model.meetings import Attendance
from committee.model.movements import Presiding
from committee.rules.vocabulary import Capacity, Seat
from committee.services import presiding
from committee.services.presiding import Turn
from tests.world import SINCE, World

GIVEN = {
    "person": "Councillor Tom Ashby",
    "first_item": "2. Digital inclusion",
    "last_item": "2. Digital inclusion",
    "reason": "Roedd gan y Cadeirydd fuddiant <i>",
}


def address(world: World, end: str = "") -> str:
    return f"/meetings/{world.held.id}/presiding{end}"


def add(world: World, reason: str = "The Chair was late") -> Presiding:
    item = world.held.items[0].id
    turn = Turn(world.member.id, item, item, reason)
    found = presiding.add(world.context(world.clerk), world.held, turn)
    world.session.commit()
    return found


def test_a_clerk_records_who_took_the_chair(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}")
    assert f"{world.chair.name} presided." in page.text
    page = client.see(page.link("Record that somebody else presided over a part"))
    page = client.submit(page, "Save and record another", **GIVEN)
    assert page.said == ["Who presided is recorded."]
    page = client.submit(
        page, "Save", person=GIVEN["person"], first_item="3. Libraries and community centres"
    )
    assert f"{world.chair.name} presided, but for these parts." in page.text
    assert "Councillor Tom Ashby: item 2. Roedd gan y Cadeirydd fuddiant <i>" in page.text
    assert "Councillor Tom Ashby: from item 3 to the end of the meeting." in page.text


def test_the_vice_chair_is_offered_first(client_for, world: World) -> None:
    world.session.add_all(
        [
            Membership(
                committee=world.osc, person=world.outsider, seat=Seat.VICE_CHAIR, since=SINCE
            ),
            Attendance(meeting=world.held, person=world.outsider, capacity=Capacity.PRESENT),
        ]
    )
    page = client_for(world.clerk).see(address(world, "/new"))
    offered = page.tree.xpath("//select[@name='person']/option")
    assert [each.text for each in offered] == [
        "Choose one",
        "Councillor Priya Nair",
        "Councillor Tom Ashby",
    ]


def test_without_attendance_there_is_nobody_to_choose(client_for, world: World) -> None:
    world.session.delete(world.held.attendances[1])
    page = client_for(world.clerk).see(address(world, "/new"))
    assert "Nobody else is recorded as there. Record the attendance first." in page.text


def test_what_cannot_be_so_comes_back_as_it_was_typed(client_for, world: World) -> None:
    add(world)
    client = client_for(world.clerk)
    page = client.see(address(world, "/new"))
    page = client.submit(
        page, "Save", status=422, **{**GIVEN, "last_item": "1. Declarations of interest"}
    )
    assert page.errors == ["Choose an item that was not taken before the first one"]
    page = client.submit(page, "Save", status=422, first_item="1. Declarations of interest")
    assert page.errors == [
        "Councillor Tom Ashby is recorded as presiding over item 1: change that first"
    ]
    assert page.value("reason") == GIVEN["reason"]


def test_a_second_press_records_nothing(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world, "/new"))
    for _ in range(2):
        client.submit(page, "Save", **GIVEN)
    assert len(world.session.scalars(select(Presiding)).all()) == 1


def test_the_later_of_two_clerks_sees_what_stands_there(client_for, world: World) -> None:
    found = add(world)
    client = client_for(world.clerk)
    older = client.see(address(world, f"/{found.id}"))
    client.submit(older, "Save", reason="The Chair was ill")
    page = client.submit(older, "Save", status=409, reason="The Chair was away")
    assert "Reason: The Chair was ill" in page.text
    page = client.submit(page, "Save")
    assert "The Chair was away" in page.text


def test_it_is_removed_after_asking(client_for, world: World) -> None:
    add(world)
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}")
    page = client.see(page.link("Remove: Councillor Tom Ashby, item 1"))
    assert "Councillor Tom Ashby presided from item 1 to item 1" in page.text
    page = client.submit(page, "Remove it")
    assert page.said == ["Who presided is removed."]
    assert world.session.scalars(select(Presiding)).all() == []
    client.see(address(world, "/1"), status=404)


def test_only_clerks_come_here(client_for, world: World) -> None:
    found = add(world)
    for person in (world.chair, world.director):
        for end in ("/new", f"/{found.id}", f"/{found.id}/remove"):
            client_for(person).see(address(world, end), status=403)
