"""Committees: the list, the page of each, and who sits on it."""

from typing import Any

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.model.committees import Committee, Membership
from committee.queries import actions, chairs, committees, house_styles, meetings, people
from committee.queries.action_filters import Filters
from committee.rules.permissions import may, require
from committee.rules.vocabulary import Seat
from committee.services import committees as services
from committee.web import access
from committee.web.forms.committees import (
    CommitteeForm,
    EndForm,
    MembershipForm,
    MergeForm,
    SeatForm,
)
from committee.web.requests import current, finish, next_address, page

blueprint = Blueprint("committees", __name__)


@blueprint.get("/committees")
@access.signed_in
def index() -> ResponseReturnValue:
    """Every committee, with its chair and its next meeting."""
    context = current()
    next_meetings: dict[int, object] = {}
    for meeting in meetings.upcoming(context, limit=100):
        next_meetings.setdefault(meeting.committee_id, meeting)
    listed = [
        (committee, committees.today(context, committee), committees.has_ended(context, committee))
        for committee in committees.listed(context)
    ]
    return page(
        "committees/index.html",
        committees=listed,
        next_meetings=next_meetings,
        may_add=may(context.actor, "committees.manage"),
    )


@blueprint.route("/committees/new", methods=["GET", "POST"])
@access.needs("committees.manage")
def add() -> ResponseReturnValue:
    """Add a committee."""
    form = CommitteeForm()
    form.style.offer(house_styles.choices(current()))
    del form.ended_on
    if form.validate_on_submit():
        with form.refusals():
            committee = services.add(current(), **_given(form))
            return finish(
                f"{committee.name} is added. Now give seats to its members.", _address(committee)
            )
    return page("committees/add.html", form)


@blueprint.get("/committees/<slug>")
@access.signed_in
def show(slug: str) -> ResponseReturnValue:
    """A committee: its members today, its meetings, its settings."""
    context = current()
    committee = committees.one(context, slug)
    members = committees.today(context, committee)
    others = [held for held in committee.memberships if held not in members]
    style = house_styles.named(context, committee.style or context.council.style)
    return page(
        "committees/show.html",
        committee=committee,
        members=members,
        others=sorted(others, key=lambda held: held.since, reverse=True),
        upcoming=meetings.upcoming(context, committee=committee),
        recent=meetings.recent(context, committee),
        style=style,
        ended=committees.has_ended(context, committee),
        shows_chair=chairs.is_for(context.actor, committee.id),
    )


@blueprint.route("/committees/<slug>/change", methods=["GET", "POST"])
@access.needs("committees.manage")
def change(slug: str) -> ResponseReturnValue:
    """Change a committee's name, abbreviation, house style or last day."""
    context, committee = current(), _managed(slug)
    form = CommitteeForm(obj=committee)
    form.style.offer(house_styles.choices(context))
    if form.validate_on_submit():
        with form.refusals():
            services.change(context, committee, version=form.version.data, **_given(form))
            return finish("The committee is changed.", _address(committee))
    return page("committees/change.html", form, committee=committee)


@blueprint.route("/committees/<slug>/merge", methods=["GET", "POST"])
@access.needs("committees.manage")
def merge(slug: str) -> ResponseReturnValue:
    """Merge a committee into another, which takes up its open actions; asked before it is done."""
    context, committee = current(), _managed(slug)
    form = MergeForm(data={"on": committee.ended_on or context.today, "version": committee.version})
    form.into.offer(
        (each.slug, each.name) for each in committees.standing(context) if each is not committee
    )
    if form.validate_on_submit():
        with form.refusals():
            given = form.values
            into = committees.one(context, given["into"])
            services.merge(context, committee, into, on=given["on"], version=form.version.data)
            return finish(f"{committee.name} is merged into {into.name}.", _address(committee))
    return page(
        "committees/merge.html",
        form,
        committee=committee,
        open=actions.listing(context, Filters(committee=slug), 1).total,
        unsent=actions.listing(context, Filters("not_sent", committee=slug), 1).total,
    )


@blueprint.route("/committees/<slug>/members/new", methods=["GET", "POST"])
@access.needs("committees.manage")
def seat(slug: str) -> ResponseReturnValue:
    """Give somebody a seat on a committee."""
    context, committee = current(), _managed(slug)
    form = SeatForm(data={"seat": Seat.MEMBER, "since": context.today})
    form.person.offer(people.choices(context))
    if form.validate_on_submit():
        with form.refusals():
            held = _give_seat(context, committee, form)
            following = next_address(
                _address(committee), url_for("committees.seat", slug=committee.slug)
            )
            return finish(f"{held.person.name} has the seat: {held.seat.words.lower()}.", following)
    return page("committees/seat.html", form, committee=committee)


def _give_seat(context: Context, committee: Committee, form: SeatForm) -> Membership:
    given = form.values
    person = people.named(context, given.pop("person"))
    return services.seat(context, committee, person, given.pop("seat"), **given)


@blueprint.route("/committees/<slug>/members/<int:membership_id>", methods=["GET", "POST"])
@access.needs("committees.manage")
def change_seat(slug: str, membership_id: int) -> ResponseReturnValue:
    """Put a seat right: which it is, from when and until when."""
    context, committee = current(), _managed(slug)
    membership = committees.membership(committee, membership_id)
    form = MembershipForm(obj=membership)
    if form.validate_on_submit():
        with form.refusals():
            services.change_membership(
                context, membership, version=form.version.data, **form.values
            )
            return finish("The seat is changed.", _address(committee))
    return page("committees/change_seat.html", form, committee=committee, membership=membership)


@blueprint.route("/committees/<slug>/members/<int:membership_id>/end", methods=["GET", "POST"])
@access.needs("committees.manage")
def end_seat(slug: str, membership_id: int) -> ResponseReturnValue:
    """End a seat on a last day."""
    context, committee = current(), _managed(slug)
    membership = committees.membership(committee, membership_id)
    form = EndForm(data={"until": membership.until or context.today})
    if form.validate_on_submit():
        with form.refusals():
            services.end_membership(context, membership, **form.values)
            return finish("The seat is ended.", _address(committee))
    return page("committees/end_seat.html", form, committee=committee, membership=membership)


def _managed(slug: str) -> Committee:
    """The committee, for one of its clerks. Raises NotFound and NotPermitted."""
    context = current()
    committee = committees.one(context, slug)
    require(context.actor, "committees.manage", committee.id)
    return committee


def _given(form: CommitteeForm) -> dict[str, Any]:
    """The values of the form, with the council's own style as nothing."""
    return {**form.values, "style": form.style.data or ""}


def _address(committee: Committee) -> str:
    return url_for("committees.show", slug=committee.slug)
