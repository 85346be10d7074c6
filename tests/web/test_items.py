"""The pages of agenda items, in a browser."""

import pytest
from sqlalchemy import select

from committee.model.meetings import Item
from committee.model.minutes import Minutes
from committee.rules.access import Level, Mark
from committee.rules.minutes import MinutesState
from committee.services import actions, items
from tests.world import World


def _items(world: World) -> list[tuple[str, str]]:
    listed = world.session.scalars(
        select(Item).where(Item.meeting_id == world.called.id).order_by(Item.agenda_order)
    )
    return [(item.number, item.title) for item in listed]


def test_a_clerk_adds_items_and_puts_them_in_order(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(client.see(f"/meetings/{world.called.id}").link("Add an item"))
    page = client.submit(page, "Add it, then another", title="Canolfan Tŷ'r Dref")
    assert page.h1 == "Add an item"
    page = client.submit(page, "Add it, then another", title="<script>alert(1)</script>")
    page = client.submit(page, "Add the item", title="Urgent business", kind="Discussion")
    assert [row[0] for row in page.rows("Items")] == ["1", "2", "3"]
    page = client.submit(page, "Up item 3")
    assert page.said == ["The item is number 2 now."]
    page = client.submit(page, "Down item 1")
    assert _items(world) == [
        ("1", "Urgent business"),
        ("2", "Canolfan Tŷ'r Dref"),
        ("3", "<script>alert(1)</script>"),
    ]


def test_a_second_click_adds_or_moves_nothing_more(client_for, world: World) -> None:
    client = client_for(world.clerk)
    blank = client.see(f"/meetings/{world.called.id}/items/new")
    client.submit(blank, "Add the item", title="A")
    page = client.submit(blank, "Add the item", status=422, title="A")
    assert page.errors == ["Item 1 already has this title: give this one another"]
    client.submit(blank, "Add the item", title="B")
    page = client.submit(blank, "Add the item", title="C")
    client.submit(page, "Up item 3")
    client.submit(page, "Up item 3")
    assert _items(world) == [("1", "A"), ("2", "C"), ("3", "B")]


def test_what_an_item_lacks_is_said_and_stays_typed(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.called.id}/items/new")
    page = client.submit(
        page, "Add the item", status=422, title="", author="y" * 201, public_summary="Kept"
    )
    assert page.errors == [
        "Enter the item’s title",
        "Report author must be 200 characters or fewer: it has 201",
    ]
    assert page.value("public_summary") == "Kept"
    page = client.submit(
        page,
        "Add the item",
        status=422,
        title="Contract",
        author="",
        mark="Exempt: the public may be excluded by resolution",
    )
    assert page.errors == ["Choose which paragraphs of Schedule 12A apply (1 to 7)"]


def test_an_item_is_marked_changed_and_not_from_an_older_page(client_for, world: World) -> None:
    client = client_for(world.clerk)
    item = world.held.items[1]
    older = client.see(f"/meetings/{world.held.id}/items/{item.id}/change")
    page = client.submit(
        older,
        "Save",
        mark="exempt",
        paragraphs=["3", "1"],
        public_summary="A contract was discussed.",
    )
    assert item.mark == Mark(Level.EXEMPT, (1, 3))
    assert "Exempt, paragraphs 1 and 3" in page.text
    page = client.submit(older, "Save", status=409, title="Mine")
    assert "Public summary: A contract was discussed." in page.text
    assert page.value("title") == "Mine"


def test_an_exempt_item_is_withheld_from_those_who_may_not_see_it(client_for, world: World) -> None:
    item = world.held.items[1]
    item.title, item.author = "Secretword", "Secretauthor"
    item.mark = Mark(Level.EXEMPT, (3,))
    item.public_summary = "A contract was discussed."
    pages = (f"/meetings/{world.held.id}", f"/meetings/{world.held.id}/items/{item.id}")
    beside = [f"/meetings/{world.held.id}/items/{other.id}" for other in world.held.items[::2]]
    for address in (*pages, *beside):
        assert "Secret" in client_for(world.chair).see(address).answer.text
        for person in (world.outsider, world.director, world.administrator):
            answer = client_for(person).see(address).answer.text
            assert "Secret" not in answer
            assert "Exempt item" in answer
    assert "A contract was discussed." in client_for(world.outsider).see(pages[1]).text


def test_an_item_is_removed_after_asking(client_for, world: World) -> None:
    client = client_for(world.clerk)
    item = world.held.items[2]
    page = client.see(f"/meetings/{world.held.id}/items/{item.id}/remove")
    assert f"“{item.title}” will be taken off the agenda." in page.text
    assert len(world.held.items) == 3
    page = client.submit(page, "Remove the item")
    assert page.said == ["The item is removed."]
    world.session.expire_all()
    assert len(world.held.items) == 2


def test_an_item_with_an_action_is_not_removed(client_for, world: World) -> None:
    item = world.held.items[1]
    actions.raise_action(world.context(world.clerk), item, text="Circulate the figures")
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}/items/{item.id}/remove")
    page = client.submit(page, "Remove the item", status=409)
    assert "so it stays on the agenda" in page.text


def test_the_order_taken_is_recorded(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}/order-taken")
    assert page.value("numbers") == "1, 2, 3"
    for numbers, sentence in (
        ("3, 1, 9, 2", "There is no item 9: take it out"),
        ("3, 1, 3, 2", "Item 3 is there twice: leave it where it belongs"),
        ("3", "Put in item 1 and 2"),
        ("", "Enter the numbers of the items"),
    ):
        page = client.submit(page, "Save the order", status=422, numbers=numbers)
        assert page.errors == [sentence]
        assert page.value("numbers") == numbers
    page = client.submit(page, "Save the order", numbers="2,3 , 1")
    world.session.expire_all()
    assert [item.taken_order for item in world.held.items] == [3, 1, 2]
    assert "Taken 3 of 3" in page.text


def test_an_item_in_approved_minutes_is_not_offered_for_change(client_for, world: World) -> None:
    client = client_for(world.clerk)
    address = f"/meetings/{world.held.id}/items/{world.held.items[1].id}"
    assert client.see(address).link("Change or remove this item") == f"{address}/change"
    world.session.add(
        Minutes(meeting=world.held, state=MinutesState.APPROVED, approved_at=world.called)
    )
    assert "Change or remove this item" not in client.see(address).text
    page = client.submit(client.see(f"{address}/change"), "Save", status=409, title="Late")
    assert "approved on 20 October 2026" in page.text


@pytest.mark.parametrize("path", ["change", "remove"])
def test_members_and_officers_do_not_change_items(client_for, world: World, path: str) -> None:
    client = client_for(world.chair)
    item = world.held.items[0]
    client.see(f"/meetings/{world.held.id}/items/{item.id}/{path}", status=403)
    client.see(f"/meetings/{world.held.id}/order-taken", status=403)
    page = client.see(f"/meetings/{world.held.id}/items/{item.id}")
    assert page.tree.xpath("//main//form") == []
    client.see(f"/meetings/{world.called.id}/items/{item.id}", status=404)


def test_whoever_moves_an_item_stays_with_it(client_for, world: World) -> None:
    context = world.context(world.clerk)
    first, _ = (items.add(context, world.called, title=title) for title in ("Parks", "Bins"))
    world.session.commit()
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.called.id}")
    answer = client.post(
        f"/meetings/{world.called.id}/items/{first.id}/move",
        data={"csrf_token": page.value("csrf_token"), "place": "2"},
        headers={"Origin": "http://localhost"},
    )
    place = answer.headers["Location"].partition("#")[2]
    assert [link.text for link in page.tree.iter("a") if link.get("id") == place] == ["Parks"]


def test_a_late_item_says_why_it_is_urgent(client_for, world):
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}/items/new")
    page = client.submit(page, "Add the item", title="Flood", urgent_reason="The river rose.")
    assert page.said == ["Item 4 is added."]
    item = world.held.items[-1]
    address = f"/meetings/{world.held.id}/items/{item.id}"
    assert "Urgent: The river rose." in client_for(world.outsider).see(address).text
    page = client.see(f"{address}/change")
    assert page.value("urgent_reason").strip() == "The river rose."
    item.mark = Mark(Level.EXEMPT, (3,))
    assert "The river rose" not in client_for(world.outsider).see(address).text
