"""Who a clause speaks of: the words before a verb that name a person, a post, a body or a thing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from committee.reading.words import verbs
from committee.reading.words.tokens import Word


class Party(StrEnum):
    """What the subject of a clause is."""

    POST = "a post or body of the council"
    NAME = "a name or initials"
    PRONOUN = "he, she, they or we"
    OUTSIDER = "somebody who does not answer to the meeting"
    THING = "a thing"
    NOBODY = "nobody"

    @property
    def is_own(self) -> bool:
        """Whether it may take on what the meeting asks."""
        return self in (Party.POST, Party.NAME, Party.PRONOUN)


@dataclass(frozen=True)
class Subject:
    """A subject: what it is, and the place of its first word in the sentence."""

    party: Party
    first: int


POSTS = frozenset(
    "accountant administrator adviser advisor alderman all archivist association auditor author "
    "board bursar cabinet caretaker centre chair chairman chairmen chairperson chairs chairwoman "
    "chief clerk clerks cllr cllrs co-ordinator co-ordinators colleagues commissioner "
    "commissioners committee convener convenor coordinator coordinators council councillor "
    "councillors custodian deputy director directors ecologist editor engineer everybody everyone "
    "executive facilitator finance forum governor governors groundsman groundsmen group groups "
    "handyman head headteacher lead leader leads lengthsman librarian manager managers mayor "
    "meeting member members monitoring office officer officers official officials panel partner "
    "partners party planner portfolio practice president principal proctor provost rector "
    "registrar rep representative representatives reps rfo secretariat secretary society "
    "solicitor staff steward sub-committee sub-group subcommittee subgroup surveyor task team "
    "teams technician treasurer trust trustee trustees vicar vice-chair vice-chairman volunteers "
    "warden wardens webmaster worker".split()
)
"""Words for those who may be given a task."""

TITLES = frozenset(
    "ald alderman cllr cllrs clr councillor councillors cynghorydd dame dr lady lord miss mr mrs "
    "ms mx pc pcso prof professor provost rev revd sir".split()
)
"""What stands before a name."""

OUTSIDERS = frozenset(
    "agency applicant applicants bank borough bus business businesses children church city "
    "communities community companies company consultant consultants contractor contractors county "
    "customers department developer developers diocese district donor drivers england families "
    "government highways hospital inspector inspectorate landlord landlords landowner landowners "
    "minister ministers ministry neighbours network nhs nobody ofsted operator operators owner "
    "owners parents parishioner parishioners patients people pharmacy police public pupils "
    "resident residents school schools scotland service services students supplier suppliers "
    "tenants users visitors wales water westminster".split()
)
"""Words for those whose doings a meeting only hears of."""

_OTHERS = frozenset("another borough city county district government nhs police public".split())
"""Words that make a body one that does not answer to the meeting: "the County Council"."""

PRONOUNS = frozenset("he i she they we".split())

_NO_INITIALS = frozenset(
    "AGM ALL AM AND AOB ARE AT BE BY CCG CCTV CIL DBS DVD EIA EU FOI FOR GDPR GP GPS HAS HGV HR "
    "HS2 ICB IN IS IT ITEM LED LGV MP NEW NHS NO NOT OF OK ON OR PC PCC PDF PM PO PPG PR PWLB ROW "
    "RTA SID TBC TC THE TO TRO TV UK USB VAS VAT WAS".split()
)
_NO_NAMES = frozenset(
    "a act agenda an any april august both carnival december document each february festival "
    "field friday fund green hall information invitation it january july june lane letter march "
    "may minutes monday newsletter no november october park permission plan policy programme "
    "project quotes report road saturday scheme september some strategy street sunday survey "
    "system that there these this those thursday tuesday update website wednesday work "
    "works".split()
)

MOST_WORDS = 20
"""No subject is longer."""

_COUNCIL = re.compile(r"[A-Z]{1,4}[CDB]C")
"""Another council by its letters: "NCC", "ELDC"."""

_ADVERBS = frozenset("again all also both each either instead now still then therefore".split())
_ENDS = frozenset(
    "about action after agreed allow allows although are as at be because been before being but "
    "by can concerning could did do does enable enables following had has have help helps how "
    "however if into is it let lets may might must no not noted or over per re regarding resolved "
    "shall should since so than that there therefore this through to under until upon via want "
    "wants was were what when where whether which while who whom why will wish wishes with "
    "would".split()
)
"""Words that no subject reaches back over."""

_ARTICLES = frozenset(
    "a all an any her his its our that the their these this those three two".split()
)
_POINTERS = frozenset("it there these this those".split())

_JOINED = frozenset("for from in of on".split())
"""What ties to a post what it is of: "Director of Finance", "officers from Highways"."""


def before(words: Sequence[Word], end: int) -> Subject:
    """The subject that ends just before a place in a sentence: the nearest words that can be one.

    It reaches back over "and", commas between names and what a post is of ("Director of Finance").
    """
    last = end - 1
    while last >= 0 and _is_adverb(words[last]):
        last -= 1
    last = _before_brackets(words, last)
    if last < 0:
        return Subject(Party.NOBODY, end)
    if words[last].plain in PRONOUNS:
        return Subject(Party.PRONOUN, last)
    if words[last].plain in _POINTERS:
        return Subject(Party.THING, last)
    first = _first(words, last)
    if first > last or (first == last and words[last].plain in ("the", "a", "an")):
        return Subject(Party.NOBODY, end)
    return _kind(words, first, last)


def is_initials(word: Word) -> bool:
    """Whether a word may be somebody's initials."""
    return word.is_initials and word.text not in _NO_INITIALS


def _is_adverb(word: Word) -> bool:
    return word.plain in _ADVERBS or (word.plain.endswith("ly") and not word.is_capital)


def _before_brackets(words: Sequence[Word], last: int) -> int:
    """Step over what stands in brackets after a name: "Parking Services (LB)"."""
    if last >= 0 and words[last].plain == ")":
        for opened in range(last - 1, max(last - 8, 0), -1):
            if words[opened].plain == "(":
                return opened - 1
    return last


def _first(words: Sequence[Word], last: int) -> int:
    """The place where the words begin that can be one subject with the last of them."""
    place = last
    while place >= 0 and last - place < MOST_WORDS and not _stops(words, place, last):
        if words[place].plain in ("the", "a", "an") and not _goes_back(words, place):
            return place
        place -= 1
    place += 1
    while place <= last and (words[place].is_mark or words[place].plain in ("and", *_JOINED)):
        place += 1
    return place


def _goes_back(words: Sequence[Word], article: int) -> bool:
    """Whether an article stands inside a subject: "Head of the Service", "Chair and the Clerk"."""
    if not article:
        return False
    link = words[article - 1].plain
    return link in _JOINED or link == "&" or (link == "and" and _joins(words, article - 1))


def _stops(words: Sequence[Word], place: int, last: int) -> bool:
    """Whether a word cannot be part of the subject that ends at `last`."""
    word = words[place]
    if word.is_mark:
        return not _is_inside(words, place)
    if word.plain in ("and", "/"):
        return not _joins(words, place)
    if word.plain in _JOINED:
        return not (place and _is_of(words, place))
    if word.plain in _ENDS:
        return not (place == last and (word.is_capital or word.plain == "action"))
    if place == last or word.plain in POSTS or (word.is_capital and place):
        return False
    if word.plain.endswith("ing") and not word.is_capital:
        return True
    if verbs.done(word.plain):
        return not (place and words[place - 1].plain in _ARTICLES)
    return bool(verbs.third(word.plain))


def _is_of(words: Sequence[Word], place: int) -> bool:
    """Whether what follows a preposition says more of a noun before it."""
    link, noun = words[place].plain, words[place - 1]
    return link in ("of", "for") or noun.plain in POSTS or noun.is_capital


def _is_inside(words: Sequence[Word], place: int) -> bool:
    mark = words[place].plain
    if mark == ",":
        return _joins(words, place)
    if mark == ".":
        return place > 0 and (words[place - 1].plain in TITLES or len(words[place - 1].text) <= 2)
    return mark in ("&", "/", "'", "’")


def _joins(words: Sequence[Word], place: int) -> bool:
    """Whether "and" or a comma stands between two who do the same: "the Chair and Clerk"."""
    if not 0 < place < len(words) - 1:
        return False
    left, right = words[place - 1], words[place + 1]
    if right.plain in ("the", "and") and place + 2 < len(words):
        right = words[place + 2]
    if right.is_capital and not left.is_capital and left.plain not in POSTS:
        return False
    return _names(left) and _names(right)


def _names(word: Word) -> bool:
    return word.is_capital or word.plain in POSTS or word.plain in OUTSIDERS


def _kind(words: Sequence[Word], first: int, last: int) -> Subject:
    """What a subject is, by its head: the noun before "of"; after "for" there may be another."""
    start, link = first, ""
    for end in (*(n for n in range(first, last) if words[n].plain in _JOINED), last + 1):
        party = _party(words[start:end])
        is_lone_name = party is Party.NAME and end == start + 1 <= last
        if is_lone_name and not is_initials(words[start]):
            party = Party.THING
        of_what = [word.plain for word in words[end : last + 1]]
        if party is Party.POST and "public" in of_what and "health" not in of_what:
            party = Party.OUTSIDER
        if party is not Party.THING and link != "of":
            return Subject(party, start)
        link = words[end].plain if end <= last else ""
        start = end + 1
    return _name_at_end(words, first, last)


def _name_at_end(words: Sequence[Word], first: int, last: int) -> Subject:
    """Somebody whom other words stand before that are not of the subject: "in front of the Green
    and the Parish Council", "With the Council's support Tom".
    """
    for place in range(last - 1, first, -1):
        if words[place].plain == "and" and words[place + 1].plain == "the":
            return Subject(_party(words[place + 2 : last + 1]), place + 1)
    start = last + 1
    while start > first + 1 and words[start - 1].is_capital:
        start -= 1
    before = words[start - 1]
    is_apart = first < start <= last and not before.is_capital and before.plain not in _ARTICLES
    if is_apart and _party(words[start : last + 1]) is Party.NAME:
        return Subject(Party.NAME, start)
    return Subject(Party.THING, first)


def _party(words: Sequence[Word]) -> Party:
    if not words:
        return Party.THING
    plain = [word.plain.removesuffix("'s") for word in words]
    told = [word for word in words if not word.is_mark]
    if _COUNCIL.fullmatch(words[-1].text):
        return Party.OUTSIDER
    if any(is_initials(word) for word in words):
        return Party.NAME
    if set(plain) & TITLES and words[-1].is_capital:
        return Party.POST
    ends = plain[-1].removesuffix(".")
    if ends in POSTS:
        return Party.OUTSIDER if set(plain) & _OTHERS else Party.POST
    if ends in OUTSIDERS:
        is_own = ends == "services" and len(told) > 1 and all(word.is_capital for word in told)
        return Party.POST if is_own else Party.OUTSIDER
    if verbs.past(plain[0]) or plain[0].endswith("ing"):
        return Party.THING
    small = [w for w in told if not w.is_capital and w.plain != "and"]
    if told and not small and not {w.plain for w in told} & _NO_NAMES and len(told) <= 6:
        return Party.NAME
    return Party.THING
