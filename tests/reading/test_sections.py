"""The sections of an item, and what an agenda says of it."""

import pytest

from committee.reading.shape import sections
from committee.reading.source import Block, Place


def block(text: str, label: str = "") -> Block:
    return Block(text, Place(0, 0), label=label)


def told(*texts: str) -> list[list[str]]:
    parted = sections.parted([block(text) for text in texts])
    return [[each.text for each in part] for part in parted]


def test_lead_decision_and_minutes() -> None:
    assert told("To receive it.", "Decision:", "That it be so.", "Minutes:", "It was long.") == [
        ["To receive it."], ["That it be so."], ["It was long."],
    ]  # fmt: skip


def test_a_decision_alone_and_a_minute_in_the_line_of_its_word() -> None:
    assert told("Decision: That it be so.") == [[], ["That it be so."], []]
    assert told("Minutes: It was long.") == [[], [], ["It was long."]]


def test_without_minutes_only_the_words_of_the_agenda_lead() -> None:
    assert told("Report of the Clerk attached.", "It was long.") == [
        ["Report of the Clerk attached."], [], ["It was long."],
    ]  # fmt: skip
    assert told("To note the report.") == [[], [], ["To note the report."]]


def test_a_numbered_paragraph_opens_no_section() -> None:
    assert not sections.is_opening(block("Minutes: of the last meeting", "3."))
    assert sections.is_opening(block("Minutes:"))


@pytest.mark.parametrize(
    "text",
    [
        "To receive the report (attached).",
        "The Committee is asked to note the report.",
        "Report of the Director of Housing attached.",
        "(Copy enclosed)",
        "Presentation",
        "11.45 a.m.",
        "Report author: Ben Ffoulkes",
        "Urgent item. Reason for urgency: The lease ends in May.",
    ],
)
def test_words_of_an_agenda(text: str) -> None:
    assert sections.is_purpose(block(text))


@pytest.mark.parametrize(
    "text",
    [
        "Presentation from the wardens was received with thanks.",
        "The Committee noted the report.",
        "Members asked to note it were content.",
    ],
)
def test_words_of_a_minute(text: str) -> None:
    assert not sections.is_purpose(block(text))


def test_a_title_that_runs_on_in_what_is_to_be_done() -> None:
    assert sections.title_parted("Interests To receive any declarations.") == (
        "Interests", "To receive any declarations.",
    )  # fmt: skip
    assert sections.title_parted("Street trees") == ("Street trees", "")
