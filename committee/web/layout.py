"""What every page has around it: the names and words that its template asks for."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, g, request, url_for
from flask_wtf.csrf import generate_csrf
from jinja2 import BaseLoader, ChoiceLoader, PackageLoader, PrefixLoader

from committee.context import Context
from committee.rules import hyperlinks, wording
from committee.rules.permissions import may, may_anywhere
from committee.web.forms.errors import errors_of
from committee.web.requests import current
from committee.web.security import nonce

STATIC = Path(__file__).parent.parent / "static"

OF_MEETINGS = (
    "meetings", "outcomes", "attendance", "declarations", "movements", "presiding", "items",
    "minutes", "minutes_steps", "promises", "papers", "edits", "progress", "decisions",
    "resolutions", "revisions", "readings", "findings", "finding_splits", "reading_lists",
)  # fmt: skip

OF_ACTIONS = (
    "actions", "action_files", "answers", "action_steps", "action_changes", "action_marks",
    "letters", "my_actions", "circulation",
)  # fmt: skip

OF_STYLES = ("house_styles", "style_files")

SECTIONS = (
    ("Home", "home.index", ("home",), ""),
    ("Meetings", "meetings.index", OF_MEETINGS, ""),
    ("Actions", "actions.index", OF_ACTIONS, ""),
    ("Committees", "committees.index", ("committees", "chasing"), ""),
    ("People", "people.index", ("people", "posts"), "people.manage"),
    ("Settings", "council.settings", ("council", *OF_STYLES), "council.manage"),
    ("Settings", "house_styles.index", OF_STYLES, "styles.manage"),
)
"""The way round: words, endpoint, the blueprints that belong to it, and who is shown it.

Of two with the same words the first is shown that whoever looks may use.
"""


def init_app(app: Flask) -> None:
    """Teach the templates our words and where their parts are."""
    packages = ("govuk_frontend_jinja", "govuk_frontend_wtf")
    own: list[BaseLoader] = [app.jinja_loader] if app.jinja_loader else []
    parts = PrefixLoader({name: PackageLoader(name) for name in packages})
    app.jinja_options = {"loader": ChoiceLoader([*own, parts]), "trim_blocks": True}
    app.jinja_env.globals.update(
        here=here,
        allowed=allowed,
        allowed_anywhere=allowed_anywhere,
        navigation=navigation,
        nonce=nonce,
        asset=asset,
        errors_of=errors_of,
        token=generate_csrf,
    )
    app.jinja_env.filters.update(FILTERS)


def here() -> Context | None:
    """The context of the request; None where a page must do without the database."""
    return None if g.get("without_database") else current()


def allowed(permission: str, committee_id: int) -> bool:
    """Whether whoever looks has a permission for this committee: decides what buttons show."""
    return may(current().actor, permission, committee_id)


def allowed_anywhere(permission: str) -> bool:
    """Whether whoever looks has a permission for any committee."""
    return may_anywhere(current().actor, permission)


def navigation() -> list[dict[str, object]]:
    """The links of the way round, for whoever looks; nobody signed in has none."""
    context = here()
    if context is None or context.actor.person_id is None:
        return []
    shown: dict[str, dict[str, object]] = {}
    for words, endpoint, blueprints, permission in SECTIONS:
        if not permission or may_anywhere(context.actor, permission):
            active = request.blueprint in blueprints
            shown.setdefault(words, {"text": words, "href": url_for(endpoint), "active": active})
    return list(shown.values())


@cache
def version() -> str:
    """A word that changes whenever a static file does, so that browsers may keep them for ever."""
    content = hashlib.sha256()
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            content.update(path.relative_to(STATIC).as_posix().encode() + path.read_bytes())
    return content.hexdigest()[:12]


def asset(name: str) -> str:
    """The address of a static file."""
    return f"/static/{version()}/{name}"


def moment_in_words(moment: datetime) -> str:
    """A moment in the council's time zone: "3 March 2026 at 6.30 pm"."""
    local = moment.astimezone(current().council.zone)
    return f"{wording.date_in_words(local.date())} at {wording.time_in_words(local.time())}"


FILTERS: dict[str, Callable[..., Any]] = {
    "day": wording.day_in_words,
    "date": wording.date_in_words,
    "time": wording.time_in_words,
    "moment": moment_in_words,
    "counted": wording.counted,
    "joined": wording.joined,
    "addresses": hyperlinks.parts,
    "until": lambda day: wording.time_until(day, current().today),
}
