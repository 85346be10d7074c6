"""Lists of actions: the file, the columns matched and corrected, and what comes of the rows."""

from collections.abc import Callable
from io import BytesIO

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.model.actions import Action
from committee.model.people import Person
from committee.model.readings import Finding, Reading
from committee.rules.readings import FindingKind, FindingState
from tests.pages import Page, PageClient
from tests.world import World

ClientFor = Callable[[Person | None], PageClient]
OSC = "Overview and Scrutiny Committee"
LIBRARIES = "Libraries and community centres"
TRACKER = f"""\
Ref,Date of meeting,Agenda item,Agreed action,By whom,By when,RAG
7,8 September 2026,Digital inclusion,Circulate the costs,Director of ICT,next meeting,Amber
8,8 September 2026,Digital inclusion,Publish the map of hubs,Head of Culture,,Complete
9,8 September 2026,{LIBRARIES},Ask the parishes about Sundays,Clerk,31/10/2026,Open
"""


@pytest.fixture
def client(client_for: ClientFor, world: World) -> PageClient:
    """The browser of the clerk."""
    return client_for(world.clerk)


def read_in(client: PageClient, content: str = TRACKER, status: int = 200) -> Page:
    """Send a list, and come to the page of its columns."""
    file = (BytesIO(content.encode()), "tracker.csv")
    page = client.see("/readings/list")
    return client.submit(page, "Read in", status=status, file=file, committee=OSC)


def actions(session: Session) -> list[tuple[str, FindingState]]:
    """What each row asks for, and what is said of it."""
    rows = select(Finding).where(Finding.kind == FindingKind.ACTION).order_by(Finding.position)
    return [(finding.value["task"], finding.state) for finding in session.scalars(rows)]


def test_columns_are_matched_by_their_names(client: PageClient) -> None:
    page = read_in(client)
    assert page.h1 == "Match the columns"
    matched = {name: page.value(f"{name}_column") for name in ("action", "owner", "due", "status")}
    assert matched == {"action": "3", "owner": "4", "due": "5", "status": "6"}
    assert page.rows("The first rows")[0][:2] == ["7", "8 September 2026"]


def test_a_list_is_kept_while_its_columns_are_matched(client: PageClient) -> None:
    page = read_in(client)
    assert client.see("/readings").rows("Files")[0][0].startswith("tracker.csv")
    assert client.see(page.address.removesuffix("/columns")).h1 == "Match the columns"


def test_rows_become_actions_to_decide_and_what_is_done_is_left_out(
    client: PageClient, session: Session
) -> None:
    page = client.submit(read_in(client), "Go on")
    assert [row[0] for row in page.rows("Items")] == [
        "Digital inclusion",
        LIBRARIES,
    ]
    assert actions(session) == [
        ("Circulate the costs", FindingState.OPEN),
        ("Publish the map of hubs", FindingState.REFUSED),
        ("Ask the parishes about Sundays", FindingState.OPEN),
    ]


def test_the_match_is_corrected(client: PageClient, session: Session) -> None:
    content = "Matter,Thing,Person\nRoads,Mend the road to Ynys,Head of Roads\n"
    page = client.submit(
        read_in(client, content), "Go on", action_column="Thing", owner_column="Person",
        item_column="Matter", due_column="", status_column="", meeting_column="",
    )  # fmt: skip
    assert page.h1 == "tracker.csv"
    assert [task for task, _ in actions(session)] == ["Mend the road to Ynys"]


def test_a_column_of_actions_is_needed_and_none_is_two_things(client: PageClient) -> None:
    page = client.submit(read_in(client), "Go on", status=422, action_column="")
    assert page.errors == ["Choose the column that says what is to be done"]
    page = client.submit(page, "Go on", status=422, action_column="By whom")
    assert page.errors == ["This column is chosen for “Action” already"]


def test_what_is_no_list_is_refused_with_what_to_do(client: PageClient, session: Session) -> None:
    page = read_in(client, "%PDF-1.4 no list", status=422)
    assert page.errors == ["The file is no spreadsheet. Save the list of actions as .xlsx or .csv"]
    assert session.scalars(select(Reading)).all() == []


def test_minutes_have_no_columns(client: PageClient) -> None:
    text = "Agenda item\n\nParks\n\nMinutes:\n\n4.1 The Clerk would write to the Trust.\n"
    page = client.submit(client.see("/readings/new"), "Read in", text=text)
    client.see(f"{page.address}/columns", status=404)


def test_rows_are_put_into_the_record_once(
    client: PageClient, session: Session, world: World
) -> None:
    page = client.submit(client.submit(read_in(client), "Go on"), "Accept the rest")
    client.submit(client.see(page.link("Put into the record")), "Put into the record")
    made = session.scalars(select(Action).order_by(Action.id)).all()
    assert [(action.text, action.item.title) for action in made] == [
        ("Circulate the costs", "Digital inclusion"),
        ("Ask the parishes about Sundays", LIBRARIES),
    ]
    assert {action.item.meeting_id for action in made} == {world.held.id}
    page = client.submit(read_in(client), "Go on")
    assert "Nothing in it is new." in page.text


def test_a_list_that_names_other_committees_says_which_rows(client: PageClient) -> None:
    content = f"Committee,Action\n{OSC},Mend the gate\nHarbour Board,Count the boats\n"
    page = client.submit(read_in(client, content), "Go on")
    assert "This list names other committees than the Overview and Scrutiny Committee." in page.text
    assert "“Harbour Board”: row 2. No committee has this name" in page.text
    assert "“Harbour Board” in the list" in page.text
    correct = page.tree.xpath("//a[starts-with(., 'Correct')]/@href")[1]
    assert client.see(correct).value("committee") == "Harbour Board"
