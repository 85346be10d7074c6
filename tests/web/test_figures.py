"""The page of figures: what it asks, shows and saves, and what it says where there is none."""

import csv
import io

import pytest

from committee.services import action_answers, action_ends

NO_ACTION = "No action was raised in this period."


@pytest.fixture
def two(asked, context_for, world):
    """Two actions of the year, one of them done and closed."""
    asked("First")
    done = asked("Second")
    action_answers.complete(context_for(world.clerk), done, answer="Yes")
    action_ends.close(context_for(world.clerk), done)


def saved(client, query):
    answer = client.get(f"/actions/figures.csv?{query}")
    assert answer.mimetype == "text/csv"
    return list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig"))))


def test_the_list_of_actions_leads_to_the_figures_of_this_year(client_for, world, two):
    client = client_for(world.director)
    page = client.see(client.see("/actions").link("Figures and pictures of actions"))
    assert page.h1 == "Figures of actions"
    days = [box.get("value") for box in page.tree.xpath("//input[@name='since' or @name='until']")]
    assert days == ["06", "05", "2026", "15", "09", "2026"]
    assert page.rows("Opened and closed")[-1] == ["September 2026", "2", "1"]
    assert page.rows("Outstanding") == [["Resources", "1", "0", "0", "0", "1"]]
    done = ["2", "0", "0", "1", "1", "0", "7"]
    assert page.rows("by committee") == [["Overview and Scrutiny Committee", *done]]
    assert page.rows("by service") == [["Resources", *done]]
    titles = [title.text for title in page.tree.xpath("//*[name()='svg'][@role='img']/title")]
    assert titles == [
        "Opened and closed by month",
        "Outstanding on 15 September 2026, by age and service",
        "On time and late, by committee",
        "On time and late, by service",
    ]


def test_each_table_can_be_saved_as_it_stands(client_for, world, two):
    client = client_for(world.member)
    page = client.see("/actions/figures?since=1&since=9&since=2026")
    links = [a.get("href") for a in page.tree.iter("a") if "figures.csv" in a.get("href", "")]
    assert len(links) == 4
    tables = [saved(client, link.partition("?")[2])[1:] for link in links]
    assert tables == [
        page.rows(caption) for caption in ("Opened", "Outstanding", "by committee", "by service")
    ]
    assert tables[0] == [["September 2026", "2", "1"]]


def test_a_file_cannot_harm_a_spreadsheet(client_for, world, two):
    world.ict.service = "=1+1"
    assert saved(client_for(world.member), "table=ages")[1][0] == "'=1+1"


def test_one_committee_alone(client_for, world, two):
    page = client_for(world.member).see(f"/actions/figures?committee={world.other.slug}")
    assert page.value("committee") == world.other.slug
    assert NO_ACTION in page.text
    assert page.value("since") == "06"


def test_a_period_with_nothing_in_it_says_so(client_for, world, two):
    query = "since=1&since=1&since=2025&until=31&until=1&until=2025"
    page = client_for(world.member).see(f"/actions/figures?{query}")
    assert "No action was raised or closed in this period." in page.text
    assert "No action was outstanding on 31 January 2025." in page.text
    assert page.text.count(NO_ACTION) == 2
    assert not page.tree.xpath("//*[name()='svg']")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("since=31&since=2&since=2026", "First day must be a real date"),
        ("until=1&until=5", "Last day must include a year"),
        (
            "since=1&since=9&since=2026&until=1&until=8&until=2026",
            "Last day must be 1 September 2026 or later",
        ),
        (
            "since=1&since=1&since=1066",
            "Choose days that are no more than 10 years apart",
        ),
        ("committee=nowhere", "Choose a committee from the list"),
    ],
)
def test_a_bad_period_gets_a_sentence_and_keeps_what_was_typed(
    client_for, world, two, query, sentence
):
    client = client_for(world.member)
    for address in (f"/actions/figures?{query}", f"/actions/figures.csv?table=ages&{query}"):
        page = client.see(address)
        assert page.errors == [sentence]
        assert not page.tree.xpath("//table")
    typed = [part.partition("=")[2] for part in query.split("&") if part.startswith("since")]
    boxes = [box.get("value") for box in page.tree.xpath("//input[@name='since']")]
    assert boxes == (typed or ["06", "05", "2026"])


def test_a_table_that_is_not_there(client_for, world):
    client_for(world.member).see("/actions/figures.csv?table=secrets", 404)


def test_who_is_not_signed_in_is_asked_to(client_for):
    for address in ("/actions/figures", "/actions/figures.csv?table=ages"):
        assert "/sign-in" in client_for(None).get(address).location


def test_no_word_of_an_unsent_action_is_counted(client_for, world, asked):
    asked(send=False)
    for person in (world.clerk, world.member):
        assert NO_ACTION in client_for(person).see("/actions/figures").text
