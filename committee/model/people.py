"""People, their accounts and their roles: a person need not have an account."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import NAME, Base, Versioned
from committee.rules.letters import Digest
from committee.rules.vocabulary import Role


class Person(Versioned, Base):
    """Somebody the minutes may name: a councillor, an officer, a witness.

    `name` is written as the council prints it, with any style: "Councillor Siân Ŵyn-O'Connor".
    `digest` is how often they wish to read of the actions of their committees.
    """

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(NAME))
    sort_name: Mapped[str] = mapped_column(String(NAME), index=True)
    email: Mapped[str] = mapped_column(String(254), default="")
    digest: Mapped[Digest] = mapped_column(default=Digest.NEVER)

    account: Mapped["Account | None"] = relationship(back_populates="person")
    roles: Mapped[list["RoleHeld"]] = relationship(back_populates="person")


class Account(Base):
    """How a person signs in. `stamp` changes with the password, which ends every session."""

    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), unique=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    stamp: Mapped[str] = mapped_column(String(40))
    active: Mapped[bool] = mapped_column(default=True)

    person: Mapped[Person] = relationship(back_populates="account")


class FailedSignIn(Base):
    """A wrong try at signing in, counted for five minutes and then forgotten."""

    __tablename__ = "failed_sign_ins"
    __table_args__ = (Index("ix_failed_sign_ins_email_at", "email", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254))
    at: Mapped[datetime]


class RoleHeld(Base):
    """A role of a person for one committee, or for all, between two dates (the last included)."""

    __tablename__ = "roles_held"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[Role]
    committee_id: Mapped[int | None] = mapped_column(ForeignKey("committees.id"))
    since: Mapped[date]
    until: Mapped[date | None]

    person: Mapped[Person] = relationship(back_populates="roles")
