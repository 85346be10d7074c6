"""Stored copies: one for each paper, confirmed, replaced, put off, taken up again, or failed."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from committee.model.papers import StoredPaper
from committee.rules.papers import Asked, PaperKind, PaperState
from committee.rules.vocabulary import Part
from committee.services import copies
from committee.services.papers import Order
from tests.documents.papers import paper
from tests.world import NOW, World

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


@pytest.fixture
def order(world: World) -> Order:
    asked = Asked(world.held.id, PaperKind.MINUTES, Part.PUBLIC, ending="txt")
    return Order(asked, "OSC-minutes", paper(), entry=7, at=NOW)


def stored(world: World) -> list[StoredPaper]:
    world.session.expire_all()
    return list(world.session.scalars(select(StoredPaper).order_by(StoredPaper.id)))


def other(order: Order) -> Order:
    """The same paper, which says something else now."""
    return replace(order, document=replace(order.document, state="changed"), name="other", entry=9)


def taken(world: World, now: datetime = NOW, started: datetime = NOW) -> copies.Job:
    job = copies.take(world.session, now, started)
    assert job is not None
    return job


def test_what_was_never_kept_cannot_be_confirmed(world: World, order: Order) -> None:
    assert copies.confirm(world.session, order) is None


def test_a_copy_that_says_the_same_is_known_to_from_then_on(world: World, order: Order) -> None:
    copies.keep(world.context(world.clerk), order, b"words")
    later = replace(order, name="renamed", entry=8, at=NOW + HOUR)
    assert copies.confirm(world.session, later) is not None
    (copy,) = stored(world)
    assert (copy.audit_id, copy.asked_at, copy.name) == (8, NOW + HOUR, "renamed")
    assert (copy.content, copy.made_at, copy.state) == (b"words", NOW, PaperState.READY)


def test_a_copy_that_says_something_else_is_replaced(world: World, order: Order) -> None:
    copies.keep(world.context(world.clerk), order, b"words")
    assert copies.confirm(world.session, other(order)) is None
    copies.keep(world.context(world.clerk), other(order), b"other words")
    (copy,) = stored(world)
    assert (copy.content, copy.name, copy.audit_id) == (b"other words", "other", 9)


def test_each_paper_format_part_and_item_has_a_copy_of_its_own(world: World, order: Order) -> None:
    asked = order.asked
    others = (
        asked,
        replace(asked, ending="pdf"),
        replace(asked, part=Part.EXEMPT),
        replace(asked, kind=PaperKind.AGENDA),
        replace(asked, kind=PaperKind.EXTRACT, item_id=world.held.items[0].id),
        replace(asked, kind=PaperKind.EXTRACT, item_id=world.held.items[1].id),
    )
    for number, each in enumerate(others):
        copies.keep(world.context(world.clerk), replace(order, asked=each), b"%d" % number)
    assert [copy.content for copy in stored(world)] == [b"0", b"1", b"2", b"3", b"4", b"5"]


def test_a_copy_of_an_item_goes_with_the_item(world: World, order: Order) -> None:
    item = world.called.items[0] if world.called.items else world.held.items[2]
    asked = replace(order.asked, kind=PaperKind.EXTRACT, item_id=item.id)
    copies.keep(world.context(world.clerk), replace(order, asked=asked), b"words")
    world.session.commit()
    world.session.delete(item)
    world.session.commit()
    assert stored(world) == []


def test_a_paper_that_is_put_off_is_made_from_what_was_ordered(world: World, order: Order) -> None:
    copies.put_off(world.session, order)
    job = taken(world)
    assert copies.made(job) == copies.written(order)
    copies.finish(world.session, job, b"made", NOW + SECOND)
    (copy,) = stored(world)
    assert (copy.state, copy.content, copy.document) == (PaperState.READY, b"made", None)
    assert copy.made_at == NOW + SECOND
    assert copies.take(world.session, NOW, NOW) is None


def test_two_who_order_the_same_order_it_once(world: World, order: Order) -> None:
    first = copies.put_off(world.session, order).id
    assert copies.put_off(world.session, order).id == first
    job = taken(world)
    assert copies.put_off(world.session, order).state is PaperState.MAKING
    assert copies.take(world.session, NOW, NOW) is None
    copies.finish(world.session, job, b"made", NOW)
    assert len(stored(world)) == 1


def test_what_waits_longest_is_made_first(world: World, order: Order) -> None:
    agenda = replace(order.asked, kind=PaperKind.AGENDA)
    second = copies.put_off(world.session, order).id
    first = copies.put_off(world.session, replace(order, asked=agenda, at=NOW - HOUR)).id
    assert [taken(world).copy_id, taken(world).copy_id] == [first, second]


def test_what_changed_while_it_was_made_is_made_anew(world: World, order: Order) -> None:
    copies.put_off(world.session, order)
    old = taken(world)
    copies.put_off(world.session, other(order))
    copies.finish(world.session, old, b"old words", NOW)
    (copy,) = stored(world)
    assert (copy.state, copy.content) == (PaperState.WAITING, None)
    new = taken(world, NOW + SECOND)
    copies.fail(world.session, old)
    copies.finish(world.session, new, b"new words", NOW)
    (copy,) = stored(world)
    assert (copy.state, copy.content) == (PaperState.READY, b"new words")


def test_what_a_dead_process_left_is_taken_up_again(world: World, order: Order) -> None:
    copies.put_off(world.session, order)
    left = taken(world)
    assert copies.take(world.session, NOW + SECOND, started=NOW) is None, "it is at work"
    again = taken(world, NOW + HOUR, started=NOW + SECOND)
    assert again.copy_id == left.copy_id
    copies.finish(world.session, left, b"by the dead", NOW)
    copies.finish(world.session, again, b"by the living", NOW)
    assert [copy.content for copy in stored(world)] == [b"by the living"]


def test_what_takes_far_too_long_is_taken_up_by_whoever_lives(world: World, order: Order) -> None:
    copies.put_off(world.session, order)
    taken(world)
    assert taken(world, NOW + HOUR, started=NOW - HOUR)


def test_what_failed_says_so_and_can_be_ordered_again(world: World, order: Order) -> None:
    copies.put_off(world.session, order)
    copies.fail(world.session, taken(world))
    (copy,) = stored(world)
    assert (copy.state, copy.problem, copy.content) == (PaperState.FAILED, copies.FAILED, None)
    assert copies.confirm(world.session, order) is None
    assert copies.put_off(world.session, order).state is PaperState.WAITING
    (copy,) = stored(world)
    assert copy.problem == ""
