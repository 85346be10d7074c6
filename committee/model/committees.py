"""Committees, and who sat on each of them when."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import NAME, Base, Versioned
from committee.model.people import Person
from committee.rules.chasing import Closing, Ladder
from committee.rules.vocabulary import Seat


class Committee(Versioned, Base):
    """A committee. `abbreviation` begins its references ("OSC"); `style` may be the council's ("").

    `slug` is its address and stays when the name changes; `ended_on` is its last day, and
    `merged_into` the committee that took up its open actions. Owners of late actions are reminded
    every `overdue_every` days (0: never), and with every further `rung_every` days the letter goes
    one rung higher, as `ladder` says.
    """

    __tablename__ = "committees"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(NAME), unique=True)
    slug: Mapped[str] = mapped_column(String(NAME), unique=True)
    abbreviation: Mapped[str] = mapped_column(String(12), unique=True)
    style: Mapped[str] = mapped_column(String(40), default="")
    ended_on: Mapped[date | None]
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("committees.id"))
    closing: Mapped[Closing] = mapped_column(default=Closing.CLERK)
    overdue_every: Mapped[int] = mapped_column(default=7)
    ladder: Mapped[Ladder] = mapped_column(default=Ladder.OFF)
    rung_every: Mapped[int] = mapped_column(default=14)

    merged_into: Mapped["Committee | None"] = relationship(remote_side="Committee.id")
    memberships: Mapped[list["Membership"]] = relationship(
        back_populates="committee", order_by="Membership.since, Membership.id"
    )

    @property
    def heir(self) -> "Committee":
        """The committee to which what this one asked is owed: itself, unless it was merged."""
        return self.merged_into.heir if self.merged_into else self


class Membership(Versioned, Base):
    """A person's seat on a committee between two dates, the last included."""

    __tablename__ = "memberships"

    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committees.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    seat: Mapped[Seat]
    since: Mapped[date]
    until: Mapped[date | None]

    committee: Mapped[Committee] = relationship(back_populates="memberships")
    person: Mapped[Person] = relationship()
