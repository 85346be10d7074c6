"""Actions that are to be chased: with their owners, by a date, and what was written of them.

The service itself asks, for letters to those who owe the actions: nothing here is shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, func, select, tuple_
from sqlalchemy.orm import joinedload

from committee.context import Context
from committee.model.actions import Action, Event, Owner
from committee.model.committees import Committee
from committee.model.letters import Enclosure, Letter
from committee.queries.action_filters import IS_TO_DO
from committee.queries.lots import lots
from committee.rules.chasing import Ladder, OwnerPart
from committee.rules.letters import LetterKind, LetterState
from committee.rules.reminders import Stage, read

BEGINS_ANEW = ("raise", "send", "send_back", "reopen", "change")
"""The steps of which an owner hears, and those that set an action's date or its owners."""


@dataclass(frozen=True)
class Chased:
    """An action that is with its owners, and how its committee has it chased.

    `since` is the day on which it last began anew: it was sent, sent back or changed. `owners` are
    those who are asked: whoever said "this is not mine" is not among them.
    """

    action_id: int
    due_on: date
    committee_id: int
    overdue_every: int
    ladder: Ladder
    rung_every: int
    since: date
    owners: tuple[Owner, ...]


@dataclass(frozen=True)
class Rung:
    """That somebody above the owner was written to, or is to be: `stage` says on which rung.

    `was_tried` is whether it was taken to be delivered; one that the clerk lets lie was not.
    """

    stage: Stage
    state: LetterState
    was_tried: bool
    address: str
    queued_on: date
    sent_on: date | None


def due_by(context: Context, day: date) -> list[Chased]:
    """What is with its owners and due by a day, the soonest first."""
    owners = _owners(context, day)
    since = (
        select(func.max(Event.at))
        .where(Event.action_id == Action.id, Event.step.in_(BEGINS_ANEW))
        .correlate(Action)
        .scalar_subquery()
    )
    rows = context.session.execute(
        select(
            Action.id,
            Action.due_on,
            Action.committee_id,
            Committee.overdue_every,
            Committee.ladder,
            Committee.rung_every,
            since.label("since"),
        )
        .join(Committee, Committee.id == Action.committee_id)
        .where(_is_due_by(day))
        .order_by(Action.due_on, Action.id)
    )
    return [
        Chased(
            row.id,
            row.due_on,
            row.committee_id,
            row.overdue_every,
            row.ladder,
            row.rung_every,
            context.day_of(row.since),
            tuple(owners.get(row.id, ())),
        )
        for row in rows
    ]


def written(context: Context, stages: Iterable[tuple[int, str]]) -> set[tuple[int, str, str]]:
    """Who was reminded of actions at stages: action, stage, and the address or else the name."""
    found: set[tuple[int, str, str]] = set()
    for lot in lots(stages):
        rows = context.session.execute(
            select(Enclosure.action_id, Enclosure.stage, Letter.address, Letter.name)
            .join(Enclosure.letter)
            .where(tuple_(Enclosure.action_id, Enclosure.stage).in_(lot))
        )
        found |= {(action, stage, address or name) for action, stage, address, name in rows}
    return found


def rungs(context: Context, actions: Iterable[int]) -> dict[int, list[Rung]]:
    """The letters to those above the owners of actions, by the action, the first of them first."""
    found: dict[int, list[Rung]] = {}
    for lot in lots(actions):
        rows = context.session.execute(
            select(
                Enclosure.action_id,
                Enclosure.stage,
                Letter.state,
                Letter.attempts,
                Letter.address,
                Letter.queued_at,
                Letter.sent_at,
            )
            .join(Enclosure.letter)
            .where(
                Enclosure.action_id.in_(lot),
                Enclosure.stage.startswith("rung:"),
                Letter.kind == LetterKind.ESCALATION,
            )
            .order_by(Letter.id)
        )
        for action, stage, state, attempts, address, queued_at, sent_at in rows:
            sent_on = context.day_of(sent_at) if sent_at else None
            queued_on = context.day_of(queued_at)
            rung = Rung(read(stage), state, attempts > 0, address, queued_on, sent_on)
            found.setdefault(action, []).append(rung)
    return found


def by_id(context: Context, actions: Iterable[int]) -> dict[int, Action]:
    """Actions by their numbers."""
    found: dict[int, Action] = {}
    for lot in lots(actions):
        rows: Sequence[Action] = context.session.scalars(
            select(Action).where(Action.id.in_(lot))
        ).all()
        found |= {action.id: action for action in rows}
    return found


def _owners(context: Context, day: date) -> dict[int, list[Owner]]:
    """Who is asked for what is due by a day, by the action."""
    found: dict[int, list[Owner]] = {}
    for owner in context.session.scalars(
        select(Owner)
        .join(Owner.action)
        .where(_is_due_by(day), Owner.part == OwnerPart.OWNER, Owner.declined == "")
        .options(joinedload(Owner.person))
        .order_by(Owner.action_id, Owner.position)
    ):
        found.setdefault(owner.action_id, []).append(owner)
    return found


def _is_due_by(day: date) -> ColumnElement[bool]:
    return and_(IS_TO_DO, Action.due_on <= day)
