"""The context of everything done: who acts, when, and for which council."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from committee.model.council import Council
from committee.rules.permissions import Actor


@dataclass(frozen=True)
class Context:
    """What every query and verb is given first.

    `now` is an aware moment, the only clock; `today` is its date in the council's time zone.
    """

    session: Session
    actor: Actor
    now: datetime
    council: Council

    @property
    def today(self) -> date:
        """The date of now in the council's time zone."""
        return self.day_of(self.now)

    def day_of(self, moment: datetime) -> date:
        """The date of any moment in the council's time zone."""
        return moment.astimezone(self.council.zone).date()
