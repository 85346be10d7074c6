"""Parts that were read wrongly: one is split in two, two are joined."""

from collections.abc import Callable

import pytest

from committee.model.people import Person
from committee.model.readings import Reading
from committee.rules.readings import FindingKind
from tests import proposals
from tests.pages import Page, PageClient
from tests.world import World

ClientFor = Callable[[Person | None], PageClient]


@pytest.fixture
def reading(world: World) -> Reading:
    """Minutes under review: a meeting, two items, and three actions of the second."""
    found = proposals.brought_in(world.context(world.clerk))
    world.session.commit()
    return found


@pytest.fixture
def client(client_for: ClientFor, world: World) -> PageClient:
    """The browser of the clerk."""
    return client_for(world.clerk)


def item_page(client: PageClient, reading: Reading) -> Page:
    """The page of the second item."""
    item = proposals.part(reading, FindingKind.ITEM, 1)
    return client.see(f"/readings/{reading.id}/items/{item.id}")


def tasks(reading: Reading) -> list[str]:
    """What the actions ask for, in order."""
    return [finding.value["task"] for finding in proposals.actions(reading)]


def test_an_action_is_split_in_two(client: PageClient, reading: Reading) -> None:
    page = item_page(client, reading)
    form = client.see(page.link("Split action 2"))
    given = {"first-task": "Draw the maps", "second-task": "Send the maps out"}
    back = client.submit(form, "Split", **given)
    assert back.h1 == "3. Flood defences"
    assert tasks(reading)[1:3] == ["Draw the maps", "Send the maps out"]


def test_two_alike_are_no_two(client: PageClient, reading: Reading) -> None:
    page = item_page(client, reading)
    form = client.submit(client.see(page.link("Split action 2")), "Split", status=422)
    assert form.errors == ["Give the two actions different words"]
    assert len(tasks(reading)) == 3


def test_an_action_is_joined_with_the_one_above(client: PageClient, reading: Reading) -> None:
    page = item_page(client, reading)
    client.submit(page, "Join with the one above action 3")
    assert tasks(reading)[1] == "Circulate the flood maps; Write to the Environment Agency"
    assert "Join with the one above action 1" not in page.buttons


def test_an_item_is_split_where_another_begins(client: PageClient, reading: Reading) -> None:
    page = item_page(client, reading)
    form = client.see(page.link("Split the item"))
    words = "Councillor Ashby asked for figures on sandbags."
    back = client.submit(form, "Split", block=words, number="4", title="Sandbags")
    assert back.h1 == "3. Flood defences"
    found = [each.value["title"] for each in reading.findings if each.kind is FindingKind.ITEM]
    assert found == ["Declarations of interest", "Flood defences", "Sandbags"]


def test_an_item_is_joined_with_the_one_before(client: PageClient, reading: Reading) -> None:
    page = item_page(client, reading)
    back = client.submit(page, "Join with the item before")
    assert back.h1 == "2. Declarations of interest"
    assert "Flood defences" in back.text
    assert "Join with the item before" not in back.buttons


def test_what_is_no_resolution_becomes_text_again(client: PageClient, reading: Reading) -> None:
    page = item_page(client, reading)
    assert "Resolution 1: Resolved, moved by Cllr Ashby," in page.text
    page = client.submit(page, "Not a resolution 1")
    item = proposals.part(reading, FindingKind.ITEM, 1).value
    assert item["resolutions"] == []
    assert "that officers:\n\n(a) note the report; and\n(b) repair the sluice" in item["minute"]
    assert [each.value["resolution"] for each in proposals.actions(reading)] == [0, 0, 0]
    assert "Not a resolution 1" not in page.buttons
