"""Turns a verb and what goes with it into an order: "be sent" and "writes" into "Send", "Write"."""

import re

from committee.reading.words import verbs

_NO_VERBS = frozenset("red need speed feed proceed succeed hundred indeed agreed".split())
_WITH_E = re.compile(
    r"(?:[cgvzu]|(?<![eo])at|[vmqu]ot|ut|[pe]let|[iouae]s|[aiu]r|[bcdgpt]l|in|od|ud|[ai]m|ak|ik)$"
)
"""How the stem of a verb ends that has lost its "e": "circulat", "arrang", "resolv"."""
_ABBREVIATED = re.compile(r"\b\w\.\w\.$")
_DOUBLE = re.compile(r"(?:([bdgmnprt])\1|[aeiou]\w{1,6}ell|focuss)$")


def base(word: str) -> str:
    """The plain form of a participle: "sent" gives "send", "notified" gives "notify"; "" for a word
    that is none.
    """
    known = verbs.past(word)
    if known or not word.endswith("ed") or len(word) < 5 or word in _NO_VERBS:
        return known
    stem = word[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if _DOUBLE.search(stem):
        return stem[:-1]
    return stem + "e" if _WITH_E.search(stem) else stem


def plain(word: str) -> str:
    """The plain form of a verb that may begin an order: "writes" and "writing" give "write"."""
    if word in verbs.TASKS:
        return word
    return verbs.third(word) or verbs.going_on(word) or word


def is_order(words: str) -> bool:
    """Whether words begin with an order: "to write", "obtain quotes", but not "contact details"."""
    first, second, *_ = [*words.lower().split(), "", ""]
    if first == "to":
        return second in verbs.TASKS
    is_noun_too = first in _NOUNS_TOO and second not in _DETERMINERS
    return (first in verbs.IMPERATIVES or first in _NO_NOUNS) and not is_noun_too


_NOUNS_TOO = frozenset("buy check contact email find order".split())
_NO_NOUNS = frozenset("clarify confirm consider discuss establish explore identify notify".split())
_DETERMINERS = frozenset("a all an any both each if our some that the these this whether".split())


def started(words: str) -> str:
    """Words with a capital letter first and no stop at the end."""
    words = words.strip()
    if not _ABBREVIATED.search(words):
        words = words.rstrip(" .;:,?–—-")
    if words.endswith(")") and "(" not in words:
        words = words.rstrip(")")
    return words[:1].upper() + words[1:]
