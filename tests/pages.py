"""A browser for the tests that looks at every page it is given, and fills in forms as people do."""

from collections.abc import Iterator
from typing import Any

from flask.testing import FlaskClient
from lxml import html
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from committee.model.people import Account, Person
from tests.page_rules import check


class Page:
    """A page as it was answered: `status`, `address`, its `tree`, and what stands in it."""

    def __init__(self, answer: TestResponse) -> None:
        self.answer = answer
        self.status = answer.status_code
        self.address = answer.request.path
        is_page = answer.mimetype == "text/html" and answer.text.strip()
        self.tree = html.document_fromstring(answer.text) if is_page else None

    @property
    def h1(self) -> str:
        """The page's heading."""
        return words_of(self.tree.find(".//h1"))

    @property
    def text(self) -> str:
        """All that can be read in the main part of the page, spaces made single."""
        return words_of(self.tree.find(".//main"))

    @property
    def errors(self) -> list[str]:
        """The sentences of the error summary."""
        items = self.tree.xpath("//*[contains(@class, 'govuk-error-summary__list')]/li")
        return [words_of(item) for item in items]

    @property
    def said(self) -> list[str]:
        """What the success banners say."""
        found = self.tree.xpath("//*[contains(@class, 'govuk-notification-banner__content')]")
        return [words_of(words) for words in found]

    @property
    def buttons(self) -> list[str]:
        """The words on the buttons of the main part of the page."""
        return [words_of(button) for button in self.tree.xpath("//main//button")]

    def link(self, words: str) -> str:
        """The address of the one link with these words."""
        found = {a.get("href") for a in self.tree.iter("a") if words_of(a) == words}
        assert len(found) == 1, f"{len(found)} links say “{words}” on “{self.h1}”"
        return str(found.pop())

    def value(self, name: str) -> str:
        """What stands in the box of this name."""
        boxes = self.tree.xpath(f"//main//*[@name='{name}']")
        assert boxes, f"there is no box “{name}” on “{self.h1}”"
        return str(_values(boxes[0])[0] if _values(boxes[0]) else "")

    def rows(self, caption: str = "") -> list[list[str]]:
        """The cells in words of the table with this caption, or of the only one."""
        tables = [t for t in self.tree.iter("table") if caption in words_of(t.find("caption"))]
        assert len(tables) == 1, f"{len(tables)} tables are called “{caption}”"
        return [[words_of(cell) for cell in row] for row in tables[0].findall("./tbody/tr")]


class PageClient(FlaskClient):
    """The browser. Before each request the test's own session commits, to see what was done."""

    test_session: Session | None = None

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """As Flask's, and every page that comes back is checked."""
        if self.test_session is not None:
            self.test_session.commit()
        answer = super().open(*args, **kwargs)
        if (
            answer.mimetype == "text/html"
            and "Content-Disposition" not in answer.headers
            and answer.text
            and answer.status_code not in range(300, 400)
        ):
            check(answer)
        return answer

    def sign_in(self, person: Person) -> None:
        """Sign a person in without the page, whose tests are elsewhere."""
        assert self.test_session is not None
        account = self.test_session.scalars(
            select(Account).where(Account.person_id == person.id)
        ).one()
        with self.session_transaction() as session:
            session["_user_id"] = f"{account.id}.{account.stamp}"
            session.permanent = True

    def see(self, address: str, status: int = 200) -> Page:
        """Go to an address, and on to where it leads."""
        answer = self.get(address, follow_redirects=True)
        assert answer.status_code == status, f"{address}: {answer.status}"
        return Page(answer)

    def submit(self, page: Page, button: str, *, status: int = 200, **given: Any) -> Page:
        """Fill in the form around a button and press it, then go on to where it leads.

        A value is a text, a list of texts (for a date: day, month, year), True or False for a
        box to tick, the words or the value of a choice, or (stream, name) for a file.
        """
        pressed = _button(page, button)
        form = _form(page, pressed)
        fields = dict(_as_shown(form))
        for name, value in given.items():
            fields[name] = _filled(form, name, value)
        if pressed.get("name"):
            fields[pressed.get("name")] = [pressed.get("value", "")]
        address = pressed.get("formaction") or form.get("action") or page.address
        if form.get("method", "get") == "get":
            answer = self.get(address, query_string=fields, follow_redirects=True)
        else:
            origin = {"Origin": "http://localhost", "Referer": f"http://localhost{page.address}"}
            answer = self.post(address, data=fields, headers=origin, follow_redirects=True)
        assert answer.status_code == status, f"“{button}” on “{page.h1}”: {answer.status}"
        return Page(answer)


def words_of(element: html.HtmlElement | None) -> str:
    """The text of an element, spaces made single."""
    return " ".join(element.text_content().split()) if element is not None else ""


def _button(page: Page, words: str) -> html.HtmlElement:
    found = [button for button in page.tree.iter("button") if words_of(button) == words]
    assert found, f"no button says “{words}” on “{page.h1}”, only {page.buttons}"
    assert len(found) == 1, f"{len(found)} buttons say “{words}” on “{page.h1}”"
    return found[0]


def _form(page: Page, button: html.HtmlElement) -> html.HtmlElement:
    """The form that a button belongs to: by its own word, or because it stands in it."""
    if button.get("form"):
        return page.tree.xpath(f"//form[@id='{button.get('form')}']")[0]
    return next(button.iterancestors("form"))


def _as_shown(form: html.HtmlElement) -> Iterator[tuple[str, list[str]]]:
    """What a browser would send if nobody touched the form."""
    fields: dict[str, list[str]] = {}
    for box in form.xpath(".//input[@name] | .//select[@name] | .//textarea[@name]"):
        fields.setdefault(box.get("name"), []).extend(_values(box))
    yield from fields.items()


def _values(box: html.HtmlElement) -> list[str]:
    if box.get("type") in ("checkbox", "radio"):
        return [box.get("value", "on")] if box.get("checked") is not None else []
    if box.get("type") == "file":
        return []
    if box.tag == "select":
        chosen = [o for o in box.iter("option") if o.get("selected") is not None]
        return [o.get("value", "") for o in (chosen or list(box.iter("option"))[:1])]
    if box.tag == "textarea":
        return [(box.text or "").removeprefix("\n")]
    return [box.get("value", "")]


def _filled(form: html.HtmlElement, name: str, value: Any) -> Any:
    boxes = form.xpath(f".//*[@name='{name}']")
    assert boxes, f"the form has no box “{name}”"
    first = boxes[0]
    if first.get("type") == "file":
        return value
    if isinstance(value, bool):
        return [first.get("value", "on")] if value else []
    values = [str(v) for v in value] if isinstance(value, list | tuple) else [str(value)]
    if first.tag == "select" or first.get("type") in ("radio", "checkbox"):
        return [_choice(form, boxes, name, given) for given in values]
    return values


def _choice(form: html.HtmlElement, boxes: list[html.HtmlElement], name: str, given: str) -> str:
    """The value of a choice, given by its words or by itself."""
    if boxes[0].tag == "select":
        choices = {words_of(o): o.get("value", "") for o in boxes[0].iter("option")}
    else:
        choices = {
            words_of(label): box.get("value", "on")
            for box in boxes
            for label in form.xpath(f".//label[@for='{box.get('id')}']")
        }
    known = {**choices, **{value: value for value in choices.values()}}
    assert given in known, f"“{name}” does not offer “{given}”, only {list(choices)}"
    return known[given]
