"""A sentence as an outline in which every name is a sign, and the way back to its exact words."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from committee.reading.words import verbs
from committee.reading.words.people_named import Kind, Mention, mentions
from committee.reading.words.tokens import Sentence

_LETTERS = {Kind.POST: "o", Kind.PERSON: "o", Kind.GROUP: "g", Kind.NAME: "n", Kind.PRONOUN: "h"}

_TOLD = {
    form: sign
    for sign, table in (
        ("%asked", (verbs.ASKS | {"authorise"}) - {"invite", "call", "press", "nominate"}),
        ("%agreed", verbs.UNDERTAKES),
        ("%said", verbs.SAYS),
    )
    for verb in table
    for form in verbs.finite(verb)
}
"""How a verb that tells what somebody did stands in an outline."""


_IN_FULL = tuple(
    (re.compile(rf"\b(he|she|they|we|I)['’]{end}\b", re.IGNORECASE), rf"\1 {full}")
    for end, full in (("d", "would"), ("ll", "will"))
)

_ARTICLES = frozenset("the a an of these those all any no some on for by with".split())


def _is_noun(word: str, ahead: str, follows: str) -> bool:
    """Whether a word that may tell what somebody did is a thing: "the reports on repairs"."""
    if ahead in _ARTICLES:
        return True
    is_present = not verbs.past(word)
    is_after_somebody = ahead.startswith("@") or ahead in ("", "also", "who", "and", "it", "–", ":")
    return is_present and (not is_after_somebody or follows in ("of", "on", "from", "for", "be"))


@dataclass(frozen=True)
class Outline:
    """A sentence in small letters. Each name is "@", a letter and its number: o for a post or
    person, g for several or a body, n for another name, h for a pronoun. A verb that tells what
    somebody did is "%asked", "%agreed" or "%said".
    """

    sentence: Sentence

    @classmethod
    def of(cls, words: str) -> "Outline":
        """The outline of words that may be wrapped and hold "he'd" for "he would"."""
        line = " ".join(words.split())
        for short, full in _IN_FULL:
            line = short.sub(full, line)
        return cls(Sentence(line))

    @cached_property
    def named(self) -> tuple[Mention, ...]:
        """Those whom the sentence names, by their numbers."""
        return mentions(self.sentence)

    @cached_property
    def text(self) -> str:
        """The outline, its words parted by single spaces."""
        return " ".join(sign for sign, _ in self._signs)

    @cached_property
    def _signs(self) -> tuple[tuple[str, int], ...]:
        """Each sign, with the place in the sentence's text where its words begin."""
        found: list[tuple[str, int]] = []
        starts = {mention.first: number for number, mention in enumerate(self.named)}
        words, place = self.sentence.words, 0
        while place < len(words):
            number = starts.get(place)
            if number is None:
                found.append((self._sign(place, found[-1][0] if found else ""), words[place].start))
                place += 1
            else:
                mention = self.named[number]
                found.append((f"@{_LETTERS[mention.kind]}{number}", words[place].start))
                place = mention.after
        return tuple(found)

    def _sign(self, place: int, ahead: str) -> str:
        """How the word at a place stands in the outline after the sign `ahead`."""
        plain = self.sentence.plain(place)
        sign = _TOLD.get(plain, plain)
        if sign == plain or not _is_noun(plain, ahead, self.sentence.plain(place + 1)):
            return sign
        return plain

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where each sign begins in the outline."""
        starts, at = [], 0
        for sign, _ in self._signs:
            starts.append(at)
            at += len(sign) + 1
        return tuple(starts)

    def words(self, first: int, last: int | None = None) -> str:
        """The exact words of a part of the outline, given as places of signs in it."""
        begin = self._place(first)
        end = len(self.sentence.text) if last is None else self._place(last)
        return self.sentence.text[begin:end].strip()

    def rest(self, last: int) -> str:
        """The exact words after a part of the outline that ends at a place."""
        return self.words(last + 1) if last + 1 < len(self.text) else ""

    def _place(self, at: int) -> int:
        """Where the sign that begins at or before a place stands in the sentence."""
        if at > (self._starts[-1] if self._starts else -1):
            return len(self.sentence.text)
        return self._signs[bisect_right(self._starts, at) - 1][1]
