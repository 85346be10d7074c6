"""The outbox: letters to be sent and sent, and the links by which they can be answered."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.actions import Action, Event
from committee.model.base import LINE, NAME, Base
from committee.model.people import Person
from committee.rules.letters import LetterKind, LetterState


class Letter(Base):
    """A letter to one address. What it says is written when it goes, so that it is true then.

    `key` says what it is for and to whom, and is never used twice: it keeps a letter from being
    queued again, and makes its Message-ID. `subject`, `text` and `html` are what was last handed
    to the mail server. `claimed_at` is set while somebody delivers it, `next_at` is when it is
    next tried. `event_id` is the step that gave rise to it.
    """

    __tablename__ = "letters"
    __table_args__ = (Index("ix_letters_state_next_at", "state", "next_at", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(LINE), unique=True)
    kind: Mapped[LetterKind]
    state: Mapped[LetterState] = mapped_column(default=LetterState.WAITING)
    name: Mapped[str] = mapped_column(String(NAME))
    address: Mapped[str] = mapped_column(String(254))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"), index=True)
    queued_at: Mapped[datetime]
    next_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None]
    fault: Mapped[str] = mapped_column(Text, default="")
    subject: Mapped[str] = mapped_column(String(LINE), default="")
    text: Mapped[str] = mapped_column(Text, default="")
    html: Mapped[str] = mapped_column(Text, default="")

    person: Mapped[Person | None] = relationship()
    event: Mapped[Event | None] = relationship()
    enclosures: Mapped[list["Enclosure"]] = relationship(
        back_populates="letter", order_by="Enclosure.id", cascade="all, delete-orphan"
    )


class Enclosure(Base):
    """An action that a letter is about, why (`stage`), and the link to answer it, if it brings one.

    `stage` tells reminders of one action apart, and rungs of the ladder: each is written once.
    """

    __tablename__ = "enclosures"
    __table_args__ = (Index("ix_enclosures_action_id_stage", "action_id", "stage"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    letter_id: Mapped[int] = mapped_column(ForeignKey("letters.id", ondelete="CASCADE"), index=True)
    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"))
    stage: Mapped[str] = mapped_column(String(60), default="")
    link_id: Mapped[int | None] = mapped_column(ForeignKey("links.id"))

    letter: Mapped[Letter] = relationship(back_populates="enclosures")
    action: Mapped[Action] = relationship()
    link: Mapped["Link | None"] = relationship()


class Link(Base):
    """Leave to answer one action without signing in, given to one owner in a letter.

    It answers for the post, the person or the outside body that is named. The address carries its
    number, signed; `tries` counts what was sent through it.
    """

    __tablename__ = "links"
    __table_args__ = (Index("ix_links_action_id_name", "action_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"))
    name: Mapped[str] = mapped_column(String(NAME))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    post_id: Mapped[int | None] = mapped_column(ForeignKey("posts.id"))
    body: Mapped[str] = mapped_column(String(NAME), default="")
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)

    action: Mapped[Action] = relationship()
