"""Taking the minutes: one item after another, each saved before anything else is done."""

from typing import Any

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.meetings import Item
from committee.queries import (
    actions,
    drafts,
    meetings,
    not_actions,
    papers,
    promises,
    revisions,
)
from committee.queries.action_filters import Filters
from committee.rules.differences import stretches
from committee.rules.minutes import LOCKED
from committee.rules.permissions import may
from committee.services import minutes as services
from committee.web import access
from committee.web.forms.minutes import MinuteForm
from committee.web.minuting import item_of_clerk, of_matters, of_resolutions
from committee.web.requests import commit, current, page, see

blueprint = Blueprint("minutes", __name__)

LONGEST_QUOTE = 1_000


@blueprint.get("/meetings/<int:meeting_id>/minutes")
@access.signed_in
def index(meeting_id: int) -> ResponseReturnValue:
    """Where the minutes go on: a clerk writes the next item, everybody else reads."""
    context = current()
    meeting = meetings.one(context, meeting_id)
    writable = [
        line.item
        for line in drafts.lines(context, meeting)
        if not (line.is_written or line.state in LOCKED)
    ]
    if writable and may(context.actor, "minutes.write", meeting.committee_id):
        return see(_address(writable[0]))
    return see(url_for("papers.show", meeting_id=meeting.id))


@blueprint.route("/meetings/<int:meeting_id>/minutes/items/<int:item_id>", methods=["GET", "POST"])
@access.needs("minutes.write")
def write(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Write the minute of an item, and go on to what was asked for by the button."""
    context, item = current(), item_of_clerk(meeting_id, item_id)
    standing = revisions.latest(context, item)
    form = MinuteForm(
        data={
            "text": standing.text if standing else "",
            "version": standing.number if standing else 0,
        }
    )
    if form.validate_on_submit():
        with form.refusals():
            services.write(context, item, base=form.version.data, **form.values)
            commit()
            return see(_following(item, request.form.get("next", "")))
    if not form.is_submitted() and papers.one(context, item.meeting, item.part).state in LOCKED:
        return see(url_for("papers.item", meeting_id=meeting_id, item_id=item_id))
    return desk(form, item)


def desk(form: MinuteForm, item: Item) -> ResponseReturnValue:
    """The page on which an item is minuted, with the text as it stands in the form."""
    context = current()
    lines = drafts.lines(context, item.meeting)
    line = next(line for line in lines if line.item is item)
    place = lines.index(line)
    return page(
        "minutes/write.html",
        form,
        meeting=item.meeting,
        item=item,
        lines=lines,
        line=line,
        before=lines[place - 1].item if place else None,
        after=lines[place + 1].item if place + 1 < len(lines) else None,
        standing=revisions.latest(context, item),
        differences=stretches(form.values["text"], form.stale.theirs) if form.stale else (),
        actions=actions.every(context, Filters(item=item.id, state="all")),
        promises=promises.open_in(context, item, form.text.data),
        refused=not_actions.said_of(context, item),
        papers=papers.listed(context, item.meeting),
        **of_resolutions(item),
        **of_matters(item),
    )


def _following(item: Item, chosen: str) -> str:
    """The address of what a clerk wants next: nothing chosen is more of the same."""
    here: dict[str, Any] = {"meeting_id": item.meeting_id, "item_id": item.id}
    if chosen == "item":
        return _after(item)
    if chosen == "resolution":
        return url_for("resolutions.add", **here)
    if chosen == "action":
        return url_for("actions.raise_", **here, quote=_quote(item))
    if chosen == "preview":
        return url_for("papers.item", **here)
    return url_for("minutes.write", **here)


def _after(item: Item) -> str:
    """The address of the next item in the order taken, or of the whole after the last."""
    items = [line.item for line in drafts.lines(current(), item.meeting)]
    following = items[items.index(item) + 1 :]
    if following:
        return _address(following[0])
    return url_for("papers.show", meeting_id=item.meeting_id, part=item.part.value)


def _quote(item: Item) -> str | None:
    """The words that were selected in the text, unless they may be exempt: addresses are logged."""
    text = request.form.get("text", "").casefold()
    if not item.mark.is_open or "[exempt" in text or "[confidential" in text:
        return None
    return request.form.get("quote", "").strip()[:LONGEST_QUOTE] or None


def _address(item: Item) -> str:
    return url_for("minutes.write", meeting_id=item.meeting_id, item_id=item.id)
