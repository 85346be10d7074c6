"""Every page, as anybody: axe finds nothing, and on a narrow screen nothing scrolls sideways."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Page, expect
from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.model.actions import Action
from committee.model.edits import WordEdit
from committee.model.papers import StoredPaper
from committee.rules.access import Level
from committee.rules.actions import ActionState
from committee.rules.papers import PaperState
from committee.services import action_answers, copies, links
from committee.services.sample.register import PASSWORD as SAMPLE_PASSWORD
from committee.web import served
from committee.web.by_link import FORMS
from committee.web.maker import Maker
from tests.books import Library
from tests.browser.roles import ROLES, newcomers, of_the_sample, pages_of
from tests.doors import answer_address
from tests.house.things import Things
from tests.house.tree import agree
from tests.minuting import issued
from tests.world import World

AXE = f"{Axe().axe_script}; 0"
FAULTS = """async () => {
  const found = await axe.run({ resultTypes: ["violations"], preload: false });
  return found.violations;
}"""
"""Nothing is loaded for axe beforehand: what it would look at so is films and sounds alone."""

DESK, PHONE = {"width": 1280, "height": 800}, {"width": 320, "height": 640}
WIDEST = """() => {
  const wide = [...document.querySelectorAll("body *")]
    .find((element) => element.getBoundingClientRect().right > innerWidth + 1);
  return [document.scrollingElement.scrollWidth, wide?.outerHTML.slice(0, 160) ?? ""];
}"""
PageOf = Callable[..., Page]


def faults(page: Page, address: str, status: int = 200) -> Iterator[str]:
    """What is wrong with a page, each with the first place where it stands."""
    page.set_viewport_size(DESK)
    answer = page.goto(address)
    assert answer
    assert answer.status == status, f"{address}: {answer.status}"
    page.evaluate(AXE)
    for fault in page.evaluate(FAULTS):
        first = fault["nodes"][0]["html"][:200]
        yield f"{address}: {fault['help']} ({fault['id']}), as in {first}"
    page.set_viewport_size(PHONE)
    width, widest = page.evaluate(WIDEST)
    if width > PHONE["width"]:
        yield f"Let {address} fit a phone: it is {width} pixels wide, at {widest}"


@pytest.mark.parametrize("role", [*ROLES, "signed out"])
def test_every_page_of_the_sample_council(
    role: str, library: Library, sample: Session, page_of: PageOf, open_page: PageOf
) -> None:
    person = of_the_sample(sample).get(role)
    page = page_of(person, password=SAMPLE_PASSWORD) if person else open_page()
    addresses = [*pages_of(library.app, sample, person), *unlinked(sample, role)]
    agree([fault for address in addresses for fault in faults(page, address)])


def unlinked(sample: Session, role: str) -> Iterator[str]:
    """The pages that one comes to only after doing something, or where there is much to do."""
    yield "/sign-out"
    if role == "clerk":
        yield "/minutes-to-finish"
    if role != "signed out":
        done = select(Action.slug).where(
            Action.state == ActionState.COMPLETED, Action.mark_level == Level.OPEN
        )
        yield f"/actions/{sample.scalars(done.order_by(Action.id)).first()}/answered"


@pytest.mark.parametrize("role", ["clerk", "member"])
def test_every_page_of_a_book_with_something_of_every_kind(
    role: str, library: Library, filled: World, page_of: PageOf
) -> None:
    person = getattr(filled, role)
    page = page_of(person)
    addresses = pages_of(library.app, filled.session, person)
    if role == "clerk":
        edited = filled.session.scalars(select(WordEdit)).one()
        # There a page comes before the file: changes of an earlier one are not decided yet.
        addresses.append(f"/meetings/{edited.meeting_id}/minutes.docx?part=public")
        assert f"/meetings/{edited.meeting_id}/minutes/edits/{edited.id}" in addresses
        ends = {address.rpartition("/")[2] for address in addresses if "/readings/" in address}
        assert {"put-in", "drop", "columns", "correct", "split", "new", "list"} <= ends
    agree([fault for address in addresses for fault in faults(page, address)])


def test_the_page_of_a_long_paper(
    world: World, page_of: PageOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(served, "LONG", {"pdf": 0})
    monkeypatch.setattr(Maker, "wake", lambda _maker: None)
    issued(world)
    world.session.commit()
    page = page_of(world.member)
    page.goto(f"/meetings/{world.held.id}/minutes.pdf?part=public")
    expect(page.get_by_role("heading", level=1)).to_have_text("The minutes are being made")
    found = list(faults(page, page.url))
    world.session.rollback()
    copy = world.session.scalars(select(StoredPaper)).one()
    copy.state, copy.problem = PaperState.FAILED, copies.FAILED
    world.session.commit()
    found += faults(page, page.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("The minutes are not made")
    agree(found)


def test_every_page_of_the_link_in_a_letter(
    library: Library, filled: World, open_page: PageOf
) -> None:
    link, page = Things(filled).link, open_page()
    start = answer_address(link)
    addresses = {start, *(f"{start}/{question}" for question in FORMS)}
    assert {*pages_of(library.app, filled.session, None, start)} <= addresses
    found = [fault for address in addresses for fault in faults(page, address)]
    action_answers.complete(filled.context(filled.director), link.action, answer="It is done")
    filled.session.commit()
    found += faults(page, start)
    links.revoke(filled.context(filled.clerk), link.action)
    filled.session.commit()
    found += [*faults(page, start, 410), *faults(page, "/answer/altered", 404)]
    agree(found)


@pytest.mark.parametrize("role", ["clerk", "member", "officer"])
def test_every_page_of_an_empty_book(
    role: str, bare_app: Flask, bare_session: Session, page_of: PageOf
) -> None:
    person = newcomers(bare_session)[role]
    page = page_of(person)
    addresses = pages_of(bare_app, bare_session, person)
    agree([fault for address in addresses for fault in faults(page, address)])
