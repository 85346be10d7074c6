"""The parts that were found in a file: each beside its words, accepted, left out or corrected.

Whoever decides on a part comes to the next one that is to be decided.
"""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from committee.model.readings import Finding
from committee.queries import readings as queries
from committee.rules.readings import NO_ACTION, FindingKind
from committee.services import findings as services
from committee.web import access, correcting
from committee.web.forms.base import ConfirmForm
from committee.web.forms.findings import ReasonForm
from committee.web.item_review import reviewed
from committee.web.requests import commit, current, page, see
from committee.web.reviewing import Parts, address_of

blueprint = Blueprint("findings", __name__, url_prefix="/readings/<int:reading_id>")


@blueprint.get("/items/<int:finding_id>")
@access.needs("minutes.read")
def item(reading_id: int, finding_id: int) -> ResponseReturnValue:
    """An item beside the lines it was found in, with its actions."""
    parts = parts_of(reading_id)
    return page(
        "readings/item.html",
        reading=parts.reading,
        shown=reviewed(parts, parts.one(finding_id, FindingKind.ITEM)),
        tally=parts.tally,
        reasons=NO_ACTION,
    )


@blueprint.post("/parts/<int:finding_id>/accept")
@access.needs("minutes.read")
def accept(reading_id: int, finding_id: int) -> ResponseReturnValue:
    """Accept a part; where it lacks something, that is asked for."""
    parts, sent = parts_of(reading_id), ConfirmForm()
    finding = parts.one(finding_id)
    form = correcting.form_of(finding, formdata=None)
    if sent.validate_on_submit():
        with form.refusals():
            correcting.accepted(finding, sent.version.data)
            return kept(parts, finding)
    form.form_errors.extend(sent.form_errors)
    return correcting.shown(reading_id, finding_id, form)


@blueprint.post("/parts/<int:finding_id>/refuse")
@access.needs("minutes.read")
def refuse(reading_id: int, finding_id: int) -> ResponseReturnValue:
    """Leave a part out, with the reason."""
    parts, form = parts_of(reading_id), ReasonForm()
    finding = parts.one(finding_id)
    if form.validate_on_submit():
        with form.refusals():
            services.refuse(current(), finding, reason=form.given, version=form.version.data)
            return kept(parts, finding)
    return page(
        "readings/refuse.html",
        form,
        reading=parts.reading,
        finding=finding,
        back=address_of(finding),
        reasons=NO_ACTION if finding.kind is FindingKind.ACTION else (),
    )


@blueprint.post("/parts/<int:finding_id>/reconsider")
@access.needs("minutes.read")
def reconsider(reading_id: int, finding_id: int) -> ResponseReturnValue:
    """Take back what was said of a part."""
    finding, form = parts_of(reading_id).one(finding_id), ConfirmForm()
    if form.validate_on_submit():
        services.reconsider(current(), finding, version=form.version.data)
        commit()
    return see(address_of(finding))


@blueprint.route("/parts/<int:finding_id>/correct", methods=["GET", "POST"])
@access.needs("minutes.read")
def correct(reading_id: int, finding_id: int) -> ResponseReturnValue:
    """Put right what was found of a part, and accept it."""
    parts = parts_of(reading_id)
    finding = parts.one(finding_id)
    form = correcting.form_of(finding)
    if form.validate_on_submit():
        with form.refusals():
            correcting.saved(finding, form)
            return kept(parts, finding)
    return correcting.shown(reading_id, finding_id, form)


def parts_of(reading_id: int) -> Parts:
    """All that was found in a file. Raises NotFound."""
    return Parts(queries.one(current(), reading_id))


def kept(parts: Parts, finding: Finding) -> Response:
    """Keep what was decided on a part, and go on to the next that is to be decided."""
    following = Parts(parts.reading).next_open(finding)
    if following is None:
        address = url_for("readings.show", reading_id=finding.reading_id)
    else:
        address = address_of(following)
    commit()
    return see(address)
