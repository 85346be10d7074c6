"""Minutes of a meeting, and the text of each item's minute in revisions that never change."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import LINE, Base, Immutable, Versioned
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.rules.minutes import MinutesState
from committee.rules.vocabulary import Part


class Minutes(Versioned, Base):
    """The minutes of a meeting, one record for each part (public, exempt).

    Approval belongs to a later meeting of the same committee, and the signature to whoever
    presides there (Local Government Act 1972 Schedule 12 paragraph 41). `approved_document` is the
    paper as it was approved, which no later change of a name, an owner or a house style touches.
    """

    __tablename__ = "minutes"
    __table_args__ = (UniqueConstraint("meeting_id", "part"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"))
    part: Mapped[Part] = mapped_column(default=Part.PUBLIC)
    state: Mapped[MinutesState] = mapped_column(default=MinutesState.NOT_STARTED)
    issued_at: Mapped[datetime | None]
    approved_at_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id"))
    approval_note: Mapped[str] = mapped_column(String(LINE), default="")
    signed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    signed_on: Mapped[date | None]
    decisions_issued_at: Mapped[datetime | None]
    approved_document: Mapped[str | None] = mapped_column(Text, deferred=True)

    meeting: Mapped[Meeting] = relationship(foreign_keys=meeting_id)
    approved_at: Mapped[Meeting | None] = relationship(foreign_keys=approved_at_id)
    signed_by: Mapped[Person | None] = relationship()


class Revision(Immutable, Base):
    """One saved text of an item's minute, in the marks of `committee.rules.markup`.

    `number` counts from 1 within the item; the highest is the text as it stands.
    """

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("item_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"))
    number: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    saved_at: Mapped[datetime]
    saved_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))

    item: Mapped[Item] = relationship()
    saved_by: Mapped[Person] = relationship()
    numbers: Mapped[list["ParagraphNumber"]] = relationship(
        back_populates="revision", order_by="ParagraphNumber.position"
    )


class ParagraphNumber(Immutable, Base):
    """The number that a paragraph of a revision has for good: stored at issue, or imported.

    `position` counts, from 0, the parts of the text that can take a number; `words` are those
    that stood there, by which the number is carried to the next revision.
    """

    __tablename__ = "paragraph_numbers"
    __table_args__ = (UniqueConstraint("revision_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revisions.id"))
    position: Mapped[int]
    number: Mapped[str] = mapped_column(String(40))
    words: Mapped[str] = mapped_column(Text)

    revision: Mapped[Revision] = relationship(back_populates="numbers")
