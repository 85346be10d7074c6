"""What was reported to a committee under matters arising."""

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.actions import Action
from committee.model.base import Base, Immutable
from committee.model.meetings import Item
from committee.rules.actions import ActionState


class Report(Immutable, Base):
    """An action as it stood when it was reported at an agenda item, with the answer given by then.

    What the committee confirmed there is closed at that meeting: the action itself tells. One that
    has a report of its ending is in no later list.
    """

    __tablename__ = "reports"
    __table_args__ = (UniqueConstraint("item_id", "action_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"), index=True)
    state: Mapped[ActionState]
    answer: Mapped[str] = mapped_column(Text, default="")

    item: Mapped[Item] = relationship()
    action: Mapped[Action] = relationship()
