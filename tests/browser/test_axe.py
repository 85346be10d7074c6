"""axe finds nothing to say about any page, as anybody, in a full book and in an empty one."""

from collections.abc import Callable

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
PageOf = Callable[..., Page]


def faults(page: Page, address: str) -> list[str]:
    """What axe finds on a page, each with the first place where it stands."""
    answer = page.goto(address)
    assert answer
    assert answer.ok, f"{address}: {answer.status}"
    found = AXE.run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{address}: {fault['help']} ({fault['id']}): {fault['nodes'][0]['html'][:200]}"
        for fault in found
    ]


@pytest.mark.parametrize("role", ["clerk", "administrator", "member", "officer", "signed out"])
def test_axe_finds_nothing_in_a_full_book(
    role: str, filled: World, client_for: ClientFor, page_of: PageOf, open_page: PageOf
) -> None:
    person = roles(filled)[role]
    pages = pages_of(client_for(person))
    page = page_of(person) if person else open_page()
    agree([fault for address in pages.values() for fault in faults(page, address)])


@pytest.mark.parametrize("role", ["clerk", "member", "officer"])
def test_axe_finds_nothing_in_an_empty_book(
    role: str, bare_app: Flask, bare_session: Session, page_of: PageOf
) -> None:
    person = newcomers(bare_session)[role]
    client = bare_app.test_client()
    assert isinstance(client, PageClient)
    client.test_session = bare_session
    client.sign_in(person)
    page = page_of(person)
    agree([fault for address in pages_of(client).values() for fault in faults(page, address)])
