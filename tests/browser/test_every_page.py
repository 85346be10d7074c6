"""Every page, as anybody: axe finds nothing, and on a narrow screen nothing scrolls sideways."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Page
from sqlalchemy.orm import Session

from tests.browser.roles import ClientFor, newcomers, pages_of, roles
from tests.house.tree import agree
from tests.pages import PageClient
from tests.world import World

AXE = Axe()
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 320, "height": 640}
WIDEST = """() => {
  const wide = [...document.querySelectorAll("body *")]
    .find((element) => element.getBoundingClientRect().right > innerWidth + 1);
  return [document.scrollingElement.scrollWidth, wide?.outerHTML.slice(0, 160) ?? ""];
}"""
PageOf = Callable[..., Page]


def faults(page: Page, address: str) -> Iterator[str]:
    """What is wrong with a page, each with the first place where it stands."""
    page.set_viewport_size(DESK)
    answer = page.goto(address)
    assert answer
    assert answer.ok, f"{address}: {answer.status}"
    found = AXE.run(page, options={"resultTypes": ["violations"]}).response["violations"]
    for fault in found:
        first = fault["nodes"][0]["html"][:200]
        yield f"{address}: {fault['help']} ({fault['id']}), as in {first}"
    page.set_viewport_size(PHONE)
    width, widest = page.evaluate(WIDEST)
    if width > PHONE["width"]:
        yield f"Let {address} fit a phone: it is {width} pixels wide, at {widest}"


@pytest.mark.parametrize("role", ["clerk", "administrator", "member", "officer", "signed out"])
def test_every_page_of_a_full_book(
    role: str, filled: World, client_for: ClientFor, page_of: PageOf, open_page: PageOf
) -> None:
    person = roles(filled)[role]
    pages = pages_of(client_for(person))
    page = page_of(person) if person else open_page()
    agree([fault for address in pages.values() for fault in faults(page, address)])


@pytest.mark.parametrize("role", ["clerk", "member", "officer"])
def test_every_page_of_an_empty_book(
    role: str, bare_app: Flask, bare_session: Session, page_of: PageOf
) -> None:
    person = newcomers(bare_session)[role]
    client = bare_app.test_client()
    assert isinstance(client, PageClient)
    client.test_session = bare_session
    client.sign_in(person)
    page = page_of(person)
    agree([fault for address in pages_of(client).values() for fault in faults(page, address)])
