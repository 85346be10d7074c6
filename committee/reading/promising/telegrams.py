"""Tasks that somebody is told or asked "to" do: "Clerk to write", "asked the Clerk to write"."""

from collections.abc import Sequence

from committee.reading.promising import futures
from committee.reading.promising.governors import Governor, Verb, governor, opens, plain, verb_at
from committee.reading.promising.signs import Head, Sign, head
from committee.reading.words import parties, verbs
from committee.reading.words.parties import Party, Subject
from committee.reading.words.tokens import Word

PERFECT = frozenset("already been had having previously".split())
ASKED = frozenset(form for verb in verbs.DIRECTS for form in (verb, *verbs.finite(verb)))
_THERE = frozenset("declare introduce leave outline present summarise".split())
_AHEAD = frozenset("future next".split())
_FAR = 60
_DEALS = frozenset("action answer deal follow investigate progress pursue reply respond".split())
_HANDED = frozenset("forwarded given handed passed referred sent".split())
_COMES = frozenset("come follow go include show".split())
_SETTLES = frozenset("agreed decided discussed noted requested resolved suggested".split())
_NOT_FIRST = frozenset(
    "are be been could had has have is may might must need needs should that was were which who "
    "will would".split()
)

_CONTROL = frozenset(
    "ability able access agreement aim aiming amendments anything application applications "
    "approach arrangements attempt authority awaiting back brief chance changes close commitment "
    "consent contrary contribution contributions decision desire donation donations due duty "
    "effort enough equipment failure fund funding funds grant happy her him hoping how idea "
    "instruction intention invitation it keen letter likely looking measures money more motion "
    "need next nothing notice objection offer opportunities opportunity option options order owing "
    "permission plan planning plans pleased policy power prepared prior proposal proposals quote "
    "quotes ready reason reasons recommendation refusal regard relation request requests required "
    "response right scheme similar steps subject suggestion tender thanks them time trying unable "
    "unlikely up us used waiting want way ways what when where whether willing wish wishes work "
    "works".split()
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

ALSO = frozenset("continue decline leave sign support thank welcome".split())
"""Verbs of passing that are tasks where somebody "to" do them is told."""


def seen(words: Sequence[Word], place: int, verb: Verb, *, is_limb: bool) -> Head | None:
    """A verb after somebody and "to": they were asked, or it is said as in a telegram."""
    subject = last_of(words, parties.before(words, place), place)
    if subject.party is Party.NOBODY:
        return _bare(words, place, verb, is_limb=is_limb)
    asked = _asked_before(words, subject.first)
    if asked is not None:
        return _asked(words, asked, subject, verb)
    if plain(words, place - 1) in _CONTROL and not verb.is_done:
        return None
    if verb.is_done and plain(words, subject.first - 1) == "with" and _is_first(words, place):
        subject = Subject(Party.THING, 0)
    if plain(words, subject.first - 1) == "for":
        is_wish = _is_request(words, subject.first - 1) and verb.is_done
        if is_wish and verb.verb in verbs.SUPPLIES:
            return head(Sign.ASKED_THAT, verb, Subject(Party.THING, 0))
        if not opens(words, subject.first - 1) and plain(words, subject.first - 2) != "requested":
            return None
    elif plain(words, subject.first - 1) in _NOT_BEFORE and not _is_handed(words, subject, verb):
        return None
    return _telegraphic(words, place, subject, verb)


def please(words: Sequence[Word], place: int) -> Head | None:
    """The head of "Clerk please report", whose "please" stands at a place."""
    subject, verb = parties.before(words, place), verb_at(words, place + 1)
    if subject.party not in (Party.POST, Party.NAME) or not verb or verb.verb not in verbs.TASKS:
        return None
    return head(Sign.TELEGRAPHIC, verb, subject)


_TOWARDS = frozenset("for item keep leave next put remain report retain update".split())
_ON_ITS_WAY = _TOWARDS | frozenset("a agenda at items on the to".split())


def on_agenda(words: Sequence[Word], place: int) -> Head | None:
    """The head of "For next agenda: the car park", "Keep on agenda" or "Update at next meeting",
    whose last word stands at a place.
    """
    lead = [word.plain for word in words[: min(place, 7)]]
    if not lead or lead[0] not in _TOWARDS or len(lead) > 6 or not _ON_ITS_WAY.issuperset(lead):
        return None
    if words[place].plain == "meeting" and ("next" not in lead or lead[0] == "next"):
        return None
    return Head(Sign.ON_AGENDA, "add", place, 0, Party.THING, is_done=True)


def last_of(words: Sequence[Word], subject: Subject, end: int) -> Subject:
    """The last of several, where the first belong to what is said before: "Clerk to write to
    Highways and | Cllr Day to speak".
    """
    before = plain(words, subject.first - 1)
    if (before != "to" and before not in verbs.GIVES) or verbs.any_form(
        plain(words, subject.first)
    ):
        return subject
    for place in range(end - 1, subject.first, -1):
        if words[place].plain == "and":
            last = parties.before(words[place + 1 : end], end - place - 1)
            return Subject(last.party, place + 1 + last.first)
    return subject


def _telegraphic(words: Sequence[Word], place: int, subject: Subject, verb: Verb) -> Head | None:
    is_open = opens(words, subject.first) or plain(words, subject.first - 1) == "for"
    ruled = governor(words, subject.first)
    is_sure = subject.party is Party.POST or parties.is_initials(words[subject.first])
    if verb.verb not in verbs.TASKS | ALSO and not (is_sure and _may_be_task(words, verb)):
        return None
    is_lone = is_open or _is_first(words, subject.first)
    if verb.is_done and (is_lone or ruled is Governor.AGREED):
        is_heard = futures.is_heard(words, verb)
        return head(Sign.ON_AGENDA if is_heard else Sign.TO_BE_DONE, verb, subject, ruled)
    if subject.party is Party.THING and verb.verb in _COMES and is_lone:
        return head(Sign.TO_BE_DONE, verb, subject, ruled)
    if not subject.party.is_own or subject.party is Party.PRONOUN:
        return None
    if not (is_open or _is_plainly(words, subject) or _is_handed(words, subject, verb)):
        return None
    return head(Sign.TELEGRAPHIC, verb, subject, ruled)


def _is_request(words: Sequence[Word], place: int) -> bool:
    """Whether "for" stands at a place after "a request was made"."""
    return [plain(words, place - n) for n in (3, 2, 1)] == ["request", "was", "made"]


def _is_first(words: Sequence[Word], first: int) -> bool:
    """Whether no verb stands before these words in their sentence: "Funding for a line | to go"."""
    return first < parties.MOST_WORDS and not any(
        word.is_mark or word.plain in _NOT_FIRST or (n and verbs.past(word.plain))
        for n, word in enumerate(words[:first])
    )


def _may_be_task(words: Sequence[Word], verb: Verb) -> bool:
    """Whether a word that is not listed may be the verb of a task: "Clerk to attempt"."""
    return words[verb.place].text.islower() and verbs.may_be_task(verb.verb)


def _is_handed(words: Sequence[Word], subject: Subject, verb: Verb) -> bool:
    """Whether something was handed to somebody to deal with: "passed to the Clerk to action"."""
    before = range(subject.first - 2, max(subject.first - 5, -1), -1)
    link = plain(words, subject.first - 1)
    if link in ("to", "with") and plain(words, subject.first - 2) == "left":
        return True
    return (
        link == "to"
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
        return head(Sign.AGREED_TO, verb, Subject(Party.NOBODY, place))
    if not place and verb.is_done and futures.is_heard(words, verb):
        return head(Sign.ON_AGENDA, verb, Subject(Party.THING, 0))
    if verb.verb in verbs.AGENDA:
        return None
    return head(Sign.BARE_ORDER, verb, Subject(Party.NOBODY, place))


def _asked_before(words: Sequence[Word], first: int) -> int | None:
    """The place of the verb of asking that has these words as its object, if it has one."""
    for place in range(first - 1, max(first - 5, -1), -1):
        word = words[place].plain
        if word in ASKED:
            return place
        if word not in ("that", "the", "for", "also", "all", "both", "of", "if"):
            return None
    return None


def _asked(words: Sequence[Word], place: int, subject: Subject, verb: Verb) -> Head | None:
    """The Chair asked somebody to do a task."""
    word = words[place].plain
    is_invited = word.startswith("invit")
    is_there = verb.verb in (verbs.AT_MEETING if is_invited else _THERE)
    if is_there and not (_AHEAD & {each.plain for each in words[verb.place : verb.place + _FAR]}):
        return None
    if subject.party is Party.THING and not verb.is_done:
        return None
    if plain(words, place - 1) in PERFECT | {"has", "have"} or subject.party is Party.PRONOUN:
        return None
    asker = parties.before(words, place)
    first = 0 if asker.party is Party.NOBODY else asker.first
    told = Subject(subject.party, first)
    return head(Sign.ASKED_TO, verb, told, asker=asker.party)
