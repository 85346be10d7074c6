"""Matters arising: recording what was reported under an item, and what was confirmed there."""

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.meetings import Item
from committee.queries import matters as queries
from committee.rules.wording import counted
from committee.services import matters as services
from committee.services.matters import Confirmed
from committee.web import access
from committee.web.forms.matters import MattersForm
from committee.web.minuting import item_of_clerk
from committee.web.requests import current, finish, page

blueprint = Blueprint("matters", __name__)


@blueprint.route("/meetings/<int:meeting_id>/items/<int:item_id>/matters", methods=["GET", "POST"])
@access.needs("actions.close")
def confirm(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Record what was reported under an item, and close the actions that were confirmed."""
    context, item = current(), item_of_clerk(meeting_id, item_id)
    listing = queries.listing(context, item)
    form = MattersForm()
    form.offer(listing.matters)
    if form.validate_on_submit():
        with form.refusals():
            ticked = [each.action for each in listing.matters if each.action.id in form.ticked]
            done = services.confirm(context, item, ticked)
            return finish(_said(done), _back(item))
    return page(
        "matters/confirm.html",
        form,
        meeting=item.meeting,
        item=item,
        matters=listing,
        ticked=form.ticked,
    )


def _said(done: Confirmed) -> str:
    said = {"recorded as reported": done.reported, "confirmed as done and closed": done.closed}
    some = [f"{counted(count, 'action')} {words}" for words, count in said.items() if count]
    return f"{', '.join(some)}." if some else "Nothing new was reported or confirmed."


def _back(item: Item) -> str:
    """The page from which the button was pressed: that of the item, or where it is minuted."""
    minuting = request.form.get("from") == "minutes"
    page_of = "minutes.write" if minuting else "items.show"
    return url_for(page_of, meeting_id=item.meeting_id, item_id=item.id, _anchor="matters")
