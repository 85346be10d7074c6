"""Home: what each person sees first, by what they are."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from committee.rules.permissions import Actor
from committee.rules.vocabulary import Role
from committee.web import access
from committee.web.requests import current, page

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
@access.signed_in
def index() -> ResponseReturnValue:
    """The home of a clerk, a member or an officer."""
    return page(f"home/{kind(current().actor)}.html")


def kind(actor: Actor) -> str:
    """Whose home it is: clerk before member before officer, for those who are several."""
    if actor.has_anywhere(Role.CLERK) or actor.has_anywhere(Role.ADMINISTRATOR):
        return "clerk"
    member = Role.MEMBER, Role.MONITORING_OFFICER
    if actor.seats or any(actor.has_anywhere(role) for role in member):
        return "member"
    return "officer"
