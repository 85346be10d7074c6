"""What stands below a resolution and belongs to it: the reason, who moved it, how the vote went."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from committee.reading.decisions import announcements, movers, named_votes, votes
from committee.reading.decisions.movers import Moved
from committee.reading.decisions.votes import Vote
from committee.reading.source import Block, LineKind

_REASON = re.compile(
    r"Reasons?(?: for (?:the )?(?:decision|recommendation|resolution)s?)?\s?[:–—-]+\s?|"
    r"Reasons? for (?:the )?(?:decision|recommendation|resolution)s?$",
    re.IGNORECASE,
)
_MOST = 3
"""So many paragraphs of a reason are looked through for who moved it, which ends them."""


class Trailer(NamedTuple):
    """What was found below a resolution, and how many blocks it took."""

    taken: int = 0
    reason: str = ""
    moved: Moved = Moved()
    vote: Vote = Vote()


NONE = Trailer()


def below(blocks: Sequence[Block], start: int) -> Trailer:
    """What belongs to a resolution in the blocks from a place on."""
    place, reason = start, ""
    moved, vote = Moved(), Vote()
    while place < len(blocks) and blocks[place].kind is not LineKind.ROW:
        text = blocks[place].text
        carried = _carried(text)
        if carried:
            moved, vote = moved or carried[0], votes.joined(vote, carried[1])
            place += 1
        elif not reason and (found := _REASON.match(text)):
            reason, taken = _reason(blocks, place, text[found.end() :])
            place += taken
            if not reason:
                break
        else:
            break
    return Trailer(place - start, reason, moved, vote)


def _carried(text: str) -> tuple[Moved, Vote] | None:
    """Who moved and how the vote went, where a paragraph tells of nothing else."""
    if named := named_votes.read(text):
        return Moved(), named
    rest = movers.alone(text)
    vote = votes.alone(rest) if rest else Vote()
    moved = movers.read(text) if not rest or vote else Moved()
    return (moved, vote) if moved or vote else None


def _reason(blocks: Sequence[Block], place: int, words: str) -> tuple[str, int]:
    """A reason and its number of blocks: on from its heading, up to who moved the resolution."""
    taken = 1
    if not words.strip():
        following = blocks[place + 1 : place + 2]
        if not following or following[0].kind is not LineKind.TEXT:
            return "", 0
        words, taken = following[0].text, 2
    said, further = [words.strip()], list[str]()
    for block in blocks[place + taken : place + taken + _MOST]:
        if _carried(block.text):
            said += further
            taken += len(further)
            break
        if block.kind is not LineKind.TEXT or block.label or _announces(block.text):
            break
        further.append(block.text)
    return "\n\n".join(said), taken


def _announces(text: str) -> bool:
    """Whether a paragraph is another resolution."""
    return bool(announcements.first(text) or announcements.inside(text))
