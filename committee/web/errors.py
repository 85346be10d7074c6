"""Refusals and faults as pages: what happened, in a plain sentence, and the way on.

Whatever was typed into a page that could not be taken stands on the page that says so.
"""

from dataclasses import dataclass

from flask import Flask, current_app, g, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import DataError, IntegrityError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

from committee.database import db
from committee.rules.refusals import Invalid, NotFound, NotPermitted, OutOfOrder, Refusal, Stale
from committee.web.forms.base import CLASH
from committee.web.kept import typed
from committee.web.requests import current

STATUS: dict[type[Refusal], int] = {
    NotFound: 404,
    NotPermitted: 403,
    OutOfOrder: 409,
    Stale: 409,
    Invalid: 422,
}

SAVED_FIRST = "Somebody else saved this at the same moment. Look at what stands there now."
NOT_STORABLE = "Something in this cannot be stored. Check it and send it again."
UNREACHABLE = (
    "The record cannot be reached at the moment, so nothing was saved. Try again in a minute."
)


@dataclass(frozen=True)
class Words:
    """What an error page says: its heading, its sentence, and whether sending again may help."""

    heading: str
    sentence: str
    again: bool = False


PAGES = {
    400: Words("This could not be read", "Go back, check what you sent and try again."),
    403: Words("You may not do this", "Ask the clerk of the committee if you think you should."),
    404: Words(
        "Page not found",
        "Check the address. The page may have moved, or may be one that you cannot see.",
    ),
    405: Words("This address cannot do that", "Go back and use the buttons of the page."),
    409: Words("This cannot be done now", SAVED_FIRST),
    413: Words("This is too large", "Send less at a time."),
    422: Words("There is a problem", "Go back, check what you sent and try again."),
    500: Words(
        "Something went wrong",
        "This is our fault, not yours. Nothing was saved. Try again in a minute.",
        again=True,
    ),
    503: Words("Not available at the moment", UNREACHABLE, again=True),
}


def init_app(app: Flask) -> None:
    """Answer every refusal and fault with a page in the council's clothes."""
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(HTTPException, _failed)
    app.register_error_handler(StaleDataError, _saved_first)
    app.register_error_handler(IntegrityError, _clashed)
    app.register_error_handler(DataError, _not_storable)
    app.register_error_handler(OperationalError, _unreachable)
    app.register_error_handler(PoolTimeout, _unreachable)


def _refused(refusal: Refusal) -> ResponseReturnValue:
    return _page(STATUS[type(refusal)], refusal.sentence)


def _failed(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None:
        return error.response
    status = error.code or 500
    own = error.description if error.description != type(error).description else None
    if status == 413:
        own = how_much()
    answer = current_app.make_response(_page(status, own))
    for name, value in error.get_headers():
        if name != "Content-Type":
            answer.headers[name] = value
    return answer


def how_much() -> str:
    """How much can be sent at a time, where the present request has more: of files, or of text."""
    if (request.content_length or 0) > current_app.config["MAX_CONTENT_LENGTH"]:
        return f"Send at most {current_app.config['LARGEST_UPLOAD']} megabytes at a time."
    return "This is more text than a page can take. Send it in several parts, or as a file."


def _saved_first(_: StaleDataError) -> ResponseReturnValue:
    return _page(409, SAVED_FIRST, again=True)


def _clashed(_: IntegrityError) -> ResponseReturnValue:
    return _page(409, CLASH, again=True)


def _not_storable(_: DataError) -> ResponseReturnValue:
    return _page(422, NOT_STORABLE)


def _unreachable(fault: SQLAlchemyError) -> ResponseReturnValue:
    current_app.logger.error("The database cannot be reached", exc_info=fault)
    return _page(503, UNREACHABLE)


def _page(status: int, sentence: str | None = None, again: bool = False) -> ResponseReturnValue:
    """The page of a status; where the database may be the fault, it does without."""
    g.without_database = status >= 500 or not _begun_anew()
    words = PAGES.get(status, PAGES[400] if status < 500 else PAGES[500])
    return (
        render_template(
            "errors/page.html",
            heading=words.heading,
            sentence=sentence or words.sentence,
            kept=typed(),
            again=again or words.again,
            back=request.path if status == 413 else None,
        ),
        status,
    )


def _begun_anew() -> bool:
    """Whether the database, what was under way being undone, says who acts for which council."""
    try:
        db.session.rollback()
        g.pop("context", None)
        current()
    except (SQLAlchemyError, HTTPException):
        return False
    return True
