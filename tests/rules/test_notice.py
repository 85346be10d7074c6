"""How much notice of a meeting was given."""

from datetime import date

import pytest

from committee.rules.notice import clear_days, warning

HOLIDAYS = frozenset({date(2026, 8, 31), date(2026, 12, 25)})
TUESDAY = date(2026, 9, 8)


@pytest.mark.parametrize(
    ("given", "days"),
    [
        (date(2026, 9, 8), 0),
        (date(2026, 9, 7), 0),
        (date(2026, 9, 4), 1),
        (date(2026, 9, 1), 4),
        (date(2026, 8, 28), 5),
        (date(2026, 8, 27), 6),
        (date(2026, 9, 9), 0),
    ],
)
def test_neither_its_own_days_nor_weekends_nor_bank_holidays_count(given: date, days: int) -> None:
    assert clear_days(given, TUESDAY, HOLIDAYS) == days


@pytest.mark.parametrize(
    ("nation", "given", "said"),
    [
        ("England", date(2026, 8, 28), ""),
        ("England", date(2026, 9, 1), "4 clear days before the meeting, not 5."),
        ("England", date(2026, 9, 4), "1 clear day before the meeting, not 5."),
        ("Wales", date(2026, 9, 2), ""),
        ("Wales", date(2026, 9, 3), "2 clear days before the meeting, not 3."),
        ("Scotland", date(2026, 9, 3), "2 clear days before the meeting, not 3."),
        ("Northern Ireland", date(2026, 9, 7), ""),
    ],
)
def test_each_nation_asks_for_its_own(nation: str, given: date, said: str) -> None:
    sentence = warning(given, TUESDAY, nation, HOLIDAYS)
    assert sentence == (said and f"Notice was given {said}")


def test_it_is_said_where_bank_holidays_are_not_known() -> None:
    sentence = warning(date(2029, 1, 1), date(2029, 1, 3), "England", HOLIDAYS)
    assert sentence.endswith("not 5. Bank holidays after 2026 are not counted.")
