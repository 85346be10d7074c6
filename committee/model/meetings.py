"""Meetings, who was at them, and their agenda items."""

from datetime import date, time

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import LINE, NAME, Base, Marked, Versioned
from committee.model.committees import Committee
from committee.model.council import MunicipalYear
from committee.model.people import Person
from committee.rules.vocabulary import Capacity, ItemKind, MeetingKind, MeetingState, Part

MARKED = text("mark_level != 'open'")


class Meeting(Versioned, Base):
    """One sitting of a committee. Day and times are civil, as on the notice: no zone applies.

    `notice_on` is the day on which notice of it was given (Local Government Act 1972 s.100A(6)).
    """

    __tablename__ = "meetings"
    __table_args__ = (Index("ix_meetings_committee_id_day", "committee_id", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committees.id"))
    year_id: Mapped[int] = mapped_column(ForeignKey("municipal_years.id"))
    kind: Mapped[MeetingKind] = mapped_column(default=MeetingKind.ORDINARY)
    state: Mapped[MeetingState] = mapped_column(default=MeetingState.CALLED)
    day: Mapped[date] = mapped_column(index=True)
    starts_at: Mapped[time]
    closed_at: Mapped[time | None]
    place: Mapped[str] = mapped_column(String(LINE), default="")
    notice_on: Mapped[date | None]
    presiding_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))

    committee: Mapped[Committee] = relationship()
    year: Mapped[MunicipalYear] = relationship()
    presiding: Mapped[Person | None] = relationship()
    attendances: Mapped[list["Attendance"]] = relationship(
        back_populates="meeting", order_by="Attendance.id"
    )
    items: Mapped[list["Item"]] = relationship(
        back_populates="meeting", order_by="Item.agenda_order, Item.id"
    )


class Attendance(Base):
    """How one person was at a meeting or missed it (Local Government Act 1972 Sch 12 para 40).

    `substitute_for` is whom a substitute replaces; `described_as` the post or body that somebody
    in attendance came for, in words. Whoever joined remotely is not there in law, and has no vote
    in England.
    """

    __tablename__ = "attendances"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    capacity: Mapped[Capacity]
    substitute_for_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    described_as: Mapped[str] = mapped_column(String(NAME), default="")
    is_remote: Mapped[bool] = mapped_column(default=False)

    meeting: Mapped[Meeting] = relationship(back_populates="attendances")
    person: Mapped[Person] = relationship(foreign_keys=person_id)
    substitute_for: Mapped[Person | None] = relationship(foreign_keys=substitute_for_id)


class Item(Marked, Versioned, Base):
    """An agenda item.

    Three numbers that never stand for each other: `agenda_order` (its place on the agenda, with
    `number` as printed there), `taken_order` (when the committee took it, None: as on the agenda),
    and `minute_number` (stored when the draft minutes are issued; `minute_sequence` is the running
    number in it). `public_summary` stands in public papers for an item that is not open
    (Local Government Act 1972 s.100C(2)). `urgent_reason` is why the chair allowed a late item:
    the special circumstances, which the minutes specify (s.100B(4)(b)).
    """

    __tablename__ = "items"
    __table_args__ = (
        Index("ix_items_meeting_id_agenda_order", "meeting_id", "agenda_order"),
        Index("ix_items_marked", "mark_level", sqlite_where=MARKED, postgresql_where=MARKED),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"))
    number: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(String(LINE))
    author: Mapped[str] = mapped_column(String(NAME), default="")
    kind: Mapped[ItemKind] = mapped_column(default=ItemKind.REPORT)
    agenda_order: Mapped[int]
    taken_order: Mapped[int | None]
    minute_number: Mapped[str | None] = mapped_column(String(40))
    minute_sequence: Mapped[int | None]
    public_summary: Mapped[str] = mapped_column(Text, default="")
    urgent_reason: Mapped[str] = mapped_column(Text, default="")

    meeting: Mapped[Meeting] = relationship(back_populates="items")

    @property
    def part(self) -> Part:
        """Which of the meeting's two sets of minutes holds this item."""
        return Part.PUBLIC if self.mark.is_open else Part.EXEMPT
