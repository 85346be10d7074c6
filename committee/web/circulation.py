"""Sending the answer to an action to the members of its committee, after showing who they are."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.queries import actions, circulations, recipients
from committee.rules.permissions import require
from committee.rules.refusals import OutOfOrder
from committee.services import circulation as services
from committee.web import access
from committee.web.forms.letters_to_members import CirculateForm
from committee.web.requests import current, finish, page

blueprint = Blueprint("circulation", __name__)


@blueprint.route("/actions/<slug>/circulate", methods=["GET", "POST"])
@access.needs("actions.manage")
def circulate(slug: str) -> ResponseReturnValue:
    """Ask whether the answer is to go to these members, and send it."""
    context, form = current(), CirculateForm()
    action = actions.one(context, slug)
    require(context.actor, "actions.manage", action.committee_id)
    if form.validate_on_submit():
        with form.refusals():
            services.circulate(context, action, note=form.note.data)
            return finish(
                f"The answer to {action.reference} is on its way to the members.",
                url_for("actions.one", slug=slug),
            )
    if not form.is_submitted() and not services.has_answer(action):
        raise OutOfOrder(f"{action.reference} is “{action.state.words}”: there is no answer yet.")
    return page(
        "circulation/circulate.html",
        form,
        action=action,
        members=recipients.members(context, action.committee_id),
        circulations=circulations.of_action(context, action),
    )
