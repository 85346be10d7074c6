"""House styles that a council made its own, with the files that belong to them."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from committee.model.base import NAME, Base, Versioned
from committee.model.people import Person


class StyleFileKind(StrEnum):
    """What a file of a house style is for."""

    LOGO = "logo"
    TEMPLATE = "template"


class Style(Versioned, Base):
    """A house style as the council keeps it; `settings` as `committee.rules.styles` reads them.

    Councils and committees name it by its `key`. One with the key of a style that every book
    begins with stands in that one's place.
    """

    __tablename__ = "house_styles"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    title: Mapped[str] = mapped_column(String(NAME))
    settings: Mapped[dict[str, Any]] = mapped_column(JSON)

    files: Mapped[list["StyleFile"]] = relationship(
        back_populates="style", cascade="all, delete-orphan"
    )


class StyleFile(Base):
    """The logo of a style, or the Word template that its papers are written into.

    `words` stand for a logo where it cannot be seen. `size` is in bytes.
    """

    __tablename__ = "style_files"
    __table_args__ = (UniqueConstraint("style_id", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    style_id: Mapped[int] = mapped_column(ForeignKey("house_styles.id"))
    kind: Mapped[StyleFileKind]
    name: Mapped[str] = mapped_column(String(NAME))
    media_type: Mapped[str] = mapped_column(String(100))
    words: Mapped[str] = mapped_column(String(NAME), default="")
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    added_at: Mapped[datetime]
    added_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))

    style: Mapped[Style] = relationship(back_populates="files")
    added_by: Mapped[Person] = relationship()
