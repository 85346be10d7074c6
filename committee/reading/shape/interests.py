"""Interests that members declared: who, in which item, and in what words."""

import re
from collections.abc import Iterable, Iterator

from committee.reading.outlines import ItemOutline
from committee.reading.proposal import Interest
from committee.reading.shape import people_lists
from committee.reading.source import Block, LineKind

_TITLE = re.compile(r"\b(?:interests?|disclosures?|declarations?)\b", re.IGNORECASE)
_DECLARED = re.compile(
    r"(?P<who>.{3,120}?),? (?:[(\[].{0,80}[)\]] )?(?:(?:also|had|has) )?(?:declared?|disclosed"
    r"|advised|said|stated|registered|indicated|[–—-])(?= )",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\binterest|\bdeclar|\bknew\b|\b(?:is|was|sat|served?) (?:an?|on|as)\b|\bmember of\b",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"\b(?:item|minute)s?(?: (?:no|number)\.?)? ?(?P<number>\d+(?:[./]\d+)*[a-z]?)", re.IGNORECASE
)
_NUMBER = re.compile(r"(?P<number>\d+)\b")
_CONFIDENCE = 0.8
_LONGEST = 1000


def found(items: Iterable[ItemOutline]) -> tuple[Interest, ...]:
    """The interests in the items on declarations, by paragraph and by row of a table."""
    return tuple(
        interest
        for item in items
        if _TITLE.search(item.title)
        for block in item.minutes
        for interest in (_in_row(block) if block.kind is LineKind.ROW else _in_text(block))
    )


def _in_text(block: Block) -> Iterator[Interest]:
    said = _DECLARED.match(block.text) if len(block.text) <= _LONGEST else None
    if not said or not _ABOUT.search(block.text):
        return
    item = _ITEM.search(block.text)
    number = item["number"] if item else ""
    for each in people_lists.read(said["who"]):
        yield Interest(each.name, block.text, block.place, _CONFIDENCE, number)


def _in_row(block: Block) -> Iterator[Interest]:
    """A row of a table: the member first, the item in any other cell."""
    name, *rest = block.cells
    named = people_lists.read(name)
    if len(named) != 1 or not any(rest):
        return
    items = (_ITEM.search(cell) or _NUMBER.match(cell) for cell in rest)
    item = next(filter(None, items), None)
    words = " | ".join(filter(None, rest))
    number = item["number"] if item else ""
    yield Interest(named[0].name, words, block.place, _CONFIDENCE, number)
