"""What many tests of minutes begin with: a text written, a draft issued, a later meeting held."""

from datetime import UTC, datetime

from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes, Revision
from committee.queries import revisions
from committee.rules.vocabulary import MeetingState, Part
from committee.services import minutes
from tests.world import World

WRITTEN = "Members received a report.\n\nThe Chair asked:\n\n- about cost\n- about time"


def write(world: World, item: Item, text: str, base: int | None = None) -> Revision:
    """Write the minute of an item as the clerk, by default from the text that stands."""
    context = world.context(world.clerk)
    standing = revisions.latest(context, item)
    if base is None:
        base = standing.number if standing else 0
    return minutes.write(context, item, text=text, base=base)


def public(world: World) -> Minutes:
    """The open minutes of the meeting that was held."""
    return minutes.of(world.context(world.clerk), world.held, Part.PUBLIC)


def issued(world: World) -> Minutes:
    """The same with a text under the second item, issued as a draft."""
    write(world, world.held.items[1], WRITTEN)
    minutes.issue(world.context(world.clerk), public(world))
    return public(world)


def next_meeting(world: World) -> Meeting:
    """The next meeting of the committee, held; the clerk looks back on it a day later."""
    world.called.state = MeetingState.HELD
    world.now = datetime(2026, 10, 21, 10, tzinfo=UTC)
    return world.called
