"""Meetings: the list, calling one, the page of each, and changing it."""

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.meetings import Meeting
from committee.queries import actions as action_queries
from committee.queries import agendas, attendance, committees, meetings, years
from committee.queries.action_filters import Filters
from committee.rules.minutes import LOCKED
from committee.rules.permissions import may, require
from committee.rules.timeline import timeline
from committee.rules.vocabulary import Part
from committee.services import meetings as services
from committee.web import access, minuting, proceedings
from committee.web.forms.meetings import CallForm, FilterForm, MeetingForm
from committee.web.requests import current, finish, page

blueprint = Blueprint("meetings", __name__)


@blueprint.get("/meetings")
@access.signed_in
def index() -> ResponseReturnValue:
    """The next meetings and all of them, latest first; of a committee or year if chosen."""
    context = current()
    form = FilterForm(request.args)
    every = committees.listed(context)
    form.committee.offer([(committee.slug, committee.name) for committee in every])
    form.year.offer([(year.id, year.name) for year in years.listed(context)])
    chosen = {committee.slug: committee for committee in every}.get(form.committee.data or "")
    filters = {"committee": form.committee.data, "year": form.year.data}
    return page(
        "meetings/index.html",
        filters=form,
        is_filtered=any(filters.values()),
        upcoming=meetings.upcoming(context, committee=chosen),
        meetings=meetings.listed(
            context,
            committee=chosen,
            year_id=form.year.data,
            page=request.args.get("page", 1, type=int),
        ),
        address=lambda number: url_for("meetings.index", **filters, page=number),
    )


@blueprint.route("/meetings/new", methods=["GET", "POST"])
@access.needs("meetings.manage")
def call() -> ResponseReturnValue:
    """Call a meeting of a committee."""
    context = current()
    theirs = {
        committee.slug: committee
        for committee in committees.standing(context)
        if may(context.actor, "meetings.manage", committee.id)
    }
    form = CallForm(data={"committee": request.args.get("committee"), "standing_items": True})
    form.committee.offer([(slug, committee.name) for slug, committee in theirs.items()])
    if form.validate_on_submit():
        with form.refusals():
            given = form.values
            meeting = services.call(context, theirs[given.pop("committee")], **given)
            return finish("The meeting is called.", _address(meeting))
    return page("meetings/call.html", form, committees=theirs)


@blueprint.get("/meetings/<int:meeting_id>")
@access.signed_in
def show(meeting_id: int) -> ResponseReturnValue:
    """A meeting: facts, what is done and next, items, attendance, papers, actions."""
    context = current()
    meeting = meetings.one(context, meeting_id)
    minutes = meetings.minutes_states(context, meeting)[Part.PUBLIC]
    return page(
        "meetings/show.html",
        meeting=meeting,
        agenda=agendas.agenda(context, meeting),
        attendance=attendance.by_capacity(meeting),
        stops=timeline(
            meeting.state,
            has_items=bool(meeting.items),
            has_attendance=bool(meeting.attendances),
            minutes=minutes,
        ),
        may_change=may(context.actor, "meetings.manage", meeting.committee_id)
        and minutes not in LOCKED,
        actions=action_queries.every(context, Filters(meeting=meeting.id, state="all")),
        **minuting.of_meeting(meeting),
        **proceedings.of_meeting(meeting),
    )


@blueprint.route("/meetings/<int:meeting_id>/change", methods=["GET", "POST"])
@access.needs("meetings.manage")
def change(meeting_id: int) -> ResponseReturnValue:
    """Change when, where and why a committee meets."""
    meeting = managed(meeting_id)
    form = MeetingForm(obj=meeting)
    if form.validate_on_submit():
        with form.refusals():
            services.change(current(), meeting, version=form.version.data, **form.values)
            return finish("The meeting is changed.", _address(meeting))
    return page("meetings/change.html", form, meeting=meeting)


def managed(meeting_id: int) -> Meeting:
    """A meeting, for a clerk of its committee. Raises NotFound and NotPermitted."""
    context = current()
    meeting = meetings.one(context, meeting_id)
    require(context.actor, "meetings.manage", meeting.committee_id)
    return meeting


def _address(meeting: Meeting) -> str:
    return url_for("meetings.show", meeting_id=meeting.id)
