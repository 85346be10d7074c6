"""The sections of an item: what leads to the minute, the decision block and the minute itself."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from committee.reading.source import Block, LineKind

_MARKER = re.compile(
    r"(?P<name>decisions?|minutes?) ?:(?: (?!(?:the |draft )*minutes\b)(?P<rest>.+))?",
    re.IGNORECASE,
)
"""The words over a section; "Minutes: The minutes of the last meeting …" is business itself."""

_ASKED = (
    r"(?:to|(?:all )?members (?:are|will be) (?:asked|invited|reminded) to"
    r"|(?:the|this) (?:committee|panel|board|council|forum|cabinet|meeting)"
    r" (?:is|are|will be) (?:asked|invited) to)"
    r" (?:receive|consider|note|approve|agree|confirm|discuss|review|appoint|elect|provide|sign"
    r"|give|report|take|deal|update|hear|adopt|authorise|determine|make|declare|look|comment|ask"
    r"|answer|scrutini[sz]e|resolve|ratify|accept|set)\b"
)
_TO = re.compile(_ASKED, re.IGNORECASE)
_AFTER_TITLE = re.compile(
    rf"[ ](?=(?-i:[TAMR]))(?={_ASKED}|reports? (?:of|by|from) the )", re.IGNORECASE
)
_PAST = re.compile(r"\b(?:was|were|had|has|have)\b", re.IGNORECASE)
_PURPOSE = re.compile(
    rf"{_ASKED}.*"
    r"|(?:joint )?(?:reports?|presentations?|verbal (?:report|update)|briefing|update|minutes)"
    r" (?:of|by|from) [^.]{3,200}(?:attached|enclosed|herewith|to follow)?\)?\.?"
    r"|\(?(?:presentation|verbal (?:report|update)|discussion|for (?:information|decision|noting)"
    r"|(?:copy |report )?(?:attached|enclosed|herewith|to follow))\)?\.?"
    r"|\(.{0,200}\)|\d{1,2}[.:]\d{2} ?[ap]\.?m\.?|recommendations?:?|wards? affected:?.{0,200}"
    r"|(?:urgent item\. )?reason for urgency:?.{0,300}|presentation: .{1,200}"
    r"|report author: .{1,200}|not for publication\b.{0,300}"
    r"|(?:contact|lead|report) officer:?.{0,100}",
    re.IGNORECASE,
)
"""What an agenda says of an item below its title."""

_DECIDED = re.compile(r"\b(?:RESOLVED|AGREED|NOTED)\b|[.:] ?(?:Resolved|Agreed|Noted)\b")
_LONGEST = 500


class Sections(NamedTuple):
    """The blocks of an item, by what they are."""

    lead: tuple[Block, ...]
    decision: tuple[Block, ...]
    minutes: tuple[Block, ...]


def is_opening(block: Block) -> bool:
    """Whether a block says that the decision or the minute of an item begins."""
    return not block.label and _marked(block) is not None


def is_purpose(block: Block) -> bool:
    """Whether a block is what an agenda says of an item: "To receive the report (attached)"."""
    text = block.text
    if len(text) > _LONGEST or not _PURPOSE.fullmatch(text) or _DECIDED.search(text):
        return False
    return begins_purpose(block) or text.startswith("(") or not _PAST.search(text)


def begins_purpose(block: Block) -> bool:
    """Whether a block says what is to be done, and so cannot be a title."""
    return _TO.match(block.text) is not None


def title_parted(text: str) -> tuple[str, str]:
    """A title, and what the agenda says of the item where both stand in one line."""
    cut = _AFTER_TITLE.search(text)
    return (text[: cut.start()], text[cut.end() :]) if cut else (text, "")


def parted(blocks: Sequence[Block]) -> Sections:
    """Part the blocks below a heading. Without "Minutes:" only the agenda's own words lead."""
    if not any(map(is_opening, blocks)):
        count = _leading(blocks)
        return Sections(tuple(blocks[:count]), (), tuple(blocks[count:]))
    found: dict[str, list[Block]] = {"lead": [], "decision": [], "minute": []}
    section = "lead"
    for block in blocks:
        marker = None if block.label else _marked(block)
        if marker:
            section = marker["name"].lower().rstrip("s")
            if not marker["rest"]:
                continue
            block = replace(block, text=marker["rest"], kind=LineKind.TEXT)
        found[section].append(block)
    return Sections(*(tuple(found[name]) for name in ("lead", "decision", "minute")))


def _marked(block: Block) -> re.Match[str] | None:
    if block.kind is LineKind.ROW:
        return None
    return _MARKER.fullmatch(block.text)


def _leading(blocks: Iterable[Block]) -> int:
    """How many blocks at the beginning are words of the agenda; never all of them."""
    for count, block in enumerate(blocks):
        if not is_purpose(block):
            return count
    return 0
