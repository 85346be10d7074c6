"""The words that say that something was decided: "RESOLVED:", "It was RESOLVED that", "NOTED".

A word counts that is set in capitals, or that begins what is said and is followed as a heading is
("Resolved – that", "Agreed: …"). "resolved" in a sentence counts where the meeting is what did it;
"agreed" and "noted" there do not: members agree and note much that nobody decided.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from committee.reading.decisions import movers
from committee.rules.vocabulary import ResolutionKind

KINDS = {
    "RESOLVED": ResolutionKind.RESOLVED,
    "RESOLUTION": ResolutionKind.RESOLVED,
    "RESOLUTIONS": ResolutionKind.RESOLVED,
    "DECISION": ResolutionKind.RESOLVED,
    "DECISIONS": ResolutionKind.RESOLVED,
    "DECIDED": ResolutionKind.RESOLVED,
    "AGREED": ResolutionKind.AGREED,
    "NOTED": ResolutionKind.NOTED,
    "RECEIVED": ResolutionKind.RECEIVED,
    "RECOMMENDED": ResolutionKind.RECOMMENDED,
    "RECOMMENDATION": ResolutionKind.RECOMMENDED,
    "RECOMMENDATIONS": ResolutionKind.RECOMMENDED,
}
_NOUNS = frozenset(word for word in KINDS if not word.endswith("ED"))

_WORD = re.compile(r"[A-Za-z]{5,15}\b")
_SHOUTED = re.compile(r"\b(?:[A-Z]{5,15}|Resolved(?= \d{1,4}/\d{1,4}))\b")
_ADJUNCTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[:;,.–—-]+(?=\s|$|[A-Z(])",
        r"\(?(?i:unanimously|nem\.? con\.?|by a majority|accordingly|also|further)\b\)?",
        r"\((?i:vote|voting|for|unanimous|proposed|proposer|moved|prop)\b[^()]{0,120}\)",
        r"(?i:(?:proposed|moved|on the (?:motion|proposal))\b[^.;:]{0,80}?\bseconded\b"
        r"(?: by)?(?: [A-Z][\w’'.-]*){1,4}),?",
        r"\(?\d{1,4}(?:[/.-]\d{1,4}){1,3}\)?:?(?=\s|$)",
        r"(?i:by \d{1,3} (?:votes )?to \d{1,3}(?:,? with \w+ abstentions?)?),?",
        r"(?i:to)\s(?:RECOMMEND|recommend(?=:| (?:to )?(?:Council|Cabinet)\b))(?=\W|$)",
        r"T H A T\b",
    )
)
"""What may stand between the word and what was decided: a stroke, how the vote went, who moved."""

_RECIPIENT = re.compile(
    r"[\s(]*(?i:to)[\s:]+(?:the )?(?P<who>(?!That\b)[A-Z][\w&’'-]*"
    r"(?: (?:and |of |the |for |& )?(?!That\b|THAT\b)[A-Z][\w&’'-]*){0,5}):?\)?(?=\s|$|:)"
)
_BODY = (
    "(?:committee|sub-committee|council|cabinet|executive|board|panel|forum|commission|meeting"
    "|members|councillors|governors|trustees|authority|group)"
)
_DID = re.compile(
    rf"\b(?:it (?:was|is)|was|and|{_BODY})"
    r"(?: (?:unanimously|duly|then|therefore|thereupon|further|also|accordingly|now)){0,2} "
    r"resolved(?: unanimously)?"
    r"(?=(?:[:,]| ?[–—-]{1,2})? (?:[\"“‘']?that|to|by|not|\(?[a1i]\))|:|$)",
    re.IGNORECASE,
)
_MOVED_DID = re.compile(
    r"\bseconded\b.{0,120}?\b(?:resolved|agreed|decided|approved)(?: unanimously)? (?=that\b|to\b)"
    r"|\bunanimously (?:agreed|decided)(?: (?=that\b|to\b)|:)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"\b(?:it was|{_BODY})(?: \w+ly)? (?P<word>agreed|resolved|recommended|decided)"
    r"(?: that| to)?\s?[:–—-]{1,2}$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:had|has|have|having|been|previously|as|already|last|earlier|were to be|not|if|when)"
    r"(?: \w+ly)?\s*$|\b(?:last|previous) (?:meeting|year)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:(?:^|\band |[,;:.] ?)(?:it was|they|we|was|(?:the )?(?:[\w-]{1,20} ){1,3}|and))?"
    r"(?: ?(?:unanimously|duly|then|therefore|further|also|accordingly|and))* ?$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|was|were|be|are)(?: \w+ly)?\s*$", re.IGNORECASE)
_IT_WAS = re.compile(r"\bit (?:was|is)(?: \w+ly)?\s*$", re.IGNORECASE)
_FORMULA = 7
"""So many words before only lead to it: "After some discussion, it was then"."""


@dataclass(frozen=True)
class Announcement:
    """What announces a resolution: `heading` as it stands, `words` what follows it, `before` what
    the sentence says before it. A heading that stands first `takes_all` of its paragraph.
    `sentence` is all that it was found in.
    """

    kind: ResolutionKind
    heading: str
    words: str
    confidence: float
    before: str = ""
    recipient: str = ""
    takes_all: bool = False
    sentence: str = ""


@lru_cache(maxsize=4096)
def kind_of(word: str) -> ResolutionKind | None:
    """What a word says was done, also one misspelt: letters changed about, or one left out."""
    word = word.upper()
    if word in KINDS or len(word) < 7:
        return KINDS.get(word)
    for known, kind in KINDS.items():
        if len(known) >= 8 and known[0] == word[0] and _is_like(word, known):
            return kind
    return None


def _is_like(word: str, known: str) -> bool:
    if sorted(word) == sorted(known):
        return True
    short, long = sorted((word, known), key=len)
    letters = iter(long)
    return (
        len(long) - len(short) == 1
        and short[-1] == long[-1]
        and all(each in letters for each in short)
    )


def first(text: str) -> Announcement | None:
    """The announcement that a text begins with: "RESOLVED: That …", "Agreed –", "NOTED"."""
    found = _WORD.match(text)
    kind = kind_of(found[0]) if found else None
    if not found or kind is None:
        return None
    shouted = found[0].isupper()
    end, to_recommend = _after(text, found.end())
    rest = _unshouted(text[end:].strip())
    set_off = text[found.end() : end].strip() or not rest
    follows = bool(re.match(r"(?:that|to)\b", rest, re.IGNORECASE))
    if not (shouted or set_off or follows) or (found[0].upper() in _NOUNS and not set_off):
        return None
    if found[0][0].islower():
        return None
    kind = ResolutionKind.RECOMMENDED if to_recommend else kind
    recipient = ""
    if kind is ResolutionKind.RECOMMENDED and (who := _RECIPIENT.match(text, end)):
        recipient, end = who["who"], _after(text, who.end())[0]
        rest = _unshouted(text[end:].strip())
    confidence = 0.95 if shouted or kind is ResolutionKind.RESOLVED else 0.85
    heading = text[:end].rstrip(" :;,.–—-")
    return Announcement(kind, heading, rest, confidence, recipient=recipient, takes_all=True)


def _unshouted(words: str) -> str:
    """Words that begin with "THAT", which is set like the heading before it, with "That"."""
    return f"That{words[4:]}" if re.match(r"THAT\b", words) else words


def _after(text: str, end: int) -> tuple[int, bool]:
    """Where what was decided begins after a word, and whether it is a recommendation."""
    to_recommend = False
    for _ in range(6):
        start = end + len(text[end : end + 4]) - len(text[end : end + 4].lstrip())
        found = next((hit for each in _ADJUNCTS if (hit := each.match(text, start))), None)
        if not found:
            break
        to_recommend |= "recommend" in found[0].lower()
        end = found.end()
    return end, to_recommend


def inside(sentence: str) -> Announcement | None:
    """The announcement inside a sentence: "It was RESOLVED that …", "… and resolved to …"."""
    for found in _SHOUTED.finditer(sentence):
        kind = kind_of(found[0])
        if kind and found.start() and not _has_passed(sentence, found.start()):
            return _shouted(sentence, found.start())
    for pattern in (_DID, _MOVED_DID, _LISTED):
        hit = pattern.search(sentence)
        if hit and not _has_passed(sentence, hit.start()):
            return _quiet(sentence, hit)
    return None


def _has_passed(sentence: str, start: int) -> bool:
    """Whether the words before say that it was done some other time: "as", "had", "previously"."""
    return bool(_PAST.search(sentence[max(0, start - 60) : start]))


def _shouted(sentence: str, start: int) -> Announcement | None:
    before, announced = sentence[:start], first(sentence[start:])
    if announced is None:
        return None
    heading, words = announced.heading, announced.words
    said = before[-60:]
    if _PASSIVE.search(said) and not (_IT_WAS.search(said) or movers.read(before)):
        return Announcement(announced.kind, heading, sentence, 0.8)
    # "… at the Mill: Resolved 16/05/8.1 That …" has no words of its own before it.
    narrative, formula = _parted(before) if heading[:5].isupper() else (before.strip(), "")
    return Announcement(
        announced.kind, f"{formula}{heading}", words, 0.9, narrative, announced.recipient
    )


def _quiet(sentence: str, hit: re.Match[str]) -> Announcement:
    verb = re.findall(r"\w+", hit[0].lower())
    kind = next(
        (kind for word in reversed(verb) if (kind := KINDS.get(word.upper()))),
        ResolutionKind.RESOLVED,
    )
    end = _after(sentence, hit.end())[0]
    narrative, formula = _parted(sentence[: hit.start()])
    heading = f"{formula}{sentence[hit.start() : end]}".strip(" :;,–—-")
    return Announcement(kind, heading, sentence[end:].strip(), 0.8, narrative)


def _parted(before: str) -> tuple[str, str]:
    """The narrative before an announcement, and what belongs to it: "it was", "proposed by …"."""
    if movers.read(before) or len(before.split()) <= _FORMULA:
        return "", before
    tail = _TAIL.search(before[-80:])
    cut = len(before) - len(tail[0].lstrip(" ,;:.")) if tail else len(before)
    return before[:cut].rstrip(), before[cut:].lstrip()
