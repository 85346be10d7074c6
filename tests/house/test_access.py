"""Every address says who may come to it, and docs/permissions.md says so to people."""

import re

from flask import Flask

from committee.rules.permissions import TABLE
from committee.web.access import declared
from tests.house.tree import ROOT, agree, text

PAGE = ROOT / "docs" / "permissions.md"
WORDS = {"anybody": "anybody", "signed in": "whoever is signed in"}


def routes(app: Flask) -> list[str]:
    """A row of the page for each address and method: who may come there."""
    rows = []
    for rule in app.url_map.iter_rules():
        access = declared(app.view_functions[rule.endpoint])
        who = "nobody: it declares nothing" if access is None else access.words
        shown = WORDS.get(who, f"whoever has `{who}`")
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            rows.append(f"| `{rule.rule}` | {method} | {shown} |")
    return sorted(rows)


def permissions() -> list[str]:
    """A row of the page for each permission: the roles that have it."""
    rows = []
    for permission, (roles, sentence) in TABLE.items():
        words = ", ".join(sorted(role.words.lower() for role in roles))
        rows.append(f"| `{permission}` | {words} | {sentence} |")
    return sorted(rows)


def test_every_route_declares_who_may_come(bare_app: Flask) -> None:
    agree(
        [
            f"Put @public, @signed_in or @needs(…) on the view of {rule.rule}."
            for rule in bare_app.url_map.iter_rules()
            if declared(bare_app.view_functions[rule.endpoint]) is None
        ]
    )


def test_the_page_of_permissions_is_that_of_the_code(bare_app: Flask) -> None:
    written = set(re.findall(r"(?m)^\| `.*\|$", text(PAGE)))
    true = set(routes(bare_app)) | set(permissions())
    agree([f"Write in docs/permissions.md: {row}" for row in sorted(true - written)])
    agree([f"Take out of docs/permissions.md: {row}" for row in sorted(written - true)])
