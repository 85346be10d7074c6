"""What happened at the meetings of the tiny council besides their items."""

from datetime import time
from functools import cached_property

from committee.context import Context
from committee.model.declarations import Declaration
from committee.model.meetings import Item, Meeting
from committee.model.movements import Movement, Presiding
from committee.rules.proceedings import InterestKind, MovementKind
from committee.rules.vocabulary import Capacity
from committee.services import attendance, declarations, movements, presiding
from committee.services.attendance import Entry
from committee.services.declarations import Interest
from committee.services.movements import Move
from committee.services.presiding import Turn
from tests.world import World

SECRET = "Zanzibar"
"""A word that stands in every text of minutes, resolutions and actions here."""


class Happened:
    """What a member did at the meeting: declared an interest, left, and presided."""

    world: World
    clerk: Context
    item: Item

    @cached_property
    def declaration(self) -> Declaration:
        """An interest in the item."""
        return self._declare(self.world.held, self.item)

    @cached_property
    def movement(self) -> Movement:
        """A member who left during the item."""
        return self._leave(self.world.held, self.item)

    @cached_property
    def presided(self) -> Presiding:
        """A member who presided over the item."""
        return self._preside(self.world.held, self.item)

    def happen_at(self, meeting: Meeting) -> None:
        """The same at another meeting, over its first item."""
        present = Entry(self.world.member.id, Capacity.PRESENT)
        attendance.record(self.clerk, meeting, [present], version=meeting.version)
        for record in (self._declare, self._leave, self._preside):
            record(meeting, meeting.items[0])

    def _declare(self, meeting: Meeting, item: Item) -> Declaration:
        interest = Interest(
            self.world.member.id,
            InterestKind.DISCLOSABLE,
            item.id,
            nature=f"A firm in {SECRET}",
            dispensation=f"The mayor of {SECRET}",
        )
        return declarations.add(self.clerk, meeting, interest)

    def _leave(self, meeting: Meeting, item: Item) -> Movement:
        move = Move(self.world.member.id, MovementKind.LEFT, item.id, at=time(19, 30))
        return movements.add(self.clerk, meeting, move)

    def _preside(self, meeting: Meeting, item: Item) -> Presiding:
        turn = Turn(self.world.member.id, item.id, item.id, f"Gone to {SECRET}")
        return presiding.add(self.clerk, meeting, turn)
