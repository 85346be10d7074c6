"""Finds who is to do what a sentence asks for, in its own words.

Each way to name somebody is one pattern of a table, tried in order over an outline of the sentence
in which names are signs: "@o0 %asked @o1 to write to @o2 ." Whoever asks is never the owner, nor
is whoever something is done to.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from committee.reading.owing import owner_patterns, referents
from committee.reading.owing.owner_patterns import Pattern
from committee.reading.words.clauses import Outline
from committee.reading.words.verbs import TASKS, past, third


@dataclass(frozen=True)
class Named:
    """Who is to do it, in the words of the text without article ("" for nobody), and how sure
    that is, from 0 to 1.
    """

    words: str
    confidence: float


NOBODY = Named("", 0.0)

_NUMBER = re.compile(r"@[ogn](\d+)")
_GUESSED = 0.75
"""How much of its confidence an owner keeps who had to be looked for in other words."""
_TAKEN_OVER = 0.5


def named(words: str, *, lead_in: str = "", before: Sequence[str] = ()) -> Named:
    """Who is to do what `words` ask for.

    `lead_in` is the stem over a bullet; `before` are the sentences that stand before, in order:
    they tell who "he" is.
    """
    found = _in(words, before)
    if found == NOBODY and lead_in:
        found = _in(lead_in, before)
        if found == NOBODY:
            found = _in(f"{lead_in.rstrip(' :–—-')} {words}", before)
    if found == NOBODY and before and _is_torn(words, before[-1]):
        found = _in(before[-1], before[:-1])
    return found


def _is_torn(words: str, ahead: str) -> bool:
    """Whether words go on with what somebody was said to do just before: "will get a quote, and |
    arrange for it", "was asked to request that | the grass be cut".
    """
    verb = words.split(maxsplit=1)[0].lower() if words.strip() else ""
    is_open = not ahead.rstrip().endswith((".", "!", "?", ";", ":"))
    return is_open and (verb in TASKS or _TO_ASK.search(ahead) is not None)


_TO_ASK = re.compile(r"\bto (?:ask|request)(?: that)?$")


def _in(words: str, before: Sequence[str]) -> Named:
    """Who is named in one sentence."""
    outline = Outline.of(words)
    for who, confidence in _ways(outline.text):
        if who.startswith("@h"):
            owner = _meant(outline, who, confidence * _GUESSED, before)
        else:
            owner = _owner(outline, who, confidence)
        if owner != NOBODY:
            return owner
    if match := owner_patterns.ALSO_AGREED.search(outline.text):
        return _meant(outline, "", _TAKEN_OVER, (), match.start())
    match = owner_patterns.TAKEN_OVER.search(outline.text)
    if match and _TO_HIM.search(outline.text, match.end()):
        return NOBODY
    return _meant(outline, "", _TAKEN_OVER, before, match.start()) if match else NOBODY


_UNDER = re.compile(r"(?:^|[,;:] |\bthat )(?:as|because|if|once|since|when) [^,;:]{0,200}$")
"""The beginning of a clause that gives a reason or a case."""


_TO_HIM = re.compile(r"\b(?:to|with) (?:him|her)(?: [.;,]|$| about\b)")
"""Whoever was spoken of before is the one for whom it is done."""


def _ways(outline: str) -> Iterator[tuple[str, float]]:
    """The parts of an outline that may name who is to do it, the surest first."""
    for by in owner_patterns.BY.finditer(outline):
        if _is_done_by(by["between"]) and not _UNDER.search(outline, 0, by.start()):
            yield by["who"], 0.9
    yield from _found(owner_patterns.SURE, outline)
    for bare in owner_patterns.BARE.finditer(outline):
        if bare["verb"] in TASKS or third(bare["verb"]) in TASKS:
            yield bare["who"], 0.8
    yield from _found(owner_patterns.FAINT, outline)


def _found(patterns: Iterable[Pattern], outline: str) -> Iterator[tuple[str, float]]:
    for shape, confidence in patterns:
        if match := shape.search(outline):
            yield match["who"], confidence


def _is_done_by(between: str) -> bool:
    """Whether "by" tells who does what "be" begins, and not who did what comes between."""
    words = between.split()
    done = sum(bool(past(word)) or word.startswith("%") for word in words)
    return done <= 1 and "that" not in words


def _owner(outline: Outline, who: str, confidence: float) -> Named:
    """Those whom a part of an outline names."""
    numbers = [int(number) for number in _NUMBER.findall(who)]
    first, last = outline.named[numbers[0]], outline.named[numbers[-1]]
    words = outline.sentence.words
    start = words[first.after - 1].end - len(first.words)
    return Named(outline.sentence.text[start : words[last.after - 1].end], confidence)


def _meant(
    outline: Outline, pronoun: str, confidence: float, before: Sequence[str], at: int = 0
) -> Named:
    """Whoever was named before a pronoun, or before a verb at a place that has no subject."""
    end = outline.text.index(pronoun) if pronoun else at
    numbers = [int(number) for number in _NUMBER.findall(outline.text[:end])]
    said = outline.named[int(pronoun[2:])].words if pronoun else ""
    meant = referents.person(said, [outline.named[number] for number in numbers], before)
    return Named(meant, confidence) if meant else NOBODY
