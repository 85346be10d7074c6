"""Says what a promise asks for as an order that makes sense alone: a verb first, and no full stop.

"The Chair requested that the data be circulated to Members" becomes "Circulate the data to
Members". What cannot be turned well stays in its own words.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from committee.reading.owing import explanations, leftovers, task_patterns
from committee.reading.owing.passives import thing, turned, wanted
from committee.reading.words import orders, verbs
from committee.reading.words.clauses import Outline
from committee.rules import due_words

LONGEST = 300


def imperative(
    words: str, *, lead_in: str = "", before: Sequence[str] = (), owner: str = ""
) -> str:
    """What `words` ask for, as an order of at most 300 letters.

    `lead_in` is the stem over a bullet, `before` the sentences that stand before, in order: they
    tell what "this data" is. `owner` is who is to do it, where somebody is named.
    """
    said = leftovers.bare(words, owner)
    stem = _order(leftovers.bare(lead_in, owner), owner) if lead_in else _NONE
    found = _NONE
    own = _order(said, owner)
    is_own = orders.is_order(said) or _is_of(owner, own.ahead)
    if stem.words and not is_own:
        found = _Order(_joined(stem.words, said), stem.ahead)
    elif not (found := own).words and lead_in:
        found = _order(_joined(lead_in, said), owner)
    if not found.words and task_patterns.TELLS.search(Outline.of(said).text):
        found = _order(_IS.sub("be", said, count=1), owner)
        if not found.words:
            return _short(f"Follow up: {orders.started(said)}")
    order = _without_due(orders.started(found.words or said))
    order = explanations.explained(order, found.ahead, before, owner)
    return _short(orders.started(order)) or _short(" ".join(words.split()))


class _Order(NamedTuple):
    """An order, and the words of its sentence before it."""

    words: str
    ahead: str


_NONE = _Order("", "")


def _joined(stem: str, words: str) -> str:
    """A stem and what stands under it, as one."""
    stem = stem.rstrip(" :–—-")
    words = words[:1].lower() + words[1:] if words[1:2].islower() else words
    if (place := _FOLLOWING.search(stem)) is None:
        return f"{stem} {words}"
    return " ".join((stem[: place.start()] + words.rstrip(" .;,") + stem[place.end() :]).split())


_FOLLOWING = re.compile(
    r"\bthe following(?: (?:actions?|data|details|information|items?|matters?|papers?|points?))?"
    r"(?= |$)(?! (?:meeting|day|week|month|year)\b)"
)
"""What stands in a stem for its entries."""


def _order(words: str, owner: str) -> _Order:
    """The order in a sentence; `_NONE` where there is none."""
    if orders.is_order(words):
        begins = words[3:] if words[:3].lower() == "to " else words
        return _Order(_mended(begins, owner), "")
    outline = Outline.of(words)
    active, passive = _active(outline, owner), turned(outline, owner)
    way = active or passive or wanted(outline)
    if active and passive and not _is_of(owner, outline.words(0, active[0])):
        way = min(active, passive)
    if way:
        place, order = way
        return _Order(_mended(order, owner), outline.words(0, place) if place else "")
    return _Order(words, "") if outline.sentence.plain(0) in verbs.TASKS else _NONE


def _is_of(owner: str, ahead: str) -> bool:
    """Whether the words before an order end with who is to do it."""
    return bool(owner) and bool(
        re.search(rf"{re.escape(owner)}\W*(?:\w+\W+){{0,3}}$", f"{ahead} ", re.IGNORECASE)
    )


def _active(outline: Outline, owner: str) -> tuple[int, str] | None:
    """What somebody is said to do, its owner before others, with the place of the verb in the
    outline.
    """
    places = [
        match.start("do")
        for shape in task_patterns.ACTIVE
        for match in shape.finditer(outline.text)
    ]
    for match in task_patterns.BARE.finditer(outline.text):
        if match["verb"] in verbs.TASKS or verbs.third(match["verb"]) in verbs.TASKS:
            places.append(match.start("verb"))
            break
    if not places:
        return None
    places.sort()
    place = next((each for each in places if _is_of(owner, outline.words(0, each))), places[0])
    other = task_patterns.ANOTHER.search(outline.text, place)
    first, _, rest = outline.words(place, other and other.start() + 1).partition(" ")
    which = task_patterns.WHICH.search(outline.text, 0, place)
    what = thing(outline, which.start()) if which else ""
    return place, " ".join(f"{orders.plain(first.lower())} {what} {rest}".split())


_ASK = r"(?:ask|request|instruct|direct|task|remind|authorise|require)"
_CAUSED = re.compile(r"have (?P<what>(?:[\w'’-]+ ){1,4}?)(?P<done>[a-z]+(?:ed|t|n))\b(?P<rest>.*)")
_IS = re.compile(r"\b(?:is|are)\b(?= [a-z]+ed\b| (?:put|sent|made|given)\b)")
"""Where the words of a wish tell what is: "requested that | an advert is added"."""

_AND = re.compile(
    r"\band (?:(?:he|she|they) )?(?:also )?(?:to|will|would|shall|should) (?:also )?"
    r"(?P<verb>[a-z-]+)\b"
)


def _mended(order: str, owner: str) -> str:
    """An order whose other verbs are as plain as its first, and not one to ask its own owner."""
    if owner:
        order = re.sub(rf"^{_ASK} (?:the )?{re.escape(owner)} to ", "", order)
    caused = _CAUSED.match(order)
    if caused and (verb := orders.base(caused["done"])):
        order = f"{verb} {caused['what'].strip()}{caused['rest']}"
    return _AND.sub(_and, leftovers.cut(order))


def _and(found: re.Match[str]) -> str:
    is_verb = verbs.any_form(found["verb"]) == found["verb"]
    return f"and {found['verb']}" if is_verb else found[0]


def _without_due(order: str) -> str:
    """The order without the time at its end, where it can do without."""
    due = due_words.said(order)
    if not due or not order.endswith(due) or not due.lower().startswith(_DEADLINES):
        return order
    rest = order.removesuffix(due).rstrip(" ,")
    return rest if len(rest.split()) >= 3 and rest.split()[-1] not in _JOINS else order


_DEADLINES = (
    "by ", "within ", "before ", "following ", "after ", "in ", "no later ", "ahead ", "prior ",
)  # fmt: skip
_JOINS = frozenset("and or of for to the a at until from about on meeting".split())


def _short(order: str) -> str:
    """At most 300 letters, cut between words."""
    if len(order) <= LONGEST:
        return order
    return order[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
