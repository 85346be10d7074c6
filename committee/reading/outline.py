"""Meetings and their items, cut out of the blocks of a file."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from committee.reading import promises
from committee.reading.outlines import ItemOutline, MeetingOutline
from committee.reading.shape import sections, starts
from committee.reading.shape.exempt import closed_to_public
from committee.reading.shape.head import end as head_end
from committee.reading.shape.starts import Start
from committee.reading.source import Block, LineKind

_CLOSED = re.compile(
    r"(?:\(?the |with no further business,? the |there being no .{0,60}?,? the )?(?:meeting|chair"
    r"(?:man|person)?) (?:was |then )?(?:declared )?(?:the meeting )?(?:closed|ended|concluded"
    r"|finished|terminated|rose)\b.{0,60}\d.{0,60}",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:signed|chair(?:man|person)?|date|dated)\b.{0,30}[.…_]{3,}.*", re.IGNORECASE
)
_TO_BE_SIGNED = re.compile(r"(?:signed|chair(?:man|woman|person)?|mayor|date):?", re.IGNORECASE)
_IN_MEETING = re.compile(r"[-•]? ?meeting of .{3,150}\d{4}.*", re.IGNORECASE)
_MINUTES_OF = re.compile(r"(?:draft )?minutes of (?:an?|the)\b", re.IGNORECASE)
_PRESENT = re.compile(r"(?:members |councillors )?present ?(?:[:–-]|$)", re.IGNORECASE)
_HEAD = 8
_FOOT = 12
"""So many blocks at the end may be the foot of the minutes."""


def outlined(blocks: Sequence[Block]) -> tuple[MeetingOutline, ...]:
    """The meetings in a file, each with what stands before, in and after its items.

    A file in which nothing says where an item begins is one item without a title.
    """
    cuts = [0, *_new_meetings(blocks), len(blocks)]
    return tuple(
        meeting
        for first, last in pairwise(cuts)
        if first < last
        for meeting in _issues(blocks[first:last])
    )


def _new_meetings(blocks: Sequence[Block]) -> Iterator[int]:
    """Where the minutes of a further meeting begin: who was present stands just below."""
    last = 0
    for index, block in enumerate(blocks):
        if _MINUTES_OF.match(block.text) and index - last > _HEAD and not block.label:
            below = blocks[index : index + _HEAD]
            if len(block.text) < 300 and any(_PRESENT.match(each.text) for each in below):
                last = index
                yield index


def _issues(blocks: Sequence[Block]) -> Iterator[MeetingOutline]:
    """The meetings that a page on an issue names, each with its item; or else the one meeting."""
    found = starts.found(blocks)
    cuts = [0, *(start.index for start in found[1:] if start.meeting), len(blocks)]
    for first, last in pairwise(cuts):
        within = [start for start in found if first <= start.index < last]
        yield _meeting(blocks, first, last, within)


def _meeting(
    blocks: Sequence[Block], first: int, last: int, found: Sequence[Start]
) -> MeetingOutline:
    foot = _foot(blocks, found[-1].index + found[-1].length if found else first, last)
    found = _from_business(blocks, first, foot, found)
    head = list(blocks[first : found[0].index])
    items: list[ItemOutline] = []
    closing: list[Block] = []
    for start, end in _spans(found, foot):
        if starts.is_issue(blocks[start.index]):
            head.append(blocks[start.index])
        closes = _foot(blocks, start.index + start.length, end)
        closing += blocks[closes:end]
        body = list(_body(blocks, start, closes))
        head += [block for block in body if _IN_MEETING.fullmatch(block.text)]
        items.append(_item(blocks, start, closes, body))
    place = blocks[first].place.to(blocks[last - 1].place)
    closing += blocks[foot:last]
    items += _below_close(closing)
    return MeetingOutline(place, tuple(head), closed_to_public(items), tuple(closing))


def _from_business(
    blocks: Sequence[Block], first: int, last: int, found: Sequence[Start]
) -> Sequence[Start]:
    """The starts, with one more where business or a promise stands before the first of them."""
    top = found[0].index if found else last
    begins = first + head_end(blocks[first:top])
    begins = next(
        (n for n in range(first, begins) if promises.found("", blocks[n : n + 1])), begins
    )
    if found and (begins == top or starts.is_page(blocks[top])):
        return found
    return [Start(begins if begins < top else first, 0, "", "", 0.3), *found]


def _below_close(foot: Sequence[Block]) -> Iterator[ItemOutline]:
    """An item without a title of what stands below the close, if something is promised there."""
    below = tuple(block for block in foot if not _closes(block.text))
    if promises.found("", below):
        place = below[0].place.to(below[-1].place)
        yield ItemOutline("", "", place, 0.3, minutes=below)


def _spans(found: Sequence[Start], end: int) -> Iterator[tuple[Start, int]]:
    ends = [*(start.index for start in found[1:]), end]
    return zip(found, ends, strict=True)


def _body(blocks: Sequence[Block], start: Start, end: int) -> Iterator[Block]:
    """The blocks of an item below its heading, and what stands in one paragraph with that."""
    if start.rest:
        at = blocks[start.index + start.length - 1]
        yield Block(start.rest, at.place)
    yield from blocks[start.index + start.length : end]


def _item(blocks: Sequence[Block], start: Start, end: int, body: Sequence[Block]) -> ItemOutline:
    said = [starts.number_said(block) for block in body if _IN_MEETING.fullmatch(block.text)]
    kept = [block for block in body if not _IN_MEETING.fullmatch(block.text)]
    parts = sections.parted(kept)
    number = start.number or next(filter(None, said), "") or _from_paragraphs(parts.minutes)
    place = blocks[start.index].place.to(blocks[max(end - 1, start.index)].place)
    return ItemOutline(
        number, start.title, place, start.confidence, parts.lead, parts.decision, parts.minutes
    )


def _from_paragraphs(minutes: Sequence[Block]) -> str:
    """The number that all numbers of paragraphs begin with: "4" of "4.1", "4.2"."""
    found = {
        block.label.partition(".")[0]
        for block in minutes
        if block.kind is LineKind.TEXT and re.fullmatch(r"\d+\.\d+[A-Z]?", block.label)
    }
    return found.pop() if len(found) == 1 else ""


def _foot(blocks: Sequence[Block], top: int, last: int) -> int:
    """Where the foot of a meeting begins: its close, or the lines that are signed."""
    for index in range(max(top, last - _FOOT), last):
        if _closes(blocks[index].text):
            return index
    while last > top and _TO_BE_SIGNED.fullmatch(blocks[last - 1].text):
        last -= 1
    return last


def _closes(text: str) -> bool:
    """Whether a line says that the meeting closed, or is there to be signed."""
    return len(text) < 250 and bool(_CLOSED.fullmatch(text) or _SIGNED.fullmatch(text))
