"""No form answers with a fault, none loses what was typed, none prints it as markup."""

from collections.abc import Callable, Iterator

import pytest
from flask.testing import FlaskClient
from lxml import html
from werkzeug.test import TestResponse

from committee.model.people import Person
from tests.crawl import crawl
from tests.doors import answer_address
from tests.house.things import Things
from tests.house.tree import agree
from tests.world import World

SCRIPT = '<script>alert("Ŵyn-O\'Connor")</script>'
NO_CHOICE = "no such choice"
TYPED = {
    "nothing": "",
    "too much": "Ŵ" * 30_000,
    "a script": f"{SCRIPT} [exempt 3",
    "a wrong date": "31",
}
TEXTS = {None, "text", "email", "number", "tel", "search"}
Filled = list[tuple[str, str]]
ClientFor = Callable[[Person | None], FlaskClient]


def forms_of(client: FlaskClient, start: str) -> dict[str, str]:
    """Each form that somebody comes to by links: where it goes, and a page that shows it."""
    return {
        str(form.get("action")): visit.address
        for visit in crawl(client, start)
        if visit.page
        for form in forms_on(visit.page)
        if "sign-out" not in form.get("action")
    }


def forms_on(page: str) -> list[html.HtmlElement]:
    """The forms of a page that change something."""
    tree = html.document_fromstring(page)
    return [form for form in tree.iter("form") if form.get("method") == "post"]


def filled_in(form: html.HtmlElement, words: str) -> Iterator[tuple[str, str]]:
    """What a browser sends once these words stand in every box, and choices are not ours."""
    for box in form.xpath(".//input[@name] | .//select[@name] | .//textarea[@name]"):
        kind = box.get("type")
        if kind == "hidden":
            yield box.get("name"), box.get("value", "")
        elif box.tag == "textarea" or (box.tag == "input" and kind in TEXTS):
            yield box.get("name"), words
        elif words and kind != "file":
            yield box.get("name"), NO_CHOICE


def typed_in(form: html.HtmlElement, fields: Filled) -> list[str]:
    """Of what is sent, the words that somebody typed into a box."""
    hidden = {box.get("name") for box in form.xpath(".//input[@type='hidden' or @type='password']")}
    return [words for name, words in fields if name not in hidden and words not in ("", NO_CHOICE)]


def shown(answer: TestResponse) -> list[str]:
    """Every text that a page holds: what stands in its boxes, and what it shows as typed."""
    tree = html.document_fromstring(answer.text)
    boxes = [(box.text or "").removeprefix("\n") for box in tree.iter("textarea")]
    boxes += [box.get("value", "") for box in tree.iter("input")]
    return [*boxes, *(told.text_content() for told in tree.iter("dd"))]


def faults(answer: TestResponse, typed: list[str], where: str) -> Iterator[str]:
    """What is wrong with the answer to a form."""
    if answer.status_code >= 500:
        yield f"Refuse what was sent to {where} with a sentence: it answered {answer.status}."
    if answer.status_code in (409, 422):
        if typed and not set(typed) <= set(shown(answer)):
            yield f"Keep what was typed into {where} on the page that refuses it."
        if "There is a problem" not in answer.text and "This cannot be done" not in answer.text:
            yield f"Say on the page what is wrong with what was sent to {where}."
    if SCRIPT in answer.text:
        yield f"Escape what {where} prints."


@pytest.fixture(scope="module")
def known() -> dict[str, dict[str, str]]:
    """The forms that each role was seen to come to: in a fresh book they are the same."""
    return {}


@pytest.mark.parametrize("who", ["clerk", "administrator", "director", "member", "by a link"])
@pytest.mark.parametrize("given", TYPED)
def test_no_form_breaks(
    given: str, who: str, known: dict[str, dict[str, str]], filled: World, client_for: ClientFor
) -> None:
    person: Person | None = getattr(filled, who, None)
    client = client_for(person)
    start = "/" if person else answer_address(Things(filled).link)
    forms = known.get(who) or known.setdefault(who, forms_of(client, start))
    assert forms
    found = []
    for action, address in forms.items():
        shown_on = client.get(address)
        form = next((f for f in forms_on(shown_on.text) if f.get("action") == action), None)
        if form is not None:
            fields = list(filled_in(form, TYPED[given]))
            data: dict[str, list[str]] = {}
            for name, words in fields:
                data.setdefault(name, []).append(words)
            headers = {"Origin": "http://localhost", "Referer": f"http://localhost{address}"}
            sent = client.post(action, data=data, headers=headers)
            found += faults(sent, typed_in(form, fields), action)
    agree(found)
