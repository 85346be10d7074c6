"""Resolutions of an item: adding, changing and removing them."""

from typing import Any

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.meetings import Item
from committee.model.resolutions import Resolution
from committee.queries import house_styles, resolutions
from committee.rules.access import Level
from committee.rules.vocabulary import Placement, ResolutionKind
from committee.services import resolutions as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.marks import paragraphs_of
from committee.web.forms.resolutions import ResolutionForm
from committee.web.minuting import item_of_clerk
from committee.web.requests import current, finish, page

blueprint = Blueprint(
    "resolutions", __name__, url_prefix="/meetings/<int:meeting_id>/items/<int:item_id>/resolutions"
)

NEW = {
    "kind": ResolutionKind.RESOLVED,
    "placement": Placement.BOTH,
    "mark": Level.OPEN,
}
"""What a new resolution is until something else is chosen."""


@blueprint.route("/new", methods=["GET", "POST"])
@access.needs("minutes.write")
def add(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Add a resolution to an item."""
    item = item_of_clerk(meeting_id, item_id)
    form = _offered(ResolutionForm(data=NEW))
    if form.validate_on_submit():
        with form.refusals():
            resolution = services.add(current(), item, form.wording)
            return finish(f"Resolution {resolution.position} is added.", _address(item, resolution))
    return page("resolutions/add.html", form, meeting=item.meeting, item=item)


@blueprint.route("/<int:position>", methods=["GET", "POST"])
@access.needs("minutes.write")
def change(meeting_id: int, item_id: int, position: int) -> ResponseReturnValue:
    """Change a resolution."""
    item = item_of_clerk(meeting_id, item_id)
    resolution = resolutions.one(current(), item, position)
    form = _offered(ResolutionForm(data=_as_recorded(resolution)))
    if form.validate_on_submit():
        with form.refusals():
            services.change(current(), resolution, form.wording, version=form.version.data)
            return finish(f"Resolution {position} is changed.", _address(item, resolution))
    return page(
        "resolutions/change.html", form, meeting=item.meeting, item=item, resolution=resolution
    )


@blueprint.route("/<int:position>/remove", methods=["GET", "POST"])
@access.needs("minutes.write")
def remove(meeting_id: int, item_id: int, position: int) -> ResponseReturnValue:
    """Take a resolution out, after asking."""
    item = item_of_clerk(meeting_id, item_id)
    resolution = resolutions.one(current(), item, position)
    form = ConfirmForm()
    if form.validate_on_submit():
        with form.refusals():
            services.remove(current(), resolution)
            return finish(f"Resolution {position} is removed.", _address(item))
    return page(
        "resolutions/remove.html",
        form,
        meeting=item.meeting,
        item=item,
        resolution=resolution,
        limbs_as=house_styles.style_of(current(), item.meeting).limbs,
    )


def _as_recorded(resolution: Resolution) -> dict[str, object]:
    fields = ("kind", "recipient", "lead_in", "reason", "limb_style", "placement", "version")
    return {
        **{name: getattr(resolution, name) for name in fields},
        "limbs": "\n".join(limb.text for limb in resolution.limbs),
        "mark": resolution.mark.level,
        "paragraphs": list(resolution.mark.paragraphs),
    }


def _offered(form: ResolutionForm) -> ResolutionForm:
    form.paragraphs.offer(paragraphs_of(current().council.nation))
    return form


def _address(item: Item, resolution: Resolution | None = None) -> str:
    """On to what the button asks for, or to the minute, where it stands below the text."""
    here: dict[str, Any] = {"meeting_id": item.meeting_id, "item_id": item.id}
    wanted = request.form.get("next")
    if wanted == "another":
        return url_for("resolutions.add", **here)
    if wanted == "vote" and resolution:
        return url_for("votes.record", **here, position=resolution.position)
    anchor = f"resolution-{resolution.position}" if resolution else "resolutions"
    return url_for("minutes.write", **here, _anchor=anchor)
