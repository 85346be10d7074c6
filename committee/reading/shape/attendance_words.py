"""The words by which minutes say in what capacity somebody was there, or that they were not."""

import re

from committee.rules.vocabulary import Capacity

_PATTERNS = (
    (
        Capacity.APOLOGIES,
        r"apolog(?:y|ies)(?: for absence)?(?: (?:were )?received(?: from)?)?",
    ),
    (Capacity.ABSENT, r"(?:also )?absent(?: without apolog\w+)?|not present"),
    (Capacity.SUBSTITUTE, r"substitutes?(?: members?)?(?: present)?"),
    (
        Capacity.OFFICER,
        r"(?:council )?(?:officers?|staff)(?: (?:also )?(?:present|in attendance|attending))?"
        r"|clerk|(?:also )?in attendance \(officers\)",
    ),
    (Capacity.WITNESS, r"witnesses|(?:external )?(?:speakers|guests)"),
    (
        Capacity.EXECUTIVE,
        r"(?:executive|cabinet|portfolio) (?:members?|holders?)(?: (?:present|in attendance))?",
    ),
    (
        Capacity.OBSERVER,
        r"observers?|(?:other|visiting) (?:members?|councillors?)"
        r"(?: (?:present|in attendance))?",
    ),
    (
        Capacity.IN_ATTENDANCE,
        r"(?:also )?in attendance|also (?:present|attending)|members of the public",
    ),
    (
        Capacity.PRESENT,
        r"(?:(?:committee )?(?:members?|councillors?|those) )?"
        r"(?:p ?r ?e ?s ?e ?n ?t|attendees?|attending|attendance)"
        r"|(?:committee |voting |co-opted )?members?(?: present)?|councillors"
        r"|in the chair|chair(?:man|person)?",
    ),
)
_LABELS = tuple(
    (capacity, re.compile(rf"(?:{words})(?: ?[:;–—-]+ ?| ?$)(?P<rest>.*)", re.IGNORECASE))
    for capacity, words in _PATTERNS
)
_HONORIFIC = r"(?:councillor|cllr|mr|mrs|ms|dr)\b"

CAME_INSTEAD = re.compile(
    r"(?P<name>.+?) (?:came|attended|sat|substitut(?:ed|ing))"
    r"(?: instead| in (?:his|her|their) place)?",
    re.IGNORECASE,
)
"""What stands in brackets behind somebody whose place another took."""

FOR_WHOM = re.compile(
    rf"(?:(?:as )?(?:a )?substitut(?:e|ing|ed) (?:member )?)?for:? (?P<whom>{_HONORIFIC}.*)",
    re.IGNORECASE,
)
"""What stands in brackets behind a substitute."""

STOOD_IN = re.compile(
    r"(?P<name>.{3,100}?),? (?:(?:had been|was) appointed |was |came |attended |acted |sat )?"
    r"(?:as (?:a )?)?(?:substitut(?:e|ed|ing) for|in place of|instead of|for) "
    r"(?P<whom>.{3,100}?)(?: for this meeting.*)?\.?",
    re.IGNORECASE,
)
"""A sentence that says who stood in for whom."""

APOLOGISED = (
    re.compile(
        r"\bapolog(?:y|ies)\b[^.]{0,120}?\b(?:from|by|on behalf of|for(?! absence)) (?:- ?)?"
        r"(?P<names>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?P<names>.{3,200}?),? (?:(?:had|have|has) )?(?:sent|given|tendered|submitted|offered)\b"
        r".{0,40}\bapolog",
        re.IGNORECASE,
    ),
)
"""Sentences that say who sent apologies."""


def label(text: str) -> tuple[Capacity, str] | None:
    """In what capacity those were who are named after a label, and the words after it."""
    for capacity, pattern in _LABELS:
        found = pattern.fullmatch(text)
        if found:
            return capacity, found["rest"]
    return None
