"""Interests that members declared at a meeting."""

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import LINE, Base, Versioned
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.rules.proceedings import Conduct, InterestKind


class Declaration(Versioned, Base):
    """One interest of one member, in an item or (None) in no one item of the agenda.

    A sensitive interest is recorded without its nature (Localism Act 2011 s.31(2) and s.32);
    `dispensation` says who granted one and when (s.33), and is empty where there was none.
    """

    __tablename__ = "declarations"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id"))
    kind: Mapped[InterestKind]
    nature: Mapped[str] = mapped_column(Text, default="")
    is_sensitive: Mapped[bool] = mapped_column(default=False)
    conduct: Mapped[Conduct] = mapped_column(default=Conduct.STAYED)
    dispensation: Mapped[str] = mapped_column(String(LINE), default="")

    meeting: Mapped[Meeting] = relationship()
    person: Mapped[Person] = relationship()
    item: Mapped[Item | None] = relationship()
