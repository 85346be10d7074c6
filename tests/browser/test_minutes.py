"""Writing in the room: a save in the background leaves the caret, and never loses a text."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from committee.queries import revisions
from tests.minuting import write
from tests.world import World

PageOf = Callable[..., Page]


def opened(world: World, page_of: PageOf) -> tuple[Page, Locator]:
    """The page of the second item, and the box of its minute."""
    page = page_of(world.clerk)
    page.goto(f"/meetings/{world.held.id}/minutes/items/{world.held.items[1].id}")
    return page, page.get_by_label("Minute", exact=True)


def standing(world: World) -> str:
    """The text that was saved last."""
    world.session.commit()
    found = revisions.latest(world.context(world.clerk), world.held.items[1])
    return found.text if found else ""


def test_a_save_leaves_one_where_one_is(world: World, page_of: PageOf) -> None:
    page, text = opened(world, page_of)
    text.fill("Members asked about cost.")
    text.press("Home")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("status")).to_contain_text("version 1")
    page.keyboard.type("All ")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("status")).to_contain_text("version 2")
    assert standing(world) == "All Members asked about cost."
    page.goto("/meetings")
    expect(page.get_by_role("heading", level=1)).to_have_text("Meetings")


def test_where_somebody_saved_first_both_texts_are_shown(world: World, page_of: PageOf) -> None:
    page, text = opened(world, page_of)
    world.session.commit()
    write(world, world.held.items[1], "Theirs.")
    world.session.commit()
    text.fill("Mine.")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("alert")).to_contain_text("while you were writing")
    expect(page.get_by_role("insertion").last).to_have_text("Theirs.")
    expect(text).to_have_value("Mine.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("version 2")
    assert standing(world) == "Mine."


def test_selected_words_come_along_to_the_action(world: World, page_of: PageOf) -> None:
    page, text = opened(world, page_of)
    text.fill("The Chair asked for figures.")
    text.select_text()
    page.get_by_role("button", name="Save and raise an action").click()
    expect(page.get_by_label("The words of the minutes")).to_have_value(
        "The Chair asked for figures."
    )
