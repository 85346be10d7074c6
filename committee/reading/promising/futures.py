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
from committee.reading.words.parties import Party, Subject
from committee.reading.words.tokens import Word

MODALS = frozenset("must shall should will would".split())

SHORT = {
    f"{who}'{letters}": mood
    for who in parties.PRONOUNS
    for letters, mood in (("d", "would"), ("ll", "will"))
}
"""A person and "would" in one word: "he'd"."""

_AUXILIARIES = frozenset("are did does had has have is was were".split())
_ASKED = frozenset("ask asked asks".split())
_AT_MEETINGS = frozenset("approve consider debate decide discuss ratify review revisit".split())
_COMES = frozenset("come follow go".split())
_SETTLING = (Governor.AGREED, Governor.SAID)
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
    if verb and is_heard(words, verb):
        return replace(thing, verb=verb.verb, place=verb.place)
    is_there = plain(words, place - 1) == "there"
    if is_there and _is_given(words, place + 1, is_agreed=ruled is Governor.AGREED):
        return replace(thing, sign=Sign.WILL_BE_DONE, verb="give", first=place - 1)
    if verb and verb.is_done and verb.verb in verbs.PASSING:
        verb = _and_then(words, verb)
    if not verb or _is_asked_there(words, verb) or plain(words, place + 1) == "rather":
        return None
    if not _is_task(verb, ruled) and not _may_be_task(words, verb, subject):
        return None
    if subject.party is not Party.NOBODY:
        head = _of(words, verb, subject.first, subject.party, ruled, mood)
        is_told = verb.is_done or subject.party is Party.PRONOUN
        said = ruling(words, subject.first).place if is_told else 0
        return replace(head, asker=parties.before(words, said).party) if head and said > 0 else head
    if not place and words[-1].text != "?":
        return _of(words, verb, place, Party.PRONOUN, ruled, mood)
    if plain(words, place - 1) in _LINKS:
        return _of(words, verb, place, _earlier(words, place), Governor.NONE, mood)
    return None


def asked(words: Sequence[Word], place: int) -> Head | None:
    """The head of a question that asks for something: "was asked if she could obtain prices"."""
    verb, subject = verb_at(words, place + 1), parties.before(words, place)
    if not verb or verb.verb not in verbs.TASKS:
        return None
    linked = range(place - 2, max(place - 10, 0), -1)
    link = next((n for n in linked if words[n].plain in ("if", "whether")), 0)
    if verb.is_done:
        is_wish = plain(words, link - 1) in ("helpful", "useful", "grateful")
        sign = Sign.ASKED_FOR
        return Head(sign, "give", place, 0, Party.THING, is_done=True) if is_wish else None
    said = next((n for n in range(link - 1, link - 5, -1) if plain(words, n) in _ASKED), -1)
    is_known = verb.verb in verbs.SUPPLIES or link > said + 1
    if not link or said < 0 or not (subject.party.is_own and is_known):
        return None
    asker = parties.before(words, said)
    party = subject.party
    return Head(Sign.ASKED_TO, verb.verb, verb.place, asker.first, party, asker=asker.party)


def shortened(words: Sequence[Word], place: int) -> Head | None:
    """The head of "he'd send": as that of "he would send"."""
    verb, ruled = verb_at(words, place + 1), governor(words, place)
    if not verb or not _is_task(verb, ruled):
        return None
    return _of(words, verb, place, Party.PRONOUN, ruled, SHORT[words[place].plain])


def _is_task(verb: Verb, ruled: Governor) -> bool:
    """Whether a verb is one of a task; of unknown ones those that were agreed or announced."""
    if verb.verb in verbs.PASSING:
        return False
    return verb.verb in verbs.TASKS or (verb.is_done and ruled in _SETTLING)


def _may_be_task(words: Sequence[Word], verb: Verb, subject: Subject) -> bool:
    """Whether a verb that is not listed may be one of a task, as somebody here is to do it; "they"
    may be anybody.
    """
    is_plain = words[verb.place].text.islower() and not verb.is_done
    is_known = subject.party.is_own and plain(words, subject.first) != "they"
    return is_known and is_plain and verbs.may_be_task(verb.verb)


def _and_then(words: Sequence[Word], verb: Verb) -> Verb | None:
    """What is done after what a meeting does by saying so: "be agreed and posted"."""
    if plain(words, verb.place + 1) != "and":
        return None
    then = step(words, verb.place + 2)
    done = verbs.done(plain(words, then))
    return Verb(done, then, True) if done in verbs.SUPPLIES else None


def _is_asked_there(words: Sequence[Word], verb: Verb) -> bool:
    """Whether somebody is asked for what is done by saying so: "be asked to note"."""
    is_asked = verb.is_done and verb.verb in verbs.ASKS and plain(words, verb.place + 1) == "to"
    return is_asked and plain(words, verb.place + 2) in verbs.PASSING | {"declare"}


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
    if "later" in (plain(words, place + 1), plain(words, place + 2)):
        return False
    return any(plain(words, place + n) in ("meeting", "agenda", "meetings") for n in range(1, 14))


def is_heard(words: Sequence[Word], verb: Verb) -> bool:
    """Whether a thing is to be considered or discussed at a meeting to come."""
    return verb.is_done and verb.verb in _AT_MEETINGS and _is_ahead(words, verb.place)


def _is_given(words: Sequence[Word], place: int, *, is_agreed: bool) -> bool:
    """Whether "be a paper" stands at a place; what was agreed may be a meeting."""
    near = {plain(words, place + n) for n in (2, 3)}
    return plain(words, place) == "be" and bool(near & GIVEN or (is_agreed and "meeting" in near))


def on_agenda(words: Sequence[Word], place: int) -> bool:
    """Whether "be an agenda item" or "be on the next agenda" stands at a place."""
    place = step(words, place)
    if plain(words, place) != "be":
        return False
    if verbs.past(plain(words, step(words, place + 1))):
        return False
    for near in range(place + 1, place + 9):
        word = plain(words, near)
        if word in ("and", "but", ";"):
            break
        if word in ("agenda", "topic", "item"):
            return word == "agenda" or _is_ahead(words, near)
    return False
