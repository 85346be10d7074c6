"""Whoever comes back to a page after the session is gone loses nothing that they had typed."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from sqlalchemy import select

from committee.model.committees import Committee
from tests.browser.conftest import sign_in
from tests.world import World

PageOf = Callable[..., Page]
NAME = "Strategaeth Tŷ'r Pwll <b>Working</b> Group"


def test_what_was_typed_is_kept_through_signing_in_again(world: World, page_of: PageOf) -> None:
    page = page_of(world.clerk)
    page.goto("/committees/new")
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Abbreviation").fill("TPWG")
    page.context.clear_cookies()
    page.get_by_role("main").get_by_role("button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    expect(page.get_by_text(NAME)).to_be_visible()
    sign_in(page, world.clerk)
    expect(page.get_by_role("heading", level=1)).to_have_text("You are signed in again")
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(NAME)
    world.session.commit()
    assert world.session.scalars(select(Committee).where(Committee.name == NAME)).one()
