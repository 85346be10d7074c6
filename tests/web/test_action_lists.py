"""Lists of actions: what they hold, how they are put in order, and as a file."""

import csv
import io
from datetime import date

import pytest

from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import action_answers, action_ends
from committee.services.actions import OwnerGiven
from tests.statements import counted

SCRIPT = "<script>alert('Ŵyn-O’Connor')</script>"


def test_the_list_of_outstanding_actions(client_for, world, asked, clock):
    late = asked("Late", due=Due(DueKind.DATE, date(2026, 9, 10)))
    asked("Soon", due=Due(DueKind.DATE, date(2026, 9, 20)))
    asked("Open", owners=[OwnerGiven("officers")])
    page = client_for(world.member).see("/actions")
    assert page.h1 == "Actions: 3 outstanding, 1 overdue"
    assert page.rows() == [
        [
            late.reference,
            "Late Item 2, Digital inclusion, Overview and Scrutiny Committee, 8 September 2026",
            "Director of ICT",
            "10 September 20265 days overdue",
            "Not started Overdue",
        ],
        [
            "OSC (26/27) 002",
            "Soon Item 2, Digital inclusion, Overview and Scrutiny Committee, 8 September 2026",
            "Director of ICT",
            "20 September 2026in 5 days",
            "Not started Due this week",
        ],
        [
            "OSC (26/27) 003",
            "Open Item 2, Digital inclusion, Overview and Scrutiny Committee, 8 September 2026",
            "officers",
            "To be set",
            "Not started Owner and date to be set",
        ],
    ]


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("", "Actions: 2 outstanding, 1 overdue"),
        ("state=overdue", "Actions: 1 overdue"),
        ("state=closed", "Actions: 1 closed or ended"),
        ("state=all", "Actions: 3 of any state, 1 overdue"),
        ("state=completed", "Actions: 1 completed, to be confirmed"),
        ("owner=none", "Actions: 1 outstanding"),
        ("owner=post:1", "Actions: 1 outstanding, 1 overdue"),
        ("committee=mine", "Actions: 2 outstanding, 1 overdue"),
        ("committee=children-and-families-scrutiny-committee", "Actions: none outstanding"),
        ("q=first+data", "Actions: 1 outstanding, 1 overdue"),
        ("q=OSC+(26/27)+002", "Actions: 1 outstanding"),
        ("q=%25", "Actions: none outstanding"),
    ],
)
def test_the_filters(client_for, context_for, world, asked, query, heading):
    clerk = context_for(world.clerk)
    asked("First data", due=Due(DueKind.DATE, date(2026, 9, 10)))
    done, closed = asked("Second", owners=[]), asked("Third")
    for action in (done, closed):
        action_answers.complete(clerk, action, answer="Yes")
    action_ends.close(clerk, closed)
    assert client_for(world.member).see(f"/actions?{query}").h1 == heading


def test_what_is_outstanding_of_a_committee_that_has_ended_is_still_found(client_for, world, asked):
    asked()
    world.osc.ended_on = world.held.day
    page = client_for(world.outsider).see(f"/actions?committee={world.osc.slug}")
    assert page.h1 == "Actions: 1 outstanding"
    assert page.value("committee") == world.osc.slug


@pytest.mark.parametrize(
    "query",
    [
        "state=moon",
        "state=to_complete",
        "committee=no-such",
        "owner=post:x",
        "owner=post:999999999999999999999",
        "owner=person:1",
        "owner=person:999",
        "sort=moon&page=x&meeting=x",
        "sort=--due",
        "page=-1",
        "page=999999999999999999999999",
        "meeting=" + "9" * 5000,
    ],
)
def test_filters_that_mean_nothing_give_a_sane_page(client_for, world, asked, query):
    asked()
    assert client_for(world.member).see(f"/actions?{query}").h1 == "Actions: 1 outstanding"


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=" + "a+" * 3000,
        "q=%ff%fe",
        "q=%F0%9F%98%80",
        f"q={SCRIPT}",
        "q=100%25_\\",
        "meeting=999999999",
        "owner=mine&committee=mine&state=all",
    ],
)
@pytest.mark.both_books
def test_whatever_is_asked_for_there_is_an_answer(client_for, world, asked, query):
    asked()
    assert "<script>alert" not in client_for(world.member).get(f"/actions?{query}").text


@pytest.mark.parametrize(
    ("query", "caption"),
    [
        ("committee=mine&owner=post:1", "My committees, owner: Director of ICT"),
        ("q=data&owner=mine", "Owner: Me, words: data"),
        ("meeting=1", "Meeting: Overview and Scrutiny Committee, 8 September 2026"),
        (
            "service=ICT&older=28&since=1&since=2&since=2026&until=3&until=4&until=2026",
            "Raised over 4 weeks ago, raised from 1 February 2026, raised to 3 April 2026",
        ),
    ],
)
def test_what_was_asked_for_stands_above_the_list_on_paper_too(
    client_for, world, asked, query, caption
):
    asked()
    page = client_for(world.member).see(f"/actions?{query}")
    assert [each.text_content() for each in page.tree.find_class("govuk-caption-l")] == [caption]
    (printed,) = page.tree.find_class("matters-printed")
    assert printed.text_content() == "As it stood on 15 September 2026."


def test_a_meeting_without_actions_says_so(client_for, world):
    page = client_for(world.member).see(f"/actions?meeting={world.called.id}")
    assert "No action of this meeting is outstanding." in page.text


def test_the_chosen_filters_stay_chosen(client_for, world, asked):
    asked()
    page = client_for(world.member).see("/actions?owner=post:1&state=overdue&q=words")
    assert [page.value(name) for name in ("owner", "state", "q")] == ["post:1", "overdue", "words"]


def test_the_columns_sort_both_ways(client_for, world, asked):
    for text, post in (("A", world.culture), ("B", world.ict)):
        asked(text, owners=[OwnerGiven(post_id=post.id)])
    client = client_for(world.member)
    page = client.see("/actions")
    page = client.see(page.link("Owner"))
    assert [row[2] for row in page.rows()] == ["Director of ICT", "Head of Culture and Communities"]
    page = client.see(page.link("Owner ▲"))
    assert [row[2] for row in page.rows()] == ["Head of Culture and Communities", "Director of ICT"]
    for key in ("reference", "-state", "-due", "ended", "-ended", "state"):
        assert len(client.see(f"/actions?sort={key}").rows()) == 2


def test_an_empty_list_says_when_the_last_was_closed(client_for, context_for, world, asked):
    committee = "/actions?committee=overview-and-scrutiny-committee"
    client = client_for(world.member)
    empty = "No actions are outstanding for this committee."
    assert empty in client.see(committee).text
    clerk, action = context_for(world.clerk), asked()
    action_answers.complete(clerk, action, answer="Yes")
    action_ends.close(clerk, action)
    assert f"{empty} The last was closed on 15 September 2026." in client.see(committee).text
    assert "No actions are outstanding. The last" in client.see("/actions").text
    assert "There is no action overdue." in client.see("/actions?state=overdue").text
    assert "No action fits what you asked for." in client.see("/actions?q=moon").text


def test_a_long_list_comes_in_pages(client_for, world, asked):
    for number in range(51):
        asked(f"Action {number}")
    client = client_for(world.member)
    page = client.see("/actions")
    assert (page.h1, len(page.rows())) == ("Actions: 51 outstanding", 50)
    assert "Save all 51 as a spreadsheet: Excel, CSV" in page.text
    second = client.see(page.tree.xpath("//a[@rel='next']")[0].get("href"))
    assert len(second.rows()) == 1
    assert "Page 2 of 2" in second.text


def test_the_list_asks_the_same_however_many_rows(client_for, session, world, asked):
    client = client_for(world.member)
    statements = []
    for count in (5, 45):
        for number in range(count):
            asked(f"{count} and {number}")
        session.commit()
        statements.append(counted(session, lambda: client.see("/actions")))
    assert statements[0] == statements[1] <= 14


def test_saved_as_a_file_the_rows_are_harmless(client_for, context_for, world, asked):
    asked('=HYPERLINK("http://evil.example")', owners=[OwnerGiven(body="@police")])
    done = asked("Plain", due=Due(DueKind.DATE, date(2026, 9, 14)))
    answer = client_for(world.member).get("/actions.csv?sort=reference")
    assert answer.mimetype == "text/csv"
    assert answer.headers["Content-Disposition"] == "attachment; filename=actions-2026-09-15.csv"
    heads, first, second = csv.reader(io.StringIO(answer.text.removeprefix("\ufeff")))
    assert heads[:3] == ["Reference", "Action", "Committee"]
    assert (first[1], first[6]) == ('\'=HYPERLINK("http://evil.example")', "'@police")
    assert second == [
        done.reference, "Plain", "Overview and Scrutiny Committee", "2026-09-08", "2",
        "Digital inclusion", "Director of ICT", "14 September 2026", "2026-09-14", "1",
        "Not started", "", "", "",
    ]  # fmt: skip


def test_a_file_has_no_answer_that_was_sent_back(client_for, context_for, world, asked):
    clerk, action = context_for(world.clerk), asked()
    action_answers.complete(clerk, action, answer="Too little")
    assert "Too little" in client_for(world.member).get("/actions.csv").text
    action_ends.send_back(clerk, action, reason="More")
    assert "Too little" not in client_for(world.member).get("/actions.csv").text


def test_a_file_has_the_rows_of_its_page(client_for, world, asked):
    for number in range(60):
        asked(f"Action {number}", item=world.held.items[number % 2])
    client = client_for(world.member)
    page = client.see("/actions?q=Action+1")
    address = page.link("CSV")
    rows = list(csv.reader(io.StringIO(client.get(address).text)))
    assert [row[0] for row in rows[1:]] == [row[0] for row in page.rows()]


def test_a_list_is_for_who_is_signed_in(client_for):
    for address in ("/actions", "/actions.csv", "/actions/osc-26-27-001"):
        assert client_for(None).get(address).status_code == 303
