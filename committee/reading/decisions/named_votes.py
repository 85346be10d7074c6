"""How members voted by name, where the minutes give it: all of them, or those who asked for it.

"Recorded vote. For: Councillors A and B. Against: Councillor C." and "Recorded at the member's
request: Councillor C voted against." (SI 1993/202 Schedule 2 paragraph 1).
"""

import re
from collections.abc import Iterator

from committee.reading.decisions.votes import Vote
from committee.reading.proposal import NamedVote
from committee.rules.proceedings import Choice, VoteKind

_RECORDED = re.compile(r"\W*(?:a )?(?:recorded|named) vote\b", re.IGNORECASE)
_ASKED = re.compile(r"Recorded at the members?[’']s?[’']? request: ", re.IGNORECASE)
_WAY = re.compile(
    r"\b(?P<choice>For|In favour|Against|Abst[a-z]{3,8})\b(?: ?\(\d{1,3}\))? ?[:–-] ?(?=[A-Z])"
)
_VOTED = re.compile(r"(?P<names>.+?) (?P<choice>voted for|voted against|abstained)\.?")
_TITLES = re.compile(r"(?:Cllrs?|Councillors)\b\.? ?")
_BETWEEN = re.compile(r",? and |, |; ")


def read(words: str) -> Vote:
    """The vote that a paragraph gives by name; an empty one where it gives none."""
    if _RECORDED.match(words):
        named = tuple(_ways(words))
        return Vote(VoteKind.NAMED, named=named) if named else Vote()
    asked = _ASKED.match(words)
    return Vote(named=tuple(_told(words[asked.end() :]))) if asked else Vote()


def _ways(words: str) -> Iterator[NamedVote]:
    """The votes of "For: A and B. Against: C."."""
    found = list(_WAY.finditer(words))
    ends = (*(way.start() for way in found[1:]), len(words))
    for way, end in zip(found, ends, strict=False):
        yield from _votes(words[way.end() : end], way["choice"])


def _told(words: str) -> Iterator[NamedVote]:
    """The votes of "A voted against; B abstained."."""
    for clause in words.split("; "):
        if found := _VOTED.fullmatch(clause):
            yield from _votes(found["names"], found["choice"])


def _votes(names: str, way: str) -> Iterator[NamedVote]:
    choice = Choice.AGAINST if "against" in way.lower() else Choice.FOR
    choice = Choice.ABSTAINED if "abst" in way.lower() else choice
    for name in _BETWEEN.split(names.strip(" .;,")):
        plain = _TITLES.sub("", name) if name.startswith(("Cllrs", "Councillors")) else name
        if plain.strip(" ."):
            yield NamedVote(plain.strip(" ."), choice)
