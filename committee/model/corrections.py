"""Corrections of minutes, made by a later meeting."""

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import LINE, Base, Versioned
from committee.model.meetings import Item
from committee.model.minutes import Minutes
from committee.rules.vocabulary import Part


class Correction(Versioned, Base):
    """What a later meeting put right in earlier minutes, whose own text is never changed.

    It prints in the later minutes, under the item `item` at which it was made. `place` says where
    in the earlier minutes, such as "minute 25, paragraph 2"; `was` may be empty where words were
    put in, and `becomes` where words were taken out.
    """

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(primary_key=True)
    minutes_id: Mapped[int] = mapped_column(ForeignKey("minutes.id"), index=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"), index=True)
    place: Mapped[str] = mapped_column(String(LINE))
    was: Mapped[str] = mapped_column(Text, default="")
    becomes: Mapped[str] = mapped_column(Text, default="")

    minutes: Mapped[Minutes] = relationship()
    item: Mapped[Item] = relationship()

    @property
    def part(self) -> Part:
        """Which of the later meeting's two sets of minutes prints it: what it corrects or where
        it was made may be exempt.
        """
        return Part.EXEMPT if Part.EXEMPT in (self.minutes.part, self.item.part) else Part.PUBLIC
