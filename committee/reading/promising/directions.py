"""What resolutions and requests direct: "that a letter be sent", "that the Clerk write"."""

from collections.abc import Sequence

from committee.reading.promising import requests
from committee.reading.promising.futures import on_agenda
from committee.reading.promising.governors import Governor, Ruling, Verb, opens, plain, ruling, step
from committee.reading.promising.signs import Head, Sign, head
from committee.reading.words import parties, verbs
from committee.reading.words.parties import Party, Subject
from committee.reading.words.tokens import Word

_MODALS = frozenset("can cannot could may might must not shall should to will would".split())
_ADVERBS = frozenset("also formally now then therefore".split())
_DIRECTING = (Governor.AGREED, Governor.ASKED, Governor.SUGGESTED)
_NO_TASKS = verbs.PASSING | frozenset("consider discuss leave note".split())
_NOUNS = frozenset(
    "chair contact design finance group head lead present staff supply support work".split()
)
WAS = frozenset("are is was were".split())
_DETERMINERS = frozenset("a all an any his the their this".split())
_OWNED = frozenset("her his its my our their your".split())
_PAPERS = frozenset("item items list note paper papers report reports update".split())
_ARRANGES = verbs.SUPPLIES - {"identify", "include", "let", "place", "set"} | {"hold", "organise"}
_VERBS = WAS | _MODALS - {"to"} | frozenset("as had has have if what which who".split())
_SHOWS = frozenset("come compare cover go include set show".split())


def done(words: Sequence[Word], place: int, *, is_limb: bool) -> Head | None:
    """The head of a clause whose "be" stands at a place: "that a letter be sent"."""
    before = place - 1
    while plain(words, before) in _ADVERBS:
        before -= 1
    is_could = plain(words, before) == "could"
    if plain(words, before) in _MODALS and not is_could:
        return None
    subject = parties.before(words, before if is_could else place)
    ruled = ruling(words, subject.first)
    if is_could and not _is_granted(words, place, ruled.governor):
        return None
    if ruled.governor not in _DIRECTING and not is_limb:
        return None
    if on_agenda(words, place):
        party = Party.THING
        return Head(Sign.ON_AGENDA, "add", place, subject.first, party, ruled.governor, True)
    then = step(words, place + 1)
    verb = verbs.done(plain(words, then))
    if (
        not verb
        or not _is_task(words, verb, then)
        or (subject.party is Party.NOBODY and not is_limb)
    ):
        return None
    sign = Sign.BE_DONE if is_limb else Sign.ASKED_THAT
    return head(sign, Verb(verb, then, True), subject, ruled.governor, _asker(words, ruled))


def _is_granted(words: Sequence[Word], place: int, ruled: Governor) -> bool:
    """Whether it was agreed that a thing "could be sent", which the council does itself."""
    return ruled is Governor.AGREED and verbs.done(plain(words, place + 1)) in verbs.SUPPLIES


def _is_task(words: Sequence[Word], verb: str, place: int) -> bool:
    """Whether a participle is one of a task; "be asked to" is a sign of its own."""
    follows = plain(words, place + 1)
    if verb == "set":
        return follows == "up"
    is_asked = verb in verbs.ASKS and follows == "to" and plain(words, place + 2) != "be"
    return verb not in _NO_TASKS and not is_asked


def does(words: Sequence[Word], place: int, *, is_limb: bool) -> Head | None:
    """The head of a clause whose plain verb stands at a place: "that the Clerk write"."""
    word = words[place]
    verb = word.plain if word.plain in verbs.TASKS else verbs.third(word.plain)
    if not place or verb not in verbs.TASKS or verb in _NO_TASKS:
        return None
    if "not" in (words[place - 1].plain, plain(words, place + 1)):
        return None
    if word.plain in _NOUNS and plain(words, place + 1) not in _DETERMINERS:
        return None
    if word.is_capital and not word.text.isupper():
        return None
    if words[place - 1].plain in _OWNED:
        return None
    subject = parties.before(words, place)
    if not (subject.party.is_own or _is_paper(words, subject, place)):
        return None
    ruled = ruling(words, subject.first)
    if not _fits(ruled.governor, subject, is_plain=word.plain == verb):
        return None
    if ruled.governor not in _DIRECTING and not (is_limb and opens(words, subject.first)):
        return None
    sign = Sign.DIRECTS if is_limb else Sign.ASKED_THAT
    return head(sign, Verb(verb, place, False), subject, ruled.governor, _asker(words, ruled))


def _fits(ruled: Governor, subject: Subject, *, is_plain: bool) -> bool:
    """Whether the form of a verb directs: "that they send" does so only where it was agreed."""
    if subject.party is Party.PRONOUN:
        return is_plain and ruled in (Governor.AGREED, Governor.ASKED)
    return is_plain or subject.party is Party.POST or ruled is Governor.ASKED


def _is_paper(words: Sequence[Word], subject: Subject, place: int) -> bool:
    """Whether a paper shows or includes something: "that the next report show the costs"."""
    return (
        subject.party is Party.THING
        and words[place].plain in _SHOWS
        and words[place - 1].plain in _PAPERS
    )


def was_done(words: Sequence[Word], place: int, *, is_limb: bool) -> Head | None:
    """The head of "requested that the link was circulated", whose "was" stands at a place; in a
    limb that of "that two sessions are arranged".
    """
    verb = verbs.past(plain(words, step(words, place + 1)))
    subject = parties.before(words, place)
    is_told = is_limb and plain(words, place) in ("is", "are") and _is_only(words, place)
    if is_told and verb in _ARRANGES:
        return head(Sign.BE_DONE, Verb(verb, place + 1, True), subject)
    if verb not in verbs.SUPPLIES:
        return None
    ruled = ruling(words, subject.first)
    if plain(words, ruled.place) not in requests.ASKED:
        return None
    between = {word.plain for word in words[ruled.place : subject.first]}
    if "that" not in between or "to" in between:
        return None
    passive = Verb(verb, place + 1, True)
    return head(Sign.ASKED_THAT, passive, subject, ruled.governor, _asker(words, ruled))


def _is_only(words: Sequence[Word], place: int) -> bool:
    """Whether the verb at a place is the first of its clause."""
    return 1 < place < parties.MOST_WORDS and not any(
        word.is_mark or word.plain in _VERBS for word in words[:place]
    )


def _asker(words: Sequence[Word], ruled: Ruling) -> Party:
    """Who asked that it be done."""
    if ruled.governor is not Governor.ASKED or ruled.place <= 0:
        return Party.NOBODY
    return parties.before(words, ruled.place).party
