"""What every page must be, whoever asks for it: checked on each one that any test fetches."""

from collections import Counter

from lxml import html
from werkzeug.test import TestResponse


def check(answer: TestResponse) -> None:
    """Fail where a page breaks one of the rules; the sentence says which, and where."""
    tree = html.document_fromstring(answer.text)
    where = f"{answer.request.method} {answer.request.path}"
    for rule in (_heading, _language, _scripts, _nothing_inline, _ids, _labels, _forms):
        fault = rule(tree, answer)
        assert not fault, f"{where}: {fault}"


def _words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _heading(tree: html.HtmlElement, answer: TestResponse) -> str:
    headings = [_words(h1) for h1 in tree.iter("h1")]
    if len(headings) != 1:
        return f"a page has one h1, this one has {headings}"
    title = _words(tree.find(".//title")).removeprefix("Error: ")
    if not title.startswith(headings[0]):
        return f"the title “{title}” begins with the heading “{headings[0]}”"
    return "" if headings[0] else "the heading is empty"


def _language(tree: html.HtmlElement, answer: TestResponse) -> str:
    return "" if tree.get("lang") == "en-GB" else "the page is in en-GB"


def _scripts(tree: html.HtmlElement, answer: TestResponse) -> str:
    policy = answer.headers["Content-Security-Policy"]
    for script in tree.iter("script"):
        if f"'nonce-{script.get('nonce')}'" not in policy:
            return "each script has the nonce of its answer"
    return ""


def _nothing_inline(tree: html.HtmlElement, answer: TestResponse) -> str:
    for element in tree.iter():
        for name in element.keys() if isinstance(element.tag, str) else ():
            if name == "style" or name.startswith("on"):
                return f"style and handlers stand in files, not in {element.tag}[{name}]"
    return "" if tree.find(".//style") is None else "styles stand in files"


def _ids(tree: html.HtmlElement, answer: TestResponse) -> str:
    counted = Counter(element.get("id") for element in tree.iter() if element.get("id"))
    twice = [name for name, count in counted.items() if count > 1]
    return f"an id stands once: {twice}" if twice else ""


def _labels(tree: html.HtmlElement, answer: TestResponse) -> str:
    labelled = {label.get("for") for label in tree.iter("label")}
    for box in tree.xpath("//input[not(@type='hidden')] | //select | //textarea"):
        named = box.get("aria-label") or box.get("aria-labelledby")
        if not (named or box.get("id") in labelled):
            return f"each box has a label, “{box.get('name')}” has none"
    return ""


def _forms(tree: html.HtmlElement, answer: TestResponse) -> str:
    for form in tree.iter("form"):
        method, action = form.get("method"), form.get("action")
        if method not in ("get", "post") or not (action or "").startswith("/"):
            return f"a form says its method and its address, this one {method} {action}"
        carries = form.find('.//input[@name="csrf_token"]') is not None
        if carries is not (method == "post"):
            return f"a form that posts carries a token and no other does: {action}"
    return ""
