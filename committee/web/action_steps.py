"""The steps that clerks take in an action's life, and chairs: each asks first, on its own page."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Item, Meeting
from committee.queries import actions, recipients
from committee.rules.actions import ENDED, LIFE
from committee.rules.chasing import Closing
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.wording import date_in_words, day_in_words
from committee.services import action_ends, action_steps
from committee.web import access
from committee.web.forms.action_steps import StepForm
from committee.web.forms.answers import said_in
from committee.web.requests import current, finish, page

blueprint = Blueprint("action_steps", __name__, url_prefix="/actions/<slug>/steps")

VERBS: dict[str, Callable[..., None]] = {
    "send": action_steps.send,
    "close": action_ends.close,
    "send_back": action_ends.send_back,
    "supersede": action_ends.supersede,
    "give_up": action_ends.give_up,
    "withdraw": action_ends.withdraw,
    "reopen": action_ends.reopen,
}
"""The verb of each step of `committee.rules.actions.LIFE` that is no owner's."""

ASKED: dict[str, tuple[str, ...]] = {
    "send": (),
    "close": ("at", "item", "note"),
    "send_back": ("at", "reason"),
    **dict.fromkeys(("supersede", "give_up", "withdraw", "reopen"), ("reason", "decided_by", "at")),
}
"""What each step asks."""

OF_CHAIR = {"close": ("note",), "send_back": ("reason",)}
"""What is asked where the chair confirms. A clerk is asked for the chair's words besides."""


@blueprint.route(f"/<any({', '.join(VERBS)}):name>", methods=["GET", "POST"])
@access.signed_in
def take(slug: str, name: str) -> ResponseReturnValue:
    """Take one step, after asking what it needs: a reason, who decided, or at which meeting."""
    context, step = current(), LIFE.step(name)
    action = actions.one(context, slug)
    action_steps.permit(context.actor, action, step.permission)
    held = {meeting.id: meeting for meeting in actions.may_confirm(context, action)}
    form = _form(context, action, name)
    form.ask(
        _questions(context, action, name),
        [(number, day_in_words(meeting.day)) for number, meeting in held.items()],
    )
    if form.validate_on_submit():
        with form.refusals():
            VERBS[name](context, action, **_given(form, held))
            return finish(
                f"{action.reference} is “{action.state.words}” now.",
                url_for("actions.one", slug=slug),
            )
    elif not form.is_submitted() and step not in LIFE.open_from(action.state):
        raise OutOfOrder(
            f"{action.reference} is “{action.state.words}”: this cannot be done to it now."
        )
    return page("action_steps/take.html", form, action=action, step=step, ended=ENDED)


def clerks_action(slug: str) -> Action:
    """An action, for a clerk of its committee. Raises NotFound and NotPermitted."""
    context = current()
    action = actions.one(context, slug)
    require(context.actor, "actions.manage", action.committee_id)
    return action


def _form(context: Context, action: Action, name: str) -> StepForm:
    """The form of a step: what a clerk records for the chair is most likely said today."""
    chairs = recipients.chairs(context, action.committee_id) if name in OF_CHAIR else ()
    by = chairs[0].name if chairs else "the chair"
    return StepForm(data={"said": {"by": by, "on": context.today}})


def _questions(context: Context, action: Action, name: str) -> tuple[str, ...]:
    if name not in OF_CHAIR or action.committee.closing is not Closing.CHAIR:
        return ASKED[name]
    is_clerk = not action_steps.is_chair(context.actor, action)
    return (*OF_CHAIR[name], "said") if is_clerk else OF_CHAIR[name]


def _given(form: StepForm, held: dict[int, Meeting]) -> dict[str, Any]:
    """What the verb of a step is given once the form is filled in. Raises Invalid for `item`."""
    given = form.values
    if "at" in given:
        given["at"] = held.get(given["at"])
    if "item" in given:
        given["item"] = _item(given["at"], given["item"])
    if "said" in given:
        given["said"] = said_in(form)
    return given


def _item(at: Meeting | None, number: str) -> Item | None:
    if not number:
        return None
    if at is None:
        raise Invalid({"at": "Choose the meeting that the item belongs to"})
    for item in at.items:
        if item.number == number:
            return item
    raise Invalid(
        {"item": f"The meeting of {date_in_words(at.day)} has no item {number}: check its agenda"}
    )
