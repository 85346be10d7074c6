"""The whole chain: asked by a letter, answered by its link, circulated, confirmed at a meeting."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from committee.model.meetings import Item
from committee.model.people import Person
from committee.rules.files import MEGABYTE
from committee.rules.vocabulary import ItemKind
from committee.services import items, meetings
from tests import seeds
from tests.books import Library
from tests.browser import jobs
from tests.doors import Clock, answer_address
from tests.house.things import Things
from tests.world import World

PageOf = Callable[..., Page]

OWNER = "Director of ICT (Ben Ffoulkes)"
ASKED = "Write about the sluice"
REFERENCE = "OSC (26/27) 001"
ANSWER = "It was mended on Friday, at no cost to the council."
REPORT = {"name": "sluice.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 the sluice"}
AFTER_THE_MEETING = datetime(2026, 10, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def post(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Person], str]:
    """Delivers the letters that are due; gives the text of the last one to a person."""
    monkeypatch.setitem(library.app.config, "LETTERS_FOLDER", str(tmp_path))

    def post(person: Person) -> str:
        done = library.app.test_cli_runner().invoke(args=["mail", "deliver"])
        assert done.exit_code == 0, done.output
        letters = [
            message_from_bytes(file.read_bytes(), policy=policy.default)
            for file in sorted(tmp_path.glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
        ]
        texts = [
            letter.get_body(("plain",)).get_content()
            for letter in letters
            if person.email in letter["To"]
        ]
        assert texts, f"no letter went to {person.email}"
        return str(texts[-1])

    return post


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_the_whole_chain(
    scripts: bool,
    world: World,
    clock: Clock,
    page_of: PageOf,
    open_page: PageOf,
    post: Callable[[Person], str],
) -> None:
    clerk, member = (
        page_of(person, java_script_enabled=scripts) for person in (world.clerk, world.member)
    )
    item, seed = world.held.items[1], seeds.pair(real=False)[0]
    jobs.minute(clerk, item, seed)
    jobs.raise_from_limb(clerk, item, 0, ASKED, OWNER)
    jobs.send_all(clerk, world.held)

    answered_by = open_page(java_script_enabled=scripts)
    answer_by_link(answered_by, post(world.director), seed.limbs[0])

    jobs.circulate(clerk, REFERENCE)
    assert ANSWER in post(world.member)
    member.goto("/actions/osc-26-27-001")
    expect(member.get_by_role("main")).to_contain_text("Siân Jones, by the link in a letter to")
    with member.expect_download() as begun:
        member.get_by_role("link", name="sluice.pdf").click()
    assert begun.value.path().read_bytes() == REPORT["buffer"]

    arising = hold_the_next_meeting(world, clock)
    jobs.confirm(clerk, arising, REFERENCE)
    jobs.issue(clerk, arising.meeting)
    met = f"meeting of 20 October 2026, minute {minute_number(world, arising)}"
    for page in (clerk, member):
        page.goto("/actions/osc-26-27-001")
        expect(page.get_by_role("main")).to_contain_text(f"Confirmed at the {met}")
    answered_by.reload()
    expect(answered_by.get_by_role("main")).to_contain_text("Closed, Rhiannon Clarke")


def answer_by_link(page: Page, letter: str, words: str) -> None:
    """As somebody who is not signed in and was passed the letter: answer by its link, with a file.

    `words` are those of the minutes that the page shows.
    """
    (address,) = re.findall(r"https?://[^/]+(/answer/\S+)", letter)
    page.goto(address)
    expect(page.get_by_role("main")).to_contain_text(words)
    page.get_by_label("Done", exact=True).check()
    jobs.press(page, "Continue")
    page.get_by_label("What is the answer for members?").fill(ANSWER)
    page.get_by_label("Files").set_input_files([REPORT])
    page.get_by_label("Your name").fill("Siân Jones")
    jobs.press(page, "Mark as done")
    expect(page.get_by_role("main")).to_contain_text(f"Thank you. {REFERENCE} is marked as done.")
    expect(page.get_by_role("main")).to_contain_text("What happens next")


def hold_the_next_meeting(world: World, clock: Clock) -> Item:
    """Let the day after the next meeting come, which had an item of matters arising."""
    clock.now = AFTER_THE_MEETING
    world.session.commit()
    clerk, meeting = replace(world.context(world.clerk), now=clock.now), world.called
    arising = items.add(clerk, meeting, title="Matters arising", kind=ItemKind.MATTERS_ARISING)
    meetings.hold(
        clerk, meeting, closed_at=time(20, 40), presiding=world.chair, version=meeting.version
    )
    world.session.commit()
    return arising


def minute_number(world: World, item: Item) -> str:
    """The number of an item's minute, once its draft is issued."""
    world.session.commit()
    assert item.minute_number
    return str(item.minute_number)


def test_a_file_of_200_mb_gets_a_sentence_and_the_words_stay(
    world: World, open_page: PageOf, tmp_path: Path
) -> None:
    assert Things(world).sent
    world.session.commit()
    page = open_page()
    page.goto(f"{answer_address(Things(world).link)}/done")
    page.get_by_label("What is the answer for members?").fill(ANSWER)
    large = tmp_path / "sluice.pdf"
    with large.open("wb") as file:
        file.truncate(200 * MEGABYTE)
    page.get_by_label("Files").set_input_files(large)
    jobs.press(page, "Mark as done")
    main = page.get_by_role("main")
    expect(main).to_contain_text("Send at most 10 megabytes at a time.")
    expect(main).to_contain_text(world.clerk.email)
    page.go_back()
    expect(page.get_by_label("What is the answer for members?")).to_have_value(ANSWER)
