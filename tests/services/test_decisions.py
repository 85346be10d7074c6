"""Issuing the decision sheet: once the meeting is over, and until its minutes are approved."""

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.rules.refusals import OutOfOrder
from committee.rules.vocabulary import Part
from committee.services import decisions, minutes
from tests.minuting import issued, next_meeting, public
from tests.world import World


def test_it_is_issued_once(world: World) -> None:
    context = world.context(world.clerk)
    decisions.issue(context, world.held, Part.PUBLIC)
    decisions.issue(context, world.held, Part.PUBLIC)
    assert public(world).decisions_issued_at == world.now
    found = select(AuditEntry.id).where(AuditEntry.verb == "decisions.issue")
    assert len(world.session.scalars(found).all()) == 1


def test_each_part_has_its_own(world: World) -> None:
    decisions.issue(world.context(world.clerk), world.held, Part.EXEMPT)
    assert public(world).decisions_issued_at is None


def test_it_can_be_taken_back_and_issued_again(world: World) -> None:
    context = world.context(world.clerk)
    decisions.issue(context, world.held, Part.PUBLIC)
    decisions.take_back(context, world.held, Part.PUBLIC)
    assert public(world).decisions_issued_at is None
    decisions.issue(context, world.held, Part.PUBLIC)
    assert public(world).decisions_issued_at == world.now


def test_a_meeting_that_is_still_to_be_held_has_no_decisions(world: World) -> None:
    with pytest.raises(OutOfOrder, match="Record that the meeting was held"):
        decisions.issue(world.context(world.clerk), world.called, Part.PUBLIC)


def test_once_the_minutes_are_approved_the_decisions_stand_there(world: World) -> None:
    issued(world)
    later = next_meeting(world)
    context = world.context(world.clerk)
    minutes.approve(context, public(world), at=later)
    for verb in (decisions.issue, decisions.take_back):
        with pytest.raises(OutOfOrder, match="approved"):
            verb(context, world.held, Part.PUBLIC)
