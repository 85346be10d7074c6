"""How alike two texts are, and which paragraphs of one are which of another, reworded."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

SAME = 0.8
"""How alike two sentences are that say the same, though one was edited slightly."""
SPELT_ALIKE = 0.7
"""How alike two words are of which one is the other, in another form or with a slip mended."""
ALIKE = 0.5
"""How alike two paragraphs are of which one is the other, reworded."""
MOST_COMPARED = 2_500
"""How many pairs of reworded paragraphs are compared; beyond that their places decide."""
MOST_MATCHED = 4_000_000
"""The same for pairs of paragraphs that may be equal."""

_SMALL = frozenset(
    "a all also an and any are as at be been by coming following for forthcoming from had has have "
    "he her his i if in into is it its may next of on or our she should so that the their them "
    "then there these they this those to was we were which who will with would".split()
)
"""Words without which a sentence still asks for the same."""

Pair = tuple[int, int]


def likeness(one: str, other: str) -> float:
    """How many of their words two texts share, each as often as it stands: from 0 to 1.

    Case and signs count for nothing, nor does the order.
    """
    mine, theirs = _counted(one), _counted(other)
    return 2 * (mine & theirs).total() / max(mine.total() + theirs.total(), 1)


def is_same(one: str, other: str) -> bool:
    """Whether two texts say the same, though one was edited slightly.

    Words may have been put in or taken out, or be spelt otherwise. Where a word or a number was
    exchanged for another they speak of two things: "write to Mill Lane", "write to Church Lane".
    """
    if likeness(one, other) < SAME:
        return False
    mine, theirs = _counted(one), _counted(other)
    taken, put = _telling(mine - theirs), _telling(theirs - mine)
    if any(word.isdigit() for word in (*taken, *put)):
        return False
    return all(any(_is_spelt_alike(word, new) for new in put) for word in taken) or not put


def _telling(words: Counter[str]) -> list[str]:
    """The words that tell one thing from another."""
    return [word for word in words if word not in _SMALL]


def _is_spelt_alike(word: str, other: str) -> bool:
    return SequenceMatcher(None, word, other).ratio() >= SPELT_ALIKE


@lru_cache(maxsize=4096)
def _counted(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """The places of each paragraph that stands in both, in order.

    Those that are neither equal nor alike are paired where they have the same place between
    others; what is left over was taken out or put in.
    """
    if len(before) * len(after) > MOST_MATCHED:
        yield from zip(range(len(before)), range(len(after)), strict=False)
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for same, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        old, new = range(old_start, old_end), range(new_start, new_end)
        if same == "equal":
            yield from zip(old, new, strict=True)
        else:
            yield from _reworded(before, after, old, new)


def _reworded(
    before: Sequence[str], after: Sequence[str], old: range, new: range
) -> Iterator[Pair]:
    """Pair what is most alike, and then what stands on either side of it."""
    if not old or not new:
        return
    likeness, i, j = _most_alike(before, after, old, new)
    if likeness < ALIKE:
        yield from zip(old, new, strict=False)
        return
    yield from _reworded(before, after, range(old.start, i), range(new.start, j))
    yield i, j
    yield from _reworded(before, after, range(i + 1, old.stop), range(j + 1, new.stop))


def _most_alike(
    before: Sequence[str], after: Sequence[str], old: range, new: range
) -> tuple[float, int, int]:
    if len(old) * len(new) > MOST_COMPARED:
        return 0, old.start, new.start
    found = ((likeness(before[i], after[j]), i, j) for i in old for j in new)
    return max(found, key=lambda each: each[0])
