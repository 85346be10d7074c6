"""The words of a text that may be promises, each with the sign that shows it and its weight."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from committee.reading.promising import heads, labels, old_news, weights
from committee.reading.promising.labels import Labelled
from committee.reading.promising.signs import MEANINGS, Head, Sign
from committee.reading.words import sentences
from committee.reading.words.tokens import Sentence
from committee.rules import due_words

_BEFORE = 3
_RECALLED = 400
"""So many sentences before it, of so many letters, tell who "he" is and what "this" is."""

_SHORT = 3
"""A sentence of more words than this may have an owner beside it."""

_FEW = 4
"""In a sentence of so many promises the time may be said once for all of them."""

_UNDER = frozenset(
    "after as because before if once so until when where whether which while who".split()
)
_NO_TASK = re.compile(
    r"^(?:none|nil|n/a|no|completed?|ongoing|closed)\b"
    r"|\b(?:approved|noted|resolved to|agreed to (?:note|approve|accept))\b",
    re.IGNORECASE,
)
"""What stands after "Action:" where there is nothing to do."""

_THAT = re.compile(
    r"(?:[Aa]nd )?that\b(?! (?:is|was|will|would|could|should|had|has)\b)|That the\b"
)
"""How a clause begins of what was agreed, also where it stands alone."""

_MARKS = "*•·–—- "
"""What may stand before a promise and is none of its words."""

_TAIL = re.compile(r"[\s,;–—-]+(?:and|but|then|with)?\s*$")


@dataclass(frozen=True)
class Candidate:
    """Words that may be a promise: their exact text, what shows it, the weight, who is named
    beside them ("" for nobody), and the sentences before them.
    """

    text: str
    sign: Sign
    weight: float
    who: str = ""
    before: tuple[str, ...] = ()

    @property
    def is_promise(self) -> bool:
        """Whether it weighs enough to be proposed."""
        return self.weight >= weights.ENOUGH


def of_text(text: str, *, is_limb: bool = False) -> list[Candidate]:
    """The candidates of a paragraph, entry or limb in order, also those that weigh too little."""
    found: list[Candidate] = []
    for piece in labels.parted(text):
        found.extend(_of_piece(piece, is_limb=is_limb))
    return found


def _of_piece(piece: Labelled, *, is_limb: bool) -> list[Candidate]:
    """The candidates of the words up to a label, with whoever is named beside the last."""
    said, who = sentences.split(piece.text), piece.who
    if who is None and len(said) > 1 and _ends_in_name(said):
        who, said = said[-1].strip(" ."), said[:-1]
    told = [
        list(
            _of_sentence(
                each, said[max(0, n - _BEFORE) : n], is_limb=is_limb or not n and piece.is_task
            )
        )
        for n, each in enumerate(said)
    ]
    if said and piece.is_task and not _NO_TASK.search(said[0]):
        told[0] = _labelled(told[0], said, 0)
    if said and who is not None:
        last = max((n for n, each in enumerate(told) if each), default=len(said) - 1)
        told[last] = _labelled(told[last], said, last, who)
    return [each for of_one in told for each in of_one]


def _ends_in_name(said: Sequence[str]) -> bool:
    """Whether a paragraph ends in a name, as where a column of owners ran into it."""
    is_apart = len(said[-2].split()) > _SHORT and not said[-2].endswith((";", ","))
    return is_apart and labels.is_name_beside(said[-1])


def _labelled(
    told: Sequence[Candidate], said: Sequence[str], place: int, who: str = ""
) -> list[Candidate]:
    """The candidates of a sentence that a label stands beside: there is one at least, unless it
    says that it is done.
    """
    if told:
        return [*told[:-1], named(told[-1], who)]
    if old_news.is_old(said[place]):
        return []
    before = tuple(each[-_RECALLED:] for each in said[max(0, place - _BEFORE) : place])
    return [Candidate(said[place], Sign.LABEL, MEANINGS[Sign.LABEL].weight, who, before)]


def named(candidate: Candidate, who: str) -> Candidate:
    """A candidate beside which a name or a label stands."""
    return replace(candidate, weight=candidate.weight + 1, who=who)


def _start(sentence: Sentence, first: int) -> int:
    """Where a promise begins that is not the first of its sentence: "and | this matter will be"."""
    is_pointed = sentence.plain(first - 1) in ("this", "these")
    return sentence.words[first - is_pointed].start


def _of_sentence(text: str, before: Sequence[str], *, is_limb: bool) -> Iterator[Candidate]:
    sentence = Sentence(text)
    is_that = _THAT.match(text) is not None
    groups = _grouped(list(heads.found(sentence.words, is_limb=is_limb or is_that)), sentence)
    if not groups or old_news.is_old(text):
        return
    starts = [0, *(_start(sentence, group[0].first) for group in groups[1:])]
    for group, start, end in zip(groups, starts, (*starts[1:], len(text)), strict=True):
        weighed = [(weights.of(head, sentence.words), head.sign) for head in group]
        weight, sign = max(weighed, key=lambda each: each[0])
        nearly = weights.ENOUGH - weights.DUE <= weight < weights.ENOUGH
        if nearly and due_words.said(text if len(groups) <= _FEW else text[start:end]):
            weight += weights.DUE
        words = _TAIL.sub("", _inside(sentence, group[0], text[start:end])).lstrip(_MARKS)
        known = [*before, text[max(0, start - _RECALLED) : start].strip()] if start else before
        yield Candidate(words, sign, weight, before=tuple(each[-_RECALLED:] for each in known))


def _inside(sentence: Sentence, head: Head, text: str) -> str:
    """The words of a promise; where it fills the brackets at their end, what these hold."""
    if sentence.plain(head.first - 1) != "(" or text.rstrip(" .")[-1:] != ")":
        return text
    return text[text.rfind("(") + 1 :].rstrip(" .").removesuffix(")")


def _grouped(said: Sequence[Head], sentence: Sentence) -> list[list[Head]]:
    """The heads of a sentence, those together that belong to one promise."""
    groups: list[list[Head]] = []
    for head in said:
        last = groups[-1][-1] if groups else None
        if last and (
            head.first <= last.place + 1
            or head.sign in (Sign.NEEDS, Sign.BARE_ORDER)
            or sentence.plain(head.first - 1) in _UNDER
        ):
            groups[-1].append(head)
        else:
            groups.append([head])
    return groups
