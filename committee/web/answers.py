"""An owner's answer: where are you with this?"""

from collections.abc import Sequence

from flask import Blueprint, current_app, request, url_for
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.model.actions import Action
from committee.queries import actions, meetings, recipients
from committee.rules.actions import OUTSTANDING, WITH_OWNER, ActionState
from committee.rules.refusals import OutOfOrder
from committee.services import action_steps
from committee.web import access
from committee.web.answering import QUESTIONS
from committee.web.forms.answers import (
    DoneForm,
    FilesForm,
    NoteForm,
    NotMineForm,
    ProgressForm,
    WhereForm,
    said_in,
)
from committee.web.forms.base import Form
from committee.web.requests import commit, current, finish, page, see

blueprint = Blueprint("answers", __name__, url_prefix="/actions/<slug>")

FORMS: dict[str, type[Form]] = {
    "in-progress": ProgressForm,
    "note": NoteForm,
    "not-mine": NotMineForm,
    "done": DoneForm,
    "files": FilesForm,
}
"""The form of each question; files that were forgotten come as long as it is outstanding."""


@blueprint.get("/answer")
@access.signed_in
def ask(slug: str) -> ResponseReturnValue:
    """Ask where the owner is with it, and go on to the page of what they choose."""
    action = _asked(slug, WITH_OWNER)
    form = WhereForm(request.args)
    if request.args and form.validate():
        return see(url_for("answers.answer", slug=slug, kind=form.where.data))
    return page("answers/ask.html", form, action=action)


@blueprint.route(f"/answer/<any({', '.join(map(repr, FORMS))}):kind>", methods=["GET", "POST"])
@access.signed_in
def answer(slug: str, kind: str) -> ResponseReturnValue:
    """Ask one question, and do with the answer what it is for.

    Owners speak for themselves, and are told what happens next once it is done; a clerk who is none
    is asked whose words they record. What is sent goes to the verb whatever has become of the
    action: it may have been pressed twice.
    """
    context, question = current(), QUESTIONS[kind]
    states = OUTSTANDING if kind == "files" else WITH_OWNER
    action = _answered(slug) if request.method == "POST" else _asked(slug, states)
    form = FORMS[kind](data={"said": {"by": _likely(context, action), "on": context.today}})
    is_owner = bool(action_steps.owned_by(context.actor, action))
    if is_owner:
        del form["said"]
    if form.validate_on_submit():
        with form.refusals():
            thanks = question.answer(context, action, form, said_in(form))
            if kind == "done" and is_owner:
                commit()
                return see(url_for("answers.given", slug=slug))
            return finish(thanks, url_for("actions.one", slug=slug))
    if form.is_submitted():
        action = actions.one(context, slug)  # read anew: what was refused was rolled back
    return page(
        "answers/answer.html",
        form,
        action=action,
        heading=question.heading,
        button=question.button,
        largest=current_app.config["LARGEST_UPLOAD"],
    )


@blueprint.get("/answered")
@access.signed_in
def given(slug: str) -> ResponseReturnValue:
    """What happens next, now that it is done."""
    context = current()
    action = actions.one(context, slug)
    if action.state is not ActionState.COMPLETED:
        return see(url_for("actions.one", slug=slug))
    ahead = meetings.upcoming(context, committee=action.committee, limit=1)
    return page("answers/given.html", action=action, next_meeting=ahead[0] if ahead else None)


def _answered(slug: str) -> Action:
    """The action, for those who may answer it. Raises NotFound and NotPermitted."""
    context = current()
    action = actions.one(context, slug)
    action_steps.permit(context.actor, action, "actions.answer")
    return action


def _asked(slug: str, states: Sequence[ActionState]) -> Action:
    """The action, for those who are asked about it. Raises NotFound, NotPermitted, OutOfOrder."""
    action = _answered(slug)
    if action.state not in states:
        raise OutOfOrder(f"{action.reference} is “{action.state.words}”, so nobody is asked.")
    return action


def _likely(context: Context, action: Action) -> str:
    """Whose words a clerk most likely records: those of the owner, where there is but one."""
    asked = [each.name for owner in action.owing for each in recipients.of_owner(context, owner)]
    return asked[0] if asked and len(action.owing) == 1 else ""
