"""A paragraph parted into what it tells and what it announces as decided, in its exact words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from committee.reading.decisions import announcements, movers, votes
from committee.reading.decisions.announcements import Announcement
from committee.reading.source import Block, LineKind
from committee.reading.words import sentences
from committee.rules.vocabulary import ResolutionKind

Said = Announcement | str

_GOES_ON = re.compile(
    r"(?:That|To|It was (?:also|further)|and|A\. That|B\. That|C\. That)\b|\(|\d{1,2}[.)]"
)
"""How a sentence begins that is still of the resolution before it."""

_CARRIED = re.compile(
    r"(?:(?:this|the (?:motion|proposal)|it) )?(?:(?:was|were) )?(?:all |unanimously |duly )?"
    r"(?:agreed|carried|approved|resolved|in favour)(?: by all| unanimously)?[.!]?",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    r"\b(?:(?:was|were) (?:approved|agreed|accepted|adopted)|proposed that)\b", re.IGNORECASE
)
_MAY_DECIDE = re.compile(
    r"[A-Z]{5}|[Rr]es(?:ol|lo|ov)|[Dd]eci(?:sion|ded)|[Ss]econd|2nd|[Uu]nanim"
    r"|(?:^|[.!?;:)] )(?:Agreed|Noted|Rec)|(?:agreed|recommended)(?: that| to)? ?[:–—-]"
)
"""What a paragraph has somewhere that announces anything: most have none of it."""


def parted(block: Block) -> tuple[Said, ...]:
    """What a paragraph tells and announces, sentence by sentence; nothing of a row."""
    text = block.text
    if block.kind is LineKind.ROW or not _MAY_DECIDE.search(text):
        return ()
    parts: list[Said] = []
    for sentence in _sentences(text):
        _put(parts, sentence)
    return tuple(parts)


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a text; clauses parted by semicolons are one."""
    whole: list[str] = []
    for clause in sentences.split(text):
        whole.append(clause)
        if not clause.endswith(";"):
            yield " ".join(whole)
            whole = []
    if whole:
        yield " ".join(whole)


def _put(parts: list[Said], sentence: str) -> None:
    """Put a sentence to the parts: one that announces, one that goes on, or one that tells."""
    last = parts[-1] if parts else None
    carried = _carried(parts, sentence)
    if carried:
        words = " ".join((*map(str, parts[-carried:]), sentence))
        parts[-carried:] = [Announcement(ResolutionKind.AGREED, "", words, 0.7)]
    elif found := _announced(sentence, is_first=not parts):
        parts += [found.before] * bool(found.before)
        is_heading = found.takes_all and not parts
        parts.append(replace(found, before="", sentence=sentence, takes_all=is_heading))
    elif isinstance(last, Announcement) and (last.takes_all or _GOES_ON.match(sentence)):
        parts[-1] = replace(last, words=f"{last.words} {sentence}".strip())
    else:
        parts.append(sentence)


def _announced(sentence: str, *, is_first: bool) -> Announcement | None:
    """What a sentence announces; "Agreed." after others is none, "the Board agreed:" is."""
    found = announcements.first(sentence) or announcements.inside(sentence)
    if found is None and _is_carried_motion(sentence):
        return Announcement(ResolutionKind.AGREED, "", sentence, 0.6)
    if found and not (found.words or is_first or sentence.endswith((":", "-", "–", "—"))):
        return None
    return found


def _is_carried_motion(sentence: str) -> bool:
    """Whether a sentence tells who moved and seconded something, and how the vote went."""
    moved = movers.read(sentence)
    return bool(moved.mover and moved.seconder and votes.read(sentence))


def _carried(parts: Sequence[Said], sentence: str) -> int:
    """How many sentences before this one are the motion that it says was carried, or was moved."""
    if _CARRIED.fullmatch(sentence):
        return _motion(parts)
    told = parts[-1] if parts else None
    if isinstance(told, str) and _APPROVED.search(told) and not movers.alone(sentence):
        moved = movers.read(sentence)
        return int(bool(moved.mover and moved.seconder))
    return 0


def _motion(parts: Sequence[Said]) -> int:
    """How many sentences at the end of the parts hold a motion that was moved and seconded."""
    for count in (1, 2):
        last = parts[-count:]
        if len(last) == count and all(isinstance(part, str) for part in last):
            moved = movers.read(" ".join(map(str, last)))
            if moved.mover and moved.seconder:
                return count
    return 0
