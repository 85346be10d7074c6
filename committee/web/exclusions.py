"""The exclusion of the press and public: from which items, and in the words that will print."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.model.exclusions import Exclusion
from committee.model.meetings import Meeting
from committee.queries import exclusions, votes
from committee.queries.numbers import in_order_taken
from committee.rules.exclusions import wording
from committee.services import exclusions as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.exclusions import ExclusionForm
from committee.web.minuting import meeting_of_clerk
from committee.web.proceedings import items_of, people_of
from committee.web.requests import current, finish, page

blueprint = Blueprint("exclusions", __name__, url_prefix="/meetings/<int:meeting_id>/exclusions")


@blueprint.get("")
@access.needs("minutes.write")
def index(meeting_id: int) -> ResponseReturnValue:
    """The exclusions of a meeting, each in the words that will print."""
    meeting = meeting_of_clerk(meeting_id)
    listed = exclusions.listed(current(), meeting)
    return page(
        "exclusions/index.html",
        meeting=meeting,
        exclusions=[(each, _words(meeting, each)) for each in listed],
        has_marked=any(not item.mark.is_open for item in meeting.items),
    )


@blueprint.route("/new", methods=["GET", "POST"])
@access.needs("minutes.write")
def add(meeting_id: int) -> ResponseReturnValue:
    """Record an exclusion."""
    meeting = meeting_of_clerk(meeting_id)
    form = _offered(ExclusionForm(data=_likely(meeting)), meeting)
    if form.validate_on_submit():
        with form.refusals():
            services.add(current(), meeting, form.excluded)
            return finish("The exclusion of the press and public is recorded.", _address(meeting))
    return page("exclusions/add.html", form, meeting=meeting)


@blueprint.route("/<int:number>", methods=["GET", "POST"])
@access.needs("minutes.write")
def change(meeting_id: int, number: int) -> ResponseReturnValue:
    """Change an exclusion."""
    meeting = meeting_of_clerk(meeting_id)
    exclusion = exclusions.one(current(), meeting, number)
    form = _offered(ExclusionForm(data=_as_recorded(exclusion)), meeting, exclusion)
    if form.validate_on_submit():
        with form.refusals():
            services.change(current(), exclusion, form.excluded, version=form.version.data)
            return finish("The exclusion of the press and public is changed.", _address(meeting))
    return page(
        "exclusions/change.html",
        form,
        meeting=meeting,
        exclusion=exclusion,
        words=_words(meeting, exclusion),
    )


@blueprint.route("/<int:number>/remove", methods=["GET", "POST"])
@access.needs("minutes.write")
def remove(meeting_id: int, number: int) -> ResponseReturnValue:
    """Take out an exclusion, after asking."""
    meeting = meeting_of_clerk(meeting_id)
    exclusion = exclusions.one(current(), meeting, number)
    form = ConfirmForm()
    if form.validate_on_submit():
        with form.refusals():
            services.remove(current(), exclusion)
            return finish("The exclusion of the press and public is removed.", _address(meeting))
    return page(
        "exclusions/remove.html",
        form,
        meeting=meeting,
        exclusion=exclusion,
        words=_words(meeting, exclusion),
    )


def _words(meeting: Meeting, exclusion: Exclusion) -> str:
    """What will print of an exclusion; nothing where its items have all been opened since."""
    marks = exclusions.marks(meeting, exclusion.first_item_id, exclusion.last_item_id)
    return wording(current().council.nation, marks, exclusion.public_interest)


def _likely(meeting: Meeting) -> dict[str, object]:
    """What the form shows at first: from the first item that is not open."""
    marked = [item.id for item in in_order_taken(meeting.items) if not item.mark.is_open]
    return {"first_item": next(iter(marked), None)}


def _as_recorded(exclusion: Exclusion) -> dict[str, object]:
    return {
        "first_item": exclusion.first_item_id,
        "last_item": exclusion.last_item_id,
        "mover": exclusion.mover_id,
        "seconder": exclusion.seconder_id,
        "public_interest": exclusion.public_interest,
        "readmitted_at": exclusion.readmitted_at,
        "version": exclusion.version,
    }


def _offered(
    form: ExclusionForm, meeting: Meeting, standing: Exclusion | None = None
) -> ExclusionForm:
    """The form with the items in the order they were taken, and whoever may have moved it."""
    moved = [standing.mover, standing.seconder] if standing else []
    form.offer(items_of(meeting), people_of(votes.movers(current(), meeting), *moved))
    return form


def _address(meeting: Meeting) -> str:
    return url_for("exclusions.index", meeting_id=meeting.id)
