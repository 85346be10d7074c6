"""What a clerk gives of a record: one value, whose fields have the names of the record's own."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, TypeVar

from committee.model.base import Base

Given = TypeVar("Given")
Record = TypeVar("Record", bound=Base)


def as_given(kind: type[Given], record: Base, **besides: object) -> Given:
    """A record as it would be given; `besides` holds what it keeps in another shape."""
    names = (field.name for field in fields(kind) if field.name not in besides)  # type: ignore[arg-type]
    return kind(**{name: getattr(record, name) for name in names}, **besides)


def already(records: Iterable[Record], given: object) -> Record | None:
    """The record that says all of this, so that a button pressed twice makes nothing new."""
    return next((each for each in records if as_given(type(given), each) == given), None)


def fill(record: Base, given: Any, *, but: str = "") -> None:
    """Let a record say what was given, save the field that it keeps in another shape."""
    for name, value in vars(given).items():
        if name != but:
            setattr(record, name, value)
