"""Marks: what is open, exempt or confidential, and what a person may see of it.

Exempt: the public *may* be excluded by resolution (Local Government Act 1972 s.100A(4)), on a
description in Schedule 12A. Confidential: the public *shall* be excluded (s.100A(2)-(3)).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from committee.rules.wording import joined

SCHEDULE_12A = {
    1: "Information relating to any individual.",
    2: "Information which is likely to reveal the identity of an individual.",
    3: "Information relating to the financial or business affairs of any particular person "
    "(including the authority holding that information).",
    4: "Information relating to any consultations or negotiations, or contemplated consultations "
    "or negotiations, in connection with any labour relations matter arising between the "
    "authority or a Minister of the Crown and employees of, or office holders under, the "
    "authority.",
    5: "Information in respect of which a claim to legal professional privilege could be "
    "maintained in legal proceedings.",
    6: "Information which reveals that the authority proposes— (a) to give under any enactment a "
    "notice under or by virtue of which requirements are imposed on a person; or (b) to make an "
    "order or direction under any enactment.",
    7: "Information relating to any action taken or to be taken in connection with the "
    "prevention, investigation or prosecution of crime.",
}
"""The descriptions of exempt information for England: Schedule 12A Part 1, by paragraph."""

PARAGRAPHS = {
    "England": tuple(SCHEDULE_12A),
    "Wales": tuple(range(12, 19)),
    "Scotland": tuple(range(1, 16)),
    "Northern Ireland": tuple(range(1, 8)),
}
"""Which paragraph numbers a council of each nation may cite."""

EXEMPT_UNDER = {
    "England": "Part 1 of Schedule 12A to the Local Government Act 1972",
    "Wales": "Part 4 of Schedule 12A to the Local Government Act 1972",
    "Scotland": "Part 1 of Schedule 7A to the Local Government (Scotland) Act 1973",
    "Northern Ireland": "Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014",
}
"""Where the law of each nation describes exempt information."""

CONFIDENTIAL_UNDER = {
    "England": "Local Government Act 1972 section 100A(3)",
    "Wales": "Local Government Act 1972 section 100A(3)",
    "Scotland": "Local Government (Scotland) Act 1973 section 50A(3)",
    "Northern Ireland": "Local Government Act (Northern Ireland) 2014 section 42",
}
"""Where it says what is confidential."""


class Level(StrEnum):
    """How far a thing may be seen."""

    OPEN = "open"
    EXEMPT = "exempt"
    CONFIDENTIAL = "confidential"

    @property
    def in_place_of_title(self) -> str:
        """What stands for the title of an item that may not be seen: "Exempt item"."""
        return f"{self.value.capitalize()} item"


@dataclass(frozen=True)
class Mark:
    """A level, and for an exempt thing the Schedule 12A paragraphs relied on, in order."""

    level: Level = Level.OPEN
    paragraphs: tuple[int, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether anybody may see it."""
        return self.level is Level.OPEN

    @property
    def words(self) -> str:
        """The mark in words, as it stands on an agenda: "Exempt, paragraphs 1 and 3"."""
        if self.level is Level.EXEMPT:
            return f"Exempt, {paragraphs_in_words(self.paragraphs)}"
        return self.level.value.capitalize()

    def notice(self, nation: str) -> str:
        """The sentence that stands where the words are left out, or nothing for an open thing.

        It cites the law of the council's nation, one of `PARAGRAPHS`.
        """
        if self.level is Level.EXEMPT:
            cited = paragraphs_in_words(self.paragraphs)
            return f"Not for publication: {cited} of {EXEMPT_UNDER[nation]}."
        if self.level is Level.CONFIDENTIAL:
            return f"Not for publication: confidential information, {CONFIDENTIAL_UNDER[nation]}."
        return ""


OPEN_MARK = Mark()


def paragraphs_in_words(paragraphs: tuple[int, ...]) -> str:
    """Say paragraph numbers as English does: "paragraph 3", "paragraphs 1, 3 and 5"."""
    noun = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"{noun} {joined([str(number) for number in paragraphs])}"


def read_paragraphs(text: str) -> tuple[int, ...]:
    """Read stored or typed paragraph numbers, "1, 3", as a sorted tuple without repeats.

    Raises ValueError where a part is not a whole number.
    """
    return tuple(sorted({int(part) for part in text.replace(",", " ").split()}))


def write_paragraphs(paragraphs: Iterable[int]) -> str:
    """Write paragraph numbers for storing and for forms: "1, 3"."""
    return ", ".join(str(number) for number in paragraphs)


def strictest(*marks: Mark) -> Mark:
    """Join marks: the strictest level wins and the paragraphs of exempt ones are put together."""
    level = max((mark.level for mark in marks), key=list(Level).index)
    if level is not Level.EXEMPT:
        return Mark(level)
    cited = {number for mark in marks for number in mark.paragraphs}
    return Mark(level, tuple(sorted(cited)))
