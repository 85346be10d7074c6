"""An owner's answer: where are you with this?"""

from collections.abc import Callable, Sequence
from typing import Any

from flask import Blueprint, current_app, flash, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from committee.context import Context
from committee.model.actions import Action
from committee.queries import actions, meetings, recipients
from committee.rules.actions import OUTSTANDING, WITH_OWNER, ActionState
from committee.rules.chasing import Said
from committee.rules.refusals import OutOfOrder
from committee.services import action_steps
from committee.web import access, answering
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
from committee.web.requests import commit, current, page, see

blueprint = Blueprint("answers", __name__, url_prefix="/actions/<slug>")

States = Sequence[ActionState]
Say = Callable[[Context, Action, Any, Said], str]
"""What is done with an answer, from its form and whose words it is; gives thanks for it."""


@blueprint.get("/answer")
@access.signed_in
def ask(slug: str) -> ResponseReturnValue:
    """Ask where the owner is with it, and go on to the page of what they choose."""
    action = _asked(slug, WITH_OWNER)
    form = WhereForm(request.args)
    if request.args and form.validate():
        return see(url_for(f"answers.{form.where.data.name.lower()}", slug=slug))
    return page("answers/ask.html", form, action=action)


@blueprint.route("/answer/in-progress", methods=["GET", "POST"])
@access.signed_in
def in_progress(slug: str) -> ResponseReturnValue:
    """Say that it is in progress; where that was said before, what has been done since."""
    return _answer(slug, ProgressForm, "answers/in_progress.html", answering.in_progress)


@blueprint.route("/answer/note", methods=["GET", "POST"])
@access.signed_in
def note(slug: str) -> ResponseReturnValue:
    """Add a note of progress."""
    return _answer(slug, NoteForm, "answers/note.html", answering.note)


@blueprint.route("/answer/not-mine", methods=["GET", "POST"])
@access.signed_in
def not_mine(slug: str) -> ResponseReturnValue:
    """Say whose it is, or why it is not one's own."""
    return _answer(slug, NotMineForm, "answers/not_mine.html", answering.not_mine)


@blueprint.route("/answer/done", methods=["GET", "POST"])
@access.signed_in
def done(slug: str) -> ResponseReturnValue:
    """Say that it is done, with the answer for members and any files."""

    def say(context: Context, action: Action, form: DoneForm, said: Said) -> str:
        thanks = answering.done(context, action, form, said)
        answering.add_files(context, action, form, said)
        return thanks

    return _answer(slug, DoneForm, "answers/done.html", say, after="answers.given")


@blueprint.route("/answer/files", methods=["GET", "POST"])
@access.signed_in
def add_files(slug: str) -> ResponseReturnValue:
    """Add files that were forgotten, as long as the action is outstanding."""
    return _answer(slug, FilesForm, "answers/files.html", answering.add_files, states=OUTSTANDING)


@blueprint.get("/answered")
@access.signed_in
def given(slug: str) -> ResponseReturnValue:
    """What happens next, now that it is done."""
    context = current()
    action = actions.one(context, slug)
    if action.state is not ActionState.COMPLETED:
        return _back(slug)
    ahead = meetings.upcoming(context, committee=action.committee, limit=1)
    return page("answers/given.html", action=action, next_meeting=ahead[0] if ahead else None)


def _answered(slug: str) -> Action:
    """The action, for those who may answer it. Raises NotFound and NotPermitted."""
    context = current()
    action = actions.one(context, slug)
    action_steps.permit(context.actor, action, "actions.answer")
    return action


def _asked(slug: str, states: States) -> Action:
    """The action, for those who are asked about it. Raises NotFound, NotPermitted, OutOfOrder."""
    action = _answered(slug)
    if action.state not in states:
        raise OutOfOrder(f"{action.reference} is “{action.state.words}”, so nobody is asked.")
    return action


def _answer(
    slug: str,
    kind: type[Form],
    template: str,
    say: Say,
    *,
    states: States = WITH_OWNER,
    after: str = "",
) -> ResponseReturnValue:
    """Ask one question, with a form of this kind, and do with the answer what `say` does.

    Owners speak for themselves, and may have a page of their own `after` it; a clerk who is none is
    asked whose words they record. What is sent goes to the verb whatever has become of the action:
    it may have been pressed twice.
    """
    context = current()
    action = _answered(slug) if request.method == "POST" else _asked(slug, states)
    form = kind(data={"said": {"by": _likely(context, action), "on": context.today}})
    is_owner = bool(action_steps.owned_by(context.actor, action))
    if is_owner:
        del form["said"]
    if form.validate_on_submit():
        with form.refusals():
            thanks = say(context, action, form, said_in(form))
            commit()
            if after and is_owner:
                return see(url_for(after, slug=slug))
            return _back(slug, thanks)
    if form.is_submitted():
        action = actions.one(context, slug)  # read anew: what was refused was rolled back
    return page(template, form, action=action, largest=current_app.config["LARGEST_UPLOAD"])


def _likely(context: Context, action: Action) -> str:
    """Whose words a clerk most likely records: those of the owner, where there is but one."""
    asked = [each.name for owner in action.owing for each in recipients.of_owner(context, owner)]
    return asked[0] if asked and len(action.owing) == 1 else ""


def _back(slug: str, said: str = "") -> Response:
    if said:
        flash(said)
    return see(url_for("actions.one", slug=slug))
