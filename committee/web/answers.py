"""An owner's answer: where are you with this?"""

from collections.abc import Callable

from flask import Blueprint, current_app, flash, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from committee.model.actions import Action
from committee.queries import actions, meetings
from committee.rules.actions import WITH_OWNER, ActionState
from committee.rules.permissions import TABLE
from committee.rules.refusals import NotPermitted, OutOfOrder
from committee.services import action_steps, files
from committee.services.files import FileGiven
from committee.web import access
from committee.web.forms.answers import (
    DoneForm,
    NoteForm,
    NotMineForm,
    ProgressForm,
    WhereForm,
)
from committee.web.forms.base import Form
from committee.web.requests import commit, current, page, see

blueprint = Blueprint("answers", __name__, url_prefix="/actions/<slug>")


@blueprint.get("/answer")
@access.signed_in
def ask(slug: str) -> ResponseReturnValue:
    """Ask where the owner is with it, and go on to the page of what they choose."""
    action = _asked(slug)
    form = WhereForm(request.args)
    if request.args and form.validate():
        return see(url_for(f"answers.{form.where.data.name.lower()}", slug=slug))
    return page("answers/ask.html", form, action=action)


@blueprint.route("/answer/in-progress", methods=["GET", "POST"])
@access.signed_in
def in_progress(slug: str) -> ResponseReturnValue:
    """Say that it is in progress; where that was said before, what has been done since."""
    context, form = current(), ProgressForm()

    def say(action: Action) -> Response:
        if action.state is ActionState.NOT_STARTED:
            action_steps.start(context, action, note=form.note.data)
        else:
            action_steps.add_note(context, action, note=form.note.data)
        return _back(slug, "Thank you. The committee can see that this is in progress.")

    return _answer(slug, form, "answers/in_progress.html", say)


@blueprint.route("/answer/note", methods=["GET", "POST"])
@access.signed_in
def note(slug: str) -> ResponseReturnValue:
    """Add a note of progress."""
    context, form = current(), NoteForm()

    def say(action: Action) -> Response:
        action_steps.add_note(context, action, note=form.note.data)
        return _back(slug, "Thank you. Your note is added.")

    return _answer(slug, form, "answers/note.html", say)


@blueprint.route("/answer/not-mine", methods=["GET", "POST"])
@access.signed_in
def not_mine(slug: str) -> ResponseReturnValue:
    """Say whose it is, or why it is not one's own."""
    context, form = current(), NotMineForm()

    def say(action: Action) -> Response:
        action_steps.decline(context, action, words=form.words.data)
        return _back(slug, "Thank you. The clerk will find out whose it is.")

    return _answer(slug, form, "answers/not_mine.html", say)


@blueprint.route("/answer/done", methods=["GET", "POST"])
@access.signed_in
def done(slug: str) -> ResponseReturnValue:
    """Say that it is done, with the answer for members and any files."""
    context, form = current(), DoneForm()

    def say(action: Action) -> Response:
        given = [FileGiven(file.filename, file.read()) for file in form.files.data]
        action_steps.complete(context, action, answer=form.answer.data)
        files.attach(context, action, given, largest=current_app.config["LARGEST_UPLOAD"])
        if action_steps.owned_by(context.actor, action):
            return see(url_for("answers.given", slug=slug))
        return _back(slug, f"{action.reference} is marked as done.")

    return _answer(slug, form, "answers/done.html", say)


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


def _asked(slug: str) -> Action:
    """The action, for those who are asked about it. Raises NotFound, NotPermitted, OutOfOrder."""
    context = current()
    action = actions.one(context, slug)
    if not action_steps.may_take(context.actor, action, "actions.answer"):
        raise NotPermitted(TABLE["actions.answer"][1])
    if action.state not in WITH_OWNER:
        raise OutOfOrder(f"{action.reference} is “{action.state.words}”, so nobody is asked.")
    return action


def _answer(
    slug: str, form: Form, template: str, say: Callable[[Action], Response]
) -> ResponseReturnValue:
    """Ask one question, and do with the answer what `say` does, which gives where to go next."""
    if form.validate_on_submit():
        with form.refusals():
            after = say(actions.one(current(), slug))
            commit()
            return after
    action = actions.one(current(), slug) if form.is_submitted() else _asked(slug)
    return page(template, form, action=action, largest=current_app.config["LARGEST_UPLOAD"])


def _back(slug: str, said: str = "") -> Response:
    if said:
        flash(said)
    return see(url_for("actions.one", slug=slug))
