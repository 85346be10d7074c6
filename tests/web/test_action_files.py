"""One address gives the same actions in the same order: page, CSV, XLSX, DOCX and PDF."""

import csv
import io
import re
import subprocess
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from committee.queries import actions
from committee.queries.action_filters import STATES
from committee.queries.action_orders import SORTS
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.actions import ActionState
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services.actions import OwnerGiven
from committee.web import action_files

REFERENCE = re.compile(r"OSC\s+\(26/27\)\s+(\d{3})")
STATES_OF = list(ActionState)


@pytest.fixture
def many(world, asked):
    """Fifty-five actions in every state, of several owners, some late, some answered."""

    def many(mark=OPEN_MARK):
        world.ict.service, world.culture.service = "Resources", "Place"
        owners = [OwnerGiven(post_id=world.ict.id), OwnerGiven(post_id=world.culture.id)]
        for number in range(55):
            day = world.today + timedelta(days=number % 11 - 5)
            action = asked(
                f"Write to {'Minister' if number % 3 else 'Mayor'} {number}",
                owners=[owners[number % 2]],
                due=Due(DueKind.DATE, day) if number % 5 else Due(),
                mark=mark if number % 4 == 0 else OPEN_MARK,
                item=world.held.items[number % 2],
            )
            state = STATES_OF[number % len(STATES_OF)]
            action.state = state
            action.raised_on = world.today - timedelta(days=number * 4)
            if state in (ActionState.COMPLETED, ActionState.CLOSED):
                action.answer, action.completed_on = f"Answer {number}", day
            if state.value in ("closed", "withdrawn", "superseded", "not_feasible"):
                action.ended_on = day
        world.session.commit()

    return many


def on_page(client, query):
    """The references on every page of the list, in their order."""
    page = client.see(f"/actions?{query}")
    found = [row[0] for row in page.rows()] if page.tree.findall(".//table") else []
    for link in page.tree.xpath("//a[@rel='next']"):
        found += [row[0] for row in client.see(link.get("href")).rows()]
    return found


def in_csv(client, query):
    """The references in the CSV file."""
    answer = client.get(f"/actions.csv?{query}")
    assert answer.status_code == 200
    return [row[0] for row in csv.reader(io.StringIO(answer.text))][1:]


def in_xlsx(client, query):
    """The references in the Excel file."""
    book = load_workbook(io.BytesIO(client.get(f"/actions.xlsx?{query}").data))
    return [row[0] for row in book["Actions"].iter_rows(min_row=2, values_only=True)]


def in_docx(client, query):
    """The references in the Word file, one table after another."""
    found = Document(io.BytesIO(client.get(f"/actions.docx?{query}").data))
    return [row.cells[0].text for table in found.tables for row in table.rows[1:]]


def in_pdf(client, query):
    """The references in the PDF, as they are read."""
    content = client.get(f"/actions.pdf?{query}").data
    told = subprocess.run(("pdftotext", "-raw", "-", "-"), input=content, capture_output=True)
    assert told.returncode == 0
    return [f"OSC (26/27) {number}" for number in REFERENCE.findall(told.stdout.decode())]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "state=report",
        "state=outstanding&sort=-reference",
        "q=minister&sort=owner&service=Place",
    ],
)
def test_all_five_hold_the_same_in_the_same_order(client_for, world, many, query):
    many()
    client = client_for(world.member)
    shown = on_page(client, query)
    assert len(shown) > 5
    for reading in (in_csv, in_xlsx, in_docx, in_pdf):
        assert reading(client, query) == shown, reading.__doc__


def test_of_a_mixed_book_the_exempt_paper_has_all_and_the_public_one_what_is_open(
    client_for, world, many
):
    many(Mark(Level.EXEMPT, (3,)))
    client, query = client_for(world.member), f"state=report&committee={world.osc.slug}"
    shown = on_page(client, query)
    assert in_csv(client, query) == in_xlsx(client, query) == shown
    exempt = f"{query}&part=exempt"
    assert in_docx(client, exempt) == in_pdf(client, exempt) == shown
    open_ones = on_page(client_for(world.outsider), query)
    assert in_docx(client, query) == in_pdf(client, query) == open_ones
    assert 0 < len(open_ones) < len(shown)
    assert open_ones == [each for each in shown if each in open_ones]


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
ASKED = st.fixed_dictionaries(
    {},
    optional={
        "state": st.sampled_from([*STATES, "moon"]),
        "committee": st.sampled_from(["mine", "overview-and-scrutiny-committee", "moon"]),
        "owner": st.sampled_from(["mine", "none", "accountable", "post:1", "post:2", "post:9"]),
        "service": st.sampled_from(["Resources", "Place", "Moon"]),
        "older": st.sampled_from(["28", "91", "182", "364", "1", "x"]),
        "since": DAYS,
        "until": DAYS,
        "q": st.sampled_from(["minister", "answer 1", "(26/27) 01", "%", "=", ""]),
        "meeting": st.sampled_from(["1", "2", "99", "x"]),
        "sort": st.sampled_from([f"{way}{key}" for way in ("", "-") for key in (*SORTS, "moon")]),
    },
)


def test_whatever_is_asked_page_and_files_agree(client_for, world, many):
    many(Mark(Level.EXEMPT, (3,)))
    clients = [client_for(person) for person in (world.member, world.clerk, world.director)]

    @given(ASKED, st.sampled_from(clients))
    def agree(asked, client):
        typed = {
            key: [value.day, value.month, value.year] if isinstance(value, date) else value
            for key, value in asked.items()
        }
        query = urlencode(typed, doseq=True)
        shown = on_page(client, query)
        assert in_csv(client, query) == shown
        assert in_xlsx(client, query) == shown

    agree()


def test_a_spreadsheet_has_dates_and_harmless_words(client_for, world, asked):
    asked("=1+1", due=Due(DueKind.DATE, date(2026, 9, 14)))
    answer = client_for(world.member).get("/actions.xlsx")
    assert answer.headers["Content-Disposition"] == "attachment; filename=actions-2026-09-15.xlsx"
    sheet = load_workbook(io.BytesIO(answer.data))["Actions"]
    row = dict(zip([cell.value for cell in sheet[1]], sheet[2], strict=True))
    assert (row["Action"].value, row["Action"].data_type) == ("=1+1", "s")
    assert row["Due date"].value.date() == date(2026, 9, 14)
    assert row["Days overdue"].value == 1


def test_too_many_for_a_spreadsheet_says_what_to_do(client_for, world, asked, monkeypatch):
    monkeypatch.setattr(action_files, "MOST_ROWS", 1)
    asked("One"), asked("Two")
    page = client_for(world.member).see("/actions.xlsx", status=409)
    assert "Save them as CSV, or choose fewer." in page.text


def test_marked_rows_say_so_in_a_file(client_for, world, asked):
    asked("Settle", mark=Mark(Level.EXEMPT, (3,)))
    rows = csv.DictReader(io.StringIO(client_for(world.member).get("/actions.csv").text))
    assert [row["Publication"] for row in rows] == ["Not for publication"]
    assert "Settle" not in client_for(world.outsider).get("/actions.csv").text


def test_a_file_that_fails_on_the_way_is_no_whole_file(client_for, world, asked, monkeypatch):
    for number in range(3):
        asked(f"Action {number}")
    stream = actions.stream

    def fails(context, filters):
        yield from list(stream(context, filters))[:2]
        raise RuntimeError("the disk is gone")

    monkeypatch.setattr(actions, "stream", fails)
    monkeypatch.setattr(action_files, "LOT", 10)
    answer = client_for(world.member).get("/actions.csv")
    told = []
    with pytest.raises(RuntimeError, match="the disk is gone"):
        told += (lot.decode() for lot in answer.iter_encoded())
    assert "Action 1" in "".join(told)
    assert "This file is not whole" in told[-1]


def test_a_file_that_fails_at_once_is_a_page_that_says_so(client_for, app, world, monkeypatch):
    def fails(context, filters):
        raise RuntimeError("the disk is gone")
        yield

    monkeypatch.setattr(actions, "stream", fails)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    answer = client_for(world.member).get("/actions.csv")
    assert (answer.status_code, answer.mimetype) == (500, "text/html")
