"""The days that spans and seasons come to."""

from datetime import date

import pytest

from committee.rules import due_days as days

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("on", "count", "then"),
    [
        (FRIDAY, 1, date(2026, 11, 23)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 11, 22), 5, date(2026, 11, 27)),
        (date(2026, 11, 18), 10, date(2026, 12, 2)),
        (date(2026, 11, 16), 4, FRIDAY),
    ],
)
def test_working_days_leave_out_the_weekend(on, count, then):
    assert days.after_working_days(on, count) == then


def test_a_month_too_short_has_its_last_day():
    assert days.after_months(date(2026, 12, 31), 2) == date(2027, 2, 28)


def test_at_a_weekend_the_week_is_the_one_to_come():
    assert days.end_of_week(FRIDAY) == FRIDAY
    assert days.end_of_week(date(2026, 11, 21)) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("on", "thursday"),
    [
        (date(2026, 1, 1), date(2026, 4, 2)),
        (date(2026, 4, 3), date(2027, 3, 25)),
        (date(2024, 1, 1), date(2024, 3, 28)),
        (date(2038, 1, 1), date(2038, 4, 22)),
    ],
)
def test_easter_moves(on, thursday):
    assert days.eve_of_easter(on) == thursday


def test_winter_ends_in_the_next_year():
    assert days.end_of_season(date(2026, 11, 1), "winter") == date(2027, 2, 28)
    assert days.start_of_season(date(2026, 11, 1), "winter") == date(2026, 12, 1)


def test_a_day_that_no_calendar_holds_is_none():
    assert days.day_of(2026, 6, 31) is None
    assert days.later(date.max, 1) is None
    assert days.after_months(date.max, 1) is None
    assert days.end_of_quarter(date.max, 1) is None
    assert days.eve_of_easter(date.max) is None
