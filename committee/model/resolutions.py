"""Resolutions of a committee and their limbs."""

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import NAME, Base, Marked, Versioned
from committee.model.meetings import Item
from committee.model.people import Person
from committee.rules.proceedings import Choice, VoteKind
from committee.rules.vocabulary import ListStyle, Placement, ResolutionKind
from committee.rules.votes import Ballot


class Resolution(Marked, Versioned, Base):
    """What the committee decided on an item: one record, wherever and however often it prints.

    `position` counts from 1 within the item, and `[resolution 1]` in the minute's text is its
    place there. `recipient` is the body that a recommendation goes to. A `limb_style` of None is
    that of the house style. The totals stand where they were counted; `casting` is the second vote
    of whoever presided (Local Government Act 1972 Schedule 12 paragraph 39).
    """

    __tablename__ = "resolutions"
    __table_args__ = (UniqueConstraint("item_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"))
    position: Mapped[int]
    kind: Mapped[ResolutionKind] = mapped_column(default=ResolutionKind.RESOLVED)
    recipient: Mapped[str] = mapped_column(String(NAME), default="")
    lead_in: Mapped[str] = mapped_column(Text)
    limb_style: Mapped[ListStyle | None]
    placement: Mapped[Placement] = mapped_column(default=Placement.BOTH)
    mover_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    seconder_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    reason: Mapped[str] = mapped_column(Text, default="")
    vote: Mapped[VoteKind] = mapped_column(default=VoteKind.UNRECORDED)
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    votes_abstained: Mapped[int | None]
    casting: Mapped[Choice | None]

    item: Mapped[Item] = relationship()
    mover: Mapped[Person | None] = relationship(foreign_keys=mover_id)
    seconder: Mapped[Person | None] = relationship(foreign_keys=seconder_id)
    votes: Mapped[list["Vote"]] = relationship(
        back_populates="resolution", order_by="Vote.id", cascade="all, delete-orphan"
    )
    limbs: Mapped[list["Limb"]] = relationship(
        back_populates="resolution", order_by="Limb.position", cascade="all, delete-orphan"
    )

    @property
    def ballot(self) -> Ballot:
        """The vote as a value."""
        return Ballot(
            kind=self.vote or VoteKind.UNRECORDED,
            votes_for=self.votes_for,
            votes_against=self.votes_against,
            votes_abstained=self.votes_abstained,
            named={vote.person_id: vote.choice for vote in self.votes},
            casting=self.casting,
        )


class Limb(Base):
    """One numbered or lettered clause of a resolution; `position` counts from 1."""

    __tablename__ = "limbs"

    id: Mapped[int] = mapped_column(primary_key=True)
    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolutions.id"), index=True)
    position: Mapped[int]
    text: Mapped[str] = mapped_column(Text)

    resolution: Mapped[Resolution] = relationship(back_populates="limbs")


class Vote(Base):
    """How one member voted: in a named vote, or because they asked for it to be recorded.

    Any member may require it right after the vote (SI 1993/202 Schedule 2 paragraph 1).
    """

    __tablename__ = "votes"
    __table_args__ = (UniqueConstraint("resolution_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolutions.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    choice: Mapped[Choice]

    resolution: Mapped[Resolution] = relationship(back_populates="votes")
    person: Mapped[Person] = relationship()
