"""The parts of a file: each beside its words, accepted, left out, corrected, split and joined."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.model.actions import Action
from committee.model.people import Person
from committee.model.readings import Finding, Reading
from committee.rules.access import Level
from committee.rules.readings import FindingKind, FindingState
from tests import proposals
from tests.pages import Page, PageClient
from tests.world import World

ClientFor = Callable[[Person | None], PageClient]
CIRCULATE = "Send the flood maps to every parish"


@pytest.fixture
def reading(world: World) -> Reading:
    """Minutes under review: a meeting, two items, and three actions of the second."""
    found = proposals.brought_in(world.context(world.clerk))
    world.session.commit()
    return found


@pytest.fixture
def client(client_for: ClientFor, world: World) -> PageClient:
    """The browser of the clerk."""
    return client_for(world.clerk)


def defences(client: PageClient, reading: Reading) -> Page:
    """The page of the second item."""
    item = proposals.part(reading, FindingKind.ITEM, 1)
    return client.see(f"/readings/{reading.id}/items/{item.id}")


def states(session: Session) -> list[str]:
    """What was said of each part: the meeting, its items, each with its actions."""
    found = session.scalars(select(Finding).order_by(Finding.position)).all()
    return [finding.state.value for finding in found]


def test_an_item_stands_beside_the_lines_it_was_found_in(
    client: PageClient, reading: Reading
) -> None:
    page = defences(client, reading)
    assert page.h1 == "3. Flood defences"
    lines = page.tree.xpath("//*[@id='source']/p[contains(@class, 'matters-line')]")
    around = [line.get("id") for line in lines if "matters-line--around" in line.get("class")]
    assert [line.get("id") for line in lines] == [f"line-{number}" for number in range(10)]
    assert around == ["line-0", "line-1", "line-2"]
    minute = page.tree.xpath("//*[contains(@class, 'matters-paper')]")[0].text_content()
    assert "3.1\tEfa Morris introduced the report." in minute
    assert "repair the sluice at Mill Lane before Christmas" in minute


def test_each_action_leads_to_its_words_and_says_what_they_mean(
    client: PageClient, reading: Reading
) -> None:
    page = defences(client, reading)
    assert page.link("Show these words in the file: action 2") == "#line-9"
    card = page.tree.xpath("//article[.//h3[contains(., 'Action 2')]]")[0].text_content()
    said = " ".join(card.split())
    assert "Very likely" in said
    assert "It is the title of a post: Director of ICT." in said
    assert "Saturday 31 October 2026" in said


def test_whoever_accepts_comes_to_the_next_part_to_decide(
    client: PageClient, reading: Reading, session: Session
) -> None:
    page = client.see(f"/readings/{reading.id}")
    page = client.submit(page, "Accept the meeting")
    assert page.h1 == "2. Declarations of interest"
    page = client.submit(page, "Accept the item")
    assert page.h1 == "3. Flood defences"
    for words in ("Accept the item", "Accept action 1", "Accept action 2", "Accept action 3"):
        page = client.submit(page, words)
    assert page.address == f"/readings/{reading.id}"
    assert states(session) == ["accepted"] * 6


def test_an_action_is_left_out_for_a_reason_that_is_offered(
    client: PageClient, reading: Reading, session: Session
) -> None:
    page = defences(client, reading)
    offered = next(words for words in page.buttons if words.endswith(": action 2"))
    client.submit(page, offered)
    left_out = proposals.actions(reading)[1]
    assert left_out.state is FindingState.REFUSED
    assert offered == f"{left_out.reason}: action 2"


def test_an_action_is_left_out_in_own_words_and_taken_up_again(
    client: PageClient, reading: Reading
) -> None:
    page = client.submit(defences(client, reading), "Leave it out: action 2", reason="It is old")
    left_out = proposals.actions(reading)[1]
    assert left_out.reason == "It is old"
    assert "Reason: It is old" in defences(client, reading).text
    page = client.submit(defences(client, reading), "Reconsider action 2")
    assert left_out.state is FindingState.OPEN
    assert page.h1 == "3. Flood defences"


def test_why_it_is_no_action_has_to_be_said(client: PageClient, reading: Reading) -> None:
    page = client.submit(defences(client, reading), "Leave it out: action 2", status=422)
    assert page.h1 == "Why is this not an action?"
    assert page.errors == ["Enter why this is not an action"]
    client.submit(page, "Leave it out", reason="It is old")
    assert proposals.actions(reading)[1].reason == "It is old"


def test_an_action_is_corrected_and_so_accepted(client: PageClient, reading: Reading) -> None:
    page = client.see(defences(client, reading).link("Correct action 2"))
    assert page.value("task") == "Circulate the flood maps"
    page = client.submit(page, "Save and accept", task=CIRCULATE, owner="Head of Culture")
    assert page.h1 == "3. Flood defences"
    corrected = proposals.actions(reading)[1]
    assert corrected.state is FindingState.ACCEPTED
    assert (corrected.value["task"], corrected.value["owner"]) == (CIRCULATE, "Head of Culture")


def test_what_cannot_be_kept_is_said_at_the_box_and_nothing_typed_is_lost(
    client: PageClient, reading: Reading
) -> None:
    page = client.see(defences(client, reading).link("Correct action 2"))
    page = client.submit(
        page, "Save and accept", status=422, task="", owner="Nadia", due_on=["31", "2", "2026"]
    )
    assert page.errors == [
        "Enter what is to be done",
        "The date they mean, if any must be a real date",
    ]
    assert page.value("owner") == "Nadia"


def test_whoever_began_from_an_older_page_is_shown_what_stands_there(
    client: PageClient, reading: Reading
) -> None:
    page = client.see(defences(client, reading).link("Correct action 2"))
    client.submit(page, "Save and accept", task=CIRCULATE)
    page = client.submit(page, "Save and accept", status=409, task="Something else")
    assert CIRCULATE in page.text
    assert page.value("task") == "Something else"


def test_an_item_is_corrected_with_its_resolutions(client: PageClient, reading: Reading) -> None:
    page = client.see(defences(client, reading).link("Correct the item"))
    limbs = "note the report; and\nrepair the sluice at Mill Lane at once;"
    given = {"title": "Floods", "resolutions-0-limbs": limbs}
    client.submit(page, "Save and accept", **given)
    value = proposals.part(reading, FindingKind.ITEM, 1).value
    assert value["title"] == "Floods"
    limbs_kept = [(limb["label"], limb["text"]) for limb in value["resolutions"][0]["limbs"]]
    assert limbs_kept == [
        ("(a)", "note the report; and"),
        ("(b)", "repair the sluice at Mill Lane at once;"),
    ]


def test_a_meeting_is_corrected_one_person_a_line(client: PageClient, reading: Reading) -> None:
    page = client.see(client.see(f"/readings/{reading.id}").link("Correct the meeting"))
    assert page.value("officer") == "Efa Morris (Engineer)"
    client.submit(
        page,
        "Save and accept",
        venue="The Moot Hall",
        substitute="Councillor Lee Grant (for Councillor Priya Nair)",
        officer="Efa Morris (Flood Engineer)\n\nBen Ffoulkes",
        interests="Councillor Ashby (item 3): he lives at Mill Lane",
    )
    value = proposals.part(reading, FindingKind.MEETING).value
    said = {
        (each["name"], each["capacity"], each["described_as"], each["instead_of"])
        for each in value["attendance"]
    }
    assert value["venue"] == "The Moot Hall"
    assert {
        ("Councillor Lee Grant", "substitute", "", "Councillor Priya Nair"),
        ("Efa Morris", "officer", "Flood Engineer", ""),
        ("Ben Ffoulkes", "officer", "", ""),
    } <= said
    interest = value["interests"][0]
    assert (interest["item"], interest["words"]) == ("3", "he lives at Mill Lane")


def test_an_exempt_item_asks_for_its_paragraph_first(
    client: PageClient, reading: Reading, session: Session
) -> None:
    item = proposals.part(reading, FindingKind.ITEM, 1)
    item.value = {**item.value, "is_exempt": True}
    session.commit()
    page = client.submit(defences(client, reading), "Accept the item", status=422)
    assert page.h1 == "Correct the item"
    assert page.errors[0].startswith("This item was taken without the public.")
    page = client.submit(page, "Save and accept", mark=Level.EXEMPT, paragraphs=["3"])
    assert page.h1 == "3. Flood defences"
    assert (item.state, item.mark.paragraphs) == (FindingState.ACCEPTED, (3,))


def test_an_item_that_only_seemed_exempt_is_said_to_be_open(
    client: PageClient, reading: Reading, session: Session
) -> None:
    item = proposals.part(reading, FindingKind.ITEM, 1)
    item.value = {**item.value, "is_exempt": True}
    session.commit()
    page = client.see(defences(client, reading).link("Correct the item"))
    client.submit(page, "Save and accept", mark=Level.OPEN)
    assert item.state is FindingState.ACCEPTED
    assert item.mark.is_open


def test_what_is_in_the_record_is_linked_and_not_asked_again(
    client: PageClient, reading: Reading, session: Session, world: World
) -> None:
    page = client.submit(client.see(f"/readings/{reading.id}"), "Accept the rest")
    client.submit(client.see(page.link("Put into the record")), "Put into the record")
    again = proposals.brought_in(world.context(world.clerk))
    session.commit()
    page = defences(client, again)
    action = session.scalars(select(Action).order_by(Action.id)).first()
    assert action is not None
    link = page.link(f"Already in the record: {action.reference}")
    assert link == f"/actions/{action.slug}"
    assert not [words for words in page.buttons if words.startswith("Accept")]
    assert "Nothing in it is new." in client.see(f"/readings/{again.id}").text


def test_a_part_of_another_file_is_not_found(
    client: PageClient, reading: Reading, session: Session, world: World
) -> None:
    other = proposals.brought_in(world.context(world.clerk), digest="c" * 64)
    session.commit()
    item = proposals.part(other, FindingKind.ITEM)
    client.see(f"/readings/{reading.id}/items/{item.id}", status=404)
    client.see(f"/readings/{reading.id}/parts/{item.id}/correct", status=404)
