"""Attendance: one page for all who were at a meeting, and for those who were not."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.model.committees import Membership
from committee.model.meetings import Meeting
from committee.model.people import Person
from committee.queries import committees, people, posts
from committee.rules.vocabulary import Capacity, Seat
from committee.services import attendance as services
from committee.services.attendance import Entry
from committee.web import access
from committee.web.forms.attendance import OF_MEMBERS, AttendanceForm, as_recorded
from committee.web.meetings import managed
from committee.web.requests import current, finish, page

blueprint = Blueprint("attendance", __name__)


@blueprint.route("/meetings/<int:meeting_id>/attendance", methods=["GET", "POST"])
@access.needs("meetings.manage")
def record(meeting_id: int) -> ResponseReturnValue:
    """Record who was at a meeting, all on one page."""
    context = current()
    meeting = managed(meeting_id)
    seats = [
        held
        for held in committees.members_on(context, meeting.committee_id, meeting.day)
        if held.seat is not Seat.SUBSTITUTE
    ]
    members = _asked(seats, meeting)
    form = AttendanceForm(data=as_recorded(members, meeting.attendances, meeting.version))
    form.offer(people.choices(context), [(held.person_id, held.person.name) for held in seats])
    if form.validate_on_submit():
        with form.refusals():
            entries = _described(context, meeting, form.entries(meeting.attendances))
            services.record(context, meeting, entries, version=form.version.data)
            return finish("The attendance is recorded.", url_for(_next(), meeting_id=meeting.id))
    return page(
        "attendance/record.html",
        form,
        meeting=meeting,
        names={held.person_id: _name(held) for held in seats},
    )


def _asked(seats: Sequence[Membership], meeting: Meeting) -> list[Person]:
    """The members with a choice of their own: not those recorded in another capacity."""
    elsewhere = {held.person_id for held in meeting.attendances if held.capacity not in OF_MEMBERS}
    return [held.person for held in seats if held.person_id not in elsewhere]


def _name(held: Membership) -> str:
    """A member as the page names them, with their seat where it is a special one."""
    name = held.person.name
    return name if held.seat is Seat.MEMBER else f"{name} ({held.seat.words.lower()})"


def _described(context: Context, meeting: Meeting, entries: Iterable[Entry]) -> list[Entry]:
    """The entries, each officer and whoever else attended with the post they held on the day."""
    entries = list(entries)
    titles = posts.held_on(context, [entry.person_id for entry in entries], meeting.day)
    return [
        replace(entry, described_as=entry.described_as or titles.get(entry.person_id, ""))
        if entry.capacity in (Capacity.OFFICER, Capacity.IN_ATTENDANCE)
        else entry
        for entry in entries
    ]


def _next() -> str:
    """Where the button that was pressed leads: here again for more rows, or to the meeting."""
    return "attendance.record" if "more" in request.form else "meetings.show"
