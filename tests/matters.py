"""A meeting of the tiny council that hears of matters arising: five weeks after the one held."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind, ItemKind
from committee.services import action_answers, action_steps, items, meetings
from committee.services.actions import OwnerGiven, raise_action
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))
AFTER = datetime(2026, 10, 21, 9, 0, tzinfo=UTC)
"""The morning after the meeting."""


@dataclass
class Arising:
    """Actions of the meeting held in September, and the item of October that reports them."""

    world: World
    item: Item

    def on(self, person: Person, now: datetime = AFTER) -> Context:
        """The context of somebody, on the morning after the meeting unless told otherwise."""
        return replace(self.world.context(person), now=now)

    @property
    def clerk(self) -> Context:
        """The clerk's, on that morning."""
        return self.on(self.world.clerk)

    def action(self, text: str, *, due: int = 1, mark: Mark = OPEN_MARK) -> Action:
        """An action with the director, due on a day of October."""
        clerk = self.world.context(self.world.clerk)
        action = raise_action(
            clerk,
            self.world.held.items[1],
            text=text,
            owners=[OwnerGiven(post_id=self.world.ict.id)],
            due=Due(DueKind.DATE, date(2026, 10, due)),
            mark=mark,
        )
        action_steps.send(clerk, action)
        return action

    def done(self, text: str, *, due: int = 30, mark: Mark = OPEN_MARK) -> Action:
        """One that the director says is done."""
        action = self.action(text, due=due, mark=mark)
        director = self.world.context(self.world.director)
        action_answers.complete(director, action, answer=f"{text}: it was done.")
        return action

    def hold(self) -> None:
        """Record that the meeting was held."""
        meeting = self.item.meeting
        meetings.hold(self.clerk, meeting, closed_at=None, presiding=None, version=meeting.version)

    def later(self) -> Meeting:
        """The next meeting, held on the day after."""
        clerk, osc = self.clerk, self.world.osc
        meeting = meetings.call(clerk, osc, day=date(2026, 10, 21), starts_at=time(8, 0))
        meetings.hold(clerk, meeting, closed_at=None, presiding=None, version=meeting.version)
        return meeting

    def another(self, mark: Mark = OPEN_MARK) -> Item:
        """A further item of matters arising at the same meeting."""
        return put_on(self.world, "More matters arising", mark)


def put_on(world: World, title: str = "Matters arising", mark: Mark = OPEN_MARK) -> Item:
    """Put an item of matters arising on the agenda of October."""
    clerk = world.context(world.clerk)
    kind = ItemKind.MATTERS_ARISING
    return items.add(clerk, world.called, title=title, kind=kind, mark=mark)


def arising(world: World) -> Arising:
    """The actions and the item."""
    return Arising(world, put_on(world))
