"""Things that were asked for: "requested an update", "a report was requested"."""

from collections.abc import Sequence

from committee.reading.promising.governors import Verb, plain
from committee.reading.promising.signs import Head, Sign
from committee.reading.words import parties
from committee.reading.words.parties import Party
from committee.reading.words.tokens import Word

ASKED = frozenset("asked asks request requested requests".split())
_BEEN = frozenset("are be is was were".split())
_NOT_AFTER = frozenset("a any as been had has have his of that the their this".split())
_FARTHEST = 12
"""So many words before "was requested" the thing may stand."""

GIVEN = frozenset(
    "analysis assurance breakdown briefing briefings copies copy data details examples feedback "
    "figures information list map note paper presentation report reports session sight statistics "
    "summary talk timetable training update updates visit".split()
)
"""What may be given after the meeting."""


def seen(words: Sequence[Word], place: int) -> Head | None:
    """The head of a request for a thing, whose verb stands at a place."""
    before = place - 2 if plain(words, place - 1) == "also" else place - 1
    if plain(words, before) in _NOT_AFTER:
        return None
    if plain(words, before) in _BEEN:
        if plain(words, place + 1) == "to":
            return None
        given = (n for n in range(max(0, before - _FARTHEST), before) if words[n].plain in GIVEN)
        first = next(given, None)
        if first is None and {"meeting", "agenda"} & {plain(words, place + n) for n in (3, 4, 5)}:
            first = parties.before(words, before).first + 1
        if first is None:
            return None
        return Head(Sign.ASKED_FOR, "give", place, max(0, first - 1), Party.THING, is_done=True)
    is_asked = words[place].plain.startswith("ask")
    if is_asked and plain(words, place + 1) != "for":
        return None
    if words[place].plain == "request" and place and plain(words, place - 1) != "to":
        return None
    for after in range(place + 1, min(place + 7, len(words))):
        word = words[after]
        if word.plain in ("to", "that", "if", "whether", "permission", "of") or word.is_mark:
            return None
        if word.plain in GIVEN:
            asker = parties.before(words, place)
            return Head(Sign.ASKED_FOR, "give", place, asker.first, asker=asker.party)
    return None


WELCOMED = frozenset("appreciate like welcome".split())
_ON_PAPER = GIVEN - {"presentation", "session", "talk", "training", "visit"}
_TO_SEE = frozenset("a an any for further have more receive see some the to".split())


def welcomed(words: Sequence[Word], place: int) -> Head | None:
    """The head of "the Chair would welcome an update", whose verb stands at a place."""
    asker = parties.before(words, place - 1)
    if plain(words, place - 1) != "would" or not asker.party.is_own:
        return None
    for after in range(place + 1, place + 6):
        if plain(words, after) in _ON_PAPER:
            return Head(Sign.ASKED_FOR, "give", place, asker.first, asker=asker.party)
        if plain(words, after) not in _TO_SEE:
            return None
    return None


_RECEIVES = frozenset(("have", "hear", "receive", "see"))
_WISHED = frozenset(("wanted", "wished"))
_KEPT = frozenset("give inform keep notify provide send tell update".split())


def to_be_given(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    """The head of what somebody wants to have, whose verb of asking stands at a place: "asked to
    see the figures", "wished to hear from the carers".
    """
    is_wished = plain(words, place) in _WISHED and verb.verb in ("hear", "receive", "see")
    if not is_wished and not (
        plain(words, place) in ("asked", "requested")
        and verb.verb in (_KEPT if verb.is_done else _RECEIVES)
    ):
        return None
    if plain(words, place - 1) in _BEEN | _NOT_AFTER:
        return None
    asker = parties.before(words, place)
    return Head(Sign.ASKED_FOR, "give", verb.place, asker.first, asker=asker.party)
