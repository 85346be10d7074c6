"""When the press and public were excluded from a meeting."""

from datetime import time

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import Base, Versioned
from committee.model.meetings import Item, Meeting
from committee.model.people import Person


class Exclusion(Versioned, Base):
    """The public excluded from one item to another, or (None) to the end of the meeting.

    For exempt information by resolution, which says the proceedings and the description in
    Schedule 12A; for confidential information without one (Local Government Act 1972
    s.100A(2)-(5)). Which paragraphs, the marks of the items say. `public_interest` is the
    reasoning; empty where the standard words are enough.
    """

    __tablename__ = "exclusions"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    first_item_id: Mapped[int] = mapped_column(ForeignKey("items.id"))
    last_item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id"))
    mover_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    seconder_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    public_interest: Mapped[str] = mapped_column(Text, default="")
    readmitted_at: Mapped[time | None]

    meeting: Mapped[Meeting] = relationship()
    first_item: Mapped[Item] = relationship(foreign_keys=first_item_id)
    last_item: Mapped[Item | None] = relationship(foreign_keys=last_item_id)
    mover: Mapped[Person | None] = relationship(foreign_keys=mover_id)
    seconder: Mapped[Person | None] = relationship(foreign_keys=seconder_id)
