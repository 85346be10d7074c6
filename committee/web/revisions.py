"""Earlier texts of a minute, and what changed between two of them: for clerks alone."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from committee.queries import revisions
from committee.rules.differences import stretches
from committee.web import access
from committee.web.minuting import item_of_clerk
from committee.web.requests import current, page

blueprint = Blueprint("revisions", __name__)


@blueprint.get("/meetings/<int:meeting_id>/items/<int:item_id>/revisions")
@access.needs("minutes.write")
def index(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Every text that was saved of a minute, and the difference of two where they are chosen."""
    item = item_of_clerk(meeting_id, item_id)
    listed = revisions.listed(current(), item)
    before = request.args.get("before", type=int)
    after = request.args.get("after", type=int)
    chosen = None
    if before is not None and after is not None:
        chosen = [revisions.numbered(listed, number) for number in sorted((before, after))]
    return page(
        "revisions/index.html",
        meeting=item.meeting,
        item=item,
        revisions=listed,
        chosen=chosen,
        differences=stretches(chosen[0].text, chosen[1].text) if chosen else (),
    )
