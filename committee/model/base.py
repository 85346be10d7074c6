"""The base of every record, and the few traits that records share."""

from datetime import UTC, datetime
from enum import Enum, StrEnum
from typing import Any

from sqlalchemy import DateTime, Dialect, Integer, MetaData, String, event
from sqlalchemy import Enum as EnumType
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Mapper,
    declared_attr,
    mapped_column,
    object_session,
    registry,
)
from sqlalchemy.types import TypeDecorator

from committee.rules.access import Level, Mark, read_paragraphs, write_paragraphs

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

LARGEST_NUMBER = 2**31 - 1
"""The largest number that a record may have."""

NAME, LINE, WORDS = 200, 500, 20_000
"""Greatest lengths, in characters: of a name, of a line, and of a long text."""


class Moment(TypeDecorator[datetime]):
    """A moment, stored in UTC and always given back aware of it, also by SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive moment: nobody could say when it was."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment back in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _values(choices: type[Enum]) -> list[str]:
    return [choice.value for choice in choices]


class Base(DeclarativeBase):
    """The base of every record: named constraints, moments in UTC, choices kept as words."""

    registry = registry(
        metadata=MetaData(naming_convention=NAMES),
        type_annotation_map={
            datetime: Moment,
            StrEnum: EnumType(StrEnum, native_enum=False, length=30, values_callable=_values),
        },
    )


class Versioned:
    """A record that two people may edit: its version rises with every change.

    A form carries the version it began from, and a save from an older one is refused.
    """

    version: Mapped[int] = mapped_column(Integer, default=1)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}


class Marked:
    """A record that may be exempt or confidential; `committee.queries.visible` obeys the mark."""

    mark_level: Mapped[Level] = mapped_column(default=Level.OPEN)
    mark_paragraphs: Mapped[str] = mapped_column(String(40), default="")

    @property
    def mark(self) -> Mark:
        """The mark as a value."""
        return Mark(self.mark_level or Level.OPEN, read_paragraphs(self.mark_paragraphs or ""))

    @mark.setter
    def mark(self, mark: Mark) -> None:
        self.mark_level = mark.level
        self.mark_paragraphs = write_paragraphs(mark.paragraphs)


class Immutable:
    """A record that is written once: history is added to, never changed."""


@event.listens_for(Immutable, "before_update", propagate=True)
def _refuse_change(mapper: Mapper[Any], connection: object, record: object) -> None:
    """Something added to a record's collections is no change of the record itself."""
    session = object_session(record)
    if session is not None and session.is_modified(record, include_collections=False):
        raise TypeError(f"{mapper.class_.__name__} is history: it cannot be changed")


@event.listens_for(Immutable, "before_delete", propagate=True)
def _refuse_delete(mapper: Mapper[Any], connection: object, record: object) -> None:
    raise TypeError(f"{mapper.class_.__name__} is history: it cannot be deleted")
