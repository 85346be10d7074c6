"""Says in a few words what was spoken of before an order, for the brackets behind it."""

import re
from collections.abc import Sequence

from committee.reading.words import verbs
from committee.reading.words.parties import TITLES
from committee.reading.words.people_named import Kind, mentions
from committee.reading.words.tokens import Sentence

_GIST = 110
"""No explanation has more letters."""

_FEWEST = 4
"""A sentence of fewer words explains nothing."""

_TELLING = re.compile(
    r"(?:asked|enquired|queried|questioned|explained|noted|said|reported|advised|stated|added|"
    r"commented|discussed|raised|suggested|highlighted|told|informed|confirmed)(?: \w+)? "
    r"(?P<what>(?:whether|if|about|why|how|what|when|where|who|that|concerns?|the)\b.+)"
)
_NUMBERED = re.compile(r"^(?:[•*>·-]\s*|\(?[a-z0-9.]{1,5}[.)]\s+|\d+(?:\.\d+)*\s+)+")
_JOIN = re.compile(r",? (?:and|but|so)\b|;|,(?=(?: [\w’'-]+){2,5}\s*$)")
_AT_END = re.compile(r"(?:,? (?:and|but|so)|[;,])$")
_STATES = frozenset(
    "is are was were be been has have had would could should will can may might must needs".split()
)


def gist(ahead: str, before: Sequence[str]) -> str:
    """What the clause before was about, or else the nearest sentence before, short."""
    if known := topic(ahead):
        return known
    joins = [found.start() for found in _JOIN.finditer(ahead)]
    clause = _told(ahead[: joins[-1]]) if joins else ""
    if clause and _is_statement(clause):
        return _cut(clause)
    return next((_cut(told) for text in reversed(before[-2:]) if (told := _told(text))), "")


_TITLED = re.compile(r"\s?:\s|\s[–—-](?:\s|$)")
_IF = re.compile(
    r"(?:^|\bthat |[:;.*–—-]\s?)(?P<case>if) (?P<what>[^,;:]{8,100}?)"
    r"(?:,| (?=(?:he|she|they|it) (?:will|would|should)\b))", re.IGNORECASE
)  # fmt: skip
_AS = re.compile(
    r"(?:^|\bthat )(?P<case>as(?! soon)|because|since) (?P<what>\S[^,;:]{11,200}?)"
    r"(?:,| (?=(?:it|this|these|they)\b))", re.IGNORECASE
)  # fmt: skip
"""The case for which, and the reason why, an order was given."""

_QUESTION = re.compile(
    r"(?:will|would|can|could|is|are|do|does|should|who|what|when|where|why|how)\b", re.IGNORECASE
)
_ALSO = re.compile(r"^(?:also|and|but) ", re.IGNORECASE)
_SHORTEST = 3
_LABEL = re.compile(r"(?:actions?|agreed|decision|resolved|noted?)\b", re.IGNORECASE)


def topic(ahead: str) -> str:
    """What the words before an order are about: the case or the reason that they give, or else
    the title before them ("Bus shelter: …"); "" for none.
    """
    if found := _IF.search(ahead) or _AS.search(ahead):
        return f"{found['case'].lower()} {_cut(found['what'])}"
    *titles, rest = _TITLED.split(ahead.replace("**", ""))
    for title in reversed(titles):
        about = _ALSO.sub("", title.strip(" *>•·("))
        if _is_title(about) and not _is_somebody(about, rest):
            return _cut(about)
    return ""


def _is_title(words: str) -> bool:
    """Whether words are a title or a question, and no label and nothing that is told."""
    if len(words) <= _SHORTEST or _LABEL.match(words):
        return False
    return bool(_QUESTION.match(words)) or (words[0].isupper() and not _is_statement(words))


def _is_somebody(words: str, rest: str) -> bool:
    """Whether a title names who the rest speaks of: "Cllr Lee", "Ann Lee: she would look"."""
    sentence = Sentence(words)
    named = [each for each in mentions(sentence) if each.kind is not Kind.NAME]
    if not any(each.after - each.first == len(sentence.words) for each in named):
        return False
    is_name = named[0].kind is Kind.PERSON and sentence.plain(0) not in TITLES
    return not is_name or not rest or rest.lower().startswith(("he ", "she ", "to ", "will ", "wo"))


def _told(text: str) -> str:
    """What a sentence tells, without who told it; "" for one that is too short to tell anything."""
    plain = _AT_END.sub("", _NUMBERED.sub("", " ".join(text.split()).strip(" .;:,(>")))
    found = _TELLING.search(plain)
    told = re.sub(r"^(?:that|about) ", "", found["what"] if found else plain)
    return told if len(told.split()) >= _FEWEST else ""


def _is_statement(words: str) -> bool:
    return any(word in _STATES or verbs.past(word) for word in words.lower().split())


def _cut(words: str) -> str:
    """Words that are not too long for brackets, cut between them."""
    if len(words) <= _GIST:
        return words
    return f"{words[:_GIST].rsplit(' ', 1)[0].rstrip(' ,;:')}…"
