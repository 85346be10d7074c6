"""Minutes that came back from Word: what was written, what came back, what became of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import NAME, Base, Immutable, Versioned
from committee.model.meetings import Meeting
from committee.model.people import Person
from committee.rules.edits import ChangeKind, ChangeState
from committee.rules.proposals import Proposal, following_from, place_from
from committee.rules.vocabulary import Part


class WordCopy(Immutable, Base):
    """What a Word file of minutes said when it was written, found again by its fingerprint.

    `lines` is the paper as a row of lines, each as `committee.rules.edits.to_json` keeps it.
    """

    __tablename__ = "word_copies"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    part: Mapped[Part]
    fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    lines: Mapped[list[dict[str, Any]]] = mapped_column(JSON, deferred=True)
    written_at: Mapped[datetime]

    meeting: Mapped[Meeting] = relationship()


class WordEdit(Versioned, Base):
    """An edited Word file that was put back, until each of its changes is taken or left.

    `notes` says, in sentences, what of the file was not taken as it stands.
    """

    __tablename__ = "word_edits"
    __table_args__ = (Index("ix_word_edits_meeting_id_part", "meeting_id", "part"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"))
    part: Mapped[Part]
    fingerprint: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(NAME))
    notes: Mapped[str] = mapped_column(Text, default="")
    added_at: Mapped[datetime]
    added_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))

    meeting: Mapped[Meeting] = relationship()
    added_by: Mapped[Person] = relationship()
    changes: Mapped[list["WordChange"]] = relationship(
        back_populates="edit", order_by="WordChange.position"
    )


class WordChange(Base):
    """One change in an edited file: of which line, what stood there and what it becomes.

    `place` and `after` are kept as `committee.rules.proposals` writes them.
    """

    __tablename__ = "word_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    edit_id: Mapped[int] = mapped_column(ForeignKey("word_edits.id"), index=True)
    position: Mapped[int]
    kind: Mapped[ChangeKind]
    state: Mapped[ChangeState] = mapped_column(default=ChangeState.OPEN)
    place: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    was: Mapped[str] = mapped_column(Text, default="")
    becomes: Mapped[str] = mapped_column(Text, default="")
    settled_at: Mapped[datetime | None]
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))

    edit: Mapped[WordEdit] = relationship(back_populates="changes")
    settled_by: Mapped[Person | None] = relationship()

    @property
    def proposal(self) -> Proposal:
        """The change as the edited file proposes it."""
        return Proposal(
            self.kind,
            place_from(self.place),
            following_from(self.after),
            self.was,
            self.becomes,
        )
