"""Who moved and who seconded: "moved by Councillor X and seconded by Councillor Y"."""

import re
from typing import NamedTuple

_TITLE = r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Rev|Alderman|Ald|Prof|Sir|Dame|Lady|Lord)\b\.?"
_NO_NAME = (
    r"(?!(?:Seconded|Seconder|Proposed|Proposer|Moved|Resolved|RESOLVED|Agreed|AGREED|That|THAT|All"
    r"|Vote|The|It|This|An|In|On|At|Members|Councillors|Officers)\b)"
)
_PART = rf"(?-i:{_NO_NAME}(?:[A-Z]\.|[A-ZÀ-ÞŴŶ][\w’'-]{{0,30}}))"
_NAME = (
    rf"(?P<name>(?:the )?(?:{_TITLE} )?(?:(?-i:de|van) )?{_PART}"
    rf"(?: (?:(?-i:de|van|of|of the) )?{_PART}){{0,4}})"
)
_MOVED = (
    r"(?:moved|proposed|proposer|prop\.?"
    r"|(?:up)?on (?:the|a) (?:motion|proposal|proposition) (?:of|by))"
)
_SECONDED = r"(?:seconded|seconder|sec\.?|2nd(?:ed)?)"
_BY = r"(?:\s?[:–-]\s?|\s(?:by:?\s)?)"
_PATTERNS = {
    "mover": (
        re.compile(rf"\b{_MOVED}{_BY}{_NAME}", re.IGNORECASE),
        re.compile(rf"{_NAME} (?:moved|proposed)\b", re.IGNORECASE),
    ),
    "seconder": (
        re.compile(rf"\b{_SECONDED}{_BY}{_NAME}", re.IGNORECASE),
        re.compile(rf"{_NAME},? (?:seconded|seconding)\b", re.IGNORECASE),
    ),
}
_SAYS = re.compile(r"\b(?:mov|propos|prop\b|second|2nd)", re.IGNORECASE)
_FORMULA = re.compile(
    r"\b(?:it|was|were|and|the|this|motion|recommendations?|resolution|duly|by|on|of|a|which|then)\b",
    re.IGNORECASE,
)


class Moved(NamedTuple):
    """Who moved and who seconded, as named; "" where nobody is."""

    mover: str = ""
    seconder: str = ""

    def __bool__(self) -> bool:
        return bool(self.mover or self.seconder)


def read(words: str) -> Moved:
    """Who moved and seconded, by words that say so."""
    if not _SAYS.search(words):
        return Moved()
    return Moved(*(_first(role, words) for role in ("mover", "seconder")))


def alone(words: str) -> str:
    """What is left of words without who moved and seconded, and the formula around it."""
    if len(words) > 300 or not _SAYS.search(words):
        return words
    for patterns in _PATTERNS.values():
        words = patterns[0].sub("", words)
    words = words.strip(" ,.;:()–-")
    return words if _FORMULA.sub("", words).strip(" ,.;:()–-") else ""


def cut_off(words: str) -> tuple[str, Moved]:
    """Words without who moved and seconded, told in brackets at their end; and who that was."""
    start = words.rfind("(")
    if start > 0 and words.rstrip(". ").endswith(")") and not alone(words[start:]):
        return words[:start].rstrip(), read(words[start:])
    return words, Moved()


def _first(role: str, words: str) -> str:
    found = next((hit for pattern in _PATTERNS[role] if (hit := pattern.search(words))), None)
    return found["name"].strip() if found else ""
