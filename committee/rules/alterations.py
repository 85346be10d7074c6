"""What was done to a row of lines: which were reworded, put in, taken out and moved.

The lines that stand in both, alike or reworded, are the heaviest chain that goes forward in both;
what is left over and has the same words elsewhere was moved. A reworded line weighs a little more
than one that is alike, because out of the chain nothing would be left of what it was. The time
grows with the lines, not with their square: a line is compared only with those that share its
rarer words.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass

from committee.rules.edits import ChangeKind

ALIKE = 0.5
"""How much of their words two lines must share for one to be the other, reworded."""
FARTHEST = 20
"""Among lines with the same words, how far apart in their row two of them may be to be one."""
TRIED = 6
"""With how many lines a line is compared, at most: those that share most words with it."""
COMMON = 300
"""How often words may stand elsewhere, all of a line's words together, to be looked up."""

FIRM = 3.0
"""What a line weighs that cannot have been moved, where others weigh 1."""

_WORD = re.compile(r"\w+")

Match = tuple[int, int, float]


@dataclass(frozen=True)
class Alteration:
    """One thing done: `before` counts the lines that were, `after` those that are, from 0."""

    kind: ChangeKind
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Matching:
    """Which line is which: for each line that is, the one it was, in its order or moved."""

    kept: dict[int, int]
    moved: dict[int, int]


def matching(before: Sequence[str], after: Sequence[str], firm: Container[int] = ()) -> Matching:
    """Match two rows of lines, given by their words.

    Of two lines that changed places, one that is `firm`, by its place before, is not the one
    that was moved.
    """
    same = [(old, new, FIRM if old in firm else 1.0) for old, new in _same(before, after)]
    reworded = list(_reworded(before, after))
    kept = dict(_chain([*same, *reworded], len(after)))
    return Matching(kept, dict(_moved(before, after, kept)))


def alterations(
    found: Matching, before: int, after: int, differ: Callable[[int, int], bool]
) -> Iterator[Alteration]:
    """What was done to so many lines `before`, in the order of so many `after`.

    A line that was taken out comes where it was. One that was kept is CHANGED where the two
    `differ`.
    """
    gone = deque(sorted(set(range(before)) - {*found.kept.values(), *found.moved.values()}))
    for new in range(after):
        old = found.kept.get(new)
        if old is None:
            moved = found.moved.get(new)
            kind = ChangeKind.ADDED if moved is None else ChangeKind.MOVED
            yield Alteration(kind, moved, new)
            continue
        while gone and gone[0] < old:
            yield Alteration(ChangeKind.REMOVED, gone.popleft(), None)
        if differ(old, new):
            yield Alteration(ChangeKind.CHANGED, old, new)
    for old in gone:
        yield Alteration(ChangeKind.REMOVED, old, None)


def _same(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Lines with the same words; of words that stand often, those at about the same place."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for new, words in enumerate(after):
        places[words].append(new)
    seen: Counter[str] = Counter()
    for old, words in enumerate(before):
        nth = seen[words]
        seen[words] += 1
        for new in places[words][max(nth - FARTHEST, 0) : nth + FARTHEST]:
            yield old, new


def _reworded(before: Sequence[str], after: Sequence[str]) -> Iterator[Match]:
    """Lines that share enough of their words, where there are more of one than of the other."""
    old_counts, new_counts = Counter(before), Counter(after)
    old = [at for at, words in enumerate(before) if old_counts[words] > new_counts[words]]
    new = [at for at, words in enumerate(after) if new_counts[words] > old_counts[words]]
    theirs = {place: _words(after[place]) for place in new}
    standing: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in theirs.items():
        for word in words:
            standing[word].append(place)
    for place in old:
        mine = _words(before[place])
        shared: Counter[int] = Counter()
        budget = COMMON
        for found in sorted((standing[word] for word in mine if word in standing), key=len):
            budget -= len(found)
            if budget < 0:
                break
            shared.update(found)
        for other, _ in shared.most_common(TRIED):
            likeness = 2 * len(mine & theirs[other]) / (len(mine) + len(theirs[other]))
            if likeness >= ALIKE:
                yield place, other, 1 + likeness / 10


def _words(line: str) -> set[str]:
    """What a line is compared by: its words without what stands between them."""
    return set(_WORD.findall(line.casefold())) or {line}


def _chain(matches: Sequence[Match], size: int) -> Iterator[tuple[int, int]]:
    """The matches, as (new, old), of the heaviest chain that goes forward in both rows.

    `best` is a Fenwick tree: by the place of a new line, the heaviest chain that ends before it.
    """
    best: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    before = [-1] * len(matches)
    heaviest, last = 0.0, -1
    order = sorted(range(len(matches)), key=lambda at: (matches[at][0], -matches[at][1]))
    for at in order:
        _, new, weight = matches[at]
        found, place = (0.0, -1), new
        while place:
            found = max(found, best[place])
            place &= place - 1
        before[at], total = found[1], found[0] + weight
        place = new + 1
        while place <= size:
            best[place] = max(best[place], (total, at))
            place += place & -place
        if total > heaviest:
            heaviest, last = total, at
    while last >= 0:
        yield matches[last][1], matches[last][0]
        last = before[last]


def _moved(
    before: Sequence[str], after: Sequence[str], kept: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """The lines left over, as (new, old), whose words stand left over elsewhere."""
    stood = set(kept.values())
    left: defaultdict[str, deque[int]] = defaultdict(deque)
    for old, words in enumerate(before):
        if old not in stood:
            left[words].append(old)
    for new, words in enumerate(after):
        if new not in kept and left[words]:
            yield new, left[words].popleft()
