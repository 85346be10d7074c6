"""How a vote went, in the many ways that minutes put it: "(For 6, Against 0, Abstentions 0)"."""

import re
from dataclasses import dataclass, replace

from committee.reading.proposal import NamedVote, Resolution
from committee.rules.proceedings import Choice, VoteKind

_CHOICES = {"for": Choice.FOR, "in favour": Choice.FOR, "against": Choice.AGAINST}
_CHOICE = r"(?P<choice>in favour|for|against|abst[a-z]{3,8})\b"
_FIGURES = {
    word: number
    for number, word in enumerate(
        ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve")
    )
} | {"none": 0, "nil": 0}  # fmt: skip
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_FIGURES)})"
_NOUN = r"(?:votes?|members?|councillors?|cllrs?)"
_WAYS = (
    re.compile(rf"\b{_CHOICE}\s?[:=–-]?\s?{_COUNT}\b", re.IGNORECASE),
    re.compile(rf"\b{_COUNT} (?:{_NOUN} )?{_CHOICE}", re.IGNORECASE),
)
"""The word before the number, or the number before the word."""

_SCORE = re.compile(
    r"\bby (?P<won>\d{1,3}) (?:votes )?to (?P<lost>\d{1,3})\b"
    r"(?:,? with (?P<kept>\d{1,2}|one|two|three|four|five|no) abstentions?)?",
    re.IGNORECASE,
)
_CASTING = re.compile(
    r" ?The [\w -]{1,60} (?:gave|used) (?:a|his|her|their) casting vote "
    r"(?P<way>for|against|in favour)(?: of)? (?:the|this) (?:motion|proposal|recommendation)\.?",
    re.IGNORECASE,
)
_UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\bnem\.? con\b|\ball (?:were )?in favour\b|\ball (?:agreed|voted for)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"[\s(\[]*(?:\(?(?:the )?(?:voting|votes?|recorded vote|result|on being put|"
    r"to the vote|for|in favour|all|unanimous|carried|agreed|motion carried|nem"
    rf"|{_COUNT} (?:votes )?(?:for|in favour))\b)",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"\b(?:the|was|were|voting|votes?|record(?:ed)?|result|motion|carried|agreed|and|there|with|all|"
    r"for|in|favour|against|abst[a-z]*|absent|members?|councillors?|by|to|no|none|nil|on|being|put|"
    r"this|unanimous(?:ly)?|nem|con|vote|present|voted|resolution|\d+|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Vote:
    """How a vote went; a total is None where nobody counted it."""

    kind: VoteKind = VoteKind.UNRECORDED
    votes_for: int | None = None
    against: int | None = None
    abstained: int | None = None
    casting: Choice | None = None
    named: tuple[NamedVote, ...] = ()

    def __bool__(self) -> bool:
        return self.kind is not VoteKind.UNRECORDED or bool(self.named)


def read(words: str) -> Vote:
    """The vote in words that tell of one; an empty one where they do not."""
    if vote := scored(words):
        return vote
    hits = max((dict(_totals(way, words)) for way in _WAYS), key=len)
    if Choice.FOR in hits and len(hits) > 1:
        counts = (hits.get(Choice.FOR), hits.get(Choice.AGAINST), hits.get(Choice.ABSTAINED))
        return Vote(VoteKind.TOTALS, *counts)
    return Vote(VoteKind.UNANIMOUS) if _UNANIMOUS.search(words) else Vote()


def scored(words: str) -> Vote:
    """The vote that words tell of as a score: "by 7 votes to 3, with 1 abstention"."""
    found = _SCORE.search(words)
    if not found:
        return Vote()
    kept = _count(found["kept"]) if found["kept"] else None
    return Vote(VoteKind.TOTALS, int(found["won"]), int(found["lost"]), kept)


def alone(words: str) -> Vote:
    """The vote, where words tell of nothing else: "(Vote: Unanimous)"; else an empty one."""
    if found := _CASTING.search(words):
        vote = alone(words[: found.start()] + words[found.end() :])
        return replace(vote, casting=_CHOICES[found["way"].lower()]) if vote else vote
    if (
        len(words) > 200
        or not _TOLD.match(words)
        or re.search(r"[^\W\d_]", _FORMULA.sub("", words))
    ):
        return Vote()
    return read(words)


def _totals(way: re.Pattern[str], words: str) -> list[tuple[Choice, int]]:
    found = [
        (_CHOICES.get(hit["choice"].lower(), Choice.ABSTAINED), _count(hit["count"]))
        for hit in way.finditer(words)
    ]
    return found[::-1]


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _FIGURES[word.lower()]


def joined(one: Vote, other: Vote) -> Vote:
    """What two tellings of the same vote say of it; the first counts where both say it."""
    totals = one if one.votes_for is not None else other
    kinds = [vote.kind for vote in (one, other) if vote.kind is not VoteKind.UNRECORDED]
    return Vote(
        VoteKind.NAMED if VoteKind.NAMED in kinds else next(iter(kinds), VoteKind.UNRECORDED),
        totals.votes_for,
        totals.against,
        totals.abstained,
        one.casting or other.casting,
        one.named or other.named,
    )


def of(resolution: Resolution) -> Vote:
    """The vote that a resolution has."""
    return Vote(
        resolution.vote,
        resolution.votes_for,
        resolution.votes_against,
        resolution.votes_abstained,
        resolution.casting,
        resolution.named,
    )


def cut_off(words: str) -> tuple[str, Vote]:
    """Words without the vote in brackets at their end, and the vote."""
    start = words.rfind("(")
    if words.rstrip(". ").endswith(")") and start > 0 and (vote := alone(words[start:])):
        return words[:start].rstrip(), vote
    return words, Vote()
