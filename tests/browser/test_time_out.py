"""Whoever comes back to a page after the session is gone loses nothing that they had typed."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from sqlalchemy import select

from committee.model.minutes import Revision
from tests.browser.conftest import sign_in
from tests.browser.jobs import press
from tests.world import World

PageOf = Callable[..., Page]
TEXT = "Members asked about Tŷ'r Pwll & its <roof>.\n\n- It leaks.\n- “It always has.”"


def test_a_minute_is_kept_through_signing_in_again(world: World, page_of: PageOf) -> None:
    page, item = page_of(world.clerk), world.held.items[1]
    page.goto(f"/meetings/{world.held.id}/minutes/items/{item.id}")
    page.get_by_label("Minute", exact=True).fill(TEXT)
    page.context.clear_cookies()
    press(page, "Save")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    expect(page.get_by_text("Tŷ'r Pwll & its <roof>")).to_be_visible()
    sign_in(page, world.clerk)
    expect(page.get_by_role("heading", level=1)).to_have_text("You are signed in again")
    press(page, "Send it again")
    expect(page.get_by_label("Minute", exact=True)).to_have_value(TEXT)
    world.session.commit()
    assert world.session.scalars(select(Revision.text)).all() == [TEXT]


def test_without_the_token_of_the_session_nothing_is_saved_and_nothing_lost(
    world: World, page_of: PageOf
) -> None:
    page, item = page_of(world.clerk), world.held.items[1]
    page.goto(f"/meetings/{world.held.id}/minutes/items/{item.id}")
    page.get_by_label("Minute", exact=True).fill(TEXT)
    page.evaluate("document.querySelectorAll('[name=csrf_token]').forEach((t) => t.value = 'x')")
    press(page, "Save")
    expect(page.get_by_label("Minute", exact=True)).to_have_value(TEXT)
    expect(page.get_by_role("alert")).to_contain_text("Your session ended")
    world.session.commit()
    assert world.session.scalars(select(Revision)).all() == []
    press(page, "Save")
    expect(page.get_by_text("version 1")).to_be_visible()
