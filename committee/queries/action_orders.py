"""How a list of actions can be put in order."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import and_, case, func, select

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.committees import Committee
from committee.model.people import Person
from committee.model.posts import Post
from committee.queries import last_meetings
from committee.queries.action_filters import overdue
from committee.queries.action_lines import ActionLine
from committee.queries.last_meetings import DONE_ON
from committee.rules.actions import ENDED, WITH_OWNER, ActionState
from committee.rules.chasing import OwnerPart
from committee.rules.tracker import Section

TRACKER = "tracker"
"""As the paper "Action tracker": by its sections, and within each the soonest due first."""

SECTIONS = tuple(Section)
DONE = (ActionState.COMPLETED, ActionState.CLOSED)
BY_DAY = (Action.due_on.is_(None), Action.due_on, Action.id)


def _first_owner() -> Any:
    """The name of an action's first owner, those to be set last."""
    name = func.coalesce(Post.title, Person.name, func.nullif(Owner.body, ""), Owner.words)
    return (
        select(func.lower(name))
        .select_from(Owner)
        .outerjoin(Owner.post)
        .outerjoin(Owner.person)
        .where(Owner.action_id == Action.id, Owner.part == OwnerPart.OWNER)
        .order_by(Owner.position)
        .limit(1)
        .scalar_subquery()
    )


def _abbreviation() -> Any:
    """What an action's committee is called in references."""
    return (
        select(Committee.abbreviation)
        .where(Committee.id == Action.committee_id)
        .correlate(Action)
        .scalar_subquery()
    )


def _place_in_life() -> Any:
    """How far on an action is, as a number."""
    return case({state: place for place, state in enumerate(ActionState)}, value=Action.state)


SORTS: dict[str, tuple[Any, ...]] = {
    TRACKER: BY_DAY,
    "due": BY_DAY,
    "reference": (_abbreviation(), Action.year_id, Action.sequence),
    "owner": (_first_owner(), *BY_DAY),
    "state": (_place_in_life(), *BY_DAY),
    "raised": (Action.raised_on, Action.id),
    "done": (Action.completed_on.is_not(None), Action.completed_on, Action.id),
    "ended": (Action.ended_on.is_not(None), Action.ended_on, Action.id),
}
"""What each order goes by; TRACKER by its sections first."""


def order(context: Context, sort: str) -> list[Any]:
    """What to order by; "-ended" is the latest ended first."""
    key = sort.removeprefix("-")
    columns = [_place(context.today), *SORTS[key]] if key == TRACKER else list(SORTS[key])
    return [column.desc() for column in columns] if sort.startswith("-") else columns


def usual(state: str) -> str:
    """The order of a list for which none is asked: as the paper, or what ended last first."""
    return "-ended" if state == "closed" else TRACKER


def in_sections(
    context: Context, lines: Sequence[ActionLine]
) -> list[tuple[Section, list[ActionLine]]]:
    """Lines that are in the order of the paper, by its sections; those without one left out."""
    slugs = [line.slug for line in lines]
    rows = context.session.execute(
        select(Action.slug, _place(context.today)).where(Action.slug.in_(slugs))
    )
    places: dict[str, int] = dict(rows.all())
    by_place = groupby(lines, lambda line: places[line.slug])
    return [(SECTIONS[place], list(each)) for place, each in by_place]


def _place(today: date) -> Any:
    """The place in the paper of an action's section.

    The states come first, which the index of outstanding actions knows: few are asked when their
    committee met.
    """
    done_since = and_(Action.state.in_(DONE), last_meetings.since(DONE_ON, today))
    return case(
        (overdue(today), SECTIONS.index(Section.OVERDUE)),
        (Action.state.in_(WITH_OWNER), SECTIONS.index(Section.OPEN)),
        (done_since, SECTIONS.index(Section.DONE)),
        (Action.state.in_(ENDED), SECTIONS.index(Section.ENDED)),
        else_=SECTIONS.index(Section.OPEN),
    )
