"""Corrections of earlier minutes, as the later meeting prints them."""

import pytest

from committee.documents import corrections
from committee.model.corrections import Correction
from committee.model.minutes import Minutes
from committee.rules.vocabulary import Part
from tests.documents import records
from tests.documents.reading import lines


def of(part: Part = Part.PUBLIC) -> Minutes:
    return records.minutes(meeting=records.meeting(), part=part)


def printed(*made: Correction) -> list[str]:
    return lines(corrections.parts(records.item("1", "Minutes", corrections=made)))


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("£40,000", "£14,\n000", "for “£40,000” read “£14, 000”"),
        ("", "He left.", "insert “He left.”"),
        ("at length", "", "delete “at length”"),
    ],
)
def test_what_was_put_right(was: str, becomes: str, said: str) -> None:
    made = Correction(minutes=of(), place="minute 25, paragraph 2", was=was, becomes=becomes)
    assert printed(made) == [
        "The minutes of the meeting on 3 March 2026 were corrected as follows:",
        f"• minute 25, paragraph 2: {said}",
    ]


def test_each_set_of_minutes_once() -> None:
    public, exempt = of(), of(Part.EXEMPT)
    made = [
        Correction(minutes=minutes, place=place, was="a", becomes="b")
        for minutes, place in ((public, "minute 1"), (public, "minute 2"), (exempt, "minute 9"))
    ]
    assert [line for line in printed(*made) if line.endswith(":")] == [
        "The minutes of the meeting on 3 March 2026 were corrected as follows:",
        "The exempt minutes of the meeting on 3 March 2026 were corrected as follows:",
    ]
    assert len(printed(*made)) == 5


def test_nothing_where_nothing_was_put_right() -> None:
    assert printed() == []
