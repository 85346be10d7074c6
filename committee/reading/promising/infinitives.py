"""Tasks after "to": agreed to, asked to, is to, needs to, and "Clerk to" as in a telegram."""

from collections.abc import Sequence
from dataclasses import replace

from committee.reading.promising import futures, requests
from committee.reading.promising.governors import Governor, Verb, governor, opens, plain, verb_at
from committee.reading.promising.signs import Head, Sign
from committee.reading.words import parties, verbs
from committee.reading.words.parties import Party, Subject
from committee.reading.words.tokens import Word

_BEEN = frozenset("are be been being is was were".split())
_PERFECT = frozenset("already been had having previously".split())
_BETWEEN = frozenset("again also both further kindly not now then unanimously".split())
_UNDERTOOK = frozenset(form for verb in verbs.UNDERTAKES for form in verbs.finite(verb))
_ASKED = frozenset(form for verb in verbs.DIRECTS for form in (verb, *verbs.finite(verb)))
_NEEDS = frozenset("had has have need needed needs ought".split())
_GOING = frozenset("about going".split())

_CONTROL = frozenset(
    "ability able access agreement aim amendments anything application applications approach "
    "arrangements attempt authority back brief chance changes close commitment consent contrary "
    "contribution contributions decision desire donation donations due duty effort enough "
    "equipment failure fund funding funds grant happy her him how idea instruction intention "
    "invitation it keen letter likely measures money more motion need next nothing notice "
    "objection offer opportunities opportunity option options order owing permission plan "
    "planning plans pleased policy power prepared prior proposal proposals quote quotes ready "
    "reason reasons recommendation refusal regard relation request requests required response "
    "right scheme similar steps subject suggestion tender thanks them time unable unlikely up us "
    "used want way ways what when where whether willing wish wishes work works".split()
)
"""Words that "to" belongs to by itself: "permission to", "able to"."""

_NOT_BEFORE = frozenset(
    "about allow allowing allows any asking at by cause causes causing enable enables enabling "
    "encourage encourages encouraging expected for from help helping helps in informing into "
    "inviting letting like need needs no of on permit permits permitting recommend recommended "
    "recommending recommends reminding require required requires telling than to wanted "
    "with".split()
)
"""Words after which somebody "to" do a thing is no order."""

_ALSO = frozenset("continue decline leave sign support thank welcome".split())
"""Verbs of passing that are tasks where somebody "to" do them is told."""

_DEALS = frozenset("action answer deal follow investigate progress pursue reply respond".split())
_HANDED = frozenset("forwarded given handed passed referred sent".split())
_SETTLES = frozenset("agreed decided discussed noted requested resolved suggested".split())

_AIMS = frozenset(
    "aim aims ambition duty hope idea intention job next objective objectives plan policy "
    "priority proposal purpose purposes reason role step".split()
)


def seen(words: Sequence[Word], place: int, *, is_limb: bool) -> Head | None:
    """The head of the infinitive whose "to" stands at a place, if it is one of a task."""
    if futures.on_agenda(words, place + 1):
        subject = parties.before(words, place)
        return Head(Sign.ON_AGENDA, "add", place, subject.first, Party.THING, is_done=True)
    verb = verb_at(words, place + 1)
    if not verb or plain(words, verb.place + 1) == "so":
        return None
    if thing := futures.added(words, place):
        return _head(Sign.TO_BE_DONE, verb, Subject(Party.THING, thing), Governor.AGREED)
    if wanted := requests.to_be_given(words, place - 1, verb):
        return wanted
    if verb.verb in verbs.PASSING and not buys(words, verb.verb, verb.place):
        told = _of_somebody(words, place, verb, is_limb=False) if verb.verb in _ALSO else None
        return told if told and told.sign is Sign.TELEGRAPHIC else None
    before = place - 1
    while plain(words, before) in _BETWEEN:
        before -= 1
    word = plain(words, before)
    if plain(words, place - 1) == "not":
        return None
    if word in _UNDERTOOK:
        told = _undertaken(words, before, verb)
        is_bought = told is not None and buys(words, verb.verb, verb.place)
        return replace(told, sign=Sign.BUYS) if told and is_bought else told
    if word in _ASKED and verb.is_done and plain(words, before - 1) not in _BEEN:
        return None
    if word in _ASKED and (
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
    return _apart(words, place, verb) or _of_somebody(words, place, verb, is_limb=is_limb)


_BOUGHT = frozenset("estimate purchase quotation quotations quote quotes tender".split())


def buys(words: Sequence[Word], verb: str, place: int) -> bool:
    """Whether a verb of passing has a purchase as its object: "accept the quote"."""
    return verb in verbs.BUYS and any(plain(words, place + n) in _BOUGHT for n in range(1, 7))


def _head(sign: Sign, verb: Verb, subject: Subject, ruled: Governor = Governor.NONE) -> Head:
    return Head(sign, verb.verb, verb.place, subject.first, subject.party, ruled, verb.is_done)


def _undertaken(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    """Agreed to, undertook to, offered to."""
    last = place - 1
    while plain(words, last) in _BETWEEN:
        last -= 1
    if plain(words, last) in _PERFECT or plain(words, last) in ("work", "works"):
        return None
    if plain(words, last) in _BEEN or last < 0:
        return _head(Sign.AGREED_TO, verb, Subject(Party.NOBODY, max(last - 1, 0)))
    if plain(words, last) in ("has", "have"):
        last -= 1
    subject = parties.before(words, last + 1)
    sign = Sign.UNDERTOOK if subject.party is not Party.NOBODY else Sign.AGREED_TO
    return _head(sign, verb, subject)


def _apart(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    """Offered, at a little distance, to do a task: "offered in the meantime to cut"."""
    for back in range(place - 2, max(place - 6, 0), -1):
        word = plain(words, back)
        if word in ("agreed", "offered", "undertook", "volunteered"):
            if plain(words, back + 1) in (
                "in",
                "on",
                "at",
                "for",
                "with",
                ",",
                "unanimously",
                "by",
            ):
                return _undertaken(words, back, verb)
            return None
        if verbs.past(word):
            return None
    return None


def _was_asked(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    last = place - 1
    while plain(words, last) in _BETWEEN:
        last -= 1
    if plain(words, last) == "clerk":
        last += 1
    if verb.verb in verbs.AT_MEETING or plain(words, last) == "been":
        return None
    if plain(words, last) == "be" and plain(words, last - 1) in ("will", "would", "should", "to"):
        last -= 1
    subject = parties.before(words, last)
    if subject.party is Party.NOBODY:
        return None
    return _head(Sign.WAS_ASKED, verb, subject, governor(words, subject.first))


def _is_to(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    subject = parties.before(words, place)
    if verb.verb not in verbs.TASKS or plain(words, place - 1) in _AIMS:
        return None
    if not subject.party.is_own and not verb.is_done:
        return None
    return _head(Sign.IS_TO, verb, subject, governor(words, subject.first))


def _needed(words: Sequence[Word], place: int, verb: Verb) -> Head | None:
    if verb.verb not in verbs.TASKS:
        return None
    subject = parties.before(words, place)
    return _head(Sign.NEEDS, verb, subject, governor(words, subject.first))


def _of_somebody(words: Sequence[Word], place: int, verb: Verb, *, is_limb: bool) -> Head | None:
    """A verb after somebody and "to": they were asked, or it is said as in a telegram."""
    subject = parties.before(words, place)
    if subject.party is Party.NOBODY:
        return _bare(words, place, verb, is_limb=is_limb)
    asked = _asked_before(words, subject.first)
    if asked is not None:
        return _asked(words, asked, subject, verb)
    if plain(words, place - 1) in _CONTROL and not verb.is_done:
        return None
    if plain(words, subject.first - 1) == "for":
        if not opens(words, subject.first - 1) and plain(words, subject.first - 2) != "requested":
            return None
    elif plain(words, subject.first - 1) in _NOT_BEFORE and not _is_handed(words, subject, verb):
        return None
    return _telegraphic(words, place, subject, verb)


def _telegraphic(words: Sequence[Word], place: int, subject: Subject, verb: Verb) -> Head | None:
    is_open = opens(words, subject.first) or plain(words, subject.first - 1) == "for"
    ruled = governor(words, subject.first)
    is_sure = subject.party is Party.POST or parties.is_initials(words[subject.first])
    if verb.verb not in verbs.TASKS | _ALSO and not (is_sure and _may_be_task(words, verb)):
        return None
    if verb.is_done and (is_open or ruled is Governor.AGREED):
        return _head(Sign.TO_BE_DONE, verb, subject, ruled)
    if not subject.party.is_own or subject.party is Party.PRONOUN:
        return None
    if not (is_open or _is_plainly(words, subject) or _is_handed(words, subject, verb)):
        return None
    return _head(Sign.TELEGRAPHIC, verb, subject, ruled)


def _may_be_task(words: Sequence[Word], verb: Verb) -> bool:
    """Whether a word that is not listed may be the verb of a task: "Clerk to attempt"."""
    word = words[verb.place]
    is_plain = word.text.islower() and word.text.isalpha() and len(word.text) > 2
    return is_plain and not (word.text.endswith("s") and not word.text.endswith("ss"))


def _is_handed(words: Sequence[Word], subject: Subject, verb: Verb) -> bool:
    """Whether something was handed to somebody to deal with: "passed to the Clerk to action"."""
    before = range(subject.first - 2, max(subject.first - 5, -1), -1)
    return (
        plain(words, subject.first - 1) == "to"
        and verb.verb in _DEALS
        and any(plain(words, back) in _HANDED for back in before)
    )


def _is_plainly(words: Sequence[Word], subject: Subject) -> bool:
    """Whether somebody is named so plainly that a clause may begin there without a mark."""
    first = words[subject.first]
    if first.plain == "the":
        first = words[subject.first + 1]
    before = plain(words, subject.first - 1)
    if verbs.any_form(before) and before not in _SETTLES:
        return False
    return parties.is_initials(first) or (
        first.plain in parties.TITLES | {"clerk"} and first.is_capital
    )


def _bare(words: Sequence[Word], place: int, verb: Verb, *, is_limb: bool) -> Head | None:
    """An order that begins with "to" and names nobody: "To write to the landowner"."""
    if not opens(words, place) or verb.verb not in verbs.TASKS:
        return None
    if place and words[place - 1].plain in ("and", "or", ",", "that", "then", "so", "therefore"):
        return None
    if is_limb or plain(words, place - 1) in ("agreed", "resolved"):
        return _head(Sign.AGREED_TO, verb, Subject(Party.NOBODY, place))
    if verb.verb in verbs.AGENDA:
        return None
    return _head(Sign.BARE_ORDER, verb, Subject(Party.NOBODY, place))


def _asked_before(words: Sequence[Word], first: int) -> int | None:
    """The place of the verb of asking that has these words as its object, if it has one."""
    for place in range(first - 1, max(first - 5, -1), -1):
        word = words[place].plain
        if word in _ASKED:
            return place
        if word not in ("that", "the", "for", "also", "all", "both", "of", "if"):
            return None
    return None


def _asked(words: Sequence[Word], place: int, subject: Subject, verb: Verb) -> Head | None:
    """The Chair asked somebody to do a task."""
    word = words[place].plain
    is_invited = word.startswith("invit")
    if is_invited and verb.verb in verbs.AT_MEETING:
        return None
    if subject.party is Party.THING and not verb.is_done:
        return None
    if plain(words, place - 1) in _PERFECT | {"has", "have"} or subject.party is Party.PRONOUN:
        return None
    asker = parties.before(words, place)
    first = 0 if asker.party is Party.NOBODY else asker.first
    return Head(
        Sign.ASKED_TO,
        verb.verb,
        verb.place,
        first,
        subject.party,
        is_done=verb.is_done,
        asker=asker.party,
    )
