"""A document as text that can be kept for years, and the fingerprint by which it is known again.

Approved minutes are kept so: no later change of a name, an owner or a house style touches them
(Local Government Act 1972 Schedule 12 paragraph 41). What stands at its default is left out, so
that a text kept before a field was there is still read.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args, get_type_hints

from committee.documents.parts import Document

TYPE = "is"
"""Under this key stands what a value is."""


def to_json(document: Document) -> str:
    """The document as a text from which `from_json` makes the same document."""
    return json.dumps(_plain(document), separators=(",", ":"))


def from_json(text: str) -> Document:
    """The document that `to_json` wrote. Raises ValueError where the text holds none."""
    found = json.loads(text, object_hook=_made)
    if not isinstance(found, Document):
        raise ValueError("the text holds no document")
    return found


def fingerprint(document: Document) -> str:
    """A sha256 in hex: the same for the same document, as long as its writers are the same."""
    return sha256((EDITION + to_json(document)).encode()).hexdigest()


def _edition(home: Path) -> str:
    """A hash of all that decides what a paper says and how it is written: a copy made by another
    version is made anew, also where that one left out a word which must not stand there.
    """
    found = sha256()
    for layer in ("documents", "model", "queries", "rules", "services"):
        for path in sorted((home / layer).rglob("*")):
            if path.suffix in (".py", ".css"):
                found.update(str(path.relative_to(home)).encode() + path.read_bytes())
    return found.hexdigest()


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return {TYPE: _name(type(value)), "value": value.value}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return {TYPE: "date", "words": value.isoformat()}
    if isinstance(value, bytes):
        return {TYPE: "bytes", "words": b64encode(value).decode()}
    if not is_dataclass(value):
        return value
    said = {each.name: (getattr(value, each.name), each.default) for each in fields(value)}
    return {TYPE: _name(type(value))} | {
        name: _plain(given)
        for name, (given, default) in said.items()
        if default is MISSING or given != default
    }


def _made(kept: dict[str, Any]) -> object:
    make = KINDS.get(kept.pop(TYPE, ""))
    if make is None:
        raise ValueError("the text names a thing that no document has")
    return make(**{name: _tuples(given) for name, given in kept.items()})


def _tuples(value: object) -> object:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _name(kind: type) -> str:
    """The name of a class with its module: there is a List of parts and one of blocks."""
    return f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"


def _classes(hint: Any, found: dict[str, type]) -> dict[str, type]:
    """Every dataclass and vocabulary that a value of this type may be made of, by its name."""
    for each in get_args(hint):
        _classes(each, found)
    if isinstance(hint, type) and _name(hint) not in found:
        if is_dataclass(hint) or issubclass(hint, Enum):
            found[_name(hint)] = hint
        if is_dataclass(hint):
            for each in get_type_hints(hint).values():
                _classes(each, found)
    return found


KINDS: dict[str, Callable[..., object]] = {
    **_classes(Document, {}),
    "date": lambda words: date.fromisoformat(words),
    "bytes": lambda words: b64decode(words),
}
"""What makes each thing that a document is made of, by its name."""

EDITION = _edition(Path(__file__).parents[1])
"""Which version of the product this is; worked out once, when it starts."""
