"""What the pages do by themselves where JavaScript is on: they look after what is typed."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.world import World

PageOf = Callable[..., Page]


def test_the_boxes_of_a_choice_stand_under_it_once_it_is_chosen(
    world: World, page_of: PageOf
) -> None:
    page = page_of(world.clerk)
    page.goto(f"/meetings/{world.held.id}/items/{world.held.items[1].id}/actions/new")
    day = page.get_by_role("group", name="Date", exact=True).get_by_label("Day")
    expect(day).to_be_hidden()
    page.get_by_label("A date").check()
    expect(day).to_be_visible()
    page.get_by_label("At the next meeting").check()
    expect(day).to_be_hidden()


def test_a_text_that_was_not_saved_can_be_put_back(world: World, page_of: PageOf) -> None:
    page = page_of(world.clerk)
    page.on("dialog", lambda dialog: dialog.accept())
    address = f"/meetings/{world.held.id}/minutes/items/{world.held.items[1].id}"
    page.goto(address)
    page.get_by_label("Minute", exact=True).press_sequentially("Members asked about Tŷ Mawr.")
    page.goto("/meetings")
    page.goto(address)
    page.get_by_role("button", name="Put it back").click()
    text = page.get_by_label("Minute", exact=True)
    expect(text).to_have_value("Members asked about Tŷ Mawr.")


def test_a_double_press_does_a_thing_once(world: World, page_of: PageOf) -> None:
    page = page_of(world.clerk)
    page.goto("/committees/new")
    page.get_by_label("Name").fill("Audit Committee")
    page.get_by_label("Abbreviation").fill("AC")
    page.get_by_role("main").get_by_role("button").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("Audit Committee")
    assert page.get_by_text("There is a problem").count() == 0
