"""Tells whether a line that stands by itself names somebody, or is the title of what comes next."""

import re
from collections.abc import Sequence

from committee.reading.words.name_words import BODIES, HEADS, NO_NAMES, PLACES
from committee.reading.words.parties import OUTSIDERS, POSTS, TITLES, is_initials
from committee.reading.words.tokens import Sentence, Word

_APART = re.compile(r"\s*(?:[,/&+]|\band\b)\s*")
_TITLES_TOO = frozenset(
    "board committee council finance forum group lead meeting panel portfolio trust".split()
)
"""Words for posts and bodies that are titles of items as often."""

_EVERYBODY = frozenset("all everyone".split())
_NOUN = re.compile(
    r".+(?:tions?|ments?|ings?|ity|ities|ness|ances?|ences?|ships?|ures?|'s)", re.IGNORECASE
)
"""How words end that no name has."""


def is_named(line: str) -> bool:
    """Whether each part of a line is known as somebody: initials, a post, or a person's full name
    or title; a single name or a body may as well be a title.
    """
    parts = [part for part in _APART.split(line.strip(" .()[]")) if part]
    return bool(parts) and all(_is_one(Sentence(part).words) for part in parts)


def _is_one(words: Sequence[Word]) -> bool:
    plain = [word.plain for word in words if not word.is_mark]
    if not plain:
        return False
    if all(is_initials(word) for word in words) or plain[0] in TITLES or plain[0] in _EVERYBODY:
        return True
    for link in ("of", "for"):
        if link in plain[1:]:
            return plain[plain.index(link) - 1] in HEADS - _TITLES_TOO
    return plain[-1] in HEADS - _TITLES_TOO or _is_person(words)


def _is_person(words: Sequence[Word]) -> bool:
    """Whether words are a first and a last name and no two common words."""
    names = [word for word in words if not word.is_mark]
    return 2 <= len(names) <= 3 and not any(
        not word.is_capital
        or (word.text.isupper() and len(word.text) > 1)
        or word.plain in NO_NAMES | PLACES | OUTSIDERS | POSTS | BODIES
        or _NOUN.fullmatch(word.plain)
        for word in names
    )
