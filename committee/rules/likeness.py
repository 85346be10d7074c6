"""Which paragraphs of one text are which of another, though words were changed in them."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

ALIKE = 0.5
"""How much of the longer paragraph's words two must share for one to be the other, reworded."""
MOST_COMPARED = 2_500
"""How many pairs of reworded paragraphs are compared; beyond that their places decide."""
MOST_MATCHED = 4_000_000
"""The same for pairs of paragraphs that may be equal."""

Pair = tuple[int, int]


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
    found = ((_likeness(before[i], after[j]), i, j) for i in old for j in new)
    return max(found, key=lambda each: each[0])


def _likeness(one: str, other: str) -> float:
    mine, theirs = set(one.split()), set(other.split())
    return len(mine & theirs) / max(len(mine), len(theirs), 1)
