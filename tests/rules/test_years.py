"""Municipal years: bounds and names."""

from datetime import date

import pytest

from committee.rules import years


@pytest.mark.parametrize(
    ("day", "annual_meeting", "starts_on", "ends_on"),
    [
        (date(2026, 9, 15), None, date(2026, 5, 1), date(2027, 4, 30)),
        (date(2026, 4, 30), None, date(2025, 5, 1), date(2026, 4, 30)),
        (date(2026, 9, 15), date(2026, 5, 20), date(2026, 5, 20), date(2027, 5, 19)),
        (date(2026, 5, 19), date(2026, 5, 20), date(2025, 5, 20), date(2026, 5, 19)),
        (date(2025, 6, 1), date(2024, 2, 29), date(2025, 3, 1), date(2026, 2, 28)),
    ],
)
def test_a_year_runs_to_the_day_before_the_next_annual_meeting(
    day: date, annual_meeting: date | None, starts_on: date, ends_on: date
) -> None:
    assert years.bounds(day, annual_meeting) == (starts_on, ends_on)


def test_a_year_is_named_after_both_its_calendar_years() -> None:
    assert years.name(date(2026, 5, 1)) == "2026/27"
    assert years.name(date(2099, 5, 1)) == "2099/00"
