"""Actions asked for at meetings, who owes them, and everything that happened to them."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import LINE, NAME, Base, Immutable, Marked, Versioned
from committee.model.committees import Committee
from committee.model.council import MunicipalYear
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.model.posts import Post
from committee.rules.access import Mark, strictest
from committee.rules.actions import DECISIONS, ActionState
from committee.rules.chasing import Means, OwnerPart
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.rules.wording import date_in_words

OUTSTANDING = text("state IN ('not_started', 'in_progress', 'completed')")

NOT_DONE = text("state IN ('not_sent', 'not_started', 'in_progress')")

FOR_LISTS = ("mark_level", "item_id")
"""What a list asks of each action to know whether it may be seen: the index answers it alone."""


class Action(Marked, Versioned, Base):
    """Something that somebody was asked to do.

    `quote` is a copy of the exact words of the minutes that gave rise to it, and stays as it is
    whatever becomes of the text, `revision_id` or the limb. `answer` is the response for members.
    `due_meeting` is the meeting at which it is due, or after which the next one is meant.
    `ended_on` is set in every ended state, `closed_at` where it was closed at a meeting, and
    `closed_item` under which of its items. `committee` is the one that it is owed to today, and
    the reference keeps the name of the one that asked.
    """

    __tablename__ = "actions"
    __table_args__ = (
        Index("ix_actions_committee_id_year_id_sequence", "committee_id", "year_id", "sequence"),
        Index(
            "ix_actions_outstanding_due",
            "due_on",
            "id",
            "state",
            "committee_id",
            *FOR_LISTS,
            sqlite_where=OUTSTANDING,
            postgresql_where=OUTSTANDING,
        ),
        Index(
            "ix_actions_not_done",
            "due_on",
            "id",
            "committee_id",
            sqlite_where=NOT_DONE,
            postgresql_where=NOT_DONE,
        ),
        Index("ix_actions_committee_id_state", "committee_id", "state", "due_on", "id", *FOR_LISTS),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committees.id"))
    year_id: Mapped[int] = mapped_column(ForeignKey("municipal_years.id"))
    sequence: Mapped[int]
    reference: Mapped[str] = mapped_column(String(40), unique=True)
    slug: Mapped[str] = mapped_column(String(40), unique=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    state: Mapped[ActionState] = mapped_column(default=ActionState.NOT_SENT)
    due_kind: Mapped[DueKind] = mapped_column(default=DueKind.TO_BE_SET)
    due_on: Mapped[date | None]
    due_words: Mapped[str] = mapped_column(String(LINE), default="")
    due_meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id"))
    quote: Mapped[str] = mapped_column(Text, default="")
    revision_id: Mapped[int | None] = mapped_column(ForeignKey("revisions.id"))
    limb_id: Mapped[int | None] = mapped_column(ForeignKey("limbs.id", ondelete="SET NULL"))
    answer: Mapped[str] = mapped_column(Text, default="")
    raised_on: Mapped[date]
    completed_on: Mapped[date | None]
    ended_on: Mapped[date | None] = mapped_column(index=True)
    closed_at_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id"))
    closed_item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id"), index=True)

    committee: Mapped[Committee] = relationship()
    year: Mapped[MunicipalYear] = relationship()
    item: Mapped[Item] = relationship(foreign_keys=item_id)
    due_meeting: Mapped[Meeting | None] = relationship(foreign_keys=due_meeting_id)
    closed_at: Mapped[Meeting | None] = relationship(foreign_keys=closed_at_id)
    closed_item: Mapped[Item | None] = relationship(foreign_keys=closed_item_id)
    owners: Mapped[list["Owner"]] = relationship(
        back_populates="action", order_by="Owner.position", cascade="all, delete-orphan"
    )
    events: Mapped[list["Event"]] = relationship(
        back_populates="action", order_by="Event.at, Event.id", passive_deletes="all"
    )

    @property
    def due(self) -> Due:
        """When it is due, as a value."""
        return Due(self.due_kind, self.due_on, self.due_words, self.due_meeting_id)

    @property
    def owing(self) -> list["Owner"]:
        """The owners who have to do it."""
        return [owner for owner in self.owners if owner.part is not OwnerPart.ACCOUNTABLE]

    @property
    def accountable(self) -> "Owner | None":
        """The member who accounts for it, such as the portfolio holder, if one is named."""
        found = (owner for owner in self.owners if owner.part is OwnerPart.ACCOUNTABLE)
        return next(found, None)

    @property
    def full_mark(self) -> Mark:
        """Its mark together with its item's, which covers it."""
        return strictest(self.item.mark, self.mark)


class ReferenceCount(Base):
    """The last number given to an action of a committee in a municipal year."""

    __tablename__ = "reference_counts"

    committee_id: Mapped[int] = mapped_column(ForeignKey("committees.id"), primary_key=True)
    year_id: Mapped[int] = mapped_column(ForeignKey("municipal_years.id"), primary_key=True)
    last: Mapped[int]


class Owner(Base):
    """Who owes an action: the words as said, and the post, person or outside body they mean.

    With none of the three, nobody is known yet. `part` tells who has to do it from the member who
    is accountable for it. `email` is where an outside body is written to. `declined` is what an
    owner wrote who says that the action is not theirs.
    """

    __tablename__ = "owners"
    __table_args__ = (
        Index("ix_owners_post_id", "post_id", "action_id"),
        Index("ix_owners_person_id", "person_id", "action_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"), index=True)
    position: Mapped[int]
    words: Mapped[str] = mapped_column(String(LINE), default="")
    post_id: Mapped[int | None] = mapped_column(ForeignKey("posts.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    body: Mapped[str] = mapped_column(String(NAME), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    part: Mapped[OwnerPart] = mapped_column(default=OwnerPart.OWNER)
    declined: Mapped[str] = mapped_column(Text, default="")

    action: Mapped[Action] = relationship(back_populates="owners")
    post: Mapped[Post | None] = relationship()
    person: Mapped[Person | None] = relationship()

    @property
    def title(self) -> str:
        """Who owes it as the minutes print it: the words said at the meeting come first."""
        return self.words or self.name

    @property
    def name(self) -> str:
        """Who can be asked: the post, person or body; the words as said where it is none yet."""
        if self.post is not None:
            return self.post.title
        if self.person is not None:
            return self.person.name
        return self.body or self.words


class Event(Immutable, Base):
    """One thing that happened to an action: a step, a note, a change of owner or of date.

    `step` is a verb of `committee.rules.actions.LIFE`, or a key of HAPPENED there; `source` and
    `target` are the states before and after. Replayed in order they give the present state.
    `person` recorded it: nobody where the service did so by itself, or an outside body through its
    link. `said_by`, `means` and `said_on` tell whose words it records, and how and when they came,
    where they are somebody else's. `item` is the agenda item at which it was decided.
    """

    __tablename__ = "events"

    id: Mapped[int] = mapped_column(primary_key=True)
    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    step: Mapped[str] = mapped_column(String(20))
    source: Mapped[ActionState | None]
    target: Mapped[ActionState]
    note: Mapped[str] = mapped_column(Text, default="")
    said_by: Mapped[str] = mapped_column(String(LINE), default="")
    means: Mapped[Means | None]
    said_on: Mapped[date | None]
    by_link: Mapped[bool] = mapped_column(default=False)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id"), index=True)

    action: Mapped[Action] = relationship(back_populates="events")
    person: Mapped[Person | None] = relationship()
    meeting: Mapped[Meeting | None] = relationship()
    item: Mapped[Item | None] = relationship()

    @property
    def who(self) -> str:
        """Who did it and whose words it records, as a history says it.

        "Rhiannon Clarke", "Recorded by Rhiannon Clarke: from Ben Ffoulkes, by e-mail, on 3 March
        2026", "Siân Jones, by the link in a letter to Ben Ffoulkes", or "The service".
        """
        name = self.person.name if self.person else ""
        if self.by_link:
            letter = f"a letter to {name}" if self.said_by and name else "a letter"
            return f"{self.said_by or name}, by the link in {letter}"
        if not self.said_by:
            return name or "The service"
        what = "decided by" if self.step in DECISIONS else "from"
        by = f"Recorded by {name}: {what} {self.said_by}"
        means = self.means.words if self.means else ""
        on = f"on {date_in_words(self.said_on)}" if self.said_on else ""
        return ", ".join(part for part in (by, means, on) if part)
