"""The audit: who did what to which record, and when. Added to, never changed."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from committee.model.base import LINE, Base, Immutable


class AuditEntry(Immutable, Base):
    """One verb done: `verb` is the service's name ("actions.close"), `subject` the table's.

    `detail` names things by number and state; it never holds a word of minutes or actions, so
    that the audit can be read by those who may not see exempt business.
    """

    __tablename__ = "audit_entries"
    __table_args__ = (Index("ix_audit_entries_subject", "subject", "subject_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    verb: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[int]
    detail: Mapped[str] = mapped_column(String(LINE), default="")
