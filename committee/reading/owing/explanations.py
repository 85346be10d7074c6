"""Says what words mean that point back: which data "this data" are, and who "him" is."""

import re
from collections.abc import Sequence

from committee.reading.owing import gists, referents
from committee.reading.words import verbs
from committee.reading.words.people_named import Kind, mentions
from committee.reading.words.tokens import Sentence, Word

_REACH = 3
"""So many sentences back somebody is still spoken of."""

_KIN = {
    name: kin
    for kin in (
        ("data", "information", "figures", "statistics", "numbers", "benchmarking", "analysis"),
        ("report", "paper", "document", "note", "briefing", "presentation", "update", "summary"),
        ("letter", "email", "e-mail", "correspondence", "response", "reply", "complaint"),
        ("issue", "matter", "problem", "concern", "question", "query", "point", "request"),
        ("policy", "plan", "strategy", "protocol", "guidance", "procedure", "terms"),
        ("list", "schedule", "table", "register", "map", "form", "survey", "questionnaire"),
        ("amendments", "changes", "comments", "corrections", "suggestions", "recommendations"),
    )
    for name in kin
}
"""Words that may stand for one another: "this data" for "benchmark information"."""

_POINTS_BACK = re.compile(
    r"\b(?:this|these|those|the above|the said) (?P<noun>[a-z-]+)\b"
    r"|\bthe (?P<known>information|data|figures|matter|issue)"
    r"(?= ?(?:$|[,.;(]|to\b|by\b|with\b|from\b))"
    r"|\b(?P<alone>this|these|it|them)\b(?! (?:would|is|was|will|can|could|had|has|may|should)\b)"
)
"""Words that point back: with a noun, or alone."""

_NO_NOUN = frozenset(
    "with to and by in at on for from into back up as is was out be has until again further also "
    "or corrected directly regularly".split()
)
"""What may follow "this" where it stands alone."""

_TIMES = frozenset("year month week meeting evening morning afternoon quarter time session".split())
_EARLY = {"it": 4, "them": 4, "this": 7, "these": 7}
"""So many words in, "it" still speaks of something outside the order."""

_VAGUE = frozenset(
    name
    for one in "issue matter problem concern question query point request".split()
    for name in (one, f"{one}s")
)
"""Nouns that say nothing of what they are about."""

_SAYS_LITTLE = re.compile(
    r"(?:\w+(?: and \w+)?|\w+ (?:out|back|up|further|so|again|on|into)|do so|take action)"
    r"(?: (?:at|to) (?:the|an?|our) [\w ]{0,30}meeting)?", re.IGNORECASE
)  # fmt: skip
"""An order that says too little by itself: "Find out"."""

_SO = re.compile(r"\b(?:do|say) so\b|^\w+ one(?=$| (?:by|for|to|with)\b)")

_OF_NOTHING = re.compile(
    r"\w+ (?:(?:an?|some|any|further|more|additional|the|written|full|brief|briefing|short) ){0,3}"
    r"(?:note|briefing|response|reply|update|information|details|answer|explanation|clarification)"
    r"(?: (?:to|for) [^,;]{1,60})?",
    re.IGNORECASE,
)
"""An order that says what is to be given, but not on what: "Circulate a briefing note"."""


def explained(order: str, ahead: str, before: Sequence[str], owner: str = "") -> str:
    """An order with what "this data" or "it" means, and who "him" is, if not its `owner`.

    `ahead` are the words of its sentence before it, `before` the sentences before that.
    """
    order = _HIM.sub(lambda found: _to_whom(found, (*before, ahead), owner), order)
    for found in _POINTS_BACK.finditer(order):
        if order.count("(", 0, found.start()) > order.count(")", 0, found.start()):
            continue
        noun = found["known"] or (found["noun"] if found["noun"] not in _NO_NOUN else "") or ""
        if not _is_outside(order, found, noun):
            continue
        thing = _meant(found[0], noun, ahead, before)
        return _put_in(order, found, thing) if thing else _with_gist(order, ahead, before)
    if (left := _TO_NOTHING.match(order)) and (topic := gists.topic(ahead)):
        return f"{left[0]} {topic}{order[left.end() :]}"
    if _HIM.match(order):
        return _with_gist(order, ahead, before)
    says_little = _SAYS_LITTLE.fullmatch(order) or _OF_NOTHING.fullmatch(order)
    says_little = says_little or _SO.search(order)
    return _with_gist(order, ahead, before) if says_little else order


_TO_NOTHING = re.compile(r"\w+(?: back)? (?:at|into|to)(?=$| (?:at|by|in|on)\b)")


def _meant(pointer: str, noun: str, ahead: str, before: Sequence[str]) -> str:
    """The thing that words mean which point back; "" where no words name it."""
    if pointer in ("them", "these"):
        return _several(ahead) or referents.thing(before, is_one=False)
    if pointer == "it" and not gists.topic(ahead):
        return referents.thing(before, is_one=True)
    is_vague = noun in _VAGUE and bool(gists.topic(ahead))
    return "" if is_vague else _named_before(noun, (*before, ahead))


def _is_outside(order: str, found: re.Match[str], noun: str) -> bool:
    """Whether words that seem to point back mean something that the order does not say itself."""
    if noun in _TIMES or (found[0].startswith("those") and noun not in _KIN):
        return False
    first = found[0].split()[0]
    return bool(noun) or len(order[: found.start()].split()) <= _EARLY.get(first, 0)


_HIM = re.compile(
    r"(?:\b(?:to|with|for)|^\w+) (?:him|her)"
    r"(?= ?(?:$|[.,;]|(?:about|after|and|at|by|on|to)\b))"
)


def _to_whom(found: re.Match[str], context: Sequence[str], owner: str) -> str:
    """The words "to him" with the name of the only person whom the nearest sentence names."""
    for text in reversed(context[-_REACH:]):
        for kind in (Kind.PERSON, Kind.POST):
            named = {each.words for each in mentions(Sentence(text)) if each.kind is kind}
            if others := named - {owner}:
                is_one = len(others) == 1 and " and " not in min(others)
                the = "the " if kind is Kind.POST and " " in min(others) else ""
                return f"{found[0].split()[0]} {the}{min(others)}" if is_one else found[0]
    return found[0]


def _with_gist(order: str, ahead: str, before: Sequence[str]) -> str:
    gist = gists.gist(ahead, before)
    is_said = " ".join(gist.split()[:2]) in order
    return order if is_said else f"{order} ({gist})"


_MANY = re.compile(r"\b(?:the|any|some|these|their|his|her) (?P<what>(?:[a-z-]+ )?[a-z-]+s)\b")


def _several(ahead: str) -> str:
    """The last things that the words before speak of: "the figures"; "" for none."""
    found = [match["what"] for match in _MANY.finditer(ahead)]
    return f"the {found[-1]}" if found else ""


def _put_in(order: str, found: re.Match[str], thing: str) -> str:
    """The thing in place of the words that mean it; a long one goes behind "to Members"."""
    if thing in order:
        return order
    head, tail = order[: found.start()], order[found.end() :].strip()
    if tail.startswith("to ") and len(tail.split()) <= 4 and len(thing.split()) > 4:
        return f"{head}{tail} {thing}"
    return f"{head}{thing} {tail}".strip()


def _named_before(noun: str, before: Sequence[str]) -> str:
    """The nearest thing of this name or a like one, with what is said of it; "" for none."""
    singular = noun.removesuffix("s")
    is_one = noun in _VAGUE and not noun.endswith("s")
    kin = {*_KIN.get(noun, ()), *_KIN.get(singular, ()), noun, singular, f"{singular}s"}
    for text in reversed(before[-2:]) if noun else ():
        words = Sentence(text).words
        for place in range(len(words) - 1, -1, -1):
            if words[place].plain in kin and not (is_one and words[place].plain.endswith("s")):
                found = _phrase(text, place)
                if len(found.split()) > 2:
                    return found
    return ""


_BREAKS = frozenset(
    "that which who but would will could should is was were are had has have been and or if as "
    "because while when where however he she they it this these".split()
)
_LEFT_OUT = frozenset(
    "a an some any no further more this that these provided provide gave showed shown requested "
    "asked received".split()
)


def _phrase(text: str, place: int) -> str:
    """The words about a noun: the ones that describe it, and what follows up to the next verb."""
    words = Sentence(text).words
    first = place
    while first and place - first < 4 and not _ends_left(words[first - 1].plain):
        first -= 1
    last = place
    while last + 1 < len(words) and last - place < 16 and not _ends_right(words, last + 1):
        last += 1
    return f"the {text[words[first].start : words[last].end]}"


def _ends_left(word: str) -> bool:
    return (
        word in _BREAKS | _LEFT_OUT
        or word in "the of for on in to with at by from about".split()
        or not word[0].isalnum()
        or bool(verbs.past(word) or verbs.third(word))
    )


def _ends_right(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    return word.plain in _BREAKS or (word.is_mark and word.plain not in "'’-/&")
