"""Paragraph numbers: computed while drafting, stored at issue, and never changed after that.

Later minutes and trackers cite "minute 25" and "paragraph 4.2", so a number once issued stays
with its paragraph; a paragraph put in later takes a letter after the one before it.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher


def computed(item_number: str, count: int) -> tuple[str, ...]:
    """The numbers of a draft's paragraphs: computed("4", 3) is ("4.1", "4.2", "4.3")."""
    return tuple(f"{item_number}.{place}" for place in range(1, count + 1))


def carried(
    item_number: str,
    before: Sequence[str],
    numbers: Sequence[str],
    after: Sequence[str],
) -> tuple[str, ...]:
    """Number the paragraphs `after` an edit so that each one that stood `before` keeps its own.

    `before` and `after` are the paragraphs' words and `numbers` those of `before`. Words changed
    in place keep their number; paragraphs put in take letters ("4.2A"), or the next numbers at
    the end; the number of a paragraph taken out is not used again.
    """
    kept: list[str | None] = [None] * len(after)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        pairs = zip(range(old_start, old_end), range(new_start, new_end), strict=False)
        for old, new in pairs:
            kept[new] = numbers[old]
    return tuple(_filled(item_number, kept, set(numbers)))


def _filled(item_number: str, kept: Sequence[str | None], used: set[str]) -> Iterator[str]:
    last_kept = max((place for place, number in enumerate(kept) if number), default=-1)
    previous = f"{item_number}.0"
    for place, number in enumerate(kept):
        if number is None:
            after_all = place > last_kept
            number = _next(item_number, used) if after_all else _lettered(previous, used)
            used.add(number)
        previous = number
        yield number


def _next(item_number: str, used: set[str]) -> str:
    lead = f"{item_number}."
    taken = (number.removeprefix(lead).rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for number in used)
    return f"{lead}{1 + max((int(part) for part in taken if part.isdigit()), default=0)}"


def _lettered(previous: str, used: set[str]) -> str:
    base = previous.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return next(number for letters in _letters() if (number := base + letters) not in used)


def _letters() -> Iterator[str]:
    """A, B … Z, ZA, ZB …: as Parliament's draftsmen number what is put in."""
    lead = ""
    while True:
        for code in range(ord("A"), ord("Z") + 1):
            yield lead + chr(code)
        lead += "Z"
