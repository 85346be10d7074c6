"""How a mark is asked for: open, exempt with its paragraphs, or confidential."""

from committee.rules.access import PARAGRAPHS, SCHEDULE_12A, Level, Mark
from committee.web.forms.choices import Checkboxes, Radios

LEVELS = (
    (Level.OPEN, "Open"),
    (Level.EXEMPT, "Exempt: the public may be excluded by resolution"),
    (Level.CONFIDENTIAL, "Confidential: the public must be excluded"),
)


def mark_field() -> Radios:
    """The question how far a thing may be seen."""
    return Radios("Who may see it", what="who may see it", options=LEVELS, coerce=Level)


def paragraphs_field() -> Checkboxes:
    """The question on which paragraphs of Schedule 12A an exempt thing rests."""
    return Checkboxes(
        "Paragraphs of Schedule 12A",
        what="the paragraphs of Schedule 12A",
        coerce=int,
        required=False,
        description="Only for an exempt item: choose at least one",
    )


def paragraphs_of(nation: str) -> list[tuple[object, str]]:
    """What an exempt thing may rest on in a nation, as (number, words)."""
    if nation == "England":
        return [(number, f"{number}. {words}") for number, words in SCHEDULE_12A.items()]
    return [(number, f"Paragraph {number}") for number in PARAGRAPHS[nation]]


def mark_of(level: Level, paragraphs: list[int] | None) -> Mark:
    """The mark that was asked for."""
    return Mark(level, tuple(sorted(paragraphs or ())))
