"""Where the head of minutes ends: the lines on body, day, place and people, before any business."""

import re
from collections.abc import Sequence

from committee.reading.shape import headings
from committee.reading.shape.sections import is_purpose
from committee.reading.source import Block, LineKind

_PROSE = re.compile(
    r"\b(?:was|were|had|has|have|would|will|said|reported|asked|noted|agreed|explained|thanked"
    r"|confirmed|gave|received|considered|introduced|proposed|advised|informed|declared|is|are)\b",
    re.IGNORECASE,
)
_OF_THE_HEAD = re.compile(
    r"(?:also |members |councillors |those |were )*(?:present|attend(?:ance|ees|ing))\b"
    r"|in attendance"
    r"|apolog|absent|officers?(?: present| in attendance)? ?[:–-]|(?:the )?(?:draft )?minutes? of"
    r"|venue|contact|meeting of|(?:the )?meeting (?:was )?(?:commenced|began|started|opened|held)"
    r"|substitut|clerk ?:|these minutes|held (?:on|at|in)|(?:councillors?|cllrs?|members|chair"
    r"(?:man|person)?) ?:|.{0,80}\bin the chair\b|.{0,80}\bheld (?:on|at)\b.{0,80}\d{4}",
    re.IGNORECASE,
)
_FEWEST_WORDS = 9


def end(blocks: Sequence[Block]) -> int:
    """The index of the first block of business: a paragraph, or the title above it.

    Their count where all of them are short lines.
    """
    for index, block in enumerate(blocks):
        if _is_business(block):
            while index and is_purpose(blocks[index - 1]):
                index -= 1
            return index - (index > 0 and _is_title(blocks[index - 1]))
    return len(blocks)


def _is_business(block: Block) -> bool:
    text = block.text
    if block.kind is LineKind.ROW or len(text.split()) < _FEWEST_WORDS:
        return False
    if not _PROSE.search(text):
        return False
    return not _OF_THE_HEAD.match(text)


def _is_title(block: Block) -> bool:
    """Whether a line above business is its title rather than a line of the head."""
    return headings.is_title(block.text) and not _OF_THE_HEAD.match(block.text)
