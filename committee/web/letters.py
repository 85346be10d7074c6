"""Letters: what went to whom, what waits for the clerk, and what came back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flask import Blueprint, current_app, request, url_for
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.mail import words
from committee.mail.addresses import Addresses, without_links
from committee.model.letters import Letter
from committee.queries import correspondence, outbox, visible
from committee.rules.letters import LetterState
from committee.rules.refusals import NotFound
from committee.services import deliveries
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.requests import current, finish, page, see

blueprint = Blueprint("letters", __name__)

FILTERS = (
    LetterState.REFUSED,
    LetterState.HELD,
    LetterState.WAITING,
    LetterState.SENT,
    LetterState.DROPPED,
)
"""The states by which the list is filtered, those that wait for the clerk first."""


@dataclass(frozen=True)
class Verb:
    """What a clerk may do to a letter: in which states, with which button, and what is said."""

    do: Callable[[Context, Letter], None]
    states: tuple[LetterState, ...]
    button: str
    done: str


VERBS: Mapping[str, Verb] = {
    "send": Verb(
        deliveries.release, (LetterState.HELD,), "Send it", "The letter goes with the next post."
    ),
    "again": Verb(
        deliveries.try_again,
        (LetterState.REFUSED,),
        "Try again",
        "The letter goes with the next post, to the address that is known today.",
    ),
    "drop": Verb(
        deliveries.drop,
        (LetterState.HELD, LetterState.WAITING, LetterState.REFUSED),
        "Do not send it",
        "The letter is not sent.",
    ),
}


@blueprint.get("/letters")
@access.needs("letters.manage")
def index() -> ResponseReturnValue:
    """Letters about actions of the clerk's committees, the latest first."""
    context = current()
    asked = request.args.get("state", "")
    if asked not in ("", *LetterState):
        raise NotFound("There are no such letters.")
    return page(
        "letters/index.html",
        letters=outbox.listed(
            context, LetterState(asked) if asked else None, request.args.get("page", 1, type=int)
        ),
        asked=asked,
        filters=FILTERS,
        counts=outbox.counts(context),
        folder="" if current_app.config["MAIL_SERVER"] else current_app.config["LETTERS_FOLDER"],
        address=lambda number: url_for("letters.index", state=asked or None, page=number),
    )


@blueprint.get("/letters/<int:letter_id>")
@access.needs("letters.manage")
def one(letter_id: int) -> ResponseReturnValue:
    """A letter as it went, or as it would go now."""
    context = current()
    letter = outbox.one(context, letter_id)
    subject, text = _said(context, letter)
    return page(
        "letters/one.html",
        letter=letter,
        subject=subject,
        text=without_links(text) if current_app.config["MAIL_SERVER"] else text,
        verbs={name: verb for name, verb in VERBS.items() if letter.state in verb.states},
    )


@blueprint.post("/letters/<int:letter_id>/<any(send, again, drop):verb>")
@access.needs("letters.manage")
def decide(letter_id: int, verb: str) -> ResponseReturnValue:
    """Send a letter that waits for the clerk, try one again that was refused, or drop it."""
    context = current()
    letter = outbox.one(context, letter_id)
    here = url_for("letters.one", letter_id=letter_id)
    if ConfirmForm().validate_on_submit():
        VERBS[verb].do(context, letter)
        return finish(VERBS[verb].done, here)
    return see(here)


def _said(context: Context, letter: Letter) -> tuple[str, str]:
    """Its subject and text: as it went, or as it would go now.

    Empty where it would not go, and where it told of what is not for whoever looks any more.
    """
    if letter.state is LetterState.SENT:
        may_read = visible.sent_words(context.actor, letter)
        return (letter.subject, letter.text) if may_read else ("", "")
    config = current_app.config
    facts = correspondence.facts(context, letter)
    if letter.state is LetterState.DROPPED or facts is None:
        return "", ""
    addresses = Addresses(config["PUBLIC_ADDRESS"], config["SECRET_KEY"])
    written = words.written(facts, addresses)
    return written.subject, written.text
