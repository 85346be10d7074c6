"""One plan, two ways of making it: by the verbs, and in bulk. They leave the same book."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.context import Context
from committee.model.actions import Action, Event
from committee.model.meetings import Item, Meeting
from committee.queries.actors import actor
from committee.rules.actions import ActionState
from committee.services import actions, meetings, people
from committee.services.sample import crowd, player, register, rows, scenes
from committee.services.sample.plan import Plan
from tests.sample.snapshot import snapshot

ON = date(2026, 11, 24)
SIZE = crowd.Size(committees=1, meetings=4, reports=2, actions=4)
PLANS = {
    "northmoor": {"sqlite": scenes.plan(ON), "postgresql": scenes.plan(ON, small=True)},
    "crowd": dict.fromkeys(("sqlite", "postgresql"), crowd.plan(ON, SIZE)),
}
"""The plans; the whole council, with every story in it, is played once."""


def made(library, plan: Plan, write: Callable[..., None], then=lambda session, known: None):
    """Make a plan's book anew and say what it holds."""
    library.put_out("bare")
    told = []
    with Session(library.engine) as session:
        known = register.write(session, plan.register, lambda: told.append(1))
        write(session, plan, known, lambda: told.append(1))
        session.commit()
        found = snapshot(session.connection())
        then(session, known)
    assert len(told) == (
        len(plan.register.people) + len(plan.register.committees) + len(plan.meetings)
    )
    library.engine.dispose()
    return found


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_written_in_bulk_is_what_the_verbs_leave(library, backend: str, name: str):
    def goes_on(session: Session, known: register.Known) -> None:
        histories_are_in_order(session)
        the_verbs_go_on(session, known)

    plan = PLANS[name][backend]
    by_verbs = made(library, plan, player.play)
    in_bulk = made(library, plan, rows.write, goes_on)
    for table, wanted in by_verbs.items():
        found = in_bulk[table]
        assert not wanted - found, f"{table}: only the verbs leave this"
        assert not found - wanted, f"{table}: only the bulk leaves this"
    assert by_verbs["actions"]
    assert by_verbs["events"]


def histories_are_in_order(session: Session) -> None:
    """Replayed in order, the history of each action gives its state."""
    states: dict[int, ActionState] = {}
    for event in session.scalars(select(Event).order_by(Event.action_id, Event.at, Event.id)):
        assert event.source == states.get(event.action_id)
        states[event.action_id] = event.target
    assert states == dict(session.execute(select(Action.id, Action.state)).all())


def the_verbs_go_on(session: Session, known: register.Known) -> None:
    """What is added after a bulk load takes the next numbers."""
    now = datetime.combine(ON, time(9), tzinfo=UTC)
    who = actor(session, known.people["Rhiannon Thistlewood"].id, ON)
    context = Context(session, who, now, known.clerk.council)
    people.add(context, name="Bronwen Ellis")
    committee = known.committees["OSC"]
    meetings.call(context, committee, day=date(2026, 12, 9), starts_at=time(10))
    last = session.scalars(
        select(Action).where(Action.committee_id == committee.id).order_by(Action.id.desc())
    ).first()
    assert last
    of_its_year = (
        select(Item)
        .join(Item.meeting)
        .where(Meeting.committee_id == committee.id, Meeting.year_id == last.year_id)
    )
    raised = actions.raise_action(context, session.scalars(of_its_year).first(), text="Go on")
    assert raised.sequence == last.sequence + 1
    session.commit()
