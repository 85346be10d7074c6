"""Dates, times and lists in British English."""

from datetime import date, time

import pytest

from committee.rules import wording

MARCH = date(2026, 3, 3)


def test_a_day_is_said_with_its_weekday():
    assert wording.day_in_words(MARCH) == "Tuesday 3 March 2026"
    assert wording.date_in_words(MARCH) == "3 March 2026"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (time(18, 30), "6.30 pm"),
        (time(10), "10 am"),
        (time(12), "12 noon"),
        (time(12, 5), "12.05 pm"),
        (time(0, 1), "12.01 am"),
        (time(20, 14, 59), "8.14 pm"),
    ],
)
def test_a_time_is_said_as_on_a_notice(moment, words):
    assert wording.time_in_words(moment) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 3), "today"),
        (date(2026, 3, 4), "tomorrow"),
        (date(2026, 3, 2), "yesterday"),
        (date(2026, 3, 15), "in 12 days"),
        (date(2026, 2, 19), "12 days ago"),
    ],
)
def test_how_far_off_a_day_is(day, words):
    assert wording.time_until(day, MARCH) == words


def test_a_number_takes_its_noun():
    assert wording.counted(1, "action") == "1 action"
    assert wording.counted(0, "action") == "0 actions"
    assert wording.counted(2, "set of minutes", "sets of minutes") == "2 sets of minutes"


def test_a_list_ends_in_and():
    assert wording.joined([]) == ""
    assert wording.joined(["a"]) == "a"
    assert wording.joined(["a", "b", "c"]) == "a, b and c"
