"""Finds what was decided among the blocks of a minute or of a decision block, word for word."""

import re
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from committee.reading.decisions import announcements, limbs, movers, passages, trailers, votes
from committee.reading.decisions.announcements import Announcement
from committee.reading.decisions.limbs import Wording
from committee.reading.decisions.movers import Moved
from committee.reading.decisions.passages import Said
from committee.reading.decisions.trailers import Trailer
from committee.reading.proposal import Limb, Resolution
from committee.reading.source import Block, LineKind, Place
from committee.reading.words import sentences
from committee.rules.vocabulary import Placement, ResolutionKind

Part = Block | Resolution

_AND = re.compile(r"\band:?$")
_MOVED = re.compile(r"\b(?:moved|proposed|seconded|vote)\b", re.IGNORECASE)
_DID = {
    ResolutionKind.RECOMMENDED: re.compile(r"\brecommend(?:s|ed)?\b", re.IGNORECASE),
    ResolutionKind.AGREED: re.compile(r"\bagree[ds]\b", re.IGNORECASE),
    ResolutionKind.NOTED: re.compile(r"\bnote[ds]\b", re.IGNORECASE),
    ResolutionKind.RECEIVED: re.compile(r"\breceive[ds]\b", re.IGNORECASE),
    ResolutionKind.RESOLVED: re.compile(
        r"\b(?:(?:approve|resolve|endorse|welcome)[ds]|(?:adopt|support|accept|confirm|elect)"
        r"(?:s|ed)|be)\b",
        re.IGNORECASE,
    ),
}
"""What the committee did, by the first verb of a sentence that no word announces."""

_TO_WHOM = re.compile(
    r"\brecommend(?:s|ed)? to (?:the )?(?P<who>[A-Z]\w+(?: [A-Z]\w+){0,3}) (?=that\b|to\b)"
)
_THAT = re.compile(
    r"That (?!said\b|is\b|was\b|had\b|means\b|meant\b)"
    r"(?:(?!\b(?:would|could|should|will|may|might|can)\b).)*\bbe\b"
)
"""A clause that says what is to be: "That the plan be kept", not "That would be late"."""


def taken_out(blocks: Sequence[Block], *, is_decision: bool = False) -> tuple[Part, ...]:
    """The blocks of a section with a resolution in the place of those that say it, in order.

    No other block is lost or changed; of a paragraph that says more, the rest stays a block before
    or after. In a decision block (`is_decision`) what was done is decided without being announced.
    """
    reader = _Reader(blocks, is_decision)
    while reader.place < len(blocks):
        reader.step()
    return tuple(reader.parts)


def one_of(decision: Sequence[Resolution], minutes: Sequence[Resolution]) -> tuple[Resolution, ...]:
    """The resolutions of an item: those of the minutes in order, then those of the decision alone.

    The same one in both blocks is one: it has the places of both, and what only one says of it.
    """
    left: dict[str, deque[Resolution]] = defaultdict(deque)
    for each in decision:
        left[_words(each)].append(each)
    merged = []
    for each in minutes:
        same = left[_words(each)]
        merged.append(
            _joined(each, same.popleft()) if same else replace(each, placement=Placement.MINUTES)
        )
    alone = {id(each) for each in chain.from_iterable(left.values())}
    return (
        *merged,
        *(replace(each, placement=Placement.DECISION) for each in decision if id(each) in alone),
    )


def _words(resolution: Resolution) -> str:
    """Its words alone, by which it is known in another block."""
    said = " ".join((resolution.lead_in, *(limb.text for limb in resolution.limbs)))
    return " ".join(re.findall(r"\w+", said.casefold())).removeprefix("that ")


def _joined(minuted: Resolution, decided: Resolution) -> Resolution:
    vote = votes.joined(votes.of(minuted), votes.of(decided))
    return replace(
        minuted,
        placement=Placement.BOTH,
        also_at=(decided.place, *decided.also_at),
        confidence=max(minuted.confidence, decided.confidence),
        recipient=minuted.recipient or decided.recipient,
        mover=minuted.mover or decided.mover,
        seconder=minuted.seconder or decided.seconder,
        reason=minuted.reason or decided.reason,
        vote=vote.kind,
        votes_for=vote.votes_for,
        votes_against=vote.against,
        votes_abstained=vote.abstained,
        casting=vote.casting,
        named=vote.named,
    )


class _Reader:
    """Goes through the blocks; `parts` is what has come of them so far."""

    def __init__(self, blocks: Sequence[Block], is_decision: bool) -> None:
        self.blocks = blocks
        self.is_decision = is_decision
        self.place = 0
        self.parts: list[Part] = []

    def step(self) -> None:
        """Read the block at the place, with those that belong to what it says."""
        block = self.blocks[self.place]
        said = self._said(block)
        self.place += 1
        for count, each in enumerate(said, start=1):
            if isinstance(each, str):
                self._tell(block, each, is_first=count == 1)
                continue
            is_last = count == len(said)
            wording = self._wording(each, block, self.blocks if is_last else ())
            if wording is None:
                self._tell(block, each.sentence, is_first=count == 1)
            elif is_last:
                self._put_last(each, wording, block.place)
            else:
                self.parts.append(_resolution(each, wording, block.place))

    def _said(self, block: Block) -> tuple[Said, ...]:
        """What a block tells and announces, or decides without a word that announces it."""
        for read in (passages.parted, self._unannounced):
            said = read(block)
            if any(isinstance(each, Announcement) for each in said):
                return said
        return (block.text,)

    def _tell(self, block: Block, words: str, *, is_first: bool) -> None:
        """Put in what a block says besides a resolution; its first words keep its label."""
        last = self.parts[-1] if self.parts else None
        if not is_first and isinstance(last, Block) and last.place == block.place:
            self.parts[-1] = replace(last, text=f"{last.text} {words}")
        else:
            self.parts.append(replace(block, text=words, label=block.label if is_first else ""))

    def _wording(self, said: Announcement, block: Block, blocks: Sequence[Block]) -> Wording | None:
        """The words of what is announced, with those of the blocks below; None where none are."""
        if blocks and block.label and not said.heading:
            listed = limbs.entries(blocks, self.place - 1)
            if listed.taken:
                return replace(listed, taken=listed.taken - 1)
        if blocks and not said.words and self._is_announced():
            return None
        return limbs.worded(said.words, block.place, blocks, self.place)

    def _is_announced(self) -> bool:
        """Whether the block at the place announces something itself, so no heading over it does."""
        below = self.blocks[self.place : self.place + 1]
        return bool(below) and announcements.first(below[0].text) is not None

    def _put_last(self, said: Announcement, wording: Wording, place: Place) -> None:
        """Put in a resolution, with what stands below it and belongs to it."""
        self.place += wording.taken
        below = trailers.below(self.blocks, self.place)
        self.place += below.taken
        if wording.taken + below.taken:
            place = place.to(self.blocks[self.place - 1].place)
        if not below.moved:
            below = below._replace(moved=self._moved_before())
        self.parts.append(_resolution(said, wording, place, below))

    def _moved_before(self) -> Moved:
        """Who moved and seconded by the paragraph before, where it tells of both."""
        before = self.parts[-1] if self.parts else None
        moved = movers.read(before.text[-300:]) if isinstance(before, Block) else Moved()
        return moved if moved.mover and moved.seconder else Moved()

    def _unannounced(self, block: Block) -> tuple[Said, ...]:
        """What is decided in a block that no word announces."""
        before = self.parts[-1] if self.parts else None
        follows = isinstance(before, Block) and _leads_to_decision(before.text[-300:])
        if block.kind in (LineKind.HEADING, LineKind.ROW):
            return ()
        kind = _kind(block.text) if follows or self.is_decision else None
        if follows or kind or _THAT.match(block.text):
            who = _recipient(block.text)
            kind = kind or ResolutionKind.RESOLVED
            return (Announcement(kind, "", block.text, 0.7, recipient=who),)
        if self._is_voted_on():
            *narrative, last = sentences.split(block.text)
            if voted := _kind(last):
                return (*narrative, Announcement(voted, "", last, 0.7))
        return ()

    def _is_voted_on(self) -> bool:
        below = self.blocks[self.place + 1 : self.place + 2]
        return bool(below) and bool(votes.alone(below[0].text))


def _leads_to_decision(words: str) -> bool:
    """Whether a paragraph ends so that a decision must follow: "… was moved and seconded and"."""
    return bool(_AND.search(words) and _MOVED.search(words))


def _resolution(
    said: Announcement, wording: Wording, place: Place, below: Trailer = trailers.NONE
) -> Resolution:
    """A resolution of its words, with the vote and the movers that these or those below tell of."""
    lead, words = wording.lead_in, list(wording.limbs)
    if words:
        text, vote = votes.cut_off(words[-1].text)
        words[-1] = Limb(text, words[-1].label, words[-1].place)
    else:
        lead, vote = votes.cut_off(lead)
    lead, moved = movers.cut_off(lead)
    told = said.heading or lead
    moved = movers.read(told) or moved
    vote = votes.joined(votes.read(told) or vote or votes.scored(lead), below.vote)
    return Resolution(
        said.kind,
        lead,
        place,
        said.confidence,
        limbs=tuple(words),
        limb_style=wording.style,
        heading=said.heading,
        recipient=said.recipient,
        mover=moved.mover or below.moved.mover,
        seconder=moved.seconder or below.moved.seconder,
        reason=below.reason,
        vote=vote.kind,
        votes_for=vote.votes_for,
        votes_against=vote.against,
        votes_abstained=vote.abstained,
        casting=vote.casting,
        named=vote.named,
    )


def _kind(words: str) -> ResolutionKind | None:
    """What was done, by the first of its verbs; None where nothing was."""
    found = [(hit.start(), kind) for kind, verb in _DID.items() if (hit := verb.search(words))]
    return min(found)[1] if found else None


def _recipient(words: str) -> str:
    found = _TO_WHOM.search(words)
    return found["who"] if found else ""
