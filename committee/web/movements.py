"""Who came and went at a meeting: adding, changing and removing it."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from committee.model.meetings import Meeting
from committee.model.movements import Movement
from committee.queries import attendance, movements
from committee.services import movements as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.movements import BEFORE, DURING, MovementForm
from committee.web.minuting import meeting_of_clerk
from committee.web.proceedings import items_of, next_address, people_of
from committee.web.requests import current, finish, page

blueprint = Blueprint("movements", __name__, url_prefix="/meetings/<int:meeting_id>/movements")


@blueprint.route("/new", methods=["GET", "POST"])
@access.needs("minutes.write")
def add(meeting_id: int) -> ResponseReturnValue:
    """Record that somebody came or went."""
    meeting = meeting_of_clerk(meeting_id)
    form = _offered(MovementForm(data={"when": DURING}), meeting)
    if form.validate_on_submit():
        with form.refusals():
            services.add(current(), meeting, form.move)
            return finish("Who came or went is recorded.", next_address(meeting, "movements.add"))
    return page("movements/add.html", form, meeting=meeting)


@blueprint.route("/<int:movement_id>", methods=["GET", "POST"])
@access.needs("minutes.write")
def change(meeting_id: int, movement_id: int) -> ResponseReturnValue:
    """Change what is recorded of somebody who came or went."""
    meeting = meeting_of_clerk(meeting_id)
    movement = movements.one(current(), meeting, movement_id)
    form = _offered(MovementForm(data=_as_recorded(movement)), meeting, movement)
    if form.validate_on_submit():
        with form.refusals():
            services.change(current(), movement, form.move, version=form.version.data)
            return finish("Who came or went is changed.", next_address(meeting, "movements.add"))
    return page("movements/change.html", form, meeting=meeting, movement=movement)


@blueprint.route("/<int:movement_id>/remove", methods=["GET", "POST"])
@access.needs("minutes.write")
def remove(meeting_id: int, movement_id: int) -> ResponseReturnValue:
    """Take it out, after asking."""
    meeting = meeting_of_clerk(meeting_id)
    movement = movements.one(current(), meeting, movement_id)
    form = ConfirmForm()
    if form.validate_on_submit():
        with form.refusals():
            services.remove(current(), movement)
            return finish("Who came or went is removed.", next_address(meeting, "movements.add"))
    return page("movements/remove.html", form, meeting=meeting, words=services.in_words(movement))


def _offered(
    form: MovementForm, meeting: Meeting, standing: Movement | None = None
) -> MovementForm:
    """The form with what there is to choose from."""
    people = attendance.may_move(current(), meeting)
    form.person.offer(people_of(people, standing.person if standing else None))
    form.item.offer(items_of(meeting))
    return form


def _as_recorded(movement: Movement) -> dict[str, object]:
    return {
        "person": movement.person_id,
        "kind": movement.kind,
        "item": movement.item_id,
        "when": BEFORE if movement.is_before else DURING,
        "at": movement.at,
        "version": movement.version,
    }
