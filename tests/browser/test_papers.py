"""From a house style to a signed-off sentence: papers set, issued, read, edited and put back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from committee.rules.styles import DECISION_FIRST
from tests.browser import jobs, papers
from tests.editing import WordFile
from tests.world import World

PageOf = Callable[..., Page]
MINUTE = "Members asked about the cost of printing."
INSTEAD = "Members asked about the price of printing."
DECISION = "Decided: that the digital strategy be agreed."
MOVED = (
    "Moved by Councillor Tom Ashby, seconded by Councillor Siân Ŵyn-O'Connor. "
    "Votes: 2 for, 0 against, 0 abstained."
)
NATURE = "Ei gwmni sy'n gwerthu tabledi i'r Cyngor"


@pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without"])
def test_papers_from_the_style_to_the_last_word(
    world: World, page_of: PageOf, tmp_path: Path, scripted: bool
) -> None:
    clerk = page_of(world.clerk, java_script_enabled=scripted)
    change_the_style(clerk, scripted)
    record_what_happened(clerk, world)
    issue_the_decisions(clerk, world)

    member = page_of(world.member, java_script_enabled=scripted)
    member.goto(f"/meetings/{world.held.id}")
    expect(member.get_by_role("link", name="PDF of the minutes")).to_have_count(0)
    sheet = jobs.download(member, world.held, "PDF", tmp_path, "decision sheet")
    assert f"{DECISION} {MOVED}" in papers.words(sheet)

    put_back(clerk, world, tmp_path)
    said = papers.words(jobs.download(clerk, world.held, "PDF", tmp_path))
    assert INSTEAD in said
    assert MINUTE not in said
    assert DECISION in said
    assert NATURE in said


def change_the_style(page: Page, scripted: bool) -> None:
    """See in the preview what a word of the house style does, and only then save it."""
    page.goto("/settings/styles")
    page.get_by_role("link", name=DECISION_FIRST.title).click()
    preview = page.locator("#preview")
    expect(preview).to_contain_text("Resolved:")
    page.get_by_label("Where something is resolved").fill("Decided")
    if not scripted:
        jobs.press(page, "Show the preview")
    expect(preview).to_contain_text("Decided:")
    expect(preview).not_to_contain_text("Resolved:")
    jobs.press(page, "Save the style")
    expect(page.get_by_text("The house style is saved.")).to_be_visible()


def record_what_happened(page: Page, world: World) -> None:
    """Minute an item with its resolution, who moved it, the vote, and a declaration."""
    item = world.held.items[1]
    page.goto(f"/meetings/{world.held.id}")
    page.get_by_role("button", name="Write the minutes").click()
    page.get_by_role("link", name=f"2. {item.title}").click()
    page.get_by_label("Minute", exact=True).fill(MINUTE)
    jobs.press(page, "Save and add a resolution")
    page.get_by_label("Words of the resolution").fill("that the digital strategy be agreed.")
    page.get_by_label("In the decision only").check()
    jobs.press(page, "Add it and record the vote")
    page.get_by_label("Moved by").select_option(label=world.member.name)
    page.get_by_label("Seconded by").select_option(label=world.chair.name)
    page.get_by_label("Totals only").check()
    for box, votes in (("For", 2), ("Against", 0), ("Abstained", 0)):
        page.get_by_role("textbox", name=box, exact=True).fill(str(votes))
    jobs.press(page, "Save")

    page.get_by_role("link", name="Declarations, comings and goings").click()
    page.get_by_role("link", name="Record a declaration").click()
    page.get_by_label("Who declared it").select_option(label=world.member.name)
    page.get_by_label("Item", exact=True).select_option(label=f"2. {item.title}")
    page.get_by_label("Other registrable interest").check()
    page.get_by_label("Nature of the interest").fill(NATURE)
    page.get_by_label("Stayed and took part").check()
    jobs.press(page, "Save")
    expect(page.get_by_text("The declaration is recorded.")).to_be_visible()


def issue_the_decisions(page: Page, world: World) -> None:
    """Issue the decision sheet from the page of the meeting."""
    page.goto(f"/meetings/{world.held.id}")
    page.get_by_role("link", name="Issue the decision sheet").click()
    jobs.press(page, "Issue the decision sheet")
    expect(page.get_by_role("link", name="Take back the decision sheet")).to_be_visible()


def put_back(page: Page, world: World, folder: Path) -> None:
    """Edit the minutes in Word, put the file back and take what was changed."""
    file = WordFile(jobs.download(page, world.held, "Word", folder).read_bytes())
    file.change("cost of printing", "price of printing")
    edited = folder / "edited.docx"
    edited.write_bytes(file.saved())
    page.goto(f"/meetings/{world.held.id}")
    page.get_by_role("link", name="Put back an edited Word file").click()
    page.get_by_role("button", name="Put back an edited file of the minutes").click()
    page.get_by_label("Edited Word file").set_input_files(edited)
    jobs.press(page, "Compare with the record")
    expect(page.get_by_text("1 change, 1 to decide.")).to_be_visible()
    page.goto(f"/meetings/{world.held.id}")
    page.get_by_role("link", name="Word of the minutes").click()
    expect(page.get_by_text(f"Changed: “{INSTEAD}”")).to_be_visible()
    page.get_by_role("button", name="Decide on the changes first").click()
    jobs.press(page, "Take change 1")
    expect(page.get_by_text("Change 1 is taken.")).to_be_visible()
