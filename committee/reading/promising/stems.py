"""Stems of lists: "officers would provide information regarding:", "It was agreed to:"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from committee.reading.promising.candidates import Candidate
from committee.reading.promising.signs import Sign
from committee.reading.shape import markers
from committee.reading.source import Block
from committee.reading.words import sentences
from committee.rules.lists import Reading
from committee.rules.vocabulary import ListStyle

_ENDS = (":", ":-", "–", "-", " that", " to", " following")
_OPEN = re.compile(
    r"\b(?:agreed|resolved|requested|asked|undertook|decided|instructed|actions?|proposed)\b"
    r"[^.;]{0,60}$"
    r"|\b(?:officers?|clerk|members|chair\w*|manager|director|secretary|council|committee)\b"
    r"[^.;]{0,40}\b(?:to|would|will|should)$",
    re.IGNORECASE,
)
"""How a stem ends over entries that are clauses of what it says."""

_TOLD = re.compile(
    r"\b(?:(?:is|are|were) (?:asked|invited|recommended|requested)|noted|questions?|points?"
    r"|comments?|following was|raised|discussed|issues)\b",
    re.IGNORECASE,
)
"""What makes such a list one of what was said, or of what a report recommends."""

_LIST = re.compile(
    r"(?:(?:summary|list) of )?(?:agreed |new )?actions?(?: (?:points?|lists?|items?))?"
    r"(?: (?:agreed|summary|required|arising from (?:this|the) meeting|from this meeting))?",
    re.IGNORECASE,
)
_TAIL = 20
"""So many letters of a promise show that a stem ends in it."""


@dataclass(frozen=True)
class Stem:
    """Words over a list: `promise` where each entry is one, else its entries begin as limbs do.

    `label` is that of the paragraph that ends with it, `first` that of its first entry.
    """

    text: str
    promise: Candidate | None
    label: str = ""
    first: Block | None = None

    def over(self, block: Block) -> "Stem | None":
        """This stem over one more entry; None where the entry is of another list or numbered as
        the paragraphs are.
        """
        if markers.is_section(self.label) and markers.is_section(block.label):
            inside = block.label.startswith(f"{self.label.rstrip('.')}.")
            return self if inside else None
        if self.first is None:
            return replace(self, first=block)
        return self if _is_of_list(self.first, block) else None

    def entry(self, text: str, told: list[Candidate]) -> list[Candidate]:
        """The candidates of an entry below it: its own, or the promise of the stem."""
        if not self.promise or any(each.is_promise for each in told):
            return told
        return [replace(self.promise, text=text, sign=Sign.STEM, before=())]


def _is_of_list(first: Block, block: Block) -> bool:
    """Whether an entry goes on with a list or begins one inside it."""
    if block.level > first.level:
        return True
    styles = {each.style for each in markers.readings(first.label)}
    readings = markers.readings(block.label)
    if not readings:
        return markers.is_section(first.label) == markers.is_section(block.label)
    return any(each.style in styles or (each.begins and not _counts(each)) for each in readings)


def _counts(reading: Reading) -> bool:
    return reading.style in (ListStyle.NUMBERS, ListStyle.CAPITALS)


def of(text: str, told: Sequence[Candidate], label: str = "") -> Stem | None:
    """The stem that a paragraph with this label ends with, if it leads to a list of what is to be
    done.
    """
    said = sentences.split(text) if text.rstrip().endswith(_ENDS) else ()
    if not said:
        return None
    last = said[-1]
    if told and told[-1].is_promise and last.endswith(told[-1].text[-_TAIL:]):
        return Stem(last, told[-1], label)
    if _TOLD.search(last) or not _OPEN.search(last.rstrip(" :–—-")):
        return None
    return Stem(last, None, label)


def is_action_list(text: str, *, is_title: bool = False) -> bool:
    """Whether a heading stands over a list of the meeting's own actions.

    An item called "Actions" and no more is as often about those of the last meeting.
    """
    plain = text.strip(" :–—-")
    return bool(_LIST.fullmatch(plain)) and not (is_title and plain.casefold() == "actions")
