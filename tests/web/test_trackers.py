"""A list of actions as the paper "Action tracker", for the public and with exempt matter."""

import io
from datetime import date

import pytest
from docx import Document

from committee.rules.access import Level, Mark
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import action_answers, action_ends
from committee.web import trackers
from tests.statements import counted

LATE = Due(DueKind.DATE, date(2026, 9, 10))
EXEMPT = Mark(Level.EXEMPT, (3,))
NOTICE = (
    "Not for publication: paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972."
)


def paper(client, query=""):
    """The paper as Word."""
    answer = client.get(f"/actions.docx?{query}")
    assert answer.status_code == 200
    return Document(io.BytesIO(answer.data))


def sections(client, query=""):
    """The references in each table of the paper."""
    return [[row.cells[0].text for row in table.rows[1:]] for table in paper(client, query).tables]


def headings(client, query=""):
    """The headings of its sections."""
    return [each.text for each in paper(client, query).paragraphs if each.style.name == "Heading 2"]


def test_the_paper_and_the_page_begin_with_what_is_overdue(client_for, context_for, asked, world):
    clerk = context_for(world.clerk)
    first, late, done, closed = asked("Open"), asked("Late", due=LATE), asked("Done"), asked("Shut")
    for action in (done, closed):
        action_answers.complete(clerk, action, answer="It is done")
    action_ends.close(clerk, closed)
    withdrawn = asked("Withdrawn")
    action_ends.withdraw(clerk, withdrawn, reason="Not needed")
    client = client_for(world.member)
    query = "state=report"
    assert sections(client, query) == [
        [late.reference],
        [done.reference, closed.reference],
        [first.reference],
        [withdrawn.reference],
    ]
    assert headings(client, query) == [
        "Overdue",
        "Done since the last meeting",
        "Open",
        "Closed or ended",
    ]
    on_page = [row[0] for row in client.see(f"/actions?{query}").rows()]
    assert on_page == sum(sections(client, query), [])


def test_what_was_done_before_the_last_meeting_is_open_or_read_of_already(
    client_for, context_for, asked, world
):
    clerk, before = context_for(world.clerk), world.held.day
    done, closed, at_meeting = asked("Done"), asked("Closed"), asked("Confirmed there")
    for action in (done, closed, at_meeting):
        action_answers.complete(clerk, action, answer="Yes")
        action.completed_on = before
    action_ends.close(clerk, closed)
    closed.ended_on = before
    action_ends.close(clerk, at_meeting, at=world.held)
    client = client_for(world.member)
    assert headings(client, "state=report") == ["Open"]
    assert sections(client, "state=all") == [
        [done.reference],
        [closed.reference, at_meeting.reference],
    ]


def test_an_answer_stands_after_the_state_of_its_action(client_for, context_for, asked, world):
    action_answers.complete(context_for(world.clerk), asked("Done"), answer="Sent on 3 May.")
    asked("Open")
    rows = [each for table in paper(client_for(world.member)).tables for each in table.rows[1:]]
    assert [row.cells[-1].text for row in rows] == [
        "Completed, to be confirmed. Sent on 3 May.",
        "Not started",
    ]


def test_a_paper_of_one_committee_names_it_once(client_for, world, asked):
    asked("Open")
    client = client_for(world.member)
    of_all, of_one = (
        paper(client, query).tables[0].cell(1, 1).text
        for query in ("", f"committee={world.osc.slug}")
    )
    assert of_all.replace(f", {world.osc.name}", "") == of_one != of_all


def test_in_another_order_it_is_one_table_in_that_order(client_for, world, asked):
    first, late = asked("Open"), asked("Late", due=LATE)
    client = client_for(world.member)
    assert sections(client, "sort=reference") == [[first.reference, late.reference]]
    assert headings(client, "sort=reference") == []


def test_the_links_on_the_page_lead_to_both_papers_of_its_committee(client_for, world, asked):
    asked()
    client = client_for(world.member)
    page = client.see(f"/actions?committee={world.osc.slug}")
    pdf, word = client.get(page.link("PDF")), client.get(page.link("Word"))
    assert pdf.data.startswith(b"%PDF")
    assert word.headers["Content-Disposition"].endswith("action-tracker-2026-09-15.docx")
    assert world.osc.slug in page.link("PDF")


def test_what_is_not_public_is_in_no_public_paper_even_of_a_clerk(client_for, world, asked):
    asked("CANARY exempt", mark=EXEMPT)
    asked("CANARY unsent", send=False)
    client = client_for(world.clerk)
    assert "CANARY exempt" in client.see("/actions?state=all").text
    found = paper(client, "state=all")
    assert found.tables == []
    assert "There is no public action to report." in [each.text for each in found.paragraphs]


def test_the_exempt_paper_has_every_action_sent_and_says_what_it_is(client_for, world, asked):
    shown = asked("Open")
    marked = asked("CANARY exempt", mark=EXEMPT)
    asked("CANARY unsent", send=False)
    client = client_for(world.member)
    page = client.see(f"/actions?committee={world.osc.slug}")
    answer = client.get(page.link("Exempt Word"))
    assert answer.headers["Content-Disposition"].endswith("exempt-action-tracker-2026-09-15.docx")
    found = Document(io.BytesIO(answer.data))
    (table,) = found.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert [row[0] for row in rows] == [shown.reference, marked.reference]
    assert rows[1][4] == "Not started. Exempt, paragraph 3"
    words = [each.text for each in found.paragraphs]
    assert {"NOT FOR PUBLICATION", NOTICE, "Exempt action tracker"} <= set(words)
    assert client.get(page.link("Exempt PDF")).data.startswith(b"%PDF")


@pytest.mark.parametrize("query", ["", "committee=mine&", "committee={slug}&"])
def test_the_exempt_paper_is_for_whoever_sees_that_of_the_one_committee(
    client_for, world, asked, query
):
    asked("CANARY exempt", mark=EXEMPT)
    asking = query.format(slug=world.osc.slug)
    client = client_for(world.outsider)
    assert "Exempt" not in client.see(f"/actions?{asking}").text
    answer = client.get(f"/actions.docx?{asking}part=exempt")
    assert answer.status_code == 404
    assert "CANARY" not in answer.text
    assert client_for(world.member).get("/actions.docx?part=moon").status_code == 404


def test_too_many_for_a_paper_says_what_to_do(client_for, world, asked, monkeypatch):
    monkeypatch.setattr(trackers, "MOST", 1)
    asked("One"), asked("Two")
    page = client_for(world.member).see("/actions.pdf", status=409)
    assert "Choose a committee or an owner" in page.text


def test_the_paper_asks_the_same_however_many_rows(client_for, session, world, asked):
    client, statements = client_for(world.member), []
    for count in (5, 45):
        for number in range(count):
            asked(f"{count} and {number}")
        session.commit()
        statements.append(counted(session, lambda: client.get("/actions.docx")))
    assert statements[0] == statements[1]


def test_the_paper_is_for_who_is_signed_in(client_for):
    assert client_for(None).get("/actions.pdf").status_code == 303
