from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.rules.reminders import Stage, StageKind, reached, read, rung_from

DUE = date(2026, 10, 30)
LONG_AGO = date(2026, 9, 8)
BEFORE, ON_THE_DAY = Stage(StageKind.BEFORE, DUE), Stage(StageKind.DAY, DUE)


def overdue(number):
    return Stage(StageKind.OVERDUE, DUE, number)


@pytest.mark.parametrize(
    ("on", "stage"),
    [
        (date(2026, 10, 22), None),
        (date(2026, 10, 23), BEFORE),
        (date(2026, 10, 29), BEFORE),
        (date(2026, 10, 30), ON_THE_DAY),
        (date(2026, 11, 5), ON_THE_DAY),
        (date(2026, 11, 6), overdue(1)),
        (date(2026, 11, 12), overdue(1)),
        (date(2026, 11, 13), overdue(2)),
        (date(2027, 10, 30), overdue(52)),
    ],
)
def test_the_latest_stage_is_the_one_reached(on, stage):
    assert reached(DUE, LONG_AGO, 7, on) == stage


@pytest.mark.parametrize(
    ("since", "on", "stage"),
    [
        (date(2026, 10, 23), date(2026, 10, 24), None),
        (date(2026, 10, 22), date(2026, 10, 24), BEFORE),
        (date(2026, 10, 24), date(2026, 10, 30), ON_THE_DAY),
        (date(2026, 10, 30), date(2026, 10, 30), None),
        (date(2026, 11, 10), date(2026, 11, 12), None),
        (date(2026, 11, 10), date(2026, 11, 13), overdue(2)),
    ],
)
def test_what_came_by_the_day_the_owner_last_heard_is_passed_over(since, on, stage):
    assert reached(DUE, since, 7, on) == stage


def test_nobody_is_reminded_after_the_day_where_the_committee_wants_none():
    assert reached(DUE, LONG_AGO, 0, date(2027, 1, 1)) == ON_THE_DAY


def test_the_leap_day_is_a_day_like_others():
    due = date(2028, 3, 7)
    assert reached(due, LONG_AGO, 7, date(2028, 2, 28)) is None
    assert reached(due, LONG_AGO, 7, date(2028, 2, 29)) == Stage(StageKind.BEFORE, due)


@given(
    since=st.dates(LONG_AGO, date(2027, 3, 1)),
    every=st.integers(min_value=0, max_value=40),
)
def test_from_day_to_day_each_stage_begins_once_and_none_comes_back(since, every):
    days = [LONG_AGO + timedelta(days=number) for number in range(400)]
    seen = [stage for day in days if (stage := reached(DUE, since, every, day))]
    in_turn = list(dict.fromkeys(seen))
    assert seen == [stage for stage in in_turn for _ in range(seen.count(stage))]


@pytest.mark.parametrize("stage", [BEFORE, ON_THE_DAY, overdue(12), Stage(StageKind.RUNG, DUE, 2)])
def test_what_is_written_of_a_stage_can_be_read(stage):
    assert read(str(stage)) == stage


def test_a_stage_as_it_is_written():
    assert [str(BEFORE), str(overdue(3))] == ["before:2026-10-30", "overdue:2026-10-30:3"]


@pytest.mark.parametrize(
    ("words", "fault"),
    [("soon:2026-10-30", "StageKind"), ("day:30/10/2026", "isoformat"), ("day", "to unpack")],
)
def test_what_is_no_stage_is_not_read(words, fault):
    with pytest.raises(ValueError, match=fault):
        read(words)


@pytest.mark.parametrize(
    ("since", "below", "gone", "begins"),
    [
        (LONG_AGO, None, 0, date(2026, 11, 13)),
        (LONG_AGO, date(2026, 11, 13), 1, date(2026, 11, 27)),
        (LONG_AGO, date(2026, 11, 18), 1, date(2026, 12, 2)),
        (LONG_AGO, date(2026, 11, 1), 1, date(2026, 11, 27)),
        (date(2026, 11, 20), None, 0, date(2026, 12, 4)),
        (date(2026, 11, 20), date(2026, 11, 13), 1, date(2026, 12, 4)),
    ],
)
def test_each_rung_is_given_its_time(since, below, gone, begins):
    assert rung_from(DUE, since, below, gone, 14) == begins
