"""What resolutions and requests direct: "that a letter be sent", "that the Clerk write"."""

from collections.abc import Sequence

from committee.reading.promising.futures import on_agenda
from committee.reading.promising.governors import Governor, Ruling, opens, plain, ruling, step
from committee.reading.promising.signs import Head, Sign
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
_PAPERS = frozenset("item items list note paper papers report reports update".split())
_SHOWS = frozenset("come compare cover go include set show".split())


def done(words: Sequence[Word], place: int, *, is_limb: bool) -> Head | None:
    """The head of a clause whose "be" stands at a place: "that a letter be sent"."""
    before = place - 1
    while plain(words, before) in _ADVERBS:
        before -= 1
    if plain(words, before) in _MODALS:
        return None
    subject = parties.before(words, place)
    ruled = ruling(words, subject.first)
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
    return Head(
        Sign.BE_DONE if is_limb else Sign.ASKED_THAT,
        verb,
        then,
        subject.first,
        subject.party,
        ruled.governor,
        is_done=True,
        asker=_asker(words, ruled),
    )


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
    if not place or verb not in verbs.TASKS or verb in _NO_TASKS or word.plain in _NOUNS:
        return None
    if word.is_capital and not word.text.isupper():
        return None
    subject = parties.before(words, place)
    if not (subject.party.is_own or _is_paper(words, subject, place)):
        return None
    ruled = ruling(words, subject.first)
    if not _fits(ruled.governor, subject, is_plain=word.plain == verb):
        return None
    if ruled.governor not in _DIRECTING and not (is_limb and opens(words, subject.first)):
        return None
    return Head(
        Sign.DIRECTS if is_limb else Sign.ASKED_THAT,
        verb,
        place,
        subject.first,
        subject.party,
        ruled.governor,
        asker=_asker(words, ruled),
    )


def _fits(ruled: Governor, subject: Subject, *, is_plain: bool) -> bool:
    """Whether the form of a verb directs: "that they send" does so only where it was agreed."""
    if subject.party is Party.PRONOUN:
        return is_plain and ruled in (Governor.AGREED, Governor.ASKED)
    return is_plain or subject.party is Party.POST


def _is_paper(words: Sequence[Word], subject: Subject, place: int) -> bool:
    """Whether a paper shows or includes something: "that the next report show the costs"."""
    return (
        subject.party is Party.THING
        and words[place].plain in _SHOWS
        and words[place - 1].plain in _PAPERS
    )


def _asker(words: Sequence[Word], ruled: Ruling) -> Party:
    """Who asked that it be done."""
    if ruled.governor is not Governor.ASKED or ruled.place <= 0:
        return Party.NOBODY
    return parties.before(words, ruled.place).party
