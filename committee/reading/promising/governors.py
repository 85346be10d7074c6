"""What stands around the verb of a clause: who governs it ("agreed that"), and where it begins."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from committee.reading.words import verbs
from committee.reading.words.tokens import Word


class Governor(StrEnum):
    """How a clause is brought in."""

    NONE = ""
    AGREED = "agreed that"
    ASKED = "asked that"
    SUGGESTED = "suggested that"
    SAID = "said that"
    EXPLAINED = "explained that"
    HOPED = "hoped that, or had asked that"
    IF = "if"


_GOVERNORS = {
    Governor.AGREED: "agree resolve decide undertake determine",
    Governor.ASKED: "ask request require instruct propose direct insist urge move",
    Governor.SUGGESTED: "suggest recommend feel consider think stress",
    Governor.SAID: "say state confirm advise add inform tell assure respond reply answer announce "
    "promise volunteer offer note report clarify",
    Governor.EXPLAINED: "explain indicate outline comment highlight mention remark argue describe "
    "remind warn recognise acknowledge emphasise",
    Governor.HOPED: "recall hope expect anticipate believe wish want understand fear estimate "
    "imagine know",
}
_GOVERNS = {
    form: governor
    for governor, listed in _GOVERNORS.items()
    for verb in listed.split()
    for form in verbs.finite(verb)
}
_GOVERNS["agreement"] = Governor.AGREED
_CONDITIONS = frozenset(("if", "whether", "unless", "how", "when", "why", "what"))

_FINITE = frozenset(
    "are can could did does had has have is may might must shall should was were will would".split()
)

FARTHEST = 20
"""So many words of a subject may stand between "that" and those of it that are known."""

LONGEST = 60
"""So many words may stand between "agreed that" and a second "and that"."""

FURTHEST = 9
"""So many words before "that" its verb may stand."""


def plain(words: Sequence[Word], place: int) -> str:
    """The word at a place in small letters, "" where there is none."""
    return words[place].plain if 0 <= place < len(words) else ""


class Ruling(NamedTuple):
    """What brings in a clause, and the place of its verb in the sentence (-1 for none)."""

    governor: Governor
    place: int = -1


def governor(words: Sequence[Word], first: int) -> Governor:
    """What brings in the clause that begins at a place."""
    return ruling(words, first).governor


def ruling(words: Sequence[Word], first: int) -> Ruling:
    """What brings in the clause that begins at a place, and where it stands."""
    place = first - 1
    if plain(words, place) in _CONDITIONS:
        return Ruling(Governor.IF)
    if plain(words, place) != "that":
        near = _nearest(words, place, 2)
        return near if near.governor else _farther(words, first)
    if plain(words, place - 1) in ("and", ",", ";", "or"):
        return _nearest(words, place - 2, LONGEST)
    return _nearest(words, place - 1, FURTHEST)


def _farther(words: Sequence[Word], first: int) -> Ruling:
    """What brings in a clause whose subject is known in part alone: what governs "that"."""
    for back in range(first - 1, max(first - FARTHEST, 0), -1):
        word = words[back]
        if word.plain == "that":
            return ruling(words, back + 1)
        if word.plain in _CONDITIONS:
            return Ruling(Governor.IF)
        if _GOVERNS.get(word.plain) is Governor.AGREED:
            return Ruling(Governor.AGREED, back)
        if word.plain in _FINITE or (word.is_mark and word.plain in ".;:,"):
            break
    return Ruling(Governor.NONE)


def _nearest(words: Sequence[Word], place: int, most: int) -> Ruling:
    for back in range(place, max(place - most, -1), -1):
        word = words[back].plain
        if word in _GOVERNS:
            is_old = "had" in (plain(words, back - 1), plain(words, back - 2))
            return Ruling(Governor.HOPED if is_old else _GOVERNS[word], back)
        if word in (".", ";", "which", "who"):
            break
    return Ruling(Governor.NONE)


class Verb(NamedTuple):
    """A verb: its plain form, its place, and whether it is passive."""

    verb: str
    place: int
    is_done: bool


_ADVERBS = frozenset(
    "again all also always both each either first formally further immediately indeed instead "
    "jointly just kindly now once only personally please soon still then therefore urgently".split()
)
_NO_VERBS = frozenset(
    "a all an and at by date each every for from her his in it its never no not of on or our that "
    "the their these this those which whom with".split()
)
_NOT_ADVERBS = frozenset("apply comply reapply rely reply supply".split())


def step(words: Sequence[Word], place: int) -> int:
    """The place of the next word that is no adverb."""
    while place < len(words) and (
        words[place].plain in _ADVERBS
        or (words[place].plain.endswith("ly") and words[place].plain not in _NOT_ADVERBS)
    ):
        place += 1
    return place


def verb_at(words: Sequence[Word], place: int) -> Verb | None:
    """The verb after "to" or "would" at a place; None where there is none.

    "be sent" is passive, "be writing" and "have this mended" are not.
    """
    place = step(words, place)
    word = plain(words, place).partition("/")[0]
    if word in ("be", "by"):
        then = step(words, place + 1)
        word = plain(words, then)
        if verb := verbs.done(word):
            return Verb(verb, then, True)
        return Verb(verb, then, False) if (verb := verbs.going_on(word)) else None
    if word == "have":
        return _have_done(words, place) or Verb("have", place, False)
    if not word[:1].isalpha() or word in _NO_VERBS:
        return None
    if word.endswith("ing") and word not in verbs.TASKS:
        return None
    return Verb(word, place, False)


_TALKS = frozenset("chat conversation discussion discussions meeting word".split())


def _have_done(words: Sequence[Word], place: int) -> Verb | None:
    """What is to be done for somebody: "have this corrected"; "have a word" is to talk."""
    for then in range(place + 1, min(place + 8, len(words))):
        if words[then].plain in _TALKS and then <= place + 3:
            return Verb("talk", place, False)
        if verb := verbs.past(words[then].plain):
            return Verb(verb, then, False)
    return None


_OPENS = frozenset(
    "( ) , - . : ; accordingly action actions agreed and but decided following meanwhile or "
    "resolved so that then therefore – — •".split()
)


def opens(words: Sequence[Word], first: int) -> bool:
    """Whether a clause may begin at a place: at the beginning, after a mark or "that"."""
    if first <= 0:
        return True
    word = words[first - 1]
    return word.plain in _OPENS or (word.is_mark and word.plain not in "&/'’£%")
