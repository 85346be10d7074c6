"""With the keyboard alone one comes everywhere, and past the way round at one press."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.world import World

FOCUSED = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect();
  return [element.innerText || element.name || "", element.tagName, box.width > 0];
}"""
MOST_STOPS = 150
PageOf = Callable[..., Page]


def stops(page: Page) -> list[str]:
    """The words or the name of each thing that the Tab key comes to, in turn."""
    found: list[str] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        words, tag, visible = page.evaluate(FOCUSED)
        if tag == "BODY":
            return found
        assert visible, f"{page.url}: the focus goes where nothing is seen"
        found.append(words.strip())
    raise AssertionError(f"{page.url}: Tab does not come round in {MOST_STOPS} stops")


def test_tab_comes_to_the_skip_link_first_and_to_the_buttons_after_the_text(
    filled: World, page_of: PageOf
) -> None:
    page = page_of(filled.clerk)
    item = filled.called.items[0]
    page.goto(f"/meetings/{filled.called.id}/minutes/items/{item.id}")
    found = stops(page)
    assert found[0] == "Skip to main content"
    assert found.index("Sign out") < found.index("text") < found.index("Save")


def test_the_skip_link_leads_past_the_way_round(filled: World, page_of: PageOf) -> None:
    page = page_of(filled.clerk)
    page.goto("/password")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("() => document.querySelector('main').contains(document.activeElement)")
    assert inside


def test_ctrl_s_saves_a_minute_and_one_goes_on_typing(filled: World, page_of: PageOf) -> None:
    page = page_of(filled.clerk)
    item = filled.called.items[0]
    page.goto(f"/meetings/{filled.called.id}/minutes/items/{item.id}")
    page.get_by_label("Minute", exact=True).press_sequentially("The lease was signed.")
    page.keyboard.press("Control+s")
    page.get_by_text("version 1").wait_for()
    assert page.get_by_label("Minute", exact=True).input_value() == "The lease was signed."
