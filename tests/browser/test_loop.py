"""The whole loop, on two real pages of minutes: minuted, asked for, answered, closed, printed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import func, select

from committee.model.meetings import Item
from committee.model.resolutions import Resolution
from committee.rules.styles import NARRATIVE
from committee.rules.vocabulary import ItemKind, Seat
from committee.services import committees, items, meetings
from tests import seeds
from tests.browser import jobs, papers
from tests.seeds import Seed
from tests.world import SINCE, World

PageOf = Callable[..., Page]

OWNER = "Director of ICT (Ben Ffoulkes)"
ASKED = (
    "Write to Members on the first point",
    "Write to Members on the second point",
    "Write to Members on the third point",
)
WORDS = "The Chair requested that this data be circulated to Members"
ANSWER = "Councillors have been able to do this since Monday, at no cost."
TO_BE_CONFIRMED = "Completed, to be confirmed"


@dataclass
class Business:
    """Two meetings that were held, of committees with either house style, an item on each."""

    decision_first: Item
    narrative: Item
    pages: tuple[Seed, Seed]


@pytest.fixture(params=[True, False], ids=["real words", "invented words"])
def business(request: pytest.FixtureRequest, world: World) -> Business:
    """What the clerk has to minute; a member sits on both committees."""
    first, second = seeds.pair(real=request.param)
    clerk = world.context(world.clerk)
    committees.change(
        clerk,
        world.other,
        name=world.other.name,
        abbreviation=world.other.abbreviation,
        style=NARRATIVE.key,
        ended_on=None,
        version=world.other.version,
    )
    committees.seat(clerk, world.other, world.member, Seat.MEMBER, since=SINCE)
    met = meetings.call(clerk, world.other, day=date(2026, 9, 9), starts_at=time(18, 30))
    meetings.hold(clerk, met, closed_at=time(20, 40), presiding=None, version=met.version)
    given = Business(
        decision_first=items.add(clerk, world.held, title=first.title, number="4"),
        narrative=items.add(clerk, met, title=second.title, kind=ItemKind.PRESENTATION),
        pages=(first, second),
    )
    world.session.commit()
    return given


def holds(paper: Path, seed: Seed) -> None:
    """That a paper has the page's words in the page's order, each as often as the page has it."""
    words, page = papers.words(paper), " ".join(seed.lines)
    reached = 0
    for line in seed.lines:
        found = words.find(line, reached)
        assert found >= 0, f"{paper.name} lacks “{line}” after “{words[reached - 80 : reached]}”"
        reached = found + len(line)
        assert words.count(line) == page.count(line), f"{paper.name} repeats “{line}”"


def test_the_loop(business: Business, world: World, page_of: PageOf, tmp_path: Path) -> None:
    clerk, officer, member = map(page_of, (world.clerk, world.director, world.member))
    first, second = business.decision_first, business.narrative
    jobs.minute(clerk, first, business.pages[0])
    jobs.minute(clerk, second, business.pages[1])
    for place, text in enumerate(ASKED):
        jobs.raise_from_limb(clerk, first, place, text, OWNER)
    jobs.raise_from_words(clerk, second, WORDS, "Circulate the figures", OWNER)
    assert "No actions" in member.goto("/actions").text()
    for item in (first, second):
        jobs.send_all(clerk, item.meeting)
    assert len(jobs.outstanding(member)) == 4

    jobs.answer(officer, ASKED[1], ANSWER)
    expect(officer.get_by_role("heading", level=1)).to_have_text("Marked as done")
    rows = jobs.outstanding(member)
    assert len(rows) == 4
    assert ["OSC (26/27) 002" in row for row in rows if TO_BE_CONFIRMED in row] == [True]
    member.get_by_role("link", name="OSC (26/27) 002").click()
    expect(member.get_by_text(ANSWER).first).to_be_visible()
    expect(member.get_by_text(business.pages[0].limbs[1]).first).to_be_visible()

    jobs.close(clerk, "OSC (26/27) 002")
    rows = jobs.outstanding(member)
    assert len(rows) == 3
    assert not [row for row in rows if "OSC (26/27) 002" in row or TO_BE_CONFIRMED in row]

    for item, seed in zip((first, second), business.pages, strict=True):
        jobs.issue(clerk, item.meeting)
        for kind in ("PDF", "Word"):
            holds(jobs.download(member, item.meeting, kind, tmp_path), seed)
    world.session.commit()
    assert world.session.scalar(select(func.count()).select_from(Resolution)) == 2
