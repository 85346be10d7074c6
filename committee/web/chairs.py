"""The chair's page of a committee."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from committee.queries import chairs, committees
from committee.web import access
from committee.web.requests import current, page

blueprint = Blueprint("chairs", __name__)


@blueprint.get("/committees/<slug>/chair")
@access.signed_in
def show(slug: str) -> ResponseReturnValue:
    """What is late and by how long, what waits to be confirmed, and what was answered."""
    context = current()
    committee = committees.one(context, slug)
    found = chairs.of_committee(context, committee)
    return page("chairs/show.html", committee=committee, found=found)
