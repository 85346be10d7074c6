"""A real page of minutes is read in by keyboard alone, and the record holds what was accepted."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from sqlalchemy import select

from committee.model.actions import Action
from committee.model.meetings import Item
from committee.model.readings import NotAction
from tests.seeds import FOLDER, INVENTED_DECISION_FIRST, LEWISHAM, pair
from tests.world import World

PageOf = Callable[..., Page]

FOCUSED = """() => {
  const element = document.activeElement;
  return [element.name ?? "", element.innerText?.replace(/\\s+/g, " ").trim() ?? ""];
}"""
MOST_STOPS = 80


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the box of this name, or the button or link with these words, is reached."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if wanted in page.evaluate(FOCUSED):
            return
    raise AssertionError(f"{page.url}: Tab does not come to “{wanted}”")


def press(page: Page, wanted: str) -> None:
    """Come to a button or link by Tab, and press it."""
    tab_to(page, wanted)
    follow(page, "Enter")


def follow(page: Page, key: str) -> None:
    """Press a key that leads to another page, and wait until that stands there."""
    page.evaluate("() => { window.isBefore = true; }")
    page.keyboard.press(key)
    page.wait_for_function("() => !window.isBefore && document.readyState === 'complete'")


def write(page: Page, name: str, words: str) -> None:
    """Come to a box by Tab, and write other words into it."""
    tab_to(page, name)
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(words)


def read_in(page: Page, text: str) -> None:
    """Paste minutes of the Overview and Scrutiny Committee, and have them read."""
    page.goto("/readings/new")
    write(page, "text", text)
    tab_to(page, "committee")
    page.keyboard.type("Over")
    press(page, "Read in")


def at_its_button(page: Page, words: str) -> None:
    """Wait until whoever came here stands on the first button of a part."""
    expect(page.get_by_role("button", name=words, exact=True)).to_be_focused()


def say_when(page: Page) -> None:
    """Accept the meeting, whose day the page does not say, and say it."""
    tab_to(page, "Go through the parts")
    page.keyboard.press("Enter")
    press(page, "Accept the meeting")
    expect(page.get_by_role("alert")).to_contain_text("Say on which day the meeting was")
    for words in ("8", "9", "2026"):
        write(page, "day", words)
    press(page, "Save and accept")


def decide(page: Page) -> None:
    """Accept the item; correct its first action, refuse the second, split the third and join it."""
    at_its_button(page, "Accept the item")
    follow(page, "Enter")
    at_its_button(page, "Accept action 1")
    follow(page, "c")
    write(page, "task", "Say how long annotated documents are kept in Modern.Gov")
    write(page, "owner", "Director of ICT")
    press(page, "Save and accept")
    at_its_button(page, "Accept action 2")
    page.keyboard.press("x")
    follow(page, "Enter")
    at_its_button(page, "Accept action 3")
    press(page, "Split action 3")
    write(page, "first-task", "Provide the frequently asked questions")
    write(page, "second-task", "Say where they stand")
    press(page, "Split")
    at_its_button(page, "Accept action 3")
    page.keyboard.press("j")
    at_its_button(page, "Accept action 4")
    press(page, "Join with the one above action 4")
    at_its_button(page, "Accept action 3")
    follow(page, "Enter")


def test_minutes_are_read_in_by_keyboard_and_once(world: World, page_of: PageOf) -> None:
    lewisham, _ = pair(real=True)
    text = (FOLDER / LEWISHAM).read_text("utf-8")
    page = page_of(world.clerk)
    read_in(page, text)
    say_when(page)
    decide(page)
    press(page, "Put into the record")
    press(page, "Put into the record")
    expect(page.get_by_text("is put into the record")).to_be_visible()
    world.session.rollback()
    item = world.session.scalars(select(Item).where(Item.title == lewisham.title)).one()
    actions = world.session.scalars(select(Action).order_by(Action.id)).all()
    assert item.meeting_id == world.held.id
    assert [(each.item_id, each.text, each.owners[0].name.casefold()) for each in actions] == [
        (item.id, "Say how long annotated documents are kept in Modern.Gov", "director of ict"),
        (item.id, "Provide the frequently asked questions; Say where they stand", "officers"),
    ]
    refused = world.session.scalars(select(NotAction)).one()
    assert "home printing" in refused.words
    read_in(page, text)
    expect(page.get_by_text("Nothing in it is new.")).to_be_visible()


def test_single_letters_can_be_turned_off(world: World, page_of: PageOf) -> None:
    page = page_of(world.clerk)
    read_in(page, INVENTED_DECISION_FIRST)
    page.get_by_role("link", name="Flood defences update").click()
    page.get_by_text("Go through it by keyboard").click()
    page.get_by_label("Use single letters").uncheck()
    accept = page.get_by_role("button", name="Accept the item")
    accept.press("a")
    expect(accept).to_be_visible()
    page.get_by_label("Use single letters").check()
    accept.press("a")
    expect(page.get_by_role("button", name="Reconsider the item")).to_be_visible()


def test_the_words_of_a_part_are_shown_beside_it(world: World, page_of: PageOf) -> None:
    page = page_of(world.clerk)
    read_in(page, INVENTED_DECISION_FIRST)
    page.get_by_role("link", name="Flood defences update").click()
    page.get_by_role("button", name="Accept action 2").focus()
    said = page.locator(".matters-line--said")
    expect(said).to_have_text("· the cost of sandbags for parish halls.")
    expect(said).to_be_in_viewport()
