"""With JavaScript off the main jobs are done all the same."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests import seeds
from tests.browser import jobs
from tests.world import World

PageOf = Callable[..., Page]
OWNER = "Director of ICT (Ben Ffoulkes)"
ASKED = "Write about the sluice"
REFERENCE = "OSC (26/27) 001"


def test_minuting_asking_answering_and_closing(world: World, page_of: PageOf) -> None:
    clerk, officer, member = (
        page_of(person, java_script_enabled=False)
        for person in (world.clerk, world.director, world.member)
    )
    item, seed = world.held.items[1], seeds.pair(real=False)[0]
    jobs.minute(clerk, item, seed)
    jobs.raise_from_limb(clerk, item, 0, ASKED, OWNER)
    jobs.send_all(clerk, world.held)
    assert len(jobs.outstanding(member)) == 1
    jobs.answer(officer, ASKED, "It was mended on Friday.")
    expect(officer.get_by_role("heading", level=1)).to_have_text("Marked as done")
    jobs.close(clerk, REFERENCE)
    expect(clerk.get_by_role("main")).to_contain_text("Closed")
    assert jobs.outstanding(member) == []
    jobs.issue(clerk, world.held)
    member.goto(f"/meetings/{world.held.id}/minutes")
    expect(member.get_by_role("main")).to_contain_text("Resolved: that the report be noted.")
    member.get_by_role("button", name="Sign out").click()
    expect(member.get_by_role("heading", level=1)).to_have_text("Sign in")
