"""The limbs of a resolution: entries below its first words, or run on in one paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from committee.reading.proposal import Limb
from committee.reading.shape import markers
from committee.reading.source import Block, LineKind, Place
from committee.rules.lists import Reading
from committee.rules.vocabulary import ListStyle

_LABEL = re.compile(
    r"(?:^|(?<=\s))(?P<label>\((?:\d{1,2}|[a-z]|[ivx]{2,5}|[A-Z])\)|(?:\d{1,2}|[a-z]|[ivx]{2,5})\)"
    r"|\d{1,2}\.|[A-Z]\.)\s*(?=[\w“‘\"'])"
)
"""What may be the label of a limb inside a paragraph."""

_LEADS = re.compile(r"(?:^|[:;,.–—-]|\b(?:that|to|and|or|be|as follows))\s*$", re.IGNORECASE)
"""What stands before the label of a limb; "recommendations (a) and (b)" are none."""

_CITES = re.compile(
    r"\b(?:recommendations?|paras?|paragraphs?|options?|limbs?|items?|\(\w\))\s*$", re.I
)
_CAPITAL = re.compile(r"[A-Z](?=\.)")
_CLAUSE = re.compile(r"(?:that|to)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:[;,:–-]|\b(?:and|or))\s*$", re.IGNORECASE)
_STEM = re.compile(r"(?:[:–—]-?|\b(?:that|to))\s*$", re.IGNORECASE)
_STOPS = (".", "!", "?", ";", ")")


@dataclass(frozen=True)
class Wording:
    """The words of a resolution: what leads to its limbs, these, how they are set, and how many
    blocks below they took.
    """

    lead_in: str
    limbs: tuple[Limb, ...] = ()
    style: ListStyle | None = None
    taken: int = 0


def worded(words: str, here: Place, blocks: Sequence[Block], start: int) -> Wording | None:
    """The lead-in and limbs of words that stand `here`, with those blocks from a place on that go
    on from them. No words are those of a heading; None where nothing below can be meant.
    """
    if not words:
        return _below_heading(blocks, start)
    lead, inside = run_on(words)
    known = [Limb(text, label, here) for label, text in inside]
    found = _below(blocks, start, lead, known)
    if len(known) == 1 and not found.taken:
        found = _below(blocks, start, words, [])
    return found if found.limbs else _loose(found.lead_in, here, blocks, start)


def entries(blocks: Sequence[Block], start: int) -> Wording:
    """The limbs that begin with the block at a place, which nothing leads to."""
    return _below(blocks, start, "", [])


def run_on(words: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Words parted into what leads to the limbs in them, and these with their markers.

    "That (a) the report be noted; and (b) it be sent" has two. Their labels count up from one, all
    in one style, so that those of lists inside them are left to their limb.
    """
    style: ListStyle | None = None
    last, cuts = 0, list[re.Match[str]]()
    for found in _LABEL.finditer(words):
        reading = _next(_readings(found["label"]), style, last)
        if reading and _may_begin(words, found, is_first=not last):
            style, last = reading
            cuts.append(found)
    if not cuts:
        return words, ()
    ends = [*(cut.start() for cut in cuts[1:]), len(words)]
    limbs = tuple(
        (cut["label"], words[cut.end() : end].strip()) for cut, end in zip(cuts, ends, strict=True)
    )
    return words[: cuts[0].start()].strip(), limbs


def style_of(label: str) -> ListStyle | None:
    """How limbs are set of which the first has this label."""
    found = _next(_readings(label), None, 0)
    return found.style if found else None


def _below_heading(blocks: Sequence[Block], start: int) -> Wording | None:
    """What a heading alone on its line stands over: entries, or one paragraph with what follows."""
    found = _below(blocks, start, "", [])
    if found.taken:
        return found
    block = blocks[start] if start < len(blocks) else None
    if block is None or not block.text or block.kind in (LineKind.HEADING, LineKind.ROW):
        return None
    if block.label and not (markers.is_section(block.label) and _CLAUSE.match(block.text)):
        return None
    inner = worded(block.text, block.place, blocks, start + 1)
    return replace(inner, taken=inner.taken + 1) if inner else None


def _below(blocks: Sequence[Block], start: int, lead: str, known: list[Limb]) -> Wording:
    """The limbs in the blocks from a place on, below what leads to them or ends with `known`."""
    if not known and lead.rstrip().endswith(_STOPS):
        return Wording(lead)
    gathering = _Gathering(known)
    place = start
    while place < len(blocks) and gathering.take(blocks[place], lead):
        place += 1
    return Wording(lead, tuple(gathering.limbs), gathering.style, place - start)


def _loose(lead: str, here: Place, blocks: Sequence[Block], start: int) -> Wording:
    """Limbs without labels: paragraphs that each begin with "That" or "To", or below a colon."""
    clause = _CLAUSE.match(lead)
    if clause and lead.rstrip().endswith((".", ";", ",", "and")):
        further = tuple(_alike(blocks, start, clause[0].lower()))
        if further:
            return Wording("", (Limb(lead, "", here), *further), None, len(further))
    if _STEM.search(lead):
        further = tuple(_until_stop(blocks, start))
        return Wording(lead, further, None, len(further))
    return Wording(lead)


def _alike(blocks: Sequence[Block], start: int, opening: str) -> Iterator[Limb]:
    """The paragraphs from a place on that begin with the same word."""
    for block in blocks[start:]:
        found = _CLAUSE.match(block.text)
        if block.label or block.kind is not LineKind.TEXT or not found:
            return
        if found[0].lower() != opening:
            return
        yield Limb(block.text, "", block.place)


def _until_stop(blocks: Sequence[Block], start: int) -> Iterator[Limb]:
    """The paragraphs from a place on, up to the first that ends with a full stop."""
    for block in blocks[start:]:
        if block.label or block.kind is not LineKind.TEXT:
            return
        yield Limb(block.text, "", block.place)
        if not _GOES_ON.search(block.text):
            return


class _Gathering:
    """Limbs as they are gathered: the style and number of the last, and how far in they stand."""

    def __init__(self, limbs: list[Limb]) -> None:
        self.limbs = limbs
        self.style = style_of(limbs[0].label) if limbs else None
        self.last = len(limbs)
        self.level: int | None = None

    def take(self, block: Block, lead: str) -> bool:
        """Put a block in, as a limb or as part of the last; False where it is neither."""
        label, text = _split(block)
        if block.kind in (LineKind.HEADING, LineKind.ROW) or markers.is_section(label):
            return False
        if not label:
            return self._go_on(block)
        inside = bool(self.limbs) and block.level > (self.level or 0)
        reading = None if inside else _next(_readings(label), self.style, self.last)
        if reading is None:
            return self._fold(block, label, text)
        if reading.style is ListStyle.BULLETS and not self.limbs and not _leads_to_bullets(lead):
            return False
        self.style, self.last = reading
        self.level = block.level if self.level is None else self.level
        self.limbs.append(Limb(text, label, block.place))
        return True

    def _go_on(self, block: Block) -> bool:
        """A paragraph that the last limb goes on in, or one more limb after "and"."""
        if not self.limbs or not _GOES_ON.search(self.limbs[-1].text):
            return False
        if _CLAUSE.match(block.text):
            self.limbs.append(Limb(block.text, "", block.place))
            return True
        return block.text[:1].islower() and self._fold(block, "", block.text)

    def _fold(self, block: Block, label: str, text: str) -> bool:
        """An entry inside the last limb becomes part of its words."""
        if not self.limbs:
            return False
        limb = self.limbs[-1]
        words = " ".join(filter(None, (limb.text, label, text)))
        if label and not (block.level or _GOES_ON.search(limb.text) or _readings_begin(label)):
            return False
        self.limbs[-1] = replace(limb, text=words, place=limb.place.to(block.place))
        return True


def _split(block: Block) -> tuple[str, str]:
    """The label of a block and its words; "A." before "That" is one too."""
    if not block.label and (found := _LABEL.match(block.text)):
        words = block.text[found.end() :]
        if _CAPITAL.match(found["label"]) and _CLAUSE.match(words):
            return found["label"], words
    return block.label, block.text


def _readings(label: str) -> tuple[Reading, ...]:
    if found := _CAPITAL.match(label):
        return (Reading(ListStyle.CAPITALS, ord(found[0]) - ord("A") + 1),)
    return markers.readings(label)


def _readings_begin(label: str) -> bool:
    return any(reading.begins for reading in _readings(label))


def _next(readings: Sequence[Reading], style: ListStyle | None, last: int) -> Reading | None:
    """The reading that goes on from the last limb; where there is none yet, one that begins."""
    for reading in readings:
        bullet = reading.style is ListStyle.BULLETS
        if style is None and reading.begins:
            return reading
        if reading.style is style and (bullet or reading.ordinal == last + 1):
            return reading
    return None


def _may_begin(words: str, found: re.Match[str], *, is_first: bool) -> bool:
    """Whether a label stands where a limb begins: after a stop, or where the count goes on."""
    label, after = found["label"], words[found.end() : found.end() + 4]
    before = words[max(0, found.start() - 12) : found.start()]
    if label.endswith("."):
        leads = bool(re.search(r"(?:^|[:;,.–—-]|\bthat)\s*$", before, re.IGNORECASE))
        clause = bool(_CLAUSE.match(after + " "))
        return leads and (clause if label[0].isalpha() else after[:1].isupper() or clause)
    if not label.startswith("("):
        return after[:1].isupper() or bool(_LEADS.search(before))
    return bool(_LEADS.search(before)) or not (is_first or _CITES.search(before))


def _leads_to_bullets(lead: str) -> bool:
    return not lead or bool(re.search(r"(?:[:,–-]|\b(?:that|to))\s*$", lead, re.IGNORECASE))
