"""Comings and goings at a meeting, and who presided over a part of it."""

from datetime import time

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import LINE, Base, Versioned
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.rules.proceedings import MovementKind


class Movement(Versioned, Base):
    """Somebody came or went: during an item, or before it where `is_before`; `at` if known."""

    __tablename__ = "movements"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"))
    kind: Mapped[MovementKind]
    is_before: Mapped[bool] = mapped_column(default=False)
    at: Mapped[time | None]

    meeting: Mapped[Meeting] = relationship()
    person: Mapped[Person] = relationship()
    item: Mapped[Item] = relationship()


class Presiding(Versioned, Base):
    """Somebody else than the meeting's own chair presided, from one item to another or the end.

    Items count in the order they were taken. `reason` is why, where that was said.
    """

    __tablename__ = "presidings"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    first_item_id: Mapped[int] = mapped_column(ForeignKey("items.id"))
    last_item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id"))
    reason: Mapped[str] = mapped_column(String(LINE), default="")

    meeting: Mapped[Meeting] = relationship()
    person: Mapped[Person] = relationship()
    first_item: Mapped[Item] = relationship(foreign_keys=first_item_id)
    last_item: Mapped[Item | None] = relationship(foreign_keys=last_item_id)
