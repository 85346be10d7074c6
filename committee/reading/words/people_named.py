"""Finds those whom a sentence names: posts, people, initials, bodies and pronouns.

Nothing here knows what they do; `owners` tells from the words around them who is to do it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from committee.reading.words import verbs
from committee.reading.words.name_words import (
    ALONE,
    ARTICLES,
    ASIDE,
    BODIES,
    HEADS,
    LINKS,
    NO_MODIFIERS,
    NO_NAMES,
    OFFICES,
    PLACES,
)
from committee.reading.words.parties import PRONOUNS, TITLES, is_initials
from committee.reading.words.tokens import Sentence, Word


class Kind(StrEnum):
    """What somebody is named by."""

    POST = "a post, or initials"
    PERSON = "a name"
    GROUP = "several, or a body"
    NAME = "a name that may be of anything"
    PRONOUN = "he, she, they or we"


@dataclass(frozen=True)
class Mention:
    """Somebody named: the places of the first word and after the last, and the words without
    article.
    """

    first: int
    after: int
    words: str
    kind: Kind
    is_aside: bool = False
    """Whether it stands after "of", "by" or "as", so that the clause is not about them."""


_OURS = frozenset("our their its".split())
_MOST = 14
"""No name has more words."""


def mentions(sentence: Sentence) -> tuple[Mention, ...]:
    """Those whom a sentence names, in order; no two share a word."""
    found: list[Mention] = []
    words, place = sentence.words, 0
    while place < len(words):
        mention = _at(sentence, place)
        if mention:
            found.append(mention)
        place = mention.after if mention else place + 1
    return tuple(found)


def _at(sentence: Sentence, place: int) -> Mention | None:
    words = sentence.words
    if words[place].plain in PRONOUNS and words[place].text not in ("WE", "HE"):
        return Mention(place, place + 1, words[place].text, Kind.PRONOUN)
    start = place + 1 if words[place].plain in ARTICLES else place
    after = _end(words, start, has_article=start > place)
    if after == start:
        return None
    first = place if words[place].plain in _OURS else start
    text = sentence.text[words[first].start : words[after - 1].end]
    is_aside = place > 0 and words[place - 1].plain in ASIDE
    return Mention(place, after, text, _kind(words[start:after]), is_aside)


def _end(words: Sequence[Word], start: int, *, has_article: bool) -> int:
    """The place after a name that begins at a place; that place itself where none does."""
    if start == len(words):
        return start
    after = _begins_small(words, start)
    if not (after or _is_verb(words, start)):
        after = _run(words, start)
    after = after or _in_small(words, start, has_article=has_article)
    if not after:
        return start
    while after < len(words) and after - start < _MOST:
        longer = _goes_on(words, start, after)
        if not longer:
            break
        after = longer
    return _past_brackets(words, start, after)


def _run(words: Sequence[Word], start: int) -> int:
    """The place after words with capital letters, and posts in small ones that follow them."""
    place = start
    while place < len(words) and place - start < _MOST and _is_name(words, place):
        place += 1
    if place == start:
        return 0
    while place < len(words) and words[place].plain in HEADS:
        place += 1
    return place


def _is_name(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if word.plain == "." and place:
        last = words[place - 1]
        return last.plain in TITLES or (last.is_capital and len(last.text) == 1)
    if word.text in "'’" and place:
        return words[place - 1].text == "O"
    if word.text.isdigit():
        return bool(place) and words[place - 1].text == "Section"
    if len(word.text) == 1 and place + 1 < len(words):
        return word.is_capital and (words[place + 1].plain in ".'’" or words[place + 1].is_capital)
    if word.text == "Will" and place:
        return place + 1 < len(words) and words[place + 1].is_capital
    return word.is_capital and (word.plain not in NO_NAMES or word.text == "ALL")


def _is_verb(words: Sequence[Word], place: int) -> bool:
    """Whether a word has a capital letter only because it begins a sentence: "Asks the Clerk"."""
    word = words[place]
    is_alone = place + 1 == len(words) or not words[place + 1].is_capital
    return is_alone and word.plain not in HEADS and bool(verbs.any_form(word.plain))


def _in_small(words: Sequence[Word], start: int, *, has_article: bool) -> int:
    """The place after a post in small letters: "officers", "the report author"."""
    place = start
    while place < len(words) and place - start < 4:
        word = words[place]
        if word.plain in HEADS:
            return place + 1 + (place + 1 < len(words) and words[place + 1].plain in HEADS)
        if not has_article or word.is_mark or word.is_capital or verbs.past(word.plain):
            return 0
        if word.plain in LINKS or word.plain in NO_MODIFIERS:
            return 0
        place += 1
    return 0


def _begins_small(words: Sequence[Word], start: int) -> int:
    """The place after a post that begins a clause and has a capital letter only for that, where it
    is to do something: "Open standards team to see".
    """
    if not words[start].is_capital or (start and not words[start - 1].is_mark):
        return 0
    place = start + 1
    while place < min(len(words), start + 4) and words[place].plain.isalpha():
        if words[place].is_capital or words[place].plain in LINKS | NO_MODIFIERS | ARTICLES:
            return 0
        is_to = place + 1 < len(words) and words[place + 1].plain in ("to", "will", "would")
        if words[place].plain in HEADS and is_to:
            return place + 1
        place += 1
    return 0


def _goes_on(words: Sequence[Word], start: int, after: int) -> int:
    """The place after what belongs to a name besides: "of Finance", "and Jones"; 0 for nothing."""
    link = words[after].plain
    follows = after + 1
    if link in ("of", "for", "from", "to") and follows < len(words):
        if link != "of" and not any(w.plain.rstrip("s") in OFFICES for w in words[start:after]):
            return 0
        if link == "to" and not (follows + 1 < len(words) and words[follows].plain == "the"):
            return 0
        follows += words[follows].plain == "the"
        return _run(words, follows) if follows < len(words) else 0
    if link in ("and", "&") and follows < len(words):
        return _run(words, follows) if _joins(words, start, after) else _small_too(words, after)
    if link == "," and _lists(words, start, after):
        return _run(words, follows)
    return 0


def _joins(words: Sequence[Word], start: int, after: int) -> bool:
    """Whether "and" goes on with the same name, or with one who does the same."""
    right = words[after + 1]
    if not right.is_capital or right.plain in NO_NAMES:
        return False
    ahead = words[after + 2].plain if after + 2 < len(words) else ""
    left = words[start]
    if right.plain in TITLES and after - start == 1 and left.plain not in HEADS:
        return is_initials(left)
    if right.plain in TITLES or is_initials(right) or words[after - 1].is_capital:
        return ahead not in ALONE
    return False


def _small_too(words: Sequence[Word], after: int) -> int:
    """The place after "and clerk", where both are posts in small letters."""
    right = words[after + 1].plain
    ahead = words[after + 2].plain if after + 2 < len(words) else ""
    is_post = right in HEADS and words[after - 1].plain in HEADS
    return after + 2 if is_post and ahead not in ALONE else 0


def _lists(words: Sequence[Word], start: int, after: int) -> bool:
    """Whether a comma goes on with a list that "and" ends: "Cllrs Smith, Jones and Brown"."""
    if not after + 2 < len(words) or not words[after + 1].is_capital:
        return False
    several = words[start].plain in ("cllrs", "councillors", "messrs", "drs")
    is_of = any(word.plain in ("of", "for") for word in words[start:after])
    if words[after + 1].plain in HEADS | TITLES | NO_NAMES and not several:
        return False
    ahead = [word.plain for word in words[after + 1 : after + 8]]
    return (several or is_of) and ("and" in ahead or "&" in ahead)


def _past_brackets(words: Sequence[Word], start: int, after: int) -> int:
    """The place after brackets that belong to a post: "(Highways)", "(LB)"; those that say which
    post a person has do not.
    """
    if after >= len(words) or words[after].plain != "(" or _kind(words[start:after]) is Kind.PERSON:
        return after
    place = after + 1
    while place < len(words) and place - after < 8 and words[place].plain != ")":
        if not (words[place].is_capital or words[place].plain in LINKS or words[place].is_mark):
            return after
        place += 1
    inner = words[after + 1 : place]
    if place >= len(words) or words[place].plain != ")" or not inner or _is_label(inner):
        return after
    return place + 1


def _is_label(inner: Sequence[Word]) -> bool:
    return inner[0].plain in ("action", "actioned", "owner", "by")


def _is_no_person(words: Sequence[Word]) -> bool:
    """Whether a name is a heading in capitals, or speaks of somebody else's people."""
    shouted = [word for word in words if len(word.text) > 3 and word.text.isupper()]
    return len(shouted) > 1 or (not words[0].is_capital and words[0].plain.endswith("'s"))


def _kind(words: Sequence[Word]) -> Kind:
    pieces = [piece for word in words for piece in word.plain.split("/")]
    if words[0].plain in TITLES and len(words) > 1:
        return Kind.PERSON
    if _is_no_person(words):
        return Kind.NAME
    if pieces[-1] in BODIES or pieces[0] in BODIES:
        return Kind.GROUP
    if any(piece in HEADS for piece in pieces) or any(is_initials(word) for word in words):
        return Kind.POST
    names = [word for word in words if not word.is_mark]
    is_person = len(names) > 1 and all(word.is_capital for word in names)
    if not is_person or names[-1].plain in PLACES or all(w.text.isupper() for w in names):
        return Kind.NAME
    return Kind.PERSON
