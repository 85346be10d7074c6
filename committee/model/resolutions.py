"""Resolutions of a committee and their limbs."""

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import NAME, Base, Marked, Versioned
from committee.model.meetings import Item
from committee.rules.vocabulary import ListStyle, Placement, ResolutionKind


class Resolution(Marked, Versioned, Base):
    """What the committee decided on an item: one record, wherever and however often it prints.

    `position` counts from 1 within the item, and `[resolution 1]` in the minute's text is its
    place there. `recipient` is the body that a recommendation goes to.
    """

    __tablename__ = "resolutions"
    __table_args__ = (UniqueConstraint("item_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"))
    position: Mapped[int]
    kind: Mapped[ResolutionKind] = mapped_column(default=ResolutionKind.RESOLVED)
    recipient: Mapped[str] = mapped_column(String(NAME), default="")
    lead_in: Mapped[str] = mapped_column(Text)
    limb_style: Mapped[ListStyle] = mapped_column(default=ListStyle.LETTERS)
    placement: Mapped[Placement] = mapped_column(default=Placement.BOTH)

    item: Mapped[Item] = relationship()
    limbs: Mapped[list["Limb"]] = relationship(
        back_populates="resolution", order_by="Limb.position", cascade="all, delete-orphan"
    )


class Limb(Base):
    """One numbered or lettered clause of a resolution; `position` counts from 1."""

    __tablename__ = "limbs"

    id: Mapped[int] = mapped_column(primary_key=True)
    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolutions.id"), index=True)
    position: Mapped[int]
    text: Mapped[str] = mapped_column(Text)

    resolution: Mapped[Resolution] = relationship(back_populates="limbs")
