"""A list of actions as the paper "Action tracker"."""

import io
from datetime import date

from docx import Document

from committee.rules.access import Level, Mark
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import action_steps
from committee.web import trackers
from tests.statements import counted

LATE = Due(DueKind.DATE, date(2026, 9, 10))


def sections(client, query=""):
    """The references in each table of the paper as Word."""
    answer = client.get(f"/actions.docx?{query}")
    assert answer.status_code == 200
    tables = Document(io.BytesIO(answer.data)).tables
    return [[row.cells[0].text for row in table.rows[1:]] for table in tables]


def test_the_paper_has_the_rows_of_the_page_in_their_order(client_for, context_for, world, asked):
    first, second = asked("Open 1"), asked("Open 2")
    late, later = asked("Late 1", due=LATE), asked("Late 2", due=LATE)
    done = asked("Done")
    action_steps.complete(context_for(world.clerk), done, answer="It is done")
    client = client_for(world.member)
    on_page = [row[0] for row in client.see("/actions?sort=-reference").rows()]
    found = sections(client, "sort=-reference")
    assert found == [
        [later.reference, late.reference],
        [done.reference],
        [second.reference, first.reference],
    ]
    for section in found:
        assert section == [reference for reference in on_page if reference in section]
    assert sorted(sum(found, [])) == sorted(on_page)


def test_the_links_on_the_page_lead_to_both_papers_of_its_committee(client_for, world, asked):
    asked()
    client = client_for(world.member)
    page = client.see(f"/actions?committee={world.osc.slug}")
    pdf, word = client.get(page.link("PDF")), client.get(page.link("Word"))
    assert pdf.data.startswith(b"%PDF")
    assert word.headers["Content-Disposition"].endswith("action-tracker-2026-09-15.docx")
    assert world.osc.slug in page.link("PDF")


def test_what_is_not_public_is_in_no_paper_even_of_a_clerk(client_for, world, asked):
    asked("CANARY exempt", mark=Mark(Level.EXEMPT, (3,)))
    asked("CANARY unsent", send=False)
    client = client_for(world.clerk)
    assert "CANARY exempt" in client.see("/actions?state=all").text
    answer = Document(io.BytesIO(client.get("/actions.docx?state=all").data))
    assert answer.tables == []
    assert "There is no public action to report." in [each.text for each in answer.paragraphs]


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
