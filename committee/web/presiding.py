"""Who presided over parts of a meeting: adding, changing and removing it."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from committee.model.meetings import Meeting
from committee.model.movements import Presiding
from committee.queries import attendance, presiding
from committee.services import presiding as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.presiding import PresidingForm
from committee.web.minuting import meeting_of_clerk
from committee.web.proceedings import items_of, next_address, people_of
from committee.web.requests import current, finish, page

blueprint = Blueprint("presiding", __name__, url_prefix="/meetings/<int:meeting_id>/presiding")


@blueprint.route("/new", methods=["GET", "POST"])
@access.needs("minutes.write")
def add(meeting_id: int) -> ResponseReturnValue:
    """Record who presided over a part of a meeting."""
    meeting = meeting_of_clerk(meeting_id)
    form = _offered(PresidingForm(), meeting)
    if form.validate_on_submit():
        with form.refusals():
            services.add(current(), meeting, form.turn)
            return finish("Who presided is recorded.", next_address(meeting, "presiding.add"))
    return page("presiding/add.html", form, meeting=meeting)


@blueprint.route("/<int:presiding_id>", methods=["GET", "POST"])
@access.needs("minutes.write")
def change(meeting_id: int, presiding_id: int) -> ResponseReturnValue:
    """Change who presided over a part, over which, or why."""
    meeting = meeting_of_clerk(meeting_id)
    presided = presiding.one(current(), meeting, presiding_id)
    form = _offered(PresidingForm(data=_as_recorded(presided)), meeting, presided)
    if form.validate_on_submit():
        with form.refusals():
            services.change(current(), presided, form.turn, version=form.version.data)
            return finish("Who presided is changed.", next_address(meeting, "presiding.add"))
    return page("presiding/change.html", form, meeting=meeting, presided=presided)


@blueprint.route("/<int:presiding_id>/remove", methods=["GET", "POST"])
@access.needs("minutes.write")
def remove(meeting_id: int, presiding_id: int) -> ResponseReturnValue:
    """Take it out, after asking."""
    meeting = meeting_of_clerk(meeting_id)
    presided = presiding.one(current(), meeting, presiding_id)
    form = ConfirmForm()
    if form.validate_on_submit():
        with form.refusals():
            services.remove(current(), presided)
            return finish("Who presided is removed.", next_address(meeting, "presiding.add"))
    return page("presiding/remove.html", form, meeting=meeting, words=services.in_words(presided))


def _offered(
    form: PresidingForm, meeting: Meeting, standing: Presiding | None = None
) -> PresidingForm:
    """The form with what there is to choose from."""
    people = attendance.may_take_chair(current(), meeting)
    form.person.offer(people_of(people, standing.person if standing else None))
    form.first_item.offer(items_of(meeting))
    form.last_item.offer(items_of(meeting))
    return form


def _as_recorded(presided: Presiding) -> dict[str, object]:
    return {
        "person": presided.person_id,
        "first_item": presided.first_item_id,
        "last_item": presided.last_item_id,
        "reason": presided.reason,
        "version": presided.version,
    }
