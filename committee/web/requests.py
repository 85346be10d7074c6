"""What a view asks of its request: who acts and when, the one commit, and where to go next."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from flask import Flask, abort, current_app, flash, g, redirect, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from werkzeug.wrappers import Response

from committee.context import Context
from committee.database import db, writing
from committee.model.council import Council
from committee.rules.permissions import NOBODY, Actor
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Part
from committee.web import sessions
from committee.web.security import token_fits

READING = ("GET", "HEAD", "OPTIONS")
COUNCIL = select(Council)
NO_COUNCIL = "This book has no council yet. On the server, run “flask council new” to begin it."

Clock = Callable[[], datetime]


def clock() -> datetime:
    """The present moment: the clock of everybody but the tests."""
    return datetime.now(UTC)


def init_app(app: Flask) -> None:
    """Let every request that may change something take its place among the writers at once."""
    answer = app.wsgi_app

    def answer_in_turn(environ, start_response):  # type: ignore[no-untyped-def]
        if environ["REQUEST_METHOD"] in READING:
            return answer(environ, start_response)
        with writing():
            return answer(environ, start_response)

    app.wsgi_app = answer_in_turn  # type: ignore[method-assign]
    app.before_request(_receive)


def _receive() -> None:
    """Receive all that is sent before the book is opened: whoever sends slowly keeps nobody."""
    if request.method not in READING:
        _ = request.form


def now() -> datetime:
    """The moment of this request, which stays the same throughout it."""
    if "now" not in g:
        g.now = current_app.config["CLOCK"]()
    moment: datetime = g.now
    return moment


def current() -> Context:
    """The context of this request: its database session, who acts, when, for which council."""
    if "context" not in g:
        session = db.session()
        council = session.scalar(COUNCIL) or abort(503, NO_COUNCIL)
        g.context = Context(session, reader()[0], now(), council)
    context: Context = g.context
    return context


def reader() -> tuple[Actor, datetime]:
    """Who reads, and when the council's day began: the context of what needs no more."""
    known = sessions.known()
    if known is None:
        return NOBODY, now()
    local = now().astimezone(known.zone)
    return known.on(local.date()), local.replace(hour=0, minute=0, second=0, microsecond=0)


def commit() -> None:
    """Keep what the verb did. A request without the token of its session keeps nothing."""
    if not token_fits():
        db.session.rollback()
        abort(400, "This page was not sent from its own form. Go back and send it again.")
    db.session.commit()


def asked_part() -> Part:
    """The part of a meeting's papers that the address asks for: "?part=exempt". Raises NotFound."""
    part = request.args.get("part", Part.PUBLIC.value)
    if part not in list(Part):
        raise NotFound("There is no such paper.")
    return Part(part)


def see(address: str) -> Response:
    """Send the browser on to another page, after something was done (303)."""
    return redirect(address, 303)


def finish(said: str, address: str) -> Response:
    """Keep what the verb did, say so, and send the browser on: how most forms end."""
    commit()
    flash(said)
    return see(address)


def next_address(after: str, another: str) -> str:
    """Where the button that was pressed leads: `another` of the same, or what comes `after`."""
    return another if "more" in request.form else after


class Shown(Protocol):
    """What `page` asks of a form."""

    @property
    def status(self) -> int:
        """The status of a page that shows it: 200, or why it was not taken."""


def page(template: str, form: Shown | None = None, **values: object) -> ResponseReturnValue:
    """Show a page; one with a form that was not taken says so in its status (422 or 409).

    What stands around every page is loaded first: templates ask the database for nothing.
    """
    current()
    status = form.status if form and request.method not in READING else 200
    return render_template(template, form=form, **values), status
