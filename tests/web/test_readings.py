"""Minutes are read in: as files or a text, whose they are, what becomes of them."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.model.actions import Action
from committee.model.meetings import Item
from committee.model.people import Person
from committee.model.readings import NotAction, Reading
from committee.rules.access import Level
from committee.rules.readings import ReadingState
from committee.web.forms.readings import MOST_LETTERS
from tests.doors import Clock
from tests.old_minutes import OLD_MINUTES
from tests.pages import Page, PageClient, words_of
from tests.seeds import INVENTED_DECISION_FIRST, INVENTED_NARRATIVE
from tests.world import World

ClientFor = Callable[[Person | None], PageClient]
OSC = "Overview and Scrutiny Committee"
MARKUP = "<script>alert(1)</script> was read out."


def read_in(client: PageClient, text: str = INVENTED_DECISION_FIRST, **given: object) -> Page:
    """Paste a text, and come to the page of what was found in it."""
    return client.submit(client.see("/readings/new"), "Read in", text=text, **given)


def item_of(client: PageClient, page: Page) -> Page:
    """The page of the first item of a file."""
    return client.see(page.tree.xpath("//main//table//a/@href")[0])


def test_the_way_in_is_under_meetings_and_at_home(client_for: ClientFor, world: World) -> None:
    client = client_for(world.clerk)
    words = "Read in minutes that the council already has"
    assert client.see("/meetings").link(words) == "/readings"
    assert "/readings" in client.see("/").answer.text
    page = client.see("/readings")
    assert "No file has been read in yet" in page.text
    assert page.h1 == "Minutes and actions read in"
    assert page.link("Read minutes in") == "/readings/new"
    assert page.link("Read a list of actions in") == "/readings/list"


@pytest.mark.parametrize("who", ["member", "director", "administrator"])
def test_nobody_but_a_clerk_comes_in(who: str, client_for: ClientFor, world: World) -> None:
    client = client_for(getattr(world, who))
    client.see("/readings", status=403)
    client.see("/readings/new", status=403)
    assert "Read in" not in client.see("/meetings").text


def test_what_was_found_is_counted_and_listed(client_for: ClientFor, world: World) -> None:
    client = client_for(world.clerk)
    page = read_in(client)
    assert page.h1 == "Pasted text"
    assert "5 of 5 parts to decide." in page.text
    title, *counts = page.rows("Items")[0]
    assert title.endswith("Flood defences update")
    assert counts == ["4", "1", "3", "To be decided", "4"]
    listed = client.see("/readings").rows("Files")
    assert [row[0].startswith("Pasted text") for row in listed] == [True]
    assert listed[0][3:] == ["To be reviewed", "5"]


def test_nothing_given_is_said_at_the_field(client_for: ClientFor, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see("/readings/new"), "Read in", status=422)
    assert page.errors == ["Choose a file, or paste the text of the minutes"]


def test_a_file_that_cannot_be_read_leaves_the_text_alone(
    client_for: ClientFor, world: World, session: Session
) -> None:
    client = client_for(world.clerk)
    page = client.see("/readings/new")
    files = [(BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"), "June.doc")]
    page = client.submit(page, "Read in", status=422, files=files, text=INVENTED_NARRATIVE)
    assert [error.partition(":")[0] for error in page.errors] == ["June.doc"]
    assert "swimming pool" in page.value("text")
    page = client.submit(page, "Read in")
    assert page.h1 == "Pasted text"
    assert len(session.scalars(select(Reading)).all()) == 1


def test_what_can_be_read_is_kept_beside_a_file_that_cannot(
    client_for: ClientFor, world: World, session: Session
) -> None:
    client = client_for(world.clerk)
    files = [
        (BytesIO(INVENTED_NARRATIVE.encode()), "pool.txt"),
        (BytesIO(b"%PDF-1.4 broken"), "scan.pdf"),
    ]
    page = client.submit(client.see("/readings/new"), "Read in", status=422, files=files)
    assert page.said == ["pool.txt is read in."]
    assert page.errors[0].startswith("scan.pdf: ")
    assert session.scalars(select(Reading.name)).all() == ["pool.txt"]


def test_as_long_a_text_as_is_promised_can_be_pasted(
    client_for: ClientFor, world: World, session: Session
) -> None:
    client = client_for(world.clerk)
    page = client.see("/readings/new")
    too_long = "x" * (MOST_LETTERS + 1)
    page = client.submit(page, "Read in", status=422, text=too_long)
    assert page.errors == [
        "Text of the minutes must be 1,500,000 characters or fewer: it has 1,500,001"
    ]
    assert page.value("text") == too_long
    longest = INVENTED_NARRATIVE + "x" * (MOST_LETTERS - len(INVENTED_NARRATIVE))
    assert client.submit(page, "Read in", text=longest).h1 == "Pasted text"


def test_several_files_come_to_the_list(client_for: ClientFor, world: World) -> None:
    client = client_for(world.clerk)
    files = [
        (BytesIO(INVENTED_NARRATIVE.encode()), "pool.txt"),
        (BytesIO(INVENTED_DECISION_FIRST.encode()), "floods.txt"),
    ]
    page = client.submit(client.see("/readings/new"), "Read in", files=files, committee=OSC)
    assert page.said == ["2 files read in."]
    assert [row[1] for row in page.rows("Files")] == [OSC, OSC]


def test_whose_minutes_they_are_is_asked_and_can_be_changed(
    client_for: ClientFor, world: World, session: Session
) -> None:
    client = client_for(world.clerk)
    page = read_in(client)
    assert "Whose minutes are they?" in page.text
    page = client.submit(page, "Save the committee", status=422, committee="")
    assert page.errors == ["Choose the committee"]
    page = client.submit(page, "Save the committee", committee=OSC)
    assert page.said == ["The committee is saved."]
    assert session.scalars(select(Reading.committee_id)).one() == world.osc.id
    assert "Whose minutes are they?" not in page.text


def test_a_file_is_put_aside_and_nothing_more_is_decided(
    client_for: ClientFor, world: World, session: Session
) -> None:
    client = client_for(world.clerk)
    page = read_in(client)
    page = client.submit(client.see(page.link("Put aside")), "Put aside")
    assert page.said == ["Pasted text is put aside."]
    reading = session.scalars(select(Reading)).one()
    assert reading.state is ReadingState.DROPPED
    assert client.see(f"/readings/{reading.id}").buttons == []


def test_text_of_a_file_is_text(client_for: ClientFor, world: World) -> None:
    client = client_for(world.clerk)
    text = INVENTED_DECISION_FIRST.replace("Pumps had been lent", MARKUP)
    page = item_of(client, read_in(client, text))
    assert MARKUP in page.text
    assert "<script>alert" not in page.answer.text


def test_who_would_be_added_is_said_before(client_for: ClientFor, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(read_in(client, OLD_MINUTES, committee=OSC), "Accept the rest")
    reading = page.address
    page = client.submit(client.see(page.link("Go on")), "Accept the item", status=422)
    client.submit(page, "Save and accept", mark=Level.EXEMPT, paragraphs=["3"])
    page = client.see(client.see(reading).link("Put into the record"))
    added = [words_of(entry) for entry in page.tree.xpath("//main//li")]
    assert added[0] == "1 meeting"
    assert added[-2:] == ["Councillor Lee Grant", "Nadia Rahman"]
    assert not client.see("/people?q=Nadia").tree.xpath("//main//table")


def test_what_is_very_likely_is_accepted_at_once(client_for: ClientFor, world: World) -> None:
    client = client_for(world.clerk)
    page = read_in(client, committee=OSC)
    likely, words = page.text.partition(" very likely read rightly")[::2]
    assert words
    page = client.submit(page, "Accept what is very likely")
    accepted = page.said[0].split()[0]
    assert likely.split()[-3] == accepted
    assert "Accept what is very likely" not in page.buttons
    assert f"{5 - int(accepted)} of 5 parts to decide." in page.text


def test_a_file_that_is_sent_while_it_is_under_review_says_so(
    client_for: ClientFor, world: World, clock: Clock
) -> None:
    client = client_for(world.clerk)
    for name in ("pool.txt", "again.txt"):
        clock.now += timedelta(minutes=5)
        files = [(BytesIO(INVENTED_NARRATIVE.encode()), name)]
        page = client.submit(client.see("/readings/new"), "Read in", files=files)
    assert page.said == ["again.txt is under review already, as pool.txt."]
    assert page.h1 == "pool.txt"


def test_a_long_file_has_pages(client_for: ClientFor, world: World) -> None:
    client = client_for(world.clerk)
    items = (f"{n}. The roads of ward {n}\n\n{n}.1 They were looked at.\n" for n in range(1, 121))
    head = "Minutes of the meeting held on 2 June 2026 at 6.30 pm\n\n"
    page = read_in(client, head + "\n".join(items), committee=OSC)
    assert len(page.rows("Items")) == 50
    assert "Page 1 of 3" in page.text
    page = client.see(page.link("Next page"))
    assert page.rows("Items")[0][0] == "51. The roads of ward 51"


def test_what_was_accepted_is_put_into_the_record_after_asking(
    client_for: ClientFor, world: World, session: Session
) -> None:
    client = client_for(world.clerk)
    page = read_in(client, committee=OSC)
    page = client.submit(page, "Accept the rest")
    assert page.said == ["4 parts accepted."]
    page = client.see(page.link("Correct the meeting"))
    page = client.submit(page, "Save and accept", day=["8", "9", "2026"])
    page = client.see(page.link("Put into the record"))
    assert "1 item with its minute" in page.text
    assert "3 actions, not sent to anybody yet" in page.text
    assert session.scalars(select(Action)).all() == []
    page = client.submit(page, "Put into the record")
    assert page.said == ["Pasted text is put into the record."]
    for gone in ("put-in", "drop"):
        assert client.see(f"{page.address}/{gone}").h1 == "Pasted text"
    item = session.scalars(select(Item).where(Item.title == "Flood defences update")).one()
    assert item.meeting_id == world.held.id
    assert len(session.scalars(select(Action).where(Action.item_id == item.id)).all()) == 3
    page = read_in(client, committee=OSC)
    assert "This file was read in before" in page.text


def test_minutes_are_gone_through_without_script_and_the_record_holds_exactly_that(
    client_for: ClientFor, world: World, session: Session
) -> None:
    client = client_for(world.clerk)
    page = item_of(client, read_in(client, committee=OSC))
    page = client.submit(page, "Accept the item")
    page = client.see(page.link("Correct action 1"))
    page = client.submit(page, "Save and accept", task="Say when the sluice is mended")
    page = client.submit(page, "Leave it out: action 2", reason="Parishes buy their own")
    page = client.see(page.link("Split action 3"))
    given = {"first-task": "Ring every home", "second-task": "List those without a telephone"}
    page = client.submit(page, "Split", **given)
    page = client.submit(page, "Join with the one above action 4")
    page = client.submit(page, "Accept action 3")
    page = client.see(page.link("Correct the meeting"))
    page = client.submit(page, "Save and accept", day=["8", "9", "2026"])
    client.submit(client.see(page.link("Put into the record")), "Put into the record")
    made = session.scalars(select(Action).order_by(Action.id)).all()
    assert [action.text for action in made] == [
        "Say when the sluice is mended",
        "Ring every home; List those without a telephone",
    ]
    assert [each.words for each in session.scalars(select(NotAction))] == [
        "the cost of sandbags for parish halls."
    ]
    assert "Nothing in it is new." in read_in(client, committee=OSC).text
