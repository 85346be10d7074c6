"""Who is meant by "he", "she" and "they", and what by "it" and "them"."""

import re
from collections.abc import Sequence

from committee.reading.words.people_named import Kind, Mention, mentions
from committee.reading.words.tokens import Sentence

_WOMEN = ("mrs", "ms", "miss", "lady", "dame", "madam")
_MEN = ("mr", "sir", "lord")
_SEVERAL = ("they",)
_SPEAKERS = ("i", "we")
_REACH = 3
"""So many sentences back somebody is still spoken of."""


def person(pronoun: str, named: Sequence[Mention], before: Sequence[str]) -> str:
    """Who "he", "she" or "they" is: the one named first among `named`, who stand before it in its
    sentence, or else in the nearest sentence of `before` that names somebody who fits; "" for
    nobody. No pronoun fits anybody who is one person.
    """
    places = [named, *(mentions(Sentence(text)) for text in reversed(before[-_REACH:]))]
    for found in places:
        for mention in found:
            if not mention.is_aside and _fits(pronoun.lower(), mention):
                return mention.words
    return next((each.words for each in named if _fits(pronoun.lower(), each)), "")


def _fits(pronoun: str, mention: Mention) -> bool:
    if pronoun in _SPEAKERS:
        return False
    if pronoun in _SEVERAL:
        return mention.kind is Kind.GROUP or " and " in mention.words
    if mention.kind not in (Kind.POST, Kind.PERSON):
        return False
    title = mention.words.split()[0].rstrip(".").lower()
    return not (title in _WOMEN and pronoun == "he") and not (title in _MEN and pronoun == "she")


_SUBJECT = re.compile(
    r"(?:[•*>·-]\s*)?(?:(?:however|unfortunately|also),? )?(?:an?|the|some|all|both) "
    r"(?P<thing>(?:[\w'’-]+ ){1,9}?)(?P<verb>was|were|is|are|has|have|had|would|will|could|did)\b",
    re.IGNORECASE,
)
_NO_THING = frozenset("asked if said told that which who whether".split())


def thing(before: Sequence[str], *, is_one: bool) -> str:
    """What "it" (`is_one`) or "them" is: the thing that the last sentence of `before` is about,
    "the figures for each ward"; "" where it is about none, or about a person.
    """
    found = _SUBJECT.match(before[-1].strip()) if before else None
    if not found or found["verb"].lower() in (_OF_MANY if is_one else _OF_ONE):
        return ""
    words = found["thing"].strip()
    if _NO_THING & set(words.lower().split()):
        return ""
    posts = [each for each in mentions(Sentence(f"the {words}")) if not each.first]
    is_person = bool(posts) and posts[0].kind in (Kind.POST, Kind.PERSON)
    return "" if is_person and is_one else f"the {words}"


_OF_ONE = ("was", "is", "has")
_OF_MANY = ("were", "are", "have")
