"""A proposal as values that can be kept as JSON, and the way back."""

from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Kept = TypeVar("Kept")


def to_json(value: Any) -> Any:
    """A dataclass of this package, or a part of one, as what JSON can hold."""
    if is_dataclass(value):
        return {each.name: to_json(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [to_json(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    return value


def from_json(kind: type[Kept], kept: Any) -> Kept:
    """The dataclass of a kind that `to_json` kept; what it lacks by now has its default."""
    hints = _hints(kind)  # type: ignore[arg-type]  # a class is hashable
    return kind(**{name: _value(hints[name], value) for name, value in kept.items()})


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(kind: Any, kept: Any) -> Any:
    if isinstance(kind, UnionType):
        if kept is None:
            return None
        kind = next(each for each in get_args(kind) if each is not NoneType)
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], each) for each in kept)
    if is_dataclass(kind):
        return from_json(kind, kept)  # type: ignore[arg-type]
    if kind in (date, time):
        return kind.fromisoformat(kept)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(kept)
    return kept
