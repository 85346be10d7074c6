"""Corrections of earlier minutes, under the item of the later meeting that made them."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.model.corrections import Correction
from committee.model.meetings import Item
from committee.model.minutes import Minutes
from committee.queries import corrections
from committee.rules.vocabulary import Part
from committee.rules.wording import date_in_words
from committee.services import corrections as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.corrections import CorrectionForm
from committee.web.minuting import item_of_clerk
from committee.web.requests import current, finish, page

blueprint = Blueprint(
    "corrections", __name__, url_prefix="/meetings/<int:meeting_id>/items/<int:item_id>/corrections"
)


@blueprint.route("/new", methods=["GET", "POST"])
@access.needs("minutes.write")
def add(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Record a correction."""
    item = item_of_clerk(meeting_id, item_id)
    form = CorrectionForm()
    offered = corrections.correctable(current(), item.meeting)
    form.minutes.offer((each.id, _called(each)) for each in offered)
    if form.validate_on_submit():
        with form.refusals():
            services.add(current(), item, form.corrected)
            return finish("The correction is recorded.", _address(item))
    return page(
        "corrections/add.html", form, meeting=item.meeting, item=item, has_minutes=bool(offered)
    )


@blueprint.route("/<int:number>", methods=["GET", "POST"])
@access.needs("minutes.write")
def change(meeting_id: int, item_id: int, number: int) -> ResponseReturnValue:
    """Change a correction."""
    item = item_of_clerk(meeting_id, item_id)
    correction = corrections.one(current(), item, number)
    form = CorrectionForm(data=_as_recorded(correction))
    offered = dict.fromkeys([*corrections.correctable(current(), item.meeting), correction.minutes])
    form.minutes.offer((each.id, _called(each)) for each in offered)
    if form.validate_on_submit():
        with form.refusals():
            services.change(current(), correction, form.corrected, version=form.version.data)
            return finish("The correction is changed.", _address(item))
    return page(
        "corrections/change.html", form, meeting=item.meeting, item=item, correction=correction
    )


@blueprint.route("/<int:number>/remove", methods=["GET", "POST"])
@access.needs("minutes.write")
def remove(meeting_id: int, item_id: int, number: int) -> ResponseReturnValue:
    """Take out a correction, after asking."""
    item = item_of_clerk(meeting_id, item_id)
    correction = corrections.one(current(), item, number)
    form = ConfirmForm()
    if form.validate_on_submit():
        with form.refusals():
            services.remove(current(), correction)
            return finish("The correction is removed.", _address(item))
    return page(
        "corrections/remove.html", form, meeting=item.meeting, item=item, correction=correction
    )


def _as_recorded(correction: Correction) -> dict[str, object]:
    fields = ("place", "was", "becomes", "version")
    shown = {name: getattr(correction, name) for name in fields}
    return {**shown, "minutes": correction.minutes_id}


def _called(minutes: Minutes) -> str:
    """A set of minutes as the list names it: "8 September 2026", "8 September 2026, exempt"."""
    exempt = ", exempt minutes" if minutes.part is Part.EXEMPT else ""
    return f"{date_in_words(minutes.meeting.day)}{exempt}"


def _address(item: Item) -> str:
    return url_for("items.show", meeting_id=item.meeting_id, item_id=item.id, _anchor="corrections")
