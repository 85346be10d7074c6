"""Tasks after "to": agreed to, asked to, is to, needs to, committed to."""

from collections.abc import Sequence
from dataclasses import replace

from committee.reading.promising import futures, requests, telegrams
from committee.reading.promising.governors import Governor, Verb, governor, plain, verb_at
from committee.reading.promising.signs import Head, Sign, head
from committee.reading.words import parties, verbs
from committee.reading.words.parties import Party, Subject
from committee.reading.words.tokens import Word

_BEEN = frozenset("are be been being is was were".split())
_BETWEEN = frozenset(
    "again also both further herself himself kindly not now then themselves unanimously".split()
)
_UNDERTOOK = frozenset(form for verb in verbs.UNDERTAKES for form in verbs.finite(verb))
_NEEDS = frozenset("had has have need needed needs ought".split())
_GOES_ON = frozenset("continue continued continues".split())
_GOING = frozenset("about going".split())
_AGREEING = frozenset("general the was with".split())
_TAKEN = frozenset("given take takes taken took".split())

_AIMS = frozenset(
    "aim aims ambition duty hope idea intention job next objective objectives plan policy "
    "priority proposal purpose purposes reason role step".split()
)


def seen(words: Sequence[Word], place: int, *, is_limb: bool) -> Head | None:
    """The head of the infinitive whose "to" stands at a place, if it is one of a task."""
    if futures.on_agenda(words, place + 1) and plain(words, place - 1) not in _NEEDS:
        subject = parties.before(words, place)
        return Head(Sign.ON_AGENDA, "add", place, subject.first, Party.THING, is_done=True)
    verb = verb_at(words, place + 1)
    if not verb or plain(words, verb.place + 1) == "so":
        return None
    if wanted := requests.to_be_given(words, place - 1, verb):
        return wanted
    if verb.verb in verbs.PASSING and not buys(words, verb.verb, verb.place):
        told = telegrams.seen(words, place, verb, is_limb=False)
        is_told = verb.verb in telegrams.ALSO and told and told.sign is Sign.TELEGRAPHIC
        return told if is_told else None
    before = place - 1
    while plain(words, before) in _BETWEEN:
        before -= 1
    word = plain(words, before)
    if plain(words, place - 1) == "not" or (verb.is_done and word in _GOES_ON):
        return None
    if word in _UNDERTOOK:
        told = _undertaken(words, before, verb)
        is_bought = told is not None and buys(words, verb.verb, verb.place)
        return replace(told, sign=Sign.BUYS) if told and is_bought else told
    if word in telegrams.ASKED and verb.is_done and plain(words, before - 1) not in _BEEN:
        return None
    if word in telegrams.ASKED and (
        plain(words, before - 1) in _BEEN | _BETWEEN
        or (plain(words, before - 1) == "clerk" and plain(words, place + 1) != "be")
    ):
        return _was_asked(words, before, verb)
    if word in _GOING and plain(words, before - 1) in _BEEN:
        return _is_to(words, before - 1, verb)
    if word in ("is", "are", "was", "were"):
        return _is_to(words, before, verb)
    if word in _NEEDS:
        return _needed(words, before, verb)
    if told := _of_noun(words, before, verb):
        return told
    return _apart(words, place, verb) or telegrams.seen(words, place, verb, is_limb=is_limb)


def _of_noun(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    """The head of "with agreement to circulate" and of "took an action to", whose noun stands at
    a place.
    """
    word, ahead = plain(words, place), plain(words, place - 1)
    if word == "agreement" and ahead in _AGREEING and verb.verb in verbs.SUPPLIES:
        return head(Sign.AGREED_TO, verb, Subject(Party.NOBODY, place))
    if word in ("action", "actions") and (took := _taken(words, place)):
        return head(Sign.UNDERTOOK, verb, parties.before(words, took))
    return None


def _taken(words: Sequence[Word], place: int) -> int:
    """The place of the verb by which somebody took an action: "took away an action to"."""
    if plain(words, place - 1) not in ("an", "the", "two"):
        return 0
    return next((n for n in range(place - 2, max(place - 5, 0), -1) if words[n].plain in _TAKEN), 0)


def of_doing(words: Sequence[Word], place: int) -> Head | None:
    """The head of what somebody was "tasked with" or "committed to" doing, whose preposition
    stands at a place.
    """
    said = words[place - 1].plain if place else ""
    verb = verbs.going_on(plain(words, place + 1))
    if verb not in verbs.TASKS or said not in ("committed", "tasked", "task"):
        return None
    subject = parties.before(words, place - 1)
    if said == "committed" and not subject.party.is_own:
        return None
    sign = Sign.UNDERTOOK if said == "committed" else Sign.WAS_ASKED
    return head(sign, Verb(verb, place + 1, False), subject)


_BOUGHT = frozenset("estimate purchase quotation quotations quote quotes tender".split())
_CARRIES_OUT = frozenset("carry clean cut install make mend paint repair supply undertake".split())


def buys(words: Sequence[Word], verb: str, place: int) -> bool:
    """Whether a verb of passing has a purchase as its object: "accept the quote", "grant the club
    £100", "appoint Bell and Sons to carry out the repairs".
    """
    near = [plain(words, place + n) for n in range(1, 11)]
    if verb == "grant":
        return "£" in near
    if verb == "appoint":
        pairs = zip(near, near[1:], strict=False)
        return any(word == "to" and then in _CARRIES_OUT for word, then in pairs)
    return verb in verbs.BUYS and not _BOUGHT.isdisjoint(near[:6])


def _undertaken(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    """Agreed to, undertook to, offered to."""
    last = place - 1
    while plain(words, last) in _BETWEEN:
        last -= 1
    if plain(words, last) in telegrams.PERFECT or plain(words, last) in ("work", "works"):
        return None
    if plain(words, last) in _BEEN or last < 0:
        return head(Sign.AGREED_TO, verb, Subject(Party.NOBODY, max(last - 1, 0)))
    if plain(words, last) in ("has", "have"):
        last -= 1
    subject = telegrams.last_of(words, parties.before(words, last + 1), last + 1)
    sign = Sign.UNDERTOOK if subject.party is not Party.NOBODY else Sign.AGREED_TO
    is_if = governor(words, subject.first) is Governor.IF
    return head(sign, verb, subject, Governor.IF if is_if else Governor.NONE)


_APART = frozenset(", at by for in on with".split())


def _apart(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    """Offered, at a little distance, to do a task: "offered in the meantime to cut"."""
    for back in range(place - 2, max(place - 10, 0), -1):
        word = plain(words, back)
        if word in ("agreed", "offered", "undertook", "volunteered"):
            is_apart = plain(words, back + 1) in _APART
            return _undertaken(words, back, verb) if is_apart else None
        if verbs.past(word):
            return None
    return None


def _was_asked(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    last = place - 1
    while plain(words, last) in _BETWEEN:
        last -= 1
    if plain(words, last) == "clerk":
        last += 1
    is_been = plain(words, last) == "been"
    if verb.verb in verbs.AT_MEETING or (is_been and plain(words, last - 1) not in ("has", "have")):
        return None
    last -= is_been
    if plain(words, last) == "be" and plain(words, last - 1) in ("will", "would", "should", "to"):
        last -= 1
    subject = parties.before(words, last)
    if subject.party is Party.NOBODY or (is_been and subject.party is not Party.POST):
        return None
    return head(Sign.WAS_ASKED, verb, subject, governor(words, subject.first))


def _is_to(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    subject = parties.before(words, place)
    if verb.verb not in verbs.TASKS or plain(words, place - 1) in _AIMS:
        return None
    if not subject.party.is_own and not verb.is_done:
        return None
    return head(Sign.IS_TO, verb, subject, governor(words, subject.first))


def _needed(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    if verb.verb not in verbs.TASKS:
        return None
    mood = plain(words, place - 1)
    is_ahead = mood in futures.MODALS
    if plain(words, place) == "had" and verb.verb in verbs.AT_MEETING | {"attend"}:
        return None
    subject = parties.before(words, place - is_ahead)
    if words[place].text in ("Need", "Needs"):
        subject = Subject(Party.NOBODY, place)
    told = head(Sign.NEEDS, verb, subject, governor(words, subject.first))
    return replace(told, mood=mood) if is_ahead else told
