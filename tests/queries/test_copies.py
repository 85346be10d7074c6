"""Whether a stored copy is known to say what the paper would say now."""

from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import func, select

from committee.model.audit import AuditEntry
from committee.queries import copies
from committee.rules.papers import Asked, PaperKind, PaperState
from committee.rules.refusals import NotFound
from committee.services import copies as services
from committee.services import items
from committee.services.papers import Order
from tests.documents.papers import paper
from tests.world import NOW, World

SETTLED = timedelta(minutes=5)


def entry(world: World) -> None:
    """Somebody does something."""
    items.add(world.context(world.clerk), world.called, title=f"Parks {last(world)}")


def last(world: World) -> int:
    return world.session.scalar(select(func.max(AuditEntry.id))) or 0


def asked(world: World) -> Asked:
    return Asked(world.held.id, PaperKind.AGENDA, ending="txt")


def keep(world: World) -> None:
    """A copy kept now, when everything has settled."""
    known = copies.last_entry(world.context(world.clerk))
    services.keep(
        world.context(world.clerk), Order(asked(world), "name", paper(), known, world.now), b"words"
    )


def fresh(world: World, edition: str = "") -> bool:
    return found(world, edition) is not None


def found(world: World, edition: str = "") -> copies.Copy | None:
    context = world.context(world.clerk)
    return copies.fresh(
        world.session,
        context.actor,
        asked(world),
        edition=edition or services.frozen.EDITION,
        midnight=datetime.combine(context.today, time.min, world.council.zone),
    )


@pytest.fixture(autouse=True)
def _settled(world: World) -> None:
    entry(world)
    world.now = NOW + SETTLED


def test_a_copy_is_fresh_until_something_is_done(world: World) -> None:
    assert not fresh(world)
    keep(world)
    assert fresh(world)
    copy = found(world)
    assert copy is not None
    assert (copy.name, copy.content) == ("name", b"words")
    entry(world)
    assert not fresh(world)


def test_on_another_day_it_is_compared_again(world: World) -> None:
    keep(world)
    world.now = datetime(2026, 9, 15, 22, 59, tzinfo=NOW.tzinfo)
    assert fresh(world)
    world.now += timedelta(minutes=1)
    assert not fresh(world), "it is midnight in London"


def test_by_other_writers_it_is_made_anew(world: World) -> None:
    keep(world)
    assert not fresh(world, "another edition")


@pytest.mark.parametrize("state", [s for s in PaperState if s is not PaperState.READY])
def test_only_what_is_ready_is_a_copy(world: World, state: PaperState) -> None:
    keep(world)
    copy = copies.standing(world.session, asked(world))
    assert copy is not None
    copy.state = state
    assert not fresh(world)


def test_an_entry_is_trusted_to_be_the_last_once_whatever_began_before_it_is_over(
    world: World,
) -> None:
    assert copies.last_entry(world.context(world.clerk)) == last(world)
    entry(world)
    assert copies.last_entry(world.context(world.clerk)) == 0
    keep(world)
    assert not fresh(world)
    world.now += SETTLED
    assert copies.last_entry(world.context(world.clerk)) == last(world)


def test_a_long_paper_is_said_to_take_longer(world: World) -> None:
    order = Order(asked(world), "name", paper(), 1, NOW)
    copy = services.put_off(world.session, order)
    assert copies.seconds_to_make(world.context(world.clerk), copy) == 10
    copy.document = "x" * 410_000
    assert copies.seconds_to_make(world.context(world.clerk), copy) == 20


def test_there_is_no_other_copy(world: World) -> None:
    with pytest.raises(NotFound):
        copies.one(world.context(world.clerk), 99)
