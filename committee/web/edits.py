"""Edited Word files: put back, compared with the record, and each change taken or left."""

from typing import Any

from flask import Blueprint, current_app, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.edits import WordChange, WordEdit
from committee.model.meetings import Meeting
from committee.queries import edits as queries
from committee.queries import papers
from committee.rules.edits import ChangeState
from committee.rules.minutes import LOCKED
from committee.rules.refusals import NotFound
from committee.rules.wording import counted
from committee.services import edits as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.edits import UploadForm
from committee.web.minuting import meeting_of_clerk
from committee.web.requests import asked_part, commit, current, finish, page, see

blueprint = Blueprint("edits", __name__, url_prefix="/meetings/<int:meeting_id>/minutes/edits")

ON_A_PAGE = 25
"""How many changes a page shows."""


@blueprint.get("")
@access.needs("minutes.write")
def index(meeting_id: int) -> ResponseReturnValue:
    """The edited files of a meeting's minutes that were put back."""
    meeting = meeting_of_clerk(meeting_id)
    listed = queries.listed(current(), meeting)
    return page("edits/index.html", meeting=meeting, listed=listed, papers=_open(meeting))


@blueprint.route("/new", methods=["GET", "POST"])
@access.needs("minutes.write")
def upload(meeting_id: int) -> ResponseReturnValue:
    """Put an edited file of a part back."""
    context, meeting = current(), meeting_of_clerk(meeting_id)
    paper = papers.one(context, meeting, asked_part())
    form, largest = UploadForm(), current_app.config["LARGEST_UPLOAD"]
    if form.validate_on_submit():
        with form.refusals():
            file = form.file.data
            edit = services.upload(
                context, meeting, paper.part, file.read(), file.filename, largest=largest
            )
            commit()
            return see(url_for("edits.show", meeting_id=meeting_id, edit_id=edit.id))
    return page("edits/upload.html", form, meeting=meeting, paper=paper, largest=largest)


@blueprint.get("/<int:edit_id>")
@access.needs("minutes.write")
def show(meeting_id: int, edit_id: int) -> ResponseReturnValue:
    """What was changed in a file, beside what stands in the record."""
    edit = _edit(meeting_id, edit_id)
    pages = max(1, -(-len(edit.changes) // ON_A_PAGE))
    number = min(max(request.args.get("page", 1, type=int), 1), pages)
    changes = edit.changes[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    return page(
        "edits/show.html",
        meeting=edit.meeting,
        edit=edit,
        paper=papers.one(current(), edit.meeting, edit.part),
        shown=queries.shown(current(), edit, changes),
        number=number,
        pages=pages,
        left=sum(change.state is ChangeState.OPEN for change in edit.changes),
    )


@blueprint.post("/<int:edit_id>/changes/<int:position>/take")
@access.needs("minutes.write")
def take(meeting_id: int, edit_id: int, position: int) -> ResponseReturnValue:
    """Take one change into the record."""
    edit = _edit(meeting_id, edit_id)
    change = _change(edit, position)
    if ConfirmForm().validate_on_submit():
        services.take(current(), change, instead_of=request.form.get("instead_of"))
        return finish(f"Change {position} is taken.", _address(edit, position))
    return see(_address(edit, position))


@blueprint.post("/<int:edit_id>/changes/<int:position>/leave")
@access.needs("minutes.write")
def leave(meeting_id: int, edit_id: int, position: int) -> ResponseReturnValue:
    """Leave one change out of the record."""
    edit = _edit(meeting_id, edit_id)
    change = _change(edit, position)
    if ConfirmForm().validate_on_submit():
        services.leave(current(), change)
        return finish(f"Change {position} is left.", _address(edit, position))
    return see(_address(edit, position))


@blueprint.post("/<int:edit_id>/take-all")
@access.needs("minutes.write")
def take_all(meeting_id: int, edit_id: int) -> ResponseReturnValue:
    """Take every change that nothing stands against."""
    edit = _edit(meeting_id, edit_id)
    if ConfirmForm().validate_on_submit():
        taken = services.take_all(current(), edit)
        return finish(f"{counted(taken, 'change')} taken.", _address(edit))
    return see(_address(edit))


@blueprint.post("/<int:edit_id>/leave-all")
@access.needs("minutes.write")
def leave_all(meeting_id: int, edit_id: int) -> ResponseReturnValue:
    """Leave every change that is still to be decided."""
    edit = _edit(meeting_id, edit_id)
    if ConfirmForm().validate_on_submit():
        left = services.leave_all(current(), edit)
        return finish(f"{counted(left, 'change')} left.", _address(edit))
    return see(_address(edit))


def _open(meeting: Meeting) -> list[papers.Paper]:
    """The sets of minutes of which an edited file can still be put back."""
    return [paper for paper in papers.listed(current(), meeting) if paper.state not in LOCKED]


def _edit(meeting_id: int, edit_id: int) -> WordEdit:
    """An edited file of the minutes that the actor writes. Raises NotFound and NotPermitted."""
    return queries.one(current(), meeting_of_clerk(meeting_id), edit_id)


def _change(edit: WordEdit, position: int) -> WordChange:
    for change in edit.changes:
        if change.position == position:
            return change
    raise NotFound("There is no such change.")


def _address(edit: WordEdit, position: int = 0) -> str:
    """The page of the file: at a change that was decided on, or else at its head."""
    here: dict[str, Any] = {"meeting_id": edit.meeting_id, "edit_id": edit.id}
    if position:
        here |= {"page": 1 + (position - 1) // ON_A_PAGE, "_anchor": f"change-{position}"}
    return url_for("edits.show", **here)
