"""The tables of docs/permissions.md, as the code has them. To write them there anew:

.venv/bin/python -m tests.house.permissions
"""

import re
from collections.abc import Iterator

from flask import Flask

from committee.config import Settings
from committee.factory import create_app
from committee.rules.permissions import TABLE
from committee.web.access import declared
from tests.house.tree import ROOT

PAGE = ROOT / "docs" / "permissions.md"
ROWS = re.compile(r"(?m)(?<=^\|---\|---\|---\|\n)(?:\|.*\n)*")
"""The rows of a table, below the line that begins it: permissions first, then addresses."""


def permissions() -> str:
    """A row for each permission: the roles that have it, and what the others are told."""
    return "".join(
        f"| `{permission}` | {', '.join(sorted(role.words for role in roles))} | {sentence} |\n"
        for permission, (roles, sentence) in TABLE.items()
    )


def routes(app: Flask) -> str:
    """A row for each address and method: who may come there."""
    return "".join(sorted(_rows(app)))


def _rows(app: Flask) -> Iterator[str]:
    for rule in app.url_map.iter_rules():
        access = declared(app.view_functions[rule.endpoint])
        who = "nobody" if access is None else access.words
        shown = f"`{who}`" if who in TABLE else who
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield f"| `{rule.rule}` | {method} | {shown} |\n"


def written_anew(page: str, app: Flask) -> str:
    """The page with the tables as the code has them now."""
    tables = iter((permissions(), routes(app)))
    return ROWS.sub(lambda _: next(tables), page)


if __name__ == "__main__":
    application = create_app(Settings(database_url="sqlite://", secret_key="for this page"))
    PAGE.write_text(written_anew(PAGE.read_text(encoding="utf-8"), application), encoding="utf-8")
