"""Lines that were broken at the edge of a page, joined to the paragraphs they were.

Nothing marks such a break. That a line goes on in the next is seen from how full it is, how it
ends and how the next begins; where that says nothing, the lines stay apart.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from committee.reading.source import Line

_WIDEST = 130
"""A line of more letters was never broken to fit a page."""

_NARROWEST = 45
_RAGGED = 12
_FEWEST = 3
_SLACK = 4
_LONG = 40
_SHORT = 10

_ENDS_OPEN = re.compile(
    r"(?:[,&(/]|\b(?:a|an|the|of|to|for|in|on|at|by|with|from|as|and|or|that|which|who|be|is|was"
    r"|were|are|had|has|have|would|will|should|his|her|their|its|this|these|not|than|into|per|no"
    r"|mr|mrs|ms|dr|cllrs?|councillors?)\.?)$",
    re.IGNORECASE,
)
"""Words after which no paragraph ends."""

_ENDS = re.compile(r"[.!?:;][’”\"')\]]?$")
_BEGINS = re.compile(
    r"(?:resolved|agreed|noted|recommended|action|decision|minutes|reasons?)(?: ?[:–-]|$)"
    r"|(?-i:RESOLVED|RECOMMENDED) (?:that|to)\b",
    re.IGNORECASE,
)
"""Words with which a paragraph begins."""

_HYPHEN = re.compile(r"\b([^\W\d_]{1,30})-$")
_KEEP_HYPHEN = frozenset(
    "self non co pre sub cross long short well multi mid anti post part full high low re ex on off "
    "year day one two three four five six vice semi inter face follow sign by in up to".split()
)
"""What a hyphen follows that belongs to the word: "self-service"."""


def width(lines: Sequence[Line]) -> int:
    """How many letters a line of this text holds before it is broken; 0 where lines are not.

    Lines that another follows without a gap come nearly as long as the longest where they were
    broken, and most of those end in the middle of a sentence.
    """
    lengths = sorted(length for line in lines if (length := _length(line)) >= _NARROWEST)
    narrow = bisect_right(lengths, _WIDEST)
    if narrow < _FEWEST or narrow < len(lengths) * 0.8:
        return 0
    longest = lengths[int(narrow * 0.97)]
    full = [
        line
        for line, after in pairwise(lines)
        if not after.gap and longest - _RAGGED <= _length(line) <= longest
    ]
    broken = sum(not _ENDS.search(line.text) for line in full)
    return longest if len(full) >= _FEWEST and broken >= len(full) * 0.6 else 0


def _length(line: Line) -> int:
    return line.indent + len(line.text)


def goes_on(line: Line, after: Line, wide: int) -> bool:
    """Whether the paragraph of a line goes on in the one after it.

    `wide` is the width of the text's lines, 0 where they are not broken at a width.
    """
    if line.kind is not after.kind or line.is_bold != after.is_bold or _BEGINS.match(after.text):
        return False
    ends, low = bool(_ENDS.search(line.text)), after.text[:1].islower()
    if after.gap and line.page == after.page:
        return low and not ends and len(line.text) >= _LONG
    if low and not ends:
        return True
    if _ENDS_OPEN.search(line.text) and len(line.text) >= _SHORT:
        return True
    first = after.text.partition(" ")[0]
    return 0 < wide - _SLACK < line.indent + len(line.text) + 1 + len(first)


def paragraph(lines: Sequence[str]) -> str:
    """The lines of a paragraph as one, and words that were broken between them whole again."""
    pieces = list(lines[:1])
    for line in lines[1:]:
        broken = _HYPHEN.search(pieces[-1])
        if not broken:
            pieces.append(" ")
        elif broken[1].lower() not in _KEEP_HYPHEN and line[:1].islower():
            pieces[-1] = pieces[-1][:-1]
        pieces.append(line)
    return "".join(pieces)
