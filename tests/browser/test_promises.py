"""Promises are listed as the clerk types, without leaving the page or losing a letter."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from sqlalchemy import select

from committee.model.actions import Action
from tests.browser.test_minutes import opened, standing
from tests.world import World

PageOf = Callable[..., Page]

QUOTE = "The Director of ICT agreed to circulate the adoption figures to members."


def test_a_promise_is_listed_as_it_is_typed_and_made_an_action(
    world: World, page_of: PageOf
) -> None:
    page, text = opened(world, page_of)
    panel = page.locator("#promises")
    expect(panel).to_contain_text("None to decide.")
    text.press_sequentially(f"Members received a report. {QUOTE}")
    expect(panel).to_contain_text("1 sentence to decide.")
    expect(text).to_be_focused()
    assert standing(world) == ""
    panel.get_by_role("button", name="Make it an action").click()
    expect(panel).to_contain_text("None to decide.")
    expect(page.locator("#actions")).to_contain_text("Circulate the adoption figures to members")
    expect(page.locator("#saved")).to_contain_text("version 1")
    assert standing(world) == f"Members received a report. {QUOTE}"
    assert world.session.scalars(select(Action.quote).where(Action.quote == QUOTE)).all()
    text.press("End")
    page.keyboard.type(" Members thanked her.")
    page.keyboard.press("Control+s")
    expect(page.locator("#saved")).to_contain_text("version 2")


def test_a_promise_refused_is_not_listed_again_as_one_types_on(
    world: World, page_of: PageOf
) -> None:
    page, text = opened(world, page_of)
    panel = page.locator("#promises")
    text.fill(QUOTE)
    panel.get_by_role("button", name="Not an action").click()
    expect(panel).to_contain_text("1 sentence said to be no action")
    text.press("End")
    page.keyboard.type(" The Clerk to invite the supplier to the next meeting.")
    expect(panel).to_contain_text("1 sentence to decide.")
    expect(panel).to_contain_text("The Clerk to invite the supplier to the next meeting.")
