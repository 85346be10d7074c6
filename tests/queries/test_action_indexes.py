"""Lists of actions stay quick in a large book: indexes settle what is on a page."""

from typing import Any

import pytest
from sqlalchemy import event

from committee.queries import actions
from committee.queries.action_filters import Filters
from tests.world import World

WRITTEN_OUT = "state IN ('not_started', 'in_progress', 'completed')"


def sent(world: World, who: str, filters: Filters) -> list[tuple[str, Any]]:
    """The statements about actions that a list sends, with what is bound to them."""
    context = world.context(getattr(world, who))
    found: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, bound: Any, *_: object) -> None:
        if "FROM actions" in statement:
            found.append((statement, bound))

    engine = world.session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        actions.listing(context, filters)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return found


@pytest.mark.parametrize("who", ["member", "clerk", "director"])
@pytest.mark.parametrize("state", ["outstanding", "overdue", "to_do", "completed"])
def test_the_index_of_outstanding_actions_answers_alone(world: World, who: str, state: str):
    counts, page = sent(world, who, Filters(state=state))
    assert WRITTEN_OUT in counts[0], "A partial index is used only for words that stand there."
    assert WRITTEN_OUT in page[0]
    if world.session.get_bind().dialect.name == "sqlite":
        for statement, bound in (counts, page):
            steps = world.session.connection().exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", bound
            )
            used = " ".join(step.detail for step in steps)
            assert "actions USING COVERING INDEX ix_actions_outstanding_due" in used
