from io import BytesIO

import pytest
from flask import session

from committee.rules.vocabulary import ItemKind, MeetingKind
from committee.web.forms.base import SESSION_ENDED, ConfirmForm


@pytest.fixture
def send(probe_for, world):
    """Sends the probing form, filled in as given; gives the page that comes back."""

    def send(status=200, **given):
        client = probe_for(world.clerk)
        return client.submit(client.see("/probe"), "Save", status=status, **given)

    return send


def test_everything_given_comes_through(send, probes):
    send(
        title="  Siân Ŵyn-O'Connor  ",
        words="one\r\ntwo\n",
        day=["3", "March", "2026"],
        start="6.30 pm",
        count="12",
        kind="Call-in",
        who="Bo",
        kinds=["Report", "Discussion"],
        sure=True,
        papers=(BytesIO(b"paper"), "paper.txt"),
    )
    (given,) = probes.given
    papers = given.pop("papers")
    assert [file.filename for file in papers] == ["paper.txt"]
    assert given.pop("day").isoformat() == "2026-03-03"
    assert given.pop("start").isoformat() == "18:30:00"
    assert given == {
        "title": "Siân Ŵyn-O'Connor",
        "words": "one\ntwo",
        "count": 12,
        "kind": MeetingKind.CALL_IN,
        "who": 2,
        "kinds": [ItemKind.REPORT, ItemKind.DISCUSSION],
        "sure": True,
        "version": 1,
    }


def test_what_may_be_left_empty_may(send, probes):
    send(title="x")
    (given,) = probes.given
    empty = {name: given[name] for name in ("words", "day", "start", "count", "kind", "who")}
    assert empty == dict.fromkeys(empty, None) | {"words": ""}
    assert given["kinds"] == given["papers"] == []


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"title": "  "}, "Enter a title"),
        ({"title": "x" * 501}, "Title must be 500 characters or fewer: it has 501"),
        ({"title": "a\0b"}, "Title has an unprintable character: take it out"),
        ({"words": "x" * 20_001}, "Words must be 20,000 characters or fewer: it has 20,001"),
        ({"day": ["31", "6", "2026"]}, "Day must be a real date"),
        ({"day": ["x", "y", "z"]}, "Day must be a real date"),
        ({"day": ["3", "", "2026"]}, "Day must include a month"),
        ({"day": ["", "", "2026"]}, "Day must include a day and a month"),
        ({"day": ["3", "3", "26"]}, "Year must include 4 numbers"),
        ({"day": ["3"]}, "Day must include a month and a year"),
        ({"day": ["3", "3", "2026", "7"]}, None),
        ({"start": "half past six"}, "Start must be a time, like 6.30 pm or 18:30"),
        ({"start": "25:00"}, "Start must be a time, like 6.30 pm or 18:30"),
        ({"count": "-1"}, "Count must be a whole number from 0 to 20"),
        ({"count": "21"}, "Count must be a whole number from 0 to 20"),
        ({"count": "9" * 5000}, "Count must be a whole number from 0 to 20"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(send, given, sentence):
    page = send(**{"title": "fine"} | given, status=422 if sentence else 200)
    assert page.errors == ([sentence] if sentence else [])


@pytest.mark.parametrize("name", ["kind", "who", "kinds"])
def test_what_is_not_in_the_list_is_refused(probe_for, world, name):
    client = probe_for(world.clerk)
    token = client.see("/probe").value("csrf_token")
    data = {"title": "x", "version": "1", "csrf_token": token, name: "9999"}
    answer = client.post("/probe", data=data)
    assert answer.status_code == 422
    assert "from the list" in answer.text


def test_what_was_typed_stays_in_its_boxes(send):
    page = send(
        status=422,
        title="",
        words="<script>alert(1)</script>\n  two",
        day=["31", "6", "2026"],
        start="25:00",
        kind="Special",
    )
    assert page.value("words") == "<script>alert(1)</script>\n  two"
    assert page.tree.xpath("//input[@name='day']/@value") == ["31", "6", "2026"]
    assert page.value("start") == "25:00"
    assert page.tree.xpath("//input[@checked]/@value") == ["special"]
    assert page.tree.find(".//title").text.startswith("Error: Probe")


def test_each_error_leads_to_a_box_that_takes_the_focus(send):
    page = send(status=422, title="", day=["31", "6", "2026"])
    for address in page.tree.xpath("//*[contains(@class, 'error-summary')]//a/@href"):
        (box,) = page.tree.xpath(f"//*[@id='{address[1:]}']")
        assert box.tag == "input"
    assert "#day-day" in page.answer.text


def test_a_date_that_was_not_sent_at_all_comes_back_empty(probe_for, world):
    client = probe_for(world.clerk)
    token = client.see("/probe").value("csrf_token")
    answer = client.post("/probe", data={"csrf_token": token, "title": ""})
    assert answer.status_code == 422
    assert answer.text.count('name="day"') == 3


def test_what_a_verb_refuses_stands_at_its_box(send):
    page = send(status=422, title="invalid")
    assert page.errors == ["Enter a title"]
    assert page.value("title") == "invalid"


def test_a_stale_page_shows_both_texts_and_may_then_be_sent_knowingly(send, probe_for, world):
    page = send(status=409, title="stale", words="my text")
    assert page.errors == ["Somebody else changed this."]
    assert page.value("words") == "my text"
    assert "their text" in page.text
    assert page.value("version") == "2"


@pytest.mark.parametrize("title", ["stale-data", "clash"])
def test_two_at_the_same_moment_lose_nothing(send, title):
    page = send(status=422, title=title, words="my text")
    assert page.value("words") == "my text"
    assert len(page.errors) == 1


@pytest.mark.parametrize("version", ["", "x", "9" * 30])
def test_a_version_that_is_none_counts_as_old(probe_for, probes, world, version):
    client = probe_for(world.clerk)
    page = client.see("/probe")
    client.submit(page, "Save", title="x", version=version)
    assert isinstance(probes.given[0]["version"], int)


def test_two_forms_of_one_page_share_the_token(probe_for, probes, world):
    client = probe_for(world.clerk)
    token = client.see("/probe").value("csrf_token")
    with probes.test_request_context("/probe", method="POST", data={"csrf_token": token}):
        for prefix in ("first-", "second-"):
            form = ConfirmForm(prefix=prefix)
            assert not form.validate()
            assert form.form_errors == [SESSION_ENDED]
    with client.session_transaction() as kept:
        raw = kept["csrf_token"]
    with probes.test_request_context("/probe", method="POST", data={"csrf_token": token}):
        session["csrf_token"] = raw
        assert all(ConfirmForm(prefix=prefix).validate() for prefix in ("first-", "second-"))
