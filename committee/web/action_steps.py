"""The steps that a clerk takes in an action's life: each asks first, on a page of its own."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, url_for
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.model.actions import Action
from committee.queries import actions
from committee.rules.actions import ENDED, LIFE
from committee.rules.permissions import require
from committee.rules.refusals import OutOfOrder
from committee.rules.wording import day_in_words
from committee.services import action_steps as services
from committee.web import access
from committee.web.forms.action_steps import CloseForm, ReasonForm
from committee.web.forms.base import ConfirmForm, Form
from committee.web.requests import commit, current, page, see

blueprint = Blueprint("action_steps", __name__, url_prefix="/actions/<slug>/steps")

VERBS: dict[str, Callable[..., None]] = {
    "send": services.send,
    "close": services.close,
    "send_back": services.send_back,
    "supersede": services.supersede,
    "give_up": services.give_up,
    "withdraw": services.withdraw,
    "reopen": services.reopen,
}
"""The verb of each step of `committee.rules.actions.LIFE` that is a clerk's alone."""


@blueprint.route(f"/<any({', '.join(VERBS)}):name>", methods=["GET", "POST"])
@access.needs("actions.manage")
def take(slug: str, name: str) -> ResponseReturnValue:
    """Take one step, after asking what it needs: a reason, or at which meeting."""
    context, action = current(), clerks_action(slug)
    form, given = _question(context, action, name)
    if form.validate_on_submit():
        with form.refusals():
            VERBS[name](context, action, **given())
            commit()
            flash(f"{action.reference} is “{action.state.words}” now.")
            return see(url_for("actions.one", slug=slug))
    if not form.is_submitted() and LIFE.step(name) not in LIFE.open_from(action.state):
        raise OutOfOrder(
            f"{action.reference} is “{action.state.words}”: this cannot be done to it now."
        )
    return page("action_steps/take.html", form, action=action, step=LIFE.step(name), ended=ENDED)


def clerks_action(slug: str) -> Action:
    """An action, for a clerk of its committee. Raises NotFound and NotPermitted."""
    context = current()
    action = actions.one(context, slug)
    require(context.actor, "actions.manage", action.committee_id)
    return action


def _question(
    context: Context, action: Action, name: str
) -> tuple[Form, Callable[[], dict[str, Any]]]:
    """The form of a step, and what its verb is given once the form is filled in."""
    if name == "close":
        held = {meeting.id: meeting for meeting in actions.may_confirm(context, action)}
        form = CloseForm()
        form.at.offer([(number, day_in_words(each.day)) for number, each in held.items()])
        return form, lambda: {"at": held.get(form.at.data), "note": form.note.data}
    if LIFE.step(name).needs_reason:
        form = ReasonForm()
        return form, lambda: form.values
    return ConfirmForm(), dict
