"""What the pages of a link share: what it opens, why it does not, and that none tells of it.

The address holds the link's token, and whoever has that may answer: so it is kept out of the log,
out of search engines, and out of what the browser tells of where it was.
"""

import logging
import re
from dataclasses import dataclass

from flask import Blueprint, Response, current_app, render_template, request
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from committee.context import Context
from committee.database import db
from committee.mail import links as tokens
from committee.model.actions import Action
from committee.model.letters import Link
from committee.queries import actions, links, recipients
from committee.rules.links import Fault, NoAnswer
from committee.rules.refusals import Refusal
from committee.services.links import answering
from committee.web.errors import PAGES, STATUS, how_much
from committee.web.kept import typed
from committee.web.requests import current

TOKEN = re.compile(r"(/answer/)[^/\s?]+")
FAULTS = {
    Fault.ALTERED: 404,
    Fault.NOT_YOURS: 403,
    Fault.ENDED: 410,
    Fault.EXPIRED: 410,
    Fault.MARKED: 403,
    Fault.SPENT: 429,
}


@dataclass(frozen=True)
class Asked:
    """What a link opens: its action, in the context of the owner whom it stands for."""

    context: Context
    link: Link
    action: Action


def watch(blueprint: Blueprint) -> None:
    """Let the pages of a blueprint, whose addresses hold a token, refuse and keep quiet so."""
    blueprint.register_error_handler(Refusal, _refused)
    blueprint.register_error_handler(RequestEntityTooLarge, _too_large)
    blueprint.after_request(_tell_nobody)
    blueprint.record_once(_keep_tokens_out_of_the_log)


def opened(token: str) -> Asked:
    """What a link opens. Raises NoAnswer."""
    link = _link(token)
    if link is None:
        raise NoAnswer(Fault.ALTERED)
    context = answering(current(), link)
    return Asked(context, link, actions.one(context, link.action.slug))


def _link(token: str) -> Link | None:
    return links.find(current(), tokens.number(token, current_app.config["SECRET_KEY"]))


def _refused(refusal: Refusal) -> ResponseReturnValue:
    if isinstance(refusal, NoAnswer):
        return _sorry(FAULTS[refusal.fault], refusal.fault.heading, refusal.sentence)
    status = STATUS[type(refusal)]
    return _sorry(status, PAGES[status].heading, refusal.sentence)


def _too_large(_: RequestEntityTooLarge) -> ResponseReturnValue:
    return _sorry(413, PAGES[413].heading, how_much(), back=request.path)


def _sorry(status: int, heading: str, sentence: str, back: str = "") -> ResponseReturnValue:
    """A page that says what is the matter and whom to write to, and shows what was typed."""
    db.session.rollback()
    link = _link((request.view_args or {})["token"])
    answer = render_template(
        "by_link/sorry.html",
        heading=heading,
        sentence=sentence,
        clerks=recipients.clerks(current(), link.action.committee_id if link else 0),
        slug=link.action.slug if link else "",
        kept=typed(),
        back=back,
    )
    return answer, status


def _tell_nobody(answer: Response) -> Response:
    answer.headers["Referrer-Policy"] = "strict-origin"
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    return answer


class _WithoutTokens(logging.Filter):
    """Takes the tokens of links out of what is logged."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = TOKEN.sub(r"\1…", record.getMessage()), None
        return True


def _keep_tokens_out_of_the_log(state: BlueprintSetupState) -> None:
    state.app.logger.addFilter(_WithoutTokens())
