"""Putting an edited Word file back: upload, compare, take and leave."""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest

from committee.model.people import Person
from committee.queries import revisions
from committee.rules.vocabulary import Part
from committee.services import edits
from tests import minuting
from tests.editing import WordFile, written
from tests.pages import Page, PageClient
from tests.world import World

Clients = Callable[[Person | None], PageClient]
WORDS = "Members asked about the cost of printing."


@pytest.fixture
def minuted(world: World) -> World:
    minuting.write(world, world.held.items[1], f"{WORDS}\n\nThe Chair thanked everybody.")
    world.session.commit()
    return world


def file(world: World) -> WordFile:
    content = WordFile(written(world, world.held))
    world.session.commit()
    content.change("cost of printing", "price of printing")
    content.add("An officer answered.", after="Chair thanked")
    content.change("Councillor Tom Ashby", "Councillor Thomas Ashby")
    return content


def sent(client: PageClient, world: World, content: bytes, **more: Any) -> Page:
    page = client.see(f"/meetings/{world.held.id}/minutes/preview")
    page = client.see(page.link("Put back an edited Word file"))
    page = client.see(page.link("Put back an edited file of the minutes"))
    given = (BytesIO(content), "minutes edited.docx")
    return client.submit(page, "Compare with the record", file=given, **more)


def text(world: World) -> str:
    standing = revisions.latest(world.context(world.clerk), world.held.items[1])
    assert standing is not None
    return standing.text


def test_a_clerk_puts_a_file_back_and_takes_one_change(client_for: Clients, minuted: World) -> None:
    client = client_for(minuted.clerk)
    page = sent(client, minuted, file(minuted).saved())
    assert page.h1.endswith("What was changed in Word")
    assert "3 changes, 3 to decide" in page.text
    assert "Change it on the page of the meeting" in page.text
    assert "Put in after “The Chair thanked everybody.”" in page.text
    page = client.submit(page, "Take change 2")
    assert page.said == ["Change 2 is taken."]
    assert "price of printing" in text(minuted)
    page = client.submit(page, "Leave change 3")
    assert page.said == ["Change 3 is left."]
    assert "3 changes, 1 to decide" in page.text
    assert "An officer answered" not in text(minuted)


def test_all_are_taken_or_left_at_once(client_for: Clients, minuted: World) -> None:
    client = client_for(minuted.clerk)
    page = client.submit(sent(client, minuted, file(minuted).saved()), "Take all")
    assert page.said == ["2 changes taken."]
    assert text(minuted).endswith("An officer answered.")
    page = client.submit(page, "Leave all")
    assert page.said == ["1 change left."]
    listed = client.see(f"/meetings/{minuted.held.id}/minutes/edits")
    assert listed.rows("Files that were put back")[0][1:] == [
        "Minutes",
        "15 September 2026 at 11 am",
        "Rhiannon Clarke",
        "None",
    ]


def test_what_stands_there_now_is_shown_before_it_is_replaced(
    client_for: Clients, minuted: World
) -> None:
    client = client_for(minuted.clerk)
    page = sent(client, minuted, file(minuted).saved())
    older = page
    minuting.write(minuted, minuted.held.items[1], "Members asked about the cost of paper.")
    minuted.session.commit()
    client.submit(older, "Take change 2", status=409)
    page = client.see(older.address)
    assert "What stands there now Members asked about the cost of paper." in page.text
    page = client.submit(page, "Take it all the same change 2")
    assert text(minuted) == "Members asked about the price of printing."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7", "This is a PDF. Choose the Word file (.docx) that was edited"),
        (
            b"Dear all",
            "The file is broken, or is not a Word document (.docx). Open it in the program that "
            "wrote it, and save it anew",
        ),
    ],
)
def test_a_wrong_file_gets_its_sentence(
    client_for: Clients, minuted: World, content: bytes, sentence: str
) -> None:
    page = sent(client_for(minuted.clerk), minuted, content, status=422)
    assert page.errors == [sentence]


def test_a_file_must_be_chosen(client_for: Clients, minuted: World) -> None:
    client = client_for(minuted.clerk)
    page = client.see(f"/meetings/{minuted.held.id}/minutes/edits/new")
    page = client.submit(page, "Compare with the record", status=422)
    assert page.errors == ["Choose the Word file that was edited"]


def test_many_changes_come_a_page_at_a_time(client_for: Clients, minuted: World) -> None:
    content = file(minuted)
    for number in range(300):
        content.add(f"Sentence number {number} <&> was put in.", after=WORDS[:20])
    client = client_for(minuted.clerk)
    page = sent(client, minuted, content.saved())
    assert "Page 1 of 13" in page.text
    assert len(re.findall(r"Leave change \d+", " ".join(page.buttons))) == 25
    client.submit(page, "Take all")
    assert text(minuted).count("was put in.") == 300


def test_nobody_but_a_clerk_comes_here(client_for: Clients, minuted: World) -> None:
    content = file(minuted).saved()
    clerk = minuted.context(minuted.clerk)
    edit = edits.upload(clerk, minuted.held, Part.PUBLIC, content, "a.docx", largest=10)
    minuted.session.commit()
    for person in (minuted.member, minuted.director):
        client = client_for(person)
        for address in ("", "/new", f"/{edit.id}"):
            client.see(f"/meetings/{minuted.held.id}/minutes/edits{address}", status=403)
    other = f"/meetings/{minuted.called.id}/minutes/edits/{edit.id}"
    client_for(minuted.clerk).see(other, status=404)
