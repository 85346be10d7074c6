"""Who sees what was read in, and what of it is still to be done."""

from dataclasses import replace

import pytest

from committee.queries import readings as queries
from committee.rules.readings import FindingState
from committee.rules.refusals import NotFound
from committee.services import readings
from tests.proposals import MET, brought_in


@pytest.fixture
def clerk(world):
    """The context of the clerk of all committees."""
    return world.context(world.clerk)


def seen(context, reading) -> bool:
    """Whether somebody sees a file, in the list and by itself."""
    is_listed = reading in queries.listed(context).rows
    try:
        assert queries.one(context, reading.id) is reading
    except NotFound:
        assert not is_listed
        return False
    assert is_listed
    return True


def test_clerks_of_the_committee_alone_see_a_file(world, clerk) -> None:
    reading = brought_in(clerk)
    assert seen(clerk, reading)
    for person in (world.member, world.administrator, world.monitoring_officer, None):
        assert not seen(world.context(person), reading)
    world.clerk.roles[0].committee_id = world.osc.id
    assert seen(world.context(world.clerk), reading)
    world.clerk.roles[0].committee_id = world.other.id
    assert not seen(world.context(world.clerk), reading)


def test_a_file_of_no_committee_is_seen_by_whoever_read_it_in(world, clerk) -> None:
    reading = brought_in(clerk, replace(MET, committee=""))
    world.clerk.roles[0].committee_id = world.other.id
    assert seen(world.context(world.clerk), reading)
    reading.added_by_id = world.administrator.id
    assert not seen(world.context(world.clerk), reading)
    world.clerk.roles[0].committee_id = None
    assert seen(world.context(world.clerk), reading)


def test_files_to_be_reviewed_stand_first_with_what_is_open(clerk) -> None:
    dropped, reading = brought_in(clerk), brought_in(clerk, digest="b" * 64)
    readings.drop(clerk, dropped, version=dropped.version)
    third = brought_in(clerk, digest="c" * 64)
    assert queries.listed(clerk).rows == [third, reading, dropped]
    assert queries.counts(clerk, [reading.id]) == {reading.id: {FindingState.OPEN: 6}}


def test_a_clerk_chooses_among_their_own_committees(world, clerk) -> None:
    assert set(queries.choices(clerk)) == {world.osc, world.other}
    world.clerk.roles[0].committee_id = world.osc.id
    assert queries.choices(world.context(world.clerk)) == [world.osc]
