import pytest

from tests.doors import client_of, make_app
from tests.web.conftest import FAULTS

STATUS = {
    "not-found": (404, "There is no such meeting."),
    "not-permitted": (403, "Only a clerk may do this."),
    "out-of-order": (409, "These minutes are locked."),
    "stale": (409, "Somebody else changed this."),
    "invalid": (422, "Enter a title"),
    "stale-data": (409, "Somebody else saved this at the same moment."),
    "clash": (409, "This clashes with something that was saved a moment ago."),
    "locked": (503, "The record cannot be reached at the moment, so nothing was saved."),
    "fault": (500, "This is our fault, not yours. Nothing was saved."),
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_refusal_and_fault_is_a_page_with_a_sentence(probe_for, world, name):
    status, sentence = STATUS[name]
    page = probe_for(world.clerk).see(f"/fail/{name}", status=status)
    assert sentence in page.text
    assert "secret" not in page.answer.text
    assert "Traceback" not in page.answer.text


@pytest.mark.parametrize("name", FAULTS)
def test_what_was_typed_stands_on_the_page_that_refuses_it(probe_for, world, name):
    client = probe_for(world.clerk)
    answer = client.post(
        f"/fail/{name}",
        data={"words": "<b>a long paragraph</b>", "csrf_token": "x", "password": "not shown"},
        headers={"Origin": "http://localhost"},
    )
    assert answer.status_code == STATUS[name][0]
    assert "&lt;b&gt;a long paragraph&lt;/b&gt;" in answer.text
    assert "not shown" not in answer.text


def test_after_a_fault_it_can_be_sent_again_with_one_button(probe_for, probes, world, monkeypatch):
    client = probe_for(world.clerk)
    page = client.see("/probe")
    with monkeypatch.context() as patch:
        patch.setitem(FAULTS, "my words", FAULTS["locked"])
        page = client.submit(page, "Save", status=503, title="my words")
    assert client.submit(page, "Send it again").h1 == "Home"
    assert [given["title"] for given in probes.given] == ["my words"]


def test_a_page_that_is_not_there(client_for, world):
    assert client_for(world.clerk).see("/nowhere", status=404).h1 == "Page not found"
    assert client_for(None).see("/nowhere", status=404).h1 == "Page not found"


def test_a_number_larger_than_any_record_has_is_not_there(probes, client_for, world):
    adapter = probes.url_map.bind("localhost")
    assert adapter.map.converters["int"](probes.url_map).max == 2**31 - 1
    assert client_for(world.clerk).see("/meetings/99999999999999999999", status=404)


def test_an_address_says_how_it_may_be_used(client_for, world):
    answer = client_for(world.clerk).delete("/sign-in")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


def test_what_is_too_large_is_refused_with_the_limit(client_for, world):
    page = client_for(world.clerk).post("/password", data={"password": "x" * 12_000_000})
    assert page.status_code == 413
    assert "Send at most 10 megabytes at a time." in page.text


def test_a_text_too_large_for_a_form_is_refused(probe_for, probes, world, monkeypatch):
    monkeypatch.setitem(probes.config, "MAX_FORM_MEMORY_SIZE", 1000)
    answer = probe_for(world.clerk).post(
        "/probe", data={"words": "x" * 2000}, content_type="multipart/form-data"
    )
    assert answer.status_code == 413
    assert "This is more text than a page can take." in answer.text
    assert "where what you typed still stands" in answer.text


def test_an_empty_book_says_how_to_begin_it(library, bare_app):
    answer = bare_app.test_client().get("/sign-in")
    assert answer.status_code == 503
    assert "flask council new" in answer.text


def test_a_database_that_cannot_be_reached_is_a_page_too(world):
    app = make_app("postgresql://postgres@127.0.0.1:9/nowhere?connect_timeout=2")
    page = client_of(app, world, None).see("/sign-in", status=503)
    assert page.h1 == "Not available at the moment"
