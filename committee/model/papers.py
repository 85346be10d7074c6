"""Stored copies of papers, so that an unchanged one is never made twice."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import LINE, NAME, Base
from committee.model.meetings import Item, Meeting
from committee.rules.papers import PaperKind, PaperState
from committee.rules.vocabulary import Part


class StoredPaper(Base):
    """A paper of a meeting in one format, or the order to make it.

    `fingerprint` is that of the composed document and `edition` that of its writers; `audit_id` is
    the last entry of the audit up to which it is known to be unchanged, and `asked_at` when that
    was looked at. `document` is what is to be written, until it is.
    """

    __tablename__ = "stored_papers"
    __table_args__ = (
        Index("ix_stored_papers_meeting_id_kind_part", "meeting_id", "kind", "part"),
        Index("ix_stored_papers_state", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"))
    kind: Mapped[PaperKind]
    part: Mapped[Part]
    item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"))
    ending: Mapped[str] = mapped_column(String(10))
    name: Mapped[str] = mapped_column(String(NAME))
    fingerprint: Mapped[str] = mapped_column(String(64))
    edition: Mapped[str] = mapped_column(String(64))
    audit_id: Mapped[int]
    state: Mapped[PaperState] = mapped_column(default=PaperState.WAITING)
    document: Mapped[str | None] = mapped_column(Text, deferred=True)
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    asked_at: Mapped[datetime]
    begun_at: Mapped[datetime | None]
    made_at: Mapped[datetime | None]
    problem: Mapped[str] = mapped_column(String(LINE), default="")

    meeting: Mapped[Meeting] = relationship()
    item: Mapped[Item | None] = relationship()
