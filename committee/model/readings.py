"""Minutes and lists of actions that were read in, until a clerk puts them into the record."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.actions import Action
from committee.model.base import LINE, NAME, Base, Marked, Versioned
from committee.model.committees import Committee
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.rules.readings import LIST, FindingKind, FindingState, ReadingState


class Reading(Versioned, Base):
    """A file as it was read, and what became of it: nothing of it is of the record by itself.

    `digest` is the SHA-256 of its bytes, by which the same file is known again. `lines` are those
    of its source, as `committee.reading.kept` keeps them. Without `added_by` it was read in by the
    command line. `committee` is whose minutes it holds,
    None until somebody says so: then only who read it in, and clerks for all committees, see it.
    """

    __tablename__ = "readings"

    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int | None] = mapped_column(ForeignKey("committees.id"), index=True)
    name: Mapped[str] = mapped_column(String(NAME))
    digest: Mapped[str] = mapped_column(String(64), index=True)
    medium: Mapped[str] = mapped_column(String(20))
    state: Mapped[ReadingState] = mapped_column(default=ReadingState.OPEN)
    notes: Mapped[str] = mapped_column(Text, default="")
    lines: Mapped[list[dict[str, Any]]] = mapped_column(JSON, deferred=True)
    added_at: Mapped[datetime]
    added_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    settled_at: Mapped[datetime | None]

    committee: Mapped[Committee | None] = relationship()
    added_by: Mapped[Person | None] = relationship()
    findings: Mapped[list["Finding"]] = relationship(
        back_populates="reading", order_by="Finding.position", cascade="all, delete-orphan"
    )

    @property
    def is_list(self) -> bool:
        """Whether it is a list of actions, whose columns are matched first."""
        return self.medium == LIST


class Finding(Marked, Versioned, Base):
    """One part of what was found: a meeting, an item of it or an action of that, its `parent`.

    `value` is the part of `committee.reading.proposal` without the parts below it, as it was
    found or as a clerk corrected it. `position` orders all findings of a reading, parents first.
    `meeting`, `item` or `action` is the record that it became, or the one in the book already that
    it says the same as or is put into. `reason` is why it was left out. The mark is that which a
    clerk gives to an item.
    """

    __tablename__ = "findings"

    id: Mapped[int] = mapped_column(primary_key=True)
    reading_id: Mapped[int] = mapped_column(ForeignKey("readings.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("findings.id"), index=True)
    position: Mapped[int]
    kind: Mapped[FindingKind]
    state: Mapped[FindingState] = mapped_column(default=FindingState.OPEN)
    value: Mapped[dict[str, Any]] = mapped_column(JSON)
    reason: Mapped[str] = mapped_column(String(LINE), default="")
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id"), index=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id"), index=True)
    action_id: Mapped[int | None] = mapped_column(ForeignKey("actions.id"), index=True)

    reading: Mapped[Reading] = relationship(back_populates="findings")
    parent: Mapped["Finding | None"] = relationship(remote_side="Finding.id")
    meeting: Mapped[Meeting | None] = relationship()
    item: Mapped[Item | None] = relationship()
    action: Mapped[Action | None] = relationship()


class NotAction(Base):
    """Words of an item that look like a promise and, a clerk said, are none: never asked again."""

    __tablename__ = "not_actions"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"), index=True)
    words: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(String(LINE), default="")
    said_at: Mapped[datetime]
    said_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))

    item: Mapped[Item] = relationship()
    said_by: Mapped[Person] = relationship()
