"""Following links, as somebody does who tries everything: which addresses lead where."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from flask import Flask
from flask.testing import FlaskClient
from lxml import html
from werkzeug.exceptions import HTTPException
from werkzeug.test import TestResponse

OF_ONE_KIND = 5
"""So many addresses of one kind are followed: they differ by record alone."""


@dataclass(frozen=True)
class Visit:
    """An address that a link led to; `page` is its HTML, empty for a file or a page moved on."""

    endpoint: str
    address: str
    page: str = ""


def crawl(client: FlaskClient, start: str = "/") -> list[Visit]:
    """Everything that links lead to from a page on, in the order found. Files are not opened."""
    found: list[Visit] = []
    waiting, seen, counted = [start], {start}, Counter[tuple[str, ...]]()
    for address in waiting:
        kind = _kind(client.application, address)
        counted[kind] += 1
        if not kind[0] or counted[kind] > OF_ONE_KIND:
            continue
        if _is_file(address):
            found.append(Visit(kind[0], address))
            continue
        answer = client.get(address, buffered=True)
        assert answer.status_code < 500, f"{address}: {answer.status}"
        if answer.status_code < 400:
            is_page = answer.mimetype == "text/html" and not answer.location
            found.append(Visit(kind[0], address, answer.text if is_page else ""))
            fresh = [link for link in links(answer) if link not in seen]
            seen.update(fresh)
            waiting.extend(dict.fromkeys(fresh))
    return found


def links(answer: TestResponse) -> list[str]:
    """Where one may go from here by GET: links, filters as they stand, and a page moved on."""
    if answer.location:
        return [answer.location]
    if answer.mimetype != "text/html":
        return []
    tree = html.document_fromstring(answer.text)
    hrefs = [str(a.get("href")).partition("#")[0] for a in tree.iter("a", "link") if a.get("href")]
    asking = [form for form in tree.iter("form") if form.get("method") == "get"]
    hrefs += [address for form in asking for address in _sent(form)]
    return [href for href in hrefs if href.startswith("/") and not href.startswith("/static/")]


def get_endpoints(app: Flask) -> set[str]:
    """Every endpoint that answers to GET."""
    return {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}


def _sent(form: html.HtmlElement) -> list[str]:
    """Where a form that asks leads: as it stands, and with each choice of its radios."""
    fields = dict(form.form_values())
    radios = form.xpath(".//input[@type='radio']")
    choices = [{radio.get("name"): radio.get("value", "on")} for radio in radios]
    return [f"{form.get('action')}?{urlencode({**fields, **choice})}" for choice in choices or [{}]]


def _is_file(address: str) -> bool:
    return "." in urlsplit(address).path


def _kind(app: Flask, address: str) -> tuple[str, ...]:
    """What an address is like: its endpoint, and the names of what it asks for."""
    parts = urlsplit(address)
    asked = sorted({name for name, _ in parse_qsl(parts.query)})
    try:
        endpoint, _ = app.url_map.bind("localhost").match(parts.path)
    except HTTPException:
        return ("",)
    return (endpoint, *asked)
