"""Agenda items: each one's page, adding, changing, ordering and removing them."""

from typing import Any

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.meetings import Item, Meeting
from committee.queries import actions as action_queries
from committee.queries import agendas, meetings
from committee.queries.action_filters import Filters
from committee.rules.minutes import LOCKED
from committee.rules.permissions import may
from committee.rules.vocabulary import ItemKind, Part
from committee.services import items as services
from committee.web import access, minuting
from committee.web.forms.base import ConfirmForm
from committee.web.forms.items import ItemForm, OrderForm, numbers_in_order
from committee.web.forms.marks import mark_of, paragraphs_of
from committee.web.meetings import managed
from committee.web.requests import current, finish, next_address, page, see

blueprint = Blueprint("items", __name__, url_prefix="/meetings/<int:meeting_id>")


@blueprint.get("/items/<int:item_id>")
@access.signed_in
def show(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """An item: its facts, minute, resolutions and actions, as far as one may see them."""
    context = current()
    meeting = meetings.one(context, meeting_id)
    item = meetings.item(meeting, item_id)
    line = agendas.line(context, meeting, item)
    before, after = agendas.neighbours(meeting, item)
    states = meetings.minutes_states(context, meeting)
    locked = {part for part, state in states.items() if state in LOCKED}
    return page(
        "items/show.html",
        meeting=meeting,
        item=None if line.is_withheld else item,
        line=line,
        before=before and agendas.line(context, meeting, before),
        after=after and agendas.line(context, meeting, after),
        may_change=may(context.actor, "meetings.manage", meeting.committee_id)
        and not locked & {Part.PUBLIC, item.part},
        actions=action_queries.every(context, Filters(item=item.id, state="all")),
        **({} if line.is_withheld else minuting.of_item(item) | minuting.of_matters(item)),
    )


@blueprint.route("/items/new", methods=["GET", "POST"])
@access.needs("meetings.manage")
def add(meeting_id: int) -> ResponseReturnValue:
    """Put an item at the end of the agenda."""
    meeting = managed(meeting_id)
    form = _offered(ItemForm(data={"kind": ItemKind.REPORT, "mark": "open"}))
    if form.validate_on_submit():
        with form.refusals():
            item = services.add(current(), meeting, **_given(form))
            following = next_address(_address(meeting), url_for("items.add", meeting_id=meeting.id))
            return finish(f"Item {item.number} is added.", following)
    return page("items/add.html", form, meeting=meeting)


@blueprint.route("/items/<int:item_id>/change", methods=["GET", "POST"])
@access.needs("meetings.manage")
def change(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Change an item's number, words or mark."""
    meeting = managed(meeting_id)
    item = meetings.item(meeting, item_id)
    form = _offered(ItemForm(data=_as_recorded(item)))
    if form.validate_on_submit():
        with form.refusals():
            services.change(current(), item, version=form.version.data, **_given(form))
            return finish(
                f"Item {item.number} is changed.",
                url_for("items.show", meeting_id=meeting.id, item_id=item.id),
            )
    return page("items/change.html", form, meeting=meeting, item=item)


@blueprint.post("/items/<int:item_id>/move")
@access.needs("meetings.manage")
def move(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Move an item to a place on the agenda; a second click leaves it there."""
    meeting = managed(meeting_id)
    item = meetings.item(meeting, item_id)
    place = request.form.get("place", type=int)
    here = _address(meeting, f"item-{item.id}")
    if ConfirmForm().validate_on_submit() and place is not None:
        services.move(current(), item, place=place)
        return finish(f"The item is number {item.number} now.", here)
    return see(here)


@blueprint.route("/items/<int:item_id>/remove", methods=["GET", "POST"])
@access.needs("meetings.manage")
def remove(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Take an item off the agenda, after asking."""
    meeting = managed(meeting_id)
    item = meetings.item(meeting, item_id)
    form = ConfirmForm()
    if form.validate_on_submit():
        with form.refusals():
            services.remove(current(), item)
            return finish("The item is removed.", _address(meeting))
    return page("items/remove.html", form, meeting=meeting, item=item)


@blueprint.route("/order-taken", methods=["GET", "POST"])
@access.needs("meetings.manage")
def take(meeting_id: int) -> ResponseReturnValue:
    """Record the order in which the committee took its items."""
    meeting = managed(meeting_id)
    form = OrderForm(data={"numbers": numbers_in_order(meeting.items), "version": meeting.version})
    if form.validate_on_submit():
        with form.refusals():
            order = form.in_order(meeting.items)
            services.take(current(), meeting, order, version=form.version.data)
            return finish("The order in which the items were taken is recorded.", _address(meeting))
    return page("items/take.html", form, meeting=meeting)


def _as_recorded(item: Item) -> dict[str, Any]:
    fields = ("number", "title", "author", "kind", "public_summary", "urgent_reason", "version")
    shown = {name: getattr(item, name) for name in fields}
    return {**shown, "mark": item.mark.level, "paragraphs": list(item.mark.paragraphs)}


def _offered(form: ItemForm) -> ItemForm:
    form.paragraphs.offer(paragraphs_of(current().council.nation))
    return form


def _given(form: ItemForm) -> dict[str, Any]:
    given = form.values
    mark = mark_of(given.pop("mark"), given.pop("paragraphs"))
    return {**given, "mark": mark}


def _address(meeting: Meeting, part: str | None = None) -> str:
    return url_for("meetings.show", meeting_id=meeting.id, _anchor=part)
