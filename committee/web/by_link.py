"""Answering by the link of a letter, without signing in: one action, and nothing else.

What may be seen and done is that of the owner whom the link stands for (`services.links`), whoever
is signed in. A GET changes nothing, for mail scanners open links.
"""

from typing import Any

from flask import Blueprint, current_app, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.letters import Link
from committee.queries import actions, agendas, files, meetings, owners
from committee.rules.actions import HAPPENED, LIFE, WITH_OWNER
from committee.rules.chasing import Said
from committee.services import links as services
from committee.web import access, link_pages
from committee.web.answering import QUESTIONS
from committee.web.forms.answers import WhereForm
from committee.web.forms.base import Form
from committee.web.forms.by_link import DoneForm, NoteForm, NotMineForm, ProgressForm
from committee.web.link_pages import opened
from committee.web.requests import commit, finish, page, see

blueprint = Blueprint("by_link", __name__, url_prefix="/answer/<token>")
link_pages.watch(blueprint)

TOLD = {*(step.name for step in LIFE.steps), "note", "decline", "change", "file"}
"""What of the history is told: whom else the action was taken to is no business of its owner."""


@blueprint.get("")
@access.public
def ask(token: str) -> ResponseReturnValue:
    """Show what is asked, and ask where the owner is with it."""
    asked, form = opened(token), WhereForm(request.args)
    if request.args and form.validate():
        return see(url_for("by_link.answer", token=token, kind=form.where.data))
    context, action = asked.context, asked.action
    meeting = action.item.meeting
    ahead = meetings.upcoming(context, committee=action.committee, limit=1)
    return page(
        "by_link/one.html",
        form,
        action=action,
        token=token,
        meeting=meeting,
        line=agendas.line(context, meeting, action.item),
        owners=owners.in_full(context, action),
        listed=actions.line(context, action),
        files=files.of_action(context, action),
        told=[event for event in action.events if event.step in TOLD],
        happened=HAPPENED,
        waiting=action.state in WITH_OWNER,
        next_meeting=ahead[0] if ahead else None,
        expires_at=asked.link.expires_at,
    )


FORMS: dict[str, type[Form]] = {
    "in-progress": ProgressForm,
    "note": NoteForm,
    "not-mine": NotMineForm,
    "done": DoneForm,
}
"""The form of each question that a link answers."""


@blueprint.route(f"/<any({', '.join(map(repr, FORMS))}):kind>", methods=["GET", "POST"])
@access.public
def answer(token: str, kind: str) -> ResponseReturnValue:
    """Ask one question. The use of the link is counted whatever becomes of the answer."""
    asked, question = opened(token), QUESTIONS[kind]
    form: Any = FORMS[kind](data={"name": asked.link.name})
    if form.validate_on_submit():
        services.tried(asked.context, asked.link)
        commit()
        with form.refusals():
            said = _said(asked.link, form.name.data)
            thanks = question.answer(asked.context, asked.action, form, said)
            return finish(thanks, url_for("by_link.ask", token=token))
    elif not form.is_submitted() and asked.action.state not in WITH_OWNER:
        return see(url_for("by_link.ask", token=token))
    _ask_for_files_again(form)
    return page(
        "by_link/answer.html",
        form,
        action=asked.action,
        token=token,
        heading=question.heading,
        button=question.button,
        largest=current_app.config["LARGEST_UPLOAD"],
    )


def _said(link: Link, name: str) -> Said:
    """Whose words they are, where it is not whom the letter was written to."""
    return Said("" if name == link.name else name)


def _ask_for_files_again(form: Form) -> None:
    """Say so where files came with what was not taken: a browser does not send them again."""
    if form.errors and "files" in form and form["files"].data and not form["files"].errors:
        names = ", ".join(f"“{file.filename}”" for file in form["files"].data)
        form.take_errors({"files": f"Choose {names} again: files are not kept for you"})
