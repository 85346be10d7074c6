"""Issuing the decision sheet of a meeting, and taking it back."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.model.meetings import Meeting
from committee.queries import meetings, papers
from committee.rules.permissions import require
from committee.rules.vocabulary import Part
from committee.services import decisions as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.requests import current, finish, page

blueprint = Blueprint(
    "decisions",
    __name__,
    url_prefix="/meetings/<int:meeting_id>/decisions/<any(public, exempt):part>",
)


@blueprint.route("/issue", methods=["GET", "POST"])
@access.needs("minutes.issue")
def issue(meeting_id: int, part: str) -> ResponseReturnValue:
    """Issue the decision sheet, once it is seen what that means."""
    meeting, form = _meeting(meeting_id, part), ConfirmForm()
    if form.validate_on_submit():
        services.issue(current(), meeting, Part(part))
        return finish("The decision sheet is issued.", _address(meeting))
    return page("decisions/issue.html", form, meeting=meeting, part=part)


@blueprint.route("/take-back", methods=["GET", "POST"])
@access.needs("minutes.issue")
def take_back(meeting_id: int, part: str) -> ResponseReturnValue:
    """Take back a decision sheet that was issued by mistake."""
    meeting, form = _meeting(meeting_id, part), ConfirmForm()
    if form.validate_on_submit():
        services.take_back(current(), meeting, Part(part))
        return finish("The decision sheet is taken back.", _address(meeting))
    return page("decisions/take_back.html", form, meeting=meeting, part=part)


def _meeting(meeting_id: int, part: str) -> Meeting:
    """The meeting, for a clerk who issues its papers. Raises NotFound and NotPermitted."""
    context = current()
    meeting = meetings.one(context, meeting_id)
    require(context.actor, "minutes.issue", meeting.committee_id)
    papers.exists(context, meeting, Part(part))
    return meeting


def _address(meeting: Meeting) -> str:
    return url_for("meetings.show", meeting_id=meeting.id, _anchor="papers")
