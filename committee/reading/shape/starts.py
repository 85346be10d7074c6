"""Where the items of a file begin, by the best sign that it gives.

The signs are tried from the surest to the least: a page that says "Agenda item", numbers that
count on, a title before "Minutes:", headings, bold or capital lines, short lines.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from committee.reading.shape import attendance_words, chains, head, headings
from committee.reading.shape.chains import Candidate
from committee.reading.shape.sections import begins_purpose, is_opening, is_purpose, title_parted
from committee.reading.source import Block, LineKind

_PAGE = re.compile(r"agenda item:?", re.IGNORECASE)
_COLUMN = re.compile(
    r"(?:actions?|owner|lead|who|by whom|when|minutes?|notes?)\b.{0,12}", re.IGNORECASE
)
"""What stands beside "Agenda item" where that is the head of a column."""
_ISSUE = re.compile(r"meeting: \d{1,2}/\d{1,2}/\d{4} - .*", re.IGNORECASE)
_IN_MEETING = re.compile(r".*\(Item (?P<number>[\w.]+?)\.?\)", re.IGNORECASE)
_LED_IN = re.compile(r"(?P<title>[^.:;]{3,80}?) ?: ?(?P<rest>\S.{20,})")
_FEWEST = 2


@dataclass(frozen=True)
class Start:
    """The heading of an item: the first block of it, how many blocks it takes, what it says.

    `rest` are words of the minute in the heading's own block. `meeting` says that it is the first
    of another meeting, `confidence` how sure it is that an item begins here.
    """

    index: int
    length: int
    number: str
    title: str
    confidence: float
    rest: str = ""
    meeting: bool = False


def found(blocks: Sequence[Block]) -> tuple[Start, ...]:
    """The starts of all items of a file; none where nothing in it says that one begins."""
    for sign in _SIGNS:
        starts = tuple(sign(blocks))
        if starts:
            return starts
    return ()


def is_page(block: Block) -> bool:
    """Whether a block says that the page holds one item."""
    return is_issue(block) or _PAGE.fullmatch(block.text) is not None


def is_issue(block: Block) -> bool:
    """Whether a block names the meeting that the items below were taken at."""
    return _ISSUE.fullmatch(block.text) is not None


def number_said(block: Block) -> str:
    """The number of the item in "Meeting of Audit Committee, 4 March 2025 (Item 9.)"."""
    said = _IN_MEETING.fullmatch(block.text) if len(block.text) < 300 else None
    return said["number"] if said else ""


def _pages(blocks: Sequence[Block]) -> Iterator[Start]:
    """Pages that hold one item each, and say so."""
    for index, block in enumerate(blocks):
        if not is_page(block):
            continue
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if after and _COLUMN.fullmatch(after.text):
            continue
        if after is None or headings.NOT_TITLES.fullmatch(after.text) or begins_purpose(after):
            above = blocks[index - 1].text if index and is_issue(block) else ""
            title = above if headings.is_title(above) else ""
            yield Start(index, 1, number_said(block), title, 0.9, meeting=is_issue(block))
            continue
        heading = headings.numbered(after)
        number, title = (heading.number, heading.title) if heading else ("", after.text)
        rest = heading.rest if heading else ""
        yield Start(index, 2, number or number_said(block), title, 0.95, rest, is_issue(block))


def _numbers(blocks: Sequence[Block]) -> Iterator[Start]:
    """Numbers that count on, and headings without a number that are set like theirs."""
    return _chained(blocks, {each.index: each for each in chains.items(blocks)})


def _lone_number(blocks: Sequence[Block]) -> Iterator[Start]:
    """The one number of a piece of minutes."""
    return _chained(blocks, {each.index: each for each in chains.lone(blocks)})


def _chained(blocks: Sequence[Block], chain: Mapping[int, Candidate]) -> Iterator[Start]:
    if not chain:
        return
    levels = {blocks[index].level for index in chain if blocks[index].kind is LineKind.HEADING}
    for index in range(min(chain), len(blocks)):
        block = blocks[index]
        if index in chain:
            heading = chain[index].heading
            sure = 0.9 if heading.is_strong else 0.75
            yield Start(index, 1, heading.number, heading.title, sure, heading.rest)
        elif block.kind is LineKind.HEADING and block.level in levels and not is_opening(block):
            yield Start(index, 1, "", block.text, 0.6)


def _before_minutes(blocks: Sequence[Block]) -> Iterator[Start]:
    """Titles that stand some lines above "Minutes:"; all headings, where as a rule they are some.

    An item may have no minutes, or a decision alone.
    """
    starts = list(_above_openings(blocks))
    titled = [blocks[start.index] for start in starts if start.title]
    levels = {block.level for block in titled if block.kind is LineKind.HEADING}
    if 2 * sum(block.kind is LineKind.HEADING for block in titled) < max(len(titled), 1):
        yield from starts
        return
    for index, block in enumerate(blocks):
        if block.kind is LineKind.HEADING and block.level in levels and not is_opening(block):
            yield Start(index, 1, "", block.text, 0.7)


def _above_openings(blocks: Sequence[Block]) -> Iterator[Start]:
    """The titles above each "Minutes:" and "Decision:"."""
    floor = 0
    for index, block in enumerate(blocks):
        if not is_opening(block):
            continue
        top = index - 1
        while top > floor and not headings.is_strong(blocks[top]) and is_purpose(blocks[top]):
            top -= 1
        if top >= floor and not is_opening(blocks[top]):
            yield _titled(blocks, top, index)
        floor = index + 1


def _titled(blocks: Sequence[Block], top: int, marker: int) -> Start:
    """An item from its title on; without one, from the first words of the agenda."""
    text = blocks[top].text
    for title, rest in (title_parted(text), headings.capitals_parted(text), (text, "")):
        if blocks[top].kind is LineKind.HEADING or headings.is_title(title.rstrip(".")):
            return Start(top, 1, "", title, 0.7, rest)
    top = top if is_purpose(blocks[top]) else min(top + 1, marker)
    return Start(top, 0, "", "", 0.5)


def _set_as_heading(blocks: Sequence[Block]) -> Iterator[Start]:
    """Headings of the level that most of them have, without the title of the file.

    Where only some titles have a paper on them, by which they are known, others are short lines.
    """
    levels = [block.level for block in blocks if block.kind is LineKind.HEADING]
    if len(levels) > 1 and levels[0] < min(levels[1:]):
        del levels[0]  # the title of the file
    if not levels:
        return
    level = max(sorted(set(levels)), key=levels.count)
    top = _top(blocks)
    for index, block in enumerate(blocks):
        if block.kind is LineKind.HEADING and block.level == level and not is_opening(block):
            yield Start(index, 1, "", block.text, 0.7)
        elif level == 0 and index >= top and _is_short(blocks, index):
            yield Start(index, 1, "", block.text, 0.4)


def _top(blocks: Sequence[Block]) -> int:
    """Where the head ends; nowhere in a file that has short lines alone."""
    return head.end(blocks) % len(blocks)


def _set_apart(blocks: Sequence[Block]) -> Iterator[Start]:
    """Lines in bold or in capitals."""
    found = (
        index
        for index in range(_top(blocks), len(blocks))
        if not blocks[index].label and headings.is_strong(blocks[index])
    )
    return _several(blocks, found, 0.6)


def _short(blocks: Sequence[Block]) -> Iterator[Start]:
    """Short lines that read as titles and have a paragraph below."""
    found = (index for index in range(_top(blocks), len(blocks)) if _is_short(blocks, index))
    return _several(blocks, found, 0.4)


def _is_short(blocks: Sequence[Block], index: int) -> bool:
    block, after = blocks[index], blocks[index + 1 : index + 2]
    return (
        block.kind is LineKind.TEXT
        and not block.label
        and headings.is_title(block.text)
        and not headings.is_person(block.text)
        and bool(after)
        and not headings.is_title(after[0].text)
        and not headings.is_initials(after[0].text)
    )


def _led_in(blocks: Sequence[Block]) -> Iterator[Start]:
    """Paragraphs that begin with a title and a colon, where a usual title is among them.

    What stands so twice is a label, such as "Proposed:".
    """
    if sum(map(is_opening, blocks)) > 1:
        return iter(())
    found: dict[str, list[Start]] = {}
    for index, block in enumerate(blocks):
        led = _LED_IN.fullmatch(block.text) if block.kind is LineKind.TEXT else None
        if led and not block.label and _may_lead(block.text, led["title"]):
            start = Start(index, 1, "", led["title"], 0.5, led["rest"])
            found.setdefault(led["title"].lower(), []).append(start)
    once = [starts[0] for starts in found.values() if len(starts) == 1]
    is_usual = any(headings.USUAL.fullmatch(start.title) for start in once)
    return iter(once if is_usual and len(once) > _FEWEST else ())


def _may_lead(text: str, title: str) -> bool:
    if title.lower() == "minutes":
        return "minutes" in text[len(title) :]
    is_label = headings.NOT_TITLES.fullmatch(f"{title}: ") or attendance_words.label(title)
    return not is_label and headings.is_title(title)


def _several(blocks: Sequence[Block], found: Iterable[int], confidence: float) -> Iterator[Start]:
    """The items below these lines; a single one that is not usual says nothing of how a file is
    set.
    """
    starts = [Start(at, 1, "", headings.shown(blocks[at].text), confidence) for at in found]
    is_usual = any(headings.USUAL.fullmatch(start.title) for start in starts)
    return iter(starts if is_usual or len(starts) >= _FEWEST else ())


_SIGNS = (
    _pages, _numbers, _led_in, _before_minutes, _set_as_heading, _lone_number, _set_apart, _short,
)  # fmt: skip
