"""Which parts of a meeting's minutes are written, and since when."""

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from committee.rules.blocks import ResolutionPlace
from committee.rules.markup import parse
from committee.rules.vocabulary import Part
from committee.services.sample.plan import Business, Item


def begun(business: Business) -> dict[Part, datetime]:
    """For each part that is written the moment of its first words.

    Words under a mark stand in the exempt part, also those of an open item.
    """
    found: dict[Part, datetime] = {}
    for item in business.items:
        for part, at in _written(item):
            found[part] = min(at, found.get(part, at))
    return {part: found[part] for part in Part if part in found}


def _written(item: Item) -> Iterator[tuple[Part, datetime]]:
    marked = any(not wording.mark.is_open for wording in item.resolutions)
    for at, text in item.texts:
        yield (Part.PUBLIC if item.mark.is_open else Part.EXEMPT), at
        if marked or _is_marked(text):
            yield Part.EXEMPT, at


@lru_cache(maxsize=1000)
def _is_marked(text: str) -> bool:
    """Whether some of the words of a text are not open; many minutes say the same."""
    return any(
        not block.mark.is_open for block in parse(text) if not isinstance(block, ResolutionPlace)
    )
