"""Tasks after "will", "would" and "should": somebody will do them, or they will be done."""

from collections.abc import Sequence
from dataclasses import replace

from committee.reading.promising.governors import (
    Governor,
    Verb,
    governor,
    plain,
    ruling,
    step,
    verb_at,
)
from committee.reading.promising.requests import GIVEN
from committee.reading.promising.signs import Head, Sign
from committee.reading.words import parties, verbs
from committee.reading.words.parties import Party
from committee.reading.words.tokens import Word

MODALS = frozenset("must shall should will would".split())

SHORT = {
    f"{who}'{letters}": mood
    for who in parties.PRONOUNS
    for letters, mood in (("d", "would"), ("ll", "will"))
}
"""A person and "would" in one word: "he'd"."""

_AUXILIARIES = frozenset("are did does had has have is was were".split())
_AT_MEETINGS = frozenset("approve consider debate decide discuss ratify review revisit".split())
_COMES = frozenset("come follow go".split())
_LINKS = frozenset(", and but who".split())

FARTHEST = 60
"""So many words back the subject of "and would" may stand."""


def seen(words: Sequence[Word], place: int) -> Head | None:
    """The head of the future whose "will" stands at a place, if it is one of a task."""
    verb, mood = verb_at(words, place + 1), words[place].plain
    subject = parties.before(words, place)
    ruled = governor(words, subject.first)
    thing = Head(Sign.ON_AGENDA, "add", place, subject.first, Party.THING, ruled, True, mood)
    if on_agenda(words, place + 1):
        return thing
    if verb and verb.is_done and verb.verb in _AT_MEETINGS and _is_ahead(words, verb.place):
        return replace(thing, verb=verb.verb, place=verb.place)
    if plain(words, place - 1) == "there" and _is_given(words, place + 1):
        return replace(thing, sign=Sign.WILL_BE_DONE, verb="give", first=place - 1)
    if not verb or not _is_task(verb, ruled):
        return None
    if subject.party is Party.PRONOUN:
        head = _of(words, verb, subject.first, subject.party, ruled, mood)
        return replace(head, asker=_speaker(words, subject.first)) if head else None
    if subject.party is not Party.NOBODY:
        return _of(words, verb, subject.first, subject.party, ruled, mood)
    if plain(words, place - 1) in _LINKS:
        return _of(words, verb, place, _earlier(words, place), Governor.NONE, mood)
    return None


def asked(words: Sequence[Word], place: int) -> Head | None:
    """The head of a question that asks for something: "was asked if she could obtain prices"."""
    verb, subject = verb_at(words, place + 1), parties.before(words, place)
    if not verb or verb.verb not in verbs.SUPPLIES or not subject.party.is_own:
        return None
    if plain(words, subject.first - 1) not in ("if", "whether"):
        return None
    if not plain(words, subject.first - 2).startswith("ask"):
        return None
    asker = parties.before(words, subject.first - 2)
    party = subject.party
    return Head(Sign.ASKED_TO, verb.verb, verb.place, asker.first, party, asker=asker.party)


def _speaker(words: Sequence[Word], first: int) -> Party:
    """Who said that "she would"."""
    said = ruling(words, first).place
    return parties.before(words, said).party if said > 0 else Party.NOBODY


def shortened(words: Sequence[Word], place: int) -> Head | None:
    """The head of "he'd send": as that of "he would send"."""
    verb, ruled = verb_at(words, place + 1), governor(words, place)
    if not verb or not _is_task(verb, ruled):
        return None
    return _of(words, verb, place, Party.PRONOUN, ruled, SHORT[words[place].plain])


def _is_task(verb: Verb, ruled: Governor) -> bool:
    """Whether a verb is one of a task; of unknown ones those that were agreed."""
    if verb.verb in verbs.PASSING:
        return False
    return verb.verb in verbs.TASKS or (verb.is_done and ruled is Governor.AGREED)


def _of(
    words: Sequence[Word], verb: Verb, first: int, party: Party, ruled: Governor, mood: str
) -> Head | None:
    sign = Sign.WILL_BE_DONE if verb.is_done else Sign.WILL
    if sign is Sign.WILL and party is Party.THING:
        if verb.verb not in _COMES:
            return None
        sign = Sign.ON_AGENDA if _is_ahead(words, verb.place) else Sign.WILL_BE_DONE
    return Head(sign, verb.verb, verb.place, first, party, ruled, verb.is_done, mood)


def _earlier(words: Sequence[Word], place: int) -> Party:
    """Who the sentence spoke of before "and would": the subject of its last "would", or verb.

    What only people do for others is said of a person.
    """
    if plain(words, place - 1) == "who":
        is_apart = plain(words, place - 2) == ","
        return parties.before(words, place - 1 - is_apart).party
    before = range(place - 1, max(place - FARTHEST, 0), -1)
    same = (back for back in before if words[back].plain == words[place].plain)
    other = (back for back in before if _is_finite(words[back].plain))
    found = (parties.before(words, back).party for back in (*same, *other))
    wants_person = plain(words, step(words, place + 1)) in verbs.GIVES
    return next(
        (
            party
            for party in found
            if party is not Party.NOBODY and (party.is_own or not wants_person)
        ),
        Party.NOBODY,
    )


def _is_finite(word: str) -> bool:
    return word in MODALS or word in _AUXILIARIES or bool(verbs.past(word))


def _is_ahead(words: Sequence[Word], place: int) -> bool:
    """Whether a meeting or an agenda to come stands within a few words."""
    return any(plain(words, place + n) in ("meeting", "agenda", "meetings") for n in range(1, 14))


def _is_given(words: Sequence[Word], place: int) -> bool:
    """Whether "be a paper" or "be an update" stands at a place."""
    return plain(words, place) == "be" and any(plain(words, place + n) in GIVEN for n in (2, 3))


def on_agenda(words: Sequence[Word], place: int) -> bool:
    """Whether "be an agenda item" or "be on the next agenda" stands at a place."""
    place = step(words, place)
    if plain(words, place) != "be":
        return False
    if verbs.past(plain(words, step(words, place + 1))):
        return False
    return any(plain(words, place + n) in ("agenda", "agenda's") for n in range(1, 9))


_SETTLED = frozenset("accepted adopted agreed approved".split())
_ADDED = frozenset("added included placed put".split())
_FAR = 16


def added(words: Sequence[Word], place: int) -> int | None:
    """The place where a thing begins that is "to be added" to what was agreed before a comma:
    "the programme was agreed, with a report on buses to be added"; None for any other "to".
    """
    if plain(words, place + 1) != "be" or plain(words, place + 2) not in _ADDED:
        return None
    for back in range(place - 2, max(place - _FAR, 1), -1):
        if words[back].plain == "with" and words[back - 1].plain == ",":
            is_settled = any(word.plain in _SETTLED for word in words[:back])
            return back + 1 if is_settled else None
        if words[back].is_mark:
            return None
    return None
