"""The words by which a committee excludes the press and public from part of a meeting.

For exempt information it may do so by a resolution that names the proceedings and the description
they fall under; for confidential information the public shall be excluded, and there is nothing to
resolve (Local Government Act 1972 s.100A(2) and (4)-(5), and what stands for it in Scotland and
Northern Ireland).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from committee.rules.access import Level, Mark, paragraphs_in_words
from committee.rules.wording import joined


@dataclass(frozen=True)
class Law:
    """What a nation's law is called: for each ground of exclusion, and where exempt matter is."""

    by_resolution: str
    without_resolution: str
    descriptions: str
    weighs_public_interest: bool


LAWS = {
    "England": Law(
        by_resolution="section 100A(4) of the Local Government Act 1972",
        without_resolution="section 100A(2) of the Local Government Act 1972",
        descriptions="of Part 1 of Schedule 12A to the Act",
        weighs_public_interest=True,
    ),
    "Wales": Law(
        by_resolution="section 100A(4) of the Local Government Act 1972",
        without_resolution="section 100A(2) of the Local Government Act 1972",
        descriptions="of Part 4 of Schedule 12A to the Act, read with Part 5",
        weighs_public_interest=True,
    ),
    "Scotland": Law(
        by_resolution="section 50A(4) of the Local Government (Scotland) Act 1973",
        without_resolution="section 50A(2) of the Local Government (Scotland) Act 1973",
        descriptions="of Part 1 of Schedule 7A to the Act",
        weighs_public_interest=False,
    ),
    "Northern Ireland": Law(
        by_resolution="section 42 of the Local Government Act (Northern Ireland) 2014",
        without_resolution="section 42 of the Local Government Act (Northern Ireland) 2014",
        descriptions="of Part 1 of Schedule 6 to the Act",
        weighs_public_interest=False,
    ),
}

PUBLIC_INTEREST = (
    "that, in all the circumstances of the case, the public interest in maintaining the exemption "
    "outweighs the public interest in disclosing the information"
)
"""The test of Schedule 12A (in England paragraph 10, in Wales paragraph 21), as it is resolved."""


def is_resolved(marks: Mapping[str, Mark]) -> bool:
    """Whether there is anything to resolve: some of these items are exempt."""
    return any(mark.level is Level.EXEMPT for mark in marks.values())


def wording(nation: str, marks_by_item_number: Mapping[str, Mark], public_interest: str) -> str:
    """The words that are printed, without a "Resolved:" before them.

    Items are named by their numbers in the order given, each exempt one with its paragraphs; open
    ones are left out. `public_interest` is the reasoning, where there is any. A resolution begins
    with "that"; for confidential items alone it is a statement. Empty where every item is open.
    """
    law = LAWS[nation]
    exempt = {n: m for n, m in marks_by_item_number.items() if m.level is Level.EXEMPT}
    confidential = [n for n, m in marks_by_item_number.items() if m.level is Level.CONFIDENTIAL]
    sentences = []
    if exempt:
        sentences.append(_resolution(law, exempt))
        if public_interest:
            sentences.append(" ".join(public_interest.split()))
    if confidential:
        sentences.append(_statement(law, confidential))
    return " ".join(sentences)


def _resolution(law: Law, exempt: Mapping[str, Mark]) -> str:
    one = len(exempt) == 1
    grounds = joined(
        [
            f"{paragraphs_in_words(mark.paragraphs)}{'' if one else f' (item {number})'}"
            for number, mark in exempt.items()
        ]
    )
    because = "it involves" if one else "they involve"
    resolved = (
        f"that, under {law.by_resolution}, the press and public be excluded from the meeting for "
        f"{_items(list(exempt))}, because {because} the likely disclosure of exempt information "
        f"as described in {grounds} {law.descriptions}"
    )
    return f"{resolved}, and {PUBLIC_INTEREST}." if law.weighs_public_interest else f"{resolved}."


def _statement(law: Law, confidential: list[str]) -> str:
    return (
        f"Under {law.without_resolution} the press and public were excluded from the meeting for "
        f"{_items(confidential)}, because confidential information would otherwise have been "
        "disclosed."
    )


def _items(numbers: list[str]) -> str:
    return f"{'item' if len(numbers) == 1 else 'items'} {joined(numbers)}"
