from datetime import date

import pytest

from committee.rules.due import Due, checked, first_after
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import DueKind

RAISED = date(2026, 9, 8)
DAY = date(2026, 10, 20)


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        (Due(), ""),
        (Due(DueKind.DATE, DAY), "20 October 2026"),
        (Due(DueKind.NEXT_MEETING), "Next meeting, not yet called"),
        (Due(DueKind.NEXT_MEETING, DAY), "Next meeting, 20 October 2026"),
        (Due(DueKind.MEETING, DAY, meeting_id=4), "Meeting of 20 October 2026"),
        (Due(DueKind.MEETING, meeting_id=4), "Next meeting, not yet called"),
        (Due(DueKind.WORDS, None, "in the autumn"), "in the autumn"),
        (Due(DueKind.WORDS, DAY, "in the autumn"), "in the autumn (20 October 2026)"),
    ],
)
def test_how_the_time_is_shown(due, shown):
    assert due.shown == shown


@pytest.mark.parametrize(
    ("due", "kept"),
    [
        (Due(DueKind.TO_BE_SET, DAY, "soon"), Due()),
        (Due(DueKind.DATE, RAISED), Due(DueKind.DATE, RAISED)),
        (Due(DueKind.DATE, DAY, "left in the box"), Due(DueKind.DATE, DAY)),
        (Due(DueKind.NEXT_MEETING, DAY, "left"), Due(DueKind.NEXT_MEETING)),
        (Due(DueKind.MEETING, DAY, "left", 4), Due(DueKind.MEETING, meeting_id=4)),
        (Due(DueKind.WORDS, DAY, " in time ", 4), Due(DueKind.WORDS, DAY, "in time")),
    ],
)
def test_what_is_kept_of_what_was_given(due, kept):
    assert checked(due, RAISED) == kept


@pytest.mark.parametrize(
    ("due", "field", "sentence"),
    [
        (Due(DueKind.DATE), "due_on", "Enter the date the action is due, or choose “To be set”"),
        (
            Due(DueKind.MEETING, DAY),
            "due_meeting",
            "Choose a meeting, or choose “At the next meeting”",
        ),
        (
            Due(DueKind.WORDS, DAY, " "),
            "due_words",
            "Enter the words used at the meeting, or choose “To be set”",
        ),
        (
            Due(DueKind.DATE, date(2026, 9, 7)),
            "due_on",
            "The action was raised on 8 September 2026: enter a date on or after that day",
        ),
        (
            Due(DueKind.WORDS, date(2062, 9, 1), "soon"),
            "due_meant",
            "Check the year: 2062 is more than five years away",
        ),
    ],
)
def test_what_cannot_be_kept_and_what_to_do_about_it(due, field, sentence):
    with pytest.raises(Invalid) as refused:
        checked(due, RAISED)
    assert refused.value.errors == {field: sentence}


def test_what_was_left_in_the_box_of_another_choice_does_no_harm():
    assert checked(Due(DueKind.NEXT_MEETING, date(2020, 1, 1)), RAISED).on is None


def test_a_new_date_for_what_an_owner_has_already_has_not_passed():
    with pytest.raises(Invalid) as refused:
        checked(Due(DueKind.DATE, RAISED), RAISED, DAY)
    assert refused.value.errors == {
        "due_on": "The owner cannot keep a date that has passed: enter today or later"
    }
    assert checked(Due(DueKind.DATE, DAY), RAISED, DAY).on == DAY


def test_five_years_are_counted_from_the_day_it_is_given():
    later = date(2031, 10, 20)
    assert checked(Due(DueKind.DATE, later), RAISED, DAY).on == later
    with pytest.raises(Invalid, match="2206 is more than five years away"):
        checked(Due(DueKind.DATE, date(2206, 9, 1)), RAISED, DAY)


def test_the_next_of_a_committees_days():
    days = [RAISED, DAY]
    assert [first_after(day, days) for day in (RAISED, DAY)] == [DAY, None]
