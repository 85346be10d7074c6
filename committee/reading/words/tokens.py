"""The words of a sentence, with where they stand in it and what may be seen on them."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*|[^\w\s]")
_ONE = r"(?:[A-Z]{2,3}|[A-Z]{2}[a-rt-z]|[A-Z][a-z][A-Z]{1,2})"
_INITIALS = re.compile(rf"{_ONE}(?:/{_ONE})*")


class Word(NamedTuple):
    """A word or a mark between words: as written, in small letters, and its place in the text."""

    text: str
    plain: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def is_initials(self) -> bool:
        """Whether it may stand for a person: "JS", "AWr", "JN/TB"."""
        return bool(_INITIALS.fullmatch(self.text))

    @property
    def is_mark(self) -> bool:
        """Whether it is no word."""
        return not self.text[0].isalnum()


@dataclass(frozen=True)
class Sentence:
    """A sentence and its words."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words and marks in order."""
        return tuple(
            [
                Word(word := found[0], word.lower().replace("’", "'"), *found.span())
                for found in _TOKEN.finditer(self.text)
            ]
        )

    def plain(self, place: int) -> str:
        """The word at a place in small letters, "" where there is none."""
        return self.words[place].plain if 0 <= place < len(self.words) else ""
