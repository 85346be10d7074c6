"""Days and times of day as minutes write them."""

from datetime import date, time

import pytest

from committee.reading.shape import days


@pytest.mark.parametrize(
    "text",
    [
        "Thursday, 5th September, 2024 6.30 pm",
        "held on 5 September 2024 at the Hall",
        "on the 5th day of September 2024",
        "September 5th, 2024",
        "Meeting: 05/09/2024 - Panel",
        "5.9.24",
        "2024-09-05",
        "5 Sept. 2024",
    ],
)
def test_a_day(text: str) -> None:
    assert next(days.days(text)) == date(2024, 9, 5)


@pytest.mark.parametrize("text", ["31 June 2024", "45/01/2024", "September 2024", "items 5 and 9"])
def test_no_day(text: str) -> None:
    assert list(days.days(text)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("6.30 pm", time(18, 30)),
        ("at 7pm", time(19)),
        ("12.05 a.m.", time(0, 5)),
        ("commencing at 19:30", time(19, 30)),
        ("at 1900 hours", time(19)),
        ("at noon", time(12)),
        ("8:37pm", time(20, 37)),
    ],
)
def test_a_time(text: str, said: time) -> None:
    assert next(days.times(text)) == said


@pytest.mark.parametrize("text", ["25:10", "item 4.1.2", "13.30 pm", "£6.305"])
def test_no_time(text: str) -> None:
    assert list(days.times(text)) == []
