"""Where the words of a record stand, and the corrections that a meeting made."""

import pytest

from committee.model.corrections import Correction
from committee.model.meetings import Item
from committee.model.minutes import Minutes
from committee.queries import minutes as queries
from committee.rules.vocabulary import MeetingState, Part
from committee.services import minutes, resolutions
from committee.services.resolutions import Wording
from tests.minuting import write
from tests.world import World


def test_each_block_knows_where_it_stands_in_the_text(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    write(world, item, "[resolution 2]\n\nSame.\n\nSame.\n\n[exempt 3] Secret.\n\nLast.")
    resolutions.add(context, item, Wording("that the report be noted"))
    whole = queries.for_actor(context, world.held).items[1]
    public = queries.for_paper(context, world.held, Part.PUBLIC).items[1]
    assert whole.sources == (1, 2, 3, 4, None)
    assert public.sources == (1, 2, None, 4, None)


def correct(world: World, part: Part) -> Minutes:
    """Correct the minutes of a part of the meeting at an open item of the next."""
    context = world.context(world.clerk)
    item = Item(meeting=world.called, number="1", title="Minutes", agenda_order=1)
    world.session.add(item)
    of = minutes.of(context, world.held, part)
    correction = Correction(minutes=of, item=item, place="minute 2", was="Secret", becomes="Open")
    world.session.add(correction)
    world.session.flush()
    return of


@pytest.mark.parametrize(("part", "public"), [(Part.PUBLIC, 1), (Part.EXEMPT, 0)])
def test_corrections_of_exempt_minutes_stand_in_the_exempt_paper_alone(
    world: World, part: Part, public: int
) -> None:
    correct(world, part)
    world.called.state = MeetingState.HELD
    context = world.context(world.clerk)
    for audience, count in ((Part.PUBLIC, public), (Part.EXEMPT, 1)):
        record = queries.for_paper(context, world.called, audience)
        assert len(record.items[0].corrections) == count
    assert queries.for_paper(context, world.held, Part.PUBLIC).corrected == {part}


def test_corrections_wait_for_the_minutes_that_made_them(world: World) -> None:
    correct(world, Part.PUBLIC)
    for person, count in ((world.clerk, 1), (world.member, 0)):
        record = queries.for_actor(world.context(person), world.called)
        assert len(record.items[0].corrections) == count
