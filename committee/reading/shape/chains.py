"""Which of the numbered lines of a file are its items: those that count on.

Limbs, lists and conditions are numbered too; the numbers of items go on from one to the next
through the whole file, and so make the weightiest chain.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from committee.reading.shape import headings, markers
from committee.reading.shape.headings import Heading
from committee.reading.source import Block

_STEP = 12
"""Numbers may leave out so many items less one."""

_STRONG, _WEAK, _RUN = 3.0, 1.0, 0.1
_ALIKE = frozenset({"1", "1.", "1:", "1A"})
"""Styles that stand for each other where somebody typed the numbers by hand."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PRESENT = re.compile(
    r"(?:also |members? |councillors? |those )*(?:present|in attendance|attendance|apologies)\b",
    re.IGNORECASE,
)
_CERTAIN = 1.9
"""What a chain weighs at least that says by itself what the items are."""


@dataclass(frozen=True)
class Candidate:
    """A block that may be the heading of an item, where it stands and what that weighs."""

    index: int
    heading: Heading
    weight: float


def items(blocks: Sequence[Block]) -> tuple[Candidate, ...]:
    """The headings of a file's items, of one style; none where its numbers make no items."""
    by_style: dict[str, list[Candidate]] = {}
    for candidate in _candidates(blocks):
        by_style.setdefault(candidate.heading.style, []).append(candidate)
    chains = [_chain(candidates) for candidates in by_style.values()]
    chains = [chain for chain in chains if not _is_cited(chain)]
    best = max(chains, key=_weight, default=())
    titled = [candidate for candidate in best if candidate.weight >= _WEAK]
    if _weight(titled) < _CERTAIN:
        return ()
    alike = [
        candidate
        for style, candidates in by_style.items()
        if style != best[0].heading.style and {style, best[0].heading.style} <= _ALIKE
        for candidate in candidates
        if candidate.weight >= _WEAK
    ]
    return tuple(_filled(best, sorted(alike, key=lambda each: each.index)))


def _is_cited(chain: Sequence[Candidate]) -> bool:
    """Whether "Minute 7" and "Minute 12" are of an earlier meeting, and matters arise from them."""
    numbers = [each.heading.counted for each in chain if each.heading.style == "Minute 1"]
    return any(after not in _after(number)[:1] for number, after in pairwise(numbers))


def _filled(chain: Sequence[Candidate], others: Sequence[Candidate]) -> Iterator[Candidate]:
    """The chain, with those in its gaps that are numbered nearly alike."""
    waiting = deque(others)
    last: tuple[int, ...] = (-1,)
    for link in chain:
        while waiting and waiting[0].index < link.index:
            other = waiting.popleft()
            if last < other.heading.counted < link.heading.counted:
                last = other.heading.counted
                yield other
        last = link.heading.counted
        yield link
    for other in waiting:
        if other.heading.counted in _after(last):
            last = other.heading.counted
            yield other


def lone(blocks: Sequence[Block]) -> tuple[Candidate, ...]:
    """The one numbered title in a piece of minutes; number one may begin a list as well, save
    below the head of a meeting.
    """
    found = [each for each in _candidates(blocks) if each.weight >= _WEAK]
    if len(found) != 1:
        return ()
    is_first = found[0].heading.counted == (1,)
    return () if is_first and not _is_formal(blocks[: found[0].index]) else (found[0],)


def _is_formal(blocks: Sequence[Block]) -> bool:
    """Whether blocks are the head of a meeting: they say its day and who was there."""
    return any(_YEAR.search(block.text) for block in blocks) and any(
        _PRESENT.match(block.text) for block in blocks
    )


def _weight(chain: Sequence[Candidate]) -> float:
    return sum(candidate.weight for candidate in chain)


def _candidates(blocks: Sequence[Block]) -> list[Candidate]:
    found: list[Candidate] = []
    for index, block in enumerate(blocks):
        heading = headings.numbered(block)
        if heading:
            found.append(Candidate(index, heading, _worth(blocks, index, heading)))
    return found


def _worth(blocks: Sequence[Block], index: int, heading: Heading) -> float:
    """A strong heading weighs most; hardly anything one without a title or in a run of entries."""
    if heading.is_strong:
        return _STRONG
    if not heading.title and heading.style != "1/23":
        return _RUN
    before = blocks[index - 1] if index else None
    listed = before is not None and before.label and not heading.rest
    return _RUN if listed and before and _counts_on(before, heading) else _WEAK


def _counts_on(before: Block, heading: Heading) -> bool:
    number = markers.number(before.label)
    return number is not None and (number + 1,) == heading.counted


def _chain(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The weightiest run of candidates whose numbers count on."""
    best: dict[tuple[int, ...], tuple[float, int]] = {}
    came_from: list[int] = []
    ends = (-1.0, -1)
    for place, candidate in enumerate(candidates):
        earlier = max(
            (best[number] for number in _before(candidate.heading.counted) if number in best),
            default=(0.0, -1),
        )
        weight = earlier[0] + candidate.weight
        came_from.append(earlier[1])
        if weight > best.get(candidate.heading.counted, (0.0, -1))[0]:
            best[candidate.heading.counted] = (weight, place)
        ends = max(ends, (weight, place))
    chain: list[Candidate] = []
    place = ends[1]
    while place >= 0:
        chain.append(candidates[place])
        place = came_from[place]
    return tuple(reversed(chain))


def _after(counted: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The numbers that may follow this one where there are no others between."""
    return [(*counted[:-1], counted[-1] + step) for step in (1, 2)]


def _before(counted: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The numbers that this one may follow: one of its parts counts on, the others stay."""
    return [
        (*counted[:part], counted[part] - step, *counted[part + 1 :])
        for part in range(len(counted))
        for step in range(1, _STEP + 1)
    ]
