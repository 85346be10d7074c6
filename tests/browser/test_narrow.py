"""On a narrow screen nothing scrolls sideways; with the keyboard alone one comes everywhere."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.roles import ClientFor, pages_of, roles
from tests.house.tree import agree
from tests.world import World

PHONE = {"width": 320, "height": 640}
WIDEST = """() => {
  const wide = [...document.querySelectorAll("main *, header *, nav *, footer *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
  return [document.scrollingElement.scrollWidth, wide[0]?.outerHTML.slice(0, 160) ?? ""];
}"""
FOCUSED = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect();
  return [element.innerText || element.name || "", element.tagName, box.width > 0];
}"""
MOST_STOPS = 150
PageOf = Callable[..., Page]


@pytest.mark.parametrize("role", ["clerk", "administrator", "member", "officer"])
def test_nothing_scrolls_sideways_at_320_pixels(
    role: str, filled: World, client_for: ClientFor, page_of: PageOf
) -> None:
    person = roles(filled)[role]
    assert person
    pages = pages_of(client_for(person))
    page = page_of(person, viewport=PHONE)
    faults = []
    for address in pages.values():
        page.goto(address)
        width, widest = page.evaluate(WIDEST)
        if width > PHONE["width"]:
            faults.append(f"Let {address} fit: it is {width} pixels wide, at {widest}")
    agree(faults)


def stops(page: Page) -> list[str]:
    """The words of each thing that the Tab key comes to, in turn."""
    found: list[str] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        words, tag, visible = page.evaluate(FOCUSED)
        if tag == "BODY":
            return found
        assert visible, f"{page.url}: the focus goes where nothing is seen"
        found.append(words.strip())
    raise AssertionError(f"{page.url}: Tab does not come round in {MOST_STOPS} stops")


def test_the_keyboard_comes_to_the_skip_link_first_and_to_the_main_button(
    filled: World, page_of: PageOf
) -> None:
    page = page_of(filled.clerk)
    page.goto("/password")
    found = stops(page)
    assert found[0] == "Skip to main content"
    assert found.index("Sign out") < found.index("password") < found.index("Change password")


def test_the_skip_link_leads_past_the_way_round(filled: World, page_of: PageOf) -> None:
    page = page_of(filled.clerk)
    page.goto("/password")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("() => document.querySelector('main').contains(document.activeElement)")
    assert inside
