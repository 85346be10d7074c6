"""Files put with an action or an agenda item, kept in the book so that one backup holds all."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.actions import Action
from committee.model.base import LINE, NAME, Base, Marked
from committee.model.meetings import Item
from committee.model.people import Person


class File(Marked, Base):
    """A file with its bytes: evidence for an action, or a paper of an item. `size` is in bytes.

    `added_by` is nobody where an outside body sent it by its link; `said_by` tells from whom it
    came, where that is not whoever added it.
    """

    __tablename__ = "files"
    __table_args__ = (
        CheckConstraint("(action_id IS NULL) <> (item_id IS NULL)", name="of_one_thing"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    action_id: Mapped[int | None] = mapped_column(ForeignKey("actions.id"), index=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id"), index=True)
    name: Mapped[str] = mapped_column(String(NAME))
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    added_at: Mapped[datetime]
    added_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    said_by: Mapped[str] = mapped_column(String(LINE), default="")

    action: Mapped[Action | None] = relationship()
    item: Mapped[Item | None] = relationship()
    added_by: Mapped[Person | None] = relationship()

    @property
    def sender(self) -> str:
        """From whom it came, and who added it for them: "Siân Jones, through Ben Ffoulkes"."""
        added_by = self.added_by.name if self.added_by else ""
        return ", through ".join(name for name in (self.said_by, added_by) if name)
