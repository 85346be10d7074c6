"""Which promises are the same one, said again: in the decision, in the minutes and in a list."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from committee.reading.promising.signs import MEANINGS, Sign
from committee.reading.proposal import Action

ALIKE = 0.7
"""How much of the shorter one's content the longer must hold."""

FEWEST = 3
"""So many words of content must be shared."""

COMMON = 100
"""A word that stands in more promises does not tell them apart."""

SECTIONS = 2
"""An item has two sections, its minute and its decision, in which the same promise may stand. What
stands in a list of actions may be that of any item."""

_SMALL = frozenset(
    "a action agenda agreed an and any are as asked at be been board by clerk committee could "
    "council for forum from has have he her his if in is it item its matter meeting meetings "
    "members next not of on or panel parish requested resolved she should that the their them "
    "they this to was were which who will with would".split()
)


def merged(sections: Sequence[Sequence[Action]]) -> tuple[tuple[Action, ...], ...]:
    """The promises of a meeting, each kept where it is said first: two sections for each item.

    The words of the others are in its `also_at`; what only they say, owner or time, it takes over.
    """
    kept: list[list[Action]] = []
    known = _Known()
    for number, section in enumerate(sections):
        kept.append([])
        for action in section:
            content = _content(action)
            is_listed = action.why == MEANINGS[Sign.ROW].why
            first = 0 if is_listed else number - number % SECTIONS
            same = known.same(content, number, first)
            if same:
                kept[same.section][same.place] = _joined(kept[same.section][same.place], action)
            else:
                known.add(content, Spot(number, len(kept[number])))
                kept[number].append(action)
    return tuple(map(tuple, kept))


class Spot(NamedTuple):
    """Where a promise is kept: in which section, and its place there."""

    section: int
    place: int


class _Known:
    """The words of the promises that are kept, and where each word stands."""

    def __init__(self) -> None:
        self._spots: dict[frozenset[str], Spot] = {}
        self._contents: dict[Spot, frozenset[str]] = {}
        self._index: dict[str, list[Spot]] = {}

    def add(self, content: frozenset[str], spot: Spot) -> None:
        self._spots[content] = spot
        self._contents[spot] = content
        for word in content:
            self._index.setdefault(word, []).append(spot)

    def same(self, content: frozenset[str], section: int, first: int) -> Spot | None:
        """Where the same promise is kept that has these words, from the `first` section on.

        In the same section only the very same words are; a word that many have tells nothing, and
        one that speaks of another number is another.
        """
        known = self._spots.get(content)
        if known and content and (known.section == section or len(content) >= FEWEST):
            return known if known.section >= first else None
        rare = (self._index.get(word, ()) for word in content)
        shared = Counter(spot for spots in rare if len(spots) <= COMMON for spot in spots)
        for spot, count in shared.most_common(1):
            shorter = min(len(content), len(self._contents[spot]))
            is_alike = count >= max(FEWEST, ALIKE * shorter)
            mine, theirs = _numbers(content), _numbers(self._contents[spot])
            contradicts = mine - theirs and theirs - mine
            if is_alike and not contradicts and first <= spot.section < section:
                return spot
        return None


def _numbers(content: frozenset[str]) -> set[str]:
    return {word for word in content if word.isdigit()}


def _content(action: Action) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", action.quote.casefold().replace("’", "'").replace("'", ""))
    return frozenset(words) - _SMALL


def _joined(first: Action, again: Action) -> Action:
    """A promise with the words in which it is said again, and what only these say."""
    owned = first if first.owner else again
    return replace(
        first,
        also_at=(*first.also_at, again.quote, *again.also_at),
        owner=owned.owner,
        owner_confidence=owned.owner_confidence,
        due=first.due or again.due,
        resolution=first.resolution or again.resolution,
        limb=first.limb or again.limb,
    )
