"""What a letter is made of: few kinds of parts, for each writer to write in its own way."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """The name of what follows, in a letter about several things."""

    words: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph in our own words."""

    words: str


@dataclass(frozen=True)
class Quoted:
    """Somebody's words exactly as they stand, lines and all."""

    words: str


@dataclass(frozen=True)
class Listed:
    """Facts, each with its label."""

    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Button:
    """The one thing to do, and the address where it is done."""

    words: str
    address: str


@dataclass(frozen=True)
class Link:
    """Words that lead to an address, and what else is to be said about it."""

    words: str
    address: str
    about: str = ""


@dataclass(frozen=True)
class Signed:
    """Who writes, for whom and when: a line each."""

    lines: tuple[str, ...]


Part = Heading | Paragraph | Quoted | Listed | Button | Link | Signed


@dataclass(frozen=True)
class Body:
    """A whole letter, for the writers."""

    subject: str
    parts: tuple[Part, ...]
