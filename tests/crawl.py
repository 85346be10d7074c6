"""Following links, as somebody does who tries everything: which addresses lead where."""

from collections import Counter
from urllib.parse import parse_qsl, urlencode, urlsplit

from flask import Flask
from flask.testing import FlaskClient
from lxml import html
from werkzeug.exceptions import HTTPException
from werkzeug.test import TestResponse

OF_ONE_KIND = 6
"""So many addresses of one kind are followed: they differ by record alone."""


def crawl(client: FlaskClient, start: str = "/") -> dict[str, list[str]]:
    """The addresses that links lead to from a page on, by endpoint, in the order found."""
    found: dict[str, list[str]] = {}
    waiting, seen, counted = [start], {start}, Counter[tuple[str, ...]]()
    for address in waiting:
        kind = _kind(client.application, address)
        counted[kind] += 1
        if kind[0] and counted[kind] <= OF_ONE_KIND:
            answer = client.get(address)
            assert answer.status_code < 500, f"{address}: {answer.status}"
            if answer.status_code < 400:
                found.setdefault(kind[0], []).append(address)
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
    hrefs = [str(a.get("href")).partition("#")[0] for a in tree.iter("a") if a.get("href")]
    hrefs += [_sent(form) for form in tree.iter("form") if form.get("method") == "get"]
    return [href for href in hrefs if href.startswith("/") and not href.startswith("/static/")]


def get_endpoints(app: Flask) -> set[str]:
    """Every endpoint that answers to GET."""
    return {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}


def _sent(form: html.HtmlElement) -> str:
    return f"{form.get('action')}?{urlencode(form.form_values())}"


def _kind(app: Flask, address: str) -> tuple[str, ...]:
    """What an address is like: its endpoint, and the names of what it asks for."""
    parts = urlsplit(address)
    asked = sorted({name for name, _ in parse_qsl(parts.query)})
    try:
        endpoint, _ = app.url_map.bind("localhost").match(parts.path)
    except HTTPException:
        return ("",)
    return (endpoint, *asked)
