"""What putting a file into the record would make is said beforehand."""

from dataclasses import replace

from committee.queries import put_ins
from committee.queries.put_ins import Planned
from tests import proposals
from tests.proposals import MET
from tests.world import World


def planned(world: World, **changed: object) -> Planned:
    """What would be made of the minutes, once all of them is accepted."""
    context = world.context(world.clerk)
    reading = proposals.brought_in(context, replace(MET, **changed))  # type: ignore[arg-type]
    proposals.accept_all(world, reading)
    return put_ins.planned(context, reading)


def test_records_of_each_kind_are_counted_and_new_people_named(world: World) -> None:
    assert planned(world) == Planned(
        meetings=1, completed=0, items=2, actions=3, people=["Efa Morris"]
    )


def test_nothing_that_is_still_open_counts(world: World) -> None:
    context = world.context(world.clerk)
    plan = put_ins.planned(context, proposals.brought_in(context))
    assert plan == Planned(meetings=0, completed=0, items=0, actions=0, people=[])


def test_a_meeting_of_the_book_is_completed(world: World) -> None:
    for attendance in world.held.attendances:
        world.session.delete(attendance)
    world.session.commit()
    plan = planned(world, day=world.held.day, starts_at=world.held.starts_at)
    assert (plan.meetings, plan.completed) == (0, 1)


def test_nobody_is_added_to_a_meeting_whose_attendance_is_kept(world: World) -> None:
    plan = planned(world, day=world.held.day, starts_at=world.held.starts_at)
    assert plan.people == []
