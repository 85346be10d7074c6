"""What became of a meeting: held, not held, or put back among those to come."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.model.meetings import Meeting
from committee.queries import attendance, people
from committee.rules.meetings import LIFE
from committee.services import meetings as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.meetings import HoldForm, NotHeldForm
from committee.web.meetings import managed
from committee.web.proceedings import people_of
from committee.web.requests import current, finish, page, see

blueprint = Blueprint("outcomes", __name__)


@blueprint.route("/meetings/<int:meeting_id>/held", methods=["GET", "POST"])
@access.needs("meetings.manage")
def hold(meeting_id: int) -> ResponseReturnValue:
    """Record that a meeting was held, when it closed and who presided."""
    context, meeting = current(), managed(meeting_id)
    those = attendance.may_preside(context, meeting)
    form = HoldForm(data=_as_recorded(meeting, [person.id for person in those]))
    form.presiding.offer(people_of(those))
    if form.validate_on_submit():
        with form.refusals():
            chosen = form.presiding.data
            services.hold(
                context,
                meeting,
                closed_at=form.closed_at.data,
                presiding=people.named(context, chosen) if chosen else None,
                version=form.version.data,
            )
            return finish("The meeting is recorded as held.", _address(meeting))
    return page("outcomes/hold.html", form, meeting=meeting)


def _as_recorded(meeting: Meeting, may_preside: list[int]) -> dict[str, object]:
    """What the form shows at first: as a rule the chair presides, who is first of the list."""
    return {
        "closed_at": meeting.closed_at,
        "presiding": meeting.presiding_id or next(iter(may_preside), None),
        "version": meeting.version,
    }


@blueprint.route("/meetings/<int:meeting_id>/not-held", methods=["GET", "POST"])
@access.needs("meetings.manage")
def not_held(meeting_id: int) -> ResponseReturnValue:
    """Record that a meeting was not held, and why."""
    context, meeting = current(), managed(meeting_id)
    form = NotHeldForm(data={"version": meeting.version})
    if form.validate_on_submit():
        if meeting.state is form.state.data:
            return see(_address(meeting))
        with form.refusals():
            services.not_held(context, meeting, form.state.data, version=form.version.data)
            return finish("The meeting is recorded as not held.", _address(meeting))
    return page("outcomes/not_held.html", form, meeting=meeting)


@blueprint.route("/meetings/<int:meeting_id>/call-again", methods=["GET", "POST"])
@access.needs("meetings.manage")
def call_again(meeting_id: int) -> ResponseReturnValue:
    """Put a meeting back among those to be held, where its outcome was a mistake."""
    context, meeting = current(), managed(meeting_id)
    form = ConfirmForm(data={"version": meeting.version})
    if meeting.state is LIFE.begin:
        return see(_address(meeting))
    if form.validate_on_submit():
        with form.refusals():
            services.call_again(context, meeting, version=form.version.data)
            return finish("The meeting is put back among those to be held.", _address(meeting))
    return page("outcomes/call_again.html", form, meeting=meeting)


def _address(meeting: Meeting) -> str:
    return url_for("meetings.show", meeting_id=meeting.id)
