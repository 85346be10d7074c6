"""Home: what each person sees first, by what they are; who is several sees a part for each."""

from collections.abc import Callable

from flask import Blueprint
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.queries import actions, chairs, home, outbox
from committee.queries.action_filters import MINE, Filters
from committee.rules.permissions import Actor
from committee.rules.vocabulary import Role
from committee.web import access
from committee.web.requests import current, page

blueprint = Blueprint("home", __name__)

MOST_TO_FINISH = 500


@blueprint.get("/")
@access.signed_in
def index() -> ResponseReturnValue:
    """The home of a clerk, a member, an officer or an administrator, or of several in one."""
    context = current()
    shown = {name: PARTS[name](context) for name in kinds(context.actor)}
    return page("home/index.html", parts=shown, alone=len(shown) == 1)


@blueprint.get("/minutes-to-finish")
@access.needs("minutes.write")
def minutes_to_finish() -> ResponseReturnValue:
    """Every meeting whose minutes a clerk has still to finish."""
    found = home.minutes_to_finish(current(), limit=MOST_TO_FINISH)
    return page("home/minutes_to_finish.html", found=found)


def kinds(actor: Actor) -> list[str]:
    """The parts of somebody's home, a clerk's first."""
    is_member = actor.seats or any(
        actor.has_anywhere(role) for role in (Role.MEMBER, Role.MONITORING_OFFICER)
    )
    is_officer = actor.posts or actor.has_anywhere(Role.OFFICER)
    found = {
        "clerk": actor.has_anywhere(Role.CLERK),
        "officer": is_officer,
        "member": is_member,
        "administrator": actor.has_anywhere(Role.ADMINISTRATOR),
    }
    return [name for name, shown in found.items() if shown] or ["officer"]


def _clerk(context: Context) -> dict[str, object]:
    return {
        "ahead": home.meetings_ahead(context),
        "to_finish": home.minutes_to_finish(context),
        "to_complete": actions.listing(context, Filters("to_complete"), home.SHORT),
        "to_confirm": actions.listing(context, Filters("to_confirm"), home.SHORT),
        "letters": _letters(context),
    }


def _letters(context: Context) -> dict[str, object]:
    """The letters that wait for a clerk: the first of them, and how many in each state."""
    total, lines = outbox.troubled(context, home.SHORT)
    counts = outbox.counts(context) if total else {}
    states = [(state, counts[state]) for state in outbox.TROUBLED if counts.get(state)]
    return {"total": total, "lines": lines, "states": states}


def _officer(context: Context) -> dict[str, object]:
    return {
        "to_do": actions.listing(context, Filters("to_do", owner=MINE)),
        "completed": actions.listing(context, Filters("completed", owner=MINE), home.SHORT),
    }


def _member(context: Context) -> dict[str, object]:
    committee = MINE if context.actor.seats else ""
    return {
        "outstanding": actions.listing(context, Filters(committee=committee)),
        "answered": home.answered(context),
        "chaired": chairs.chaired(context),
        "committee": committee,
    }


def _administrator(_: Context) -> dict[str, object]:
    return {}


PARTS: dict[str, Callable[[Context], dict[str, object]]] = {
    "clerk": _clerk,
    "officer": _officer,
    "member": _member,
    "administrator": _administrator,
}
"""What each part of a home shows."""
