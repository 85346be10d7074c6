"""What people do in a browser, by the words that they read on the pages."""

import re
from pathlib import Path

from playwright.sync_api import Page

from committee.model.meetings import Item, Meeting
from tests.seeds import Seed


def press(page: Page, words: str) -> None:
    """Press the button with these words, in the main part of the page."""
    page.get_by_role("main").get_by_role("button", name=words, exact=True).click()


def minute(page: Page, item: Item, seed: Seed) -> None:
    """As a clerk, write what a council's page says of an item, with its resolution."""
    page.goto(f"/meetings/{item.meeting_id}/minutes/items/{item.id}")
    page.get_by_label("Minute", exact=True).fill(seed.text)
    press(page, "Save and add a resolution")
    page.get_by_label("Resolved", exact=True).check()
    page.get_by_label("Words of the resolution").fill(seed.lead_in)
    page.get_by_label("Limbs", exact=True).fill("\n".join(seed.limbs))
    page.get_by_label("Bullets", exact=True).check()
    press(page, "Add the resolution")


def raise_from_limb(page: Page, item: Item, place: int, text: str, owner: str) -> None:
    """As a clerk, raise an action from a limb of the item's resolution, counted from 0."""
    page.goto(f"/meetings/{item.meeting_id}/minutes/items/{item.id}")
    page.get_by_role("link", name=re.compile("^Raise an action from “")).nth(place).click()
    _ask(page, text, owner)


def raise_from_words(page: Page, item: Item, quote: str, text: str, owner: str) -> None:
    """As a clerk, raise an action from words of the item's minute."""
    page.goto(f"/meetings/{item.meeting_id}/minutes/items/{item.id}")
    press(page, "Save and raise an action")
    page.get_by_label("The words of the minutes").fill(quote)
    _ask(page, text, owner)


def _ask(page: Page, text: str, owner: str) -> None:
    page.get_by_label("What is to be done?").fill(text)
    page.get_by_label("Post or person").first.select_option(label=owner)
    page.get_by_label("At the next meeting").check()
    press(page, "Raise the action")


def send_all(page: Page, meeting: Meeting) -> None:
    """As a clerk, send what was raised at a meeting."""
    page.goto(f"/meetings/{meeting.id}/actions/send")
    page.get_by_role("main").get_by_role("button", name=re.compile("^Send ")).click()


def answer(page: Page, asked: str, words: str) -> None:
    """As an owner, from home: mark an action as done."""
    page.goto("/")
    page.get_by_role("link", name=asked).click()
    page.get_by_label("Done", exact=True).check()
    press(page, "Continue")
    page.get_by_label("What is the answer for members?").fill(words)
    press(page, "Mark as done")


def close(page: Page, reference: str) -> None:
    """As a clerk, confirm that an action is done."""
    page.goto("/actions?state=completed")
    page.get_by_role("link", name=reference).click()
    page.get_by_role("main").get_by_role("button", name="Close", exact=True).click()
    press(page, "Close")


def circulate(page: Page, reference: str) -> None:
    """As a clerk, send the answer to an action to the members of its committee."""
    page.goto("/actions?state=completed")
    page.get_by_role("link", name=reference).click()
    page.get_by_role("link", name="Send the answer to the members").click()
    press(page, "Send to the members")


def confirm(page: Page, item: Item, reference: str) -> None:
    """As a clerk, record that the committee confirmed an action at an item of matters arising."""
    page.goto(f"/meetings/{item.meeting_id}/items/{item.id}")
    page.get_by_label(f"Confirm as done: {reference}").check()
    press(page, "Confirm those ticked, and record the list")


def outstanding(page: Page) -> list[str]:
    """The rows of the list of outstanding actions, as words."""
    page.goto("/actions")
    return page.get_by_role("table").get_by_role("row").all_inner_texts()[1:]


def issue(page: Page, meeting: Meeting) -> None:
    """As a clerk, issue the draft minutes."""
    page.goto(f"/meetings/{meeting.id}/minutes/public/issue")
    press(page, "Issue the draft")


def download(
    page: Page, meeting: Meeting, words: str, folder: Path, paper: str = "minutes"
) -> Path:
    """Save one of the papers of a meeting by its link: "PDF", "Word"."""
    page.goto(f"/meetings/{meeting.id}")
    with page.expect_download() as begun:
        page.get_by_role("link", name=f"{words} of the {paper}", exact=True).click()
    saved = folder / begun.value.suggested_filename
    begun.value.save_as(saved)
    return saved
