"""A verb of a task among the words of its sentence, and what is asked about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from committee.reading.promising.governors import plain
from committee.reading.promising.signs import Head, Sign
from committee.reading.words import verbs
from committee.reading.words.parties import Party
from committee.reading.words.tokens import Word

_NEAR = 80
_LITTLE = 6
_QUOTES = ('"', "“", "”", "'", "‘", "’")
_TAKEN_ON = verbs.SUPPLIES | {"lead", "manage"}


@dataclass(frozen=True)
class Scene:
    """A head in its sentence."""

    head: Head
    words: Sequence[Word]

    @cached_property
    def near(self) -> Sequence[Word]:
        """The words on either side of it, not more than belong to one sentence."""
        return self.words[max(0, self.head.place - _NEAR) : self.head.place + _NEAR]

    @cached_property
    def before(self) -> Sequence[Word]:
        """The words before its clause."""
        return self.words[max(0, self.head.first - _NEAR) : self.head.first]

    @cached_property
    def all(self) -> frozenset[str]:
        """The words of the sentence."""
        return frozenset(word.plain for word in self.near)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The words from the beginning of the clause to the verb."""
        first = max(self.head.first, self.head.place - _NEAR)
        return frozenset(word.plain for word in self.words[first : self.head.place])

    @cached_property
    def noun(self) -> frozenset[str]:
        """The first words of the clause, in which its noun stands."""
        end = min(self.head.first + 4, self.head.place)
        return frozenset(word.plain for word in self.words[self.head.first : end])

    @property
    def clause(self) -> Sequence[Word]:
        """Its subject, and what little stands before that may belong to it."""
        return self.words[max(0, self.head.first - _LITTLE) : self.head.first + _LITTLE]

    @cached_property
    def after(self) -> tuple[str, ...]:
        """The words that follow the verb."""
        return tuple(word.plain for word in self.words[self.head.place + 1 : self.head.place + 5])

    @cached_property
    def rest(self) -> frozenset[str]:
        """All words that follow the verb."""
        after = self.head.place + 1
        return frozenset(word.plain for word in self.words[after : after + _NEAR])

    @property
    def pair(self) -> tuple[str, str]:
        """The verb and the next word."""
        return self.head.verb, plain(self.words, self.head.place + 1)

    def has_pair(self, first: frozenset[str], then: frozenset[str]) -> bool:
        """Whether one of some words stands right before one of others."""
        return any(
            word.plain in first and plain(self.near, place + 1) in then
            for place, word in enumerate(self.near)
        )

    def is_by(self, listed: frozenset[str]) -> bool:
        """Whether it is done by one of these: "by the County Council"."""
        clause = self.words[max(self.head.first, self.head.place - _NEAR) :][: 2 * _NEAR]
        return any(
            word.plain == "by"
            and {plain(clause, place + n).removesuffix("'s") for n in (1, 2)} & listed
            for place, word in enumerate(clause)
        )

    @property
    def is_taken_on(self) -> bool:
        """Whether somebody of the council supplies something by that: "the Clerk, who would"."""
        is_own = self.head.party in (Party.POST, Party.NAME, Party.PRONOUN)
        return is_own and self.head.sign is Sign.WILL and self.head.verb in _TAKEN_ON

    @property
    def is_quoted(self) -> bool:
        """Whether the verb stands between quotation marks."""
        before = self.words[max(0, self.head.place - _NEAR) : self.head.place]
        marks = sum(word.text in _QUOTES for word in before)
        return marks % 2 == 1
