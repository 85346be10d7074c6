"""Writes a letter as plain text: lines of at most 72 letters, addresses whole on their own."""

from collections.abc import Iterable
from textwrap import fill

from committee.mail.parts import (
    Body,
    Button,
    Heading,
    Link,
    Listed,
    Paragraph,
    Part,
    Quoted,
    Signed,
)

WIDTH = 72


def write(body: Body) -> str:
    """The letter as text, its parts with an empty line between them."""
    return "\n\n".join(map(_part, body.parts)) + "\n"


def _part(part: Part) -> str:
    match part:
        case Heading(words):
            wrapped = _wrapped(words)
            return f"{wrapped}\n{'-' * max(map(len, wrapped.splitlines()))}"
        case Paragraph(words):
            return _wrapped(words)
        case Quoted(words):
            return _lines(_wrapped(line, "    ") for line in words.splitlines())
        case Listed(facts):
            return _lines(_wrapped(f"{label}: {words}", after="  ") for label, words in facts)
        case Button(words, address):
            return f"{_wrapped(words)}:\n{address}"
        case Link(words, address, about):
            return f"{_wrapped(f'{words}: {about}' if about else f'{words}:')}\n{address}"
        case Signed(lines):
            return _lines(map(_wrapped, lines))


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)


def _wrapped(words: str, before: str = "", after: str = "") -> str:
    """Words in lines; one that is longer than a line, such as an address, stays whole."""
    return fill(
        words,
        WIDTH,
        initial_indent=before,
        subsequent_indent=before + after,
        break_long_words=False,
        break_on_hyphens=False,
    )
