"""How much a sign weighs in its sentence: from `ENOUGH` on a clause is proposed as an action."""

from collections.abc import Sequence

from committee.reading.promising import shades
from committee.reading.promising.governors import Governor
from committee.reading.promising.signs import MEANINGS, Head, Sign
from committee.reading.words import verbs
from committee.reading.words.parties import Party
from committee.reading.words.tokens import Word

ENOUGH = 1.0

DUE = 0.15
"""What it adds that the sentence says when."""

_GOVERNED = {
    Governor.NONE: 0.0,
    Governor.AGREED: 0.4,
    Governor.ASKED: 0.4,
    Governor.SUGGESTED: 0.15,
    Governor.SAID: 0.0,
    Governor.EXPLAINED: -0.25,
    Governor.HOPED: -1.0,
    Governor.IF: -1.0,
}
"""What it adds how a clause is brought in."""

_WHO = {Party.OUTSIDER: -0.5, Party.NOBODY: -0.1}
"""What it takes from "will" that nobody of the council is to do it."""

_PERSONS = frozenset("clerk cllr councillor mr mrs ms dr chair chairman secretary".split())
_MOODS = {"will": 0.05, "should": -0.05}


def of(head: Head, words: Sequence[Word]) -> float:
    """The weight of a head in its sentence."""
    weight = MEANINGS[head.sign].weight + _GOVERNED[head.governor]
    return weight + _own(head, words) + shades.of(head, words)


def _is_person(head: Head, words: Sequence[Word]) -> bool:
    """Whether one person is meant, and no rule for all: "the Clerk should", "we should"."""
    named = {word.plain for word in words[head.first : head.place]}
    return head.party is Party.PRONOUN or bool(named & _PERSONS)


def _own(head: Head, words: Sequence[Word]) -> float:
    """What is added to a sign by how it is worded itself."""
    match head.sign:
        case Sign.WILL:
            is_advice = head.mood in ("should", "must") and not _is_person(head, words)
            return _WHO.get(head.party, 0.0) - 0.2 * is_advice
        case Sign.WILL_BE_DONE:
            return 0.25 * (head.verb in verbs.SUPPLIES) + _MOODS.get(head.mood, 0.0)
        case Sign.NEEDS:
            is_told = _is_person(head, words) and head.party is not Party.PRONOUN
            is_due = head.is_done and head.verb in verbs.SUPPLIES
            is_ours = words[head.first].plain == "we" and head.verb in verbs.GIVES
            is_bare = head.first == 0 or words[head.first].is_capital
            is_ahead = bool(head.mood) and head.is_done
            if is_told or is_ours or is_ahead or (head.party is Party.NOBODY and is_bare):
                return 0.4
            return 0.3 * is_due
        case Sign.ASKED_FOR:
            return 0.05 * words[head.place].plain.startswith("request")
        case Sign.BARE_ORDER:
            return 0.2 * (head.verb in verbs.SUPPLIES)
        case Sign.UNDERTOOK:
            return -0.4 * (head.party is Party.OUTSIDER)
    return 0.0
