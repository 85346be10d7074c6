"""My actions: what whoever looks owes, of every committee, and what a chair has to see to."""

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from committee.queries import actions
from committee.queries.action_filters import ACCOUNTABLE, MINE, Filters
from committee.web import access
from committee.web.forms import action_lists
from committee.web.requests import current, page

blueprint = Blueprint("my_actions", __name__)


@blueprint.get("/my-actions")
@access.signed_in
def index() -> ResponseReturnValue:
    """What somebody has to do in person, by a post or for its holder, the soonest due first."""
    context = current()
    asked = Filters("to_do", owner=MINE, page=request.args.get("page", 1, type=action_lists.number))
    accountable = Filters("to_do", owner=ACCOUNTABLE)
    return page(
        "my_actions/index.html",
        found=actions.listing(context, asked),
        waiting=actions.count(context, Filters("completed", owner=MINE)),
        accountable=actions.count(context, accountable) if context.actor.seats else 0,
        address=lambda number: url_for("my_actions.index", page=number),
    )
