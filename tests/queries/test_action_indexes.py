"""Lists of actions stay quick in a large book: indexes settle what is on a page."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from committee.context import Context
from committee.queries import actions, digests
from committee.queries.action_filters import Filters
from tests.world import World

WRITTEN_OUT = "state IN ('not_started', 'in_progress', 'completed')"


def listing(state: str) -> Callable[[Context], object]:
    """Asks for a page of a list."""
    return lambda context: actions.listing(context, Filters(state=state))


def sent(world: World, who: str, ask: Callable[[Context], object]) -> list[tuple[str, Any]]:
    """The statements about actions that are sent, with what is bound to them."""
    context = world.context(getattr(world, who))
    found: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, bound: Any, *_: object) -> None:
        if "FROM actions" in statement:
            found.append((statement, bound))

    engine = world.session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        ask(context)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return found


@pytest.mark.parametrize("who", ["member", "clerk", "director"])
@pytest.mark.parametrize("state", ["outstanding", "overdue", "to_do", "completed"])
def test_the_index_of_outstanding_actions_answers_alone(world: World, who: str, state: str):
    counts, page = sent(world, who, listing(state))
    assert WRITTEN_OUT in counts[0], "A partial index is used only for words that stand there."
    assert WRITTEN_OUT in page[0]
    if world.session.get_bind().dialect.name == "sqlite":
        for statement, bound in (counts, page):
            steps = world.session.connection().exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", bound
            )
            used = " ".join(step.detail for step in steps)
            assert "actions USING COVERING INDEX ix_actions_outstanding_due" in used


def test_what_a_clerk_has_to_complete_is_sought_among_what_is_not_done(world: World):
    for statement, bound in sent(world, "clerk", listing("to_complete")):
        assert "state IN ('not_sent', 'not_started', 'in_progress')" in statement
        if world.session.get_bind().dialect.name == "sqlite":
            steps = world.session.connection().exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", bound
            )
            assert "actions USING INDEX ix_actions_not_done" in " ".join(s.detail for s in steps)


def test_the_news_of_a_week_is_sought_by_its_days(world: World):
    def ask(context: Context) -> None:
        digests.eventful(context, date(2026, 9, 14))

    ((statement, bound),) = sent(world, "clerk", ask)
    if world.session.get_bind().dialect.name == "sqlite":
        steps = world.session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", bound)
        assert "events USING INDEX ix_events_at" in " ".join(step.detail for step in steps)
