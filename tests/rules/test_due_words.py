"""Times as they are said at a meeting: found in a sentence, and the day they would mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.rules.due import FURTHEST, Due
from committee.rules.due_meanings import When
from committee.rules.due_words import meant, said, settled
from committee.rules.vocabulary import DueKind

ON = date(2026, 6, 5)
"""A Friday."""
NEXT_MEETING = date(2026, 7, 14)
YEAR_ENDS = date(2027, 5, 10)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Manager would write a short guide by 31 October", "by 31 October"),
        ("The note to be sent by Friday 12th June.", "by Friday 12th June"),
        ("Clerk to reply before 12/07/2026", "before 12/07/2026"),
        ("Clerk to order the bench – 12 July", "12 July"),
        ("asked to report the findings to the next meeting;", "the next meeting"),
        ("It would be ready by the next meeting.", "by the next meeting"),
        (
            "be brought to the next meeting of the Audit Committee",
            "the next meeting of the Audit Committee",
        ),
        ("The Chair asked her to invite the charity to a future meeting.", "a future meeting"),
        ("to be put on the next agenda", "on the next agenda"),
        ("a paper be submitted to the November meeting", "the November meeting"),
        ("It would be sent to members within six weeks.", "within six weeks"),
        ("a session be arranged within the next month", "within the next month"),
        ("a progress report be submitted in six months", "in six months"),
        ("quotes to be obtained within ten working days", "within ten working days"),
        ("in a fortnight’s time the Clerk would ring", "in a fortnight’s time"),
        ("the team would be asked to attend this week.", "this week"),
        ("catering income to be added from next quarter", "next quarter"),
        ("to include benchmarking from the next report onwards", "from the next report onwards"),
        ("A note would be prepared for members before Christmas.", "before Christmas"),
        ("a survey to be run in the autumn", "in the autumn"),
        ("with a report on buses to be added for the spring", "for the spring"),
        ("she would bring figures in July", "in July"),
        ("by the end of the municipal year", "by the end of the municipal year"),
        ("would be finished by the end of March", "by the end of March"),
        ("would email them following the meeting", "following the meeting"),
        ("The hole to be mended as soon as possible.", "as soon as possible"),
        ("The Clerk would write ASAP", "ASAP"),
        ("Reply in due course, and in any case by 5 July", "by 5 July"),
        ("it would be held in April", "in April"),
        ("would provide the following before the next meeting:", "before the next meeting"),
        ("at the following meeting the map would be shown", "at the following meeting"),
        ("posters up before the meeting on May 14th.", "before the meeting on May 14th"),
        ("to be an agenda item for the meeting in July.", "the meeting in July"),
    ],
)
def test_the_words_that_say_when(text: str, words: str) -> None:
    assert said(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "It may be done, and Cllr May agreed.",
        "Councillor May, seconded by Cllr June March",
        "item 5 may be deferred",
        "the review of March 2019",
        "complaints had fallen since April",
        "the November 2018 report",
        "the March report be circulated",
        "costs for the last three years",
        "the budget for 2023/24",
        "next year’s plan",
        "The workshop held in April had been useful; the notes to be sent.",
        "figures published on 3 March",
        "The date of the next meeting was noted.",
        "the plot immediately adjacent",
        "members by postcode area",
        "bring the following agenda items to the Board",
        "",
    ],
)
def test_what_says_no_time(text: str) -> None:
    assert said(text) == ""


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("within six weeks", date(2026, 7, 17)),
        ("in six months", date(2026, 12, 5)),
        ("within the next month", date(2026, 7, 5)),
        ("in a couple of weeks", date(2026, 6, 19)),
        ("within a fortnight", date(2026, 6, 19)),
        ("within 10 working days", date(2026, 6, 19)),
        ("within 48 hours", date(2026, 6, 7)),
        ("tomorrow", date(2026, 6, 6)),
        ("by Friday", date(2026, 6, 12)),
        ("next Tuesday", date(2026, 6, 9)),
        ("this week", date(2026, 6, 5)),
        ("next week", date(2026, 6, 12)),
        ("by the end of the month", date(2026, 6, 30)),
        ("next month", date(2026, 7, 31)),
        ("next quarter", date(2026, 9, 30)),
        ("by the end of the quarter", date(2026, 6, 30)),
        ("by the end of the year", date(2026, 12, 31)),
        ("by the end of the financial year", date(2027, 3, 31)),
        ("by the end of the municipal year", YEAR_ENDS),
        ("in July", date(2026, 7, 31)),
        ("the meeting in July", NEXT_MEETING),
        ("before the meeting on 14 July", date(2026, 7, 14)),
        ("by July", date(2026, 7, 1)),
        ("before July", date(2026, 6, 30)),
        ("by the end of March", date(2027, 3, 31)),
        ("in early July", date(2026, 7, 10)),
        ("in May", date(2027, 5, 31)),
        ("before Christmas", date(2026, 12, 24)),
        ("before Easter", date(2027, 3, 25)),
        ("by the new year", date(2026, 12, 31)),
        ("in the autumn", date(2026, 11, 30)),
        ("by the autumn", date(2026, 9, 1)),
        ("before the summer", date(2027, 5, 31)),
        ("by the end of 2027", date(2027, 12, 31)),
        ("by the November meeting", None),
        ("at the July meeting", NEXT_MEETING),
        ("at a future meeting", None),
        ("following the meeting", None),
        ("in due course", None),
        ("at the next meeting of the Audit Committee", None),
        ("at the next Cabinet meeting", None),
        ("October 2026", date(2026, 10, 31)),
        ("6 weeks", date(2026, 7, 17)),
        ("ongoing", None),
    ],
)
def test_the_day_that_words_mean(words: str, on: date | None) -> None:
    due = meant(words, ON, next_meeting=NEXT_MEETING, year_ends=YEAR_ENDS)
    assert (due.kind, due.on, due.words) == (DueKind.WORDS, on, words)


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("by 31 October", date(2026, 10, 31)),
        ("by 5 June", ON),
        ("by 4 June", date(2027, 6, 4)),
        ("by the 1st of September 2026", date(2026, 9, 1)),
        ("before October 3rd", date(2026, 10, 3)),
        ("by noon on Friday 3 July", date(2026, 7, 3)),
        ("05/07/2026", date(2026, 7, 5)),
        ("by 5.7.26", date(2026, 7, 5)),
        ("2026-07-05", date(2026, 7, 5)),
        ("by 29 February", date(2028, 2, 29)),
    ],
)
def test_a_date_of_the_calendar_is_one(words: str, on: date) -> None:
    assert (meant(words, ON).kind, meant(words, ON).on) == (DueKind.DATE, on)


@pytest.mark.parametrize(
    "words", ["by 31 June", "by 30/02/2027", "by 3 March 2019", "by 1 May 2040"]
)
def test_a_day_that_is_none_or_has_passed_or_is_far_off_is_not_proposed(words: str) -> None:
    assert (meant(words, ON).kind, meant(words, ON).on) == (DueKind.WORDS, None)
    assert meant(words, ON).words == words


@pytest.mark.parametrize(
    "words",
    ["the next meeting", "by the next scheduled meeting", "on the next agenda", "next meeting",
     "at the next meeting of the Board"],
)  # fmt: skip
def test_the_next_meeting_is_of_its_own_kind(words: str) -> None:
    assert meant(words, ON, next_meeting=NEXT_MEETING).kind is DueKind.NEXT_MEETING
    assert meant(words, ON, next_meeting=NEXT_MEETING).on == NEXT_MEETING
    assert meant(words, ON).on is None


def test_no_words_are_no_time() -> None:
    assert meant("  ", ON).kind is DueKind.TO_BE_SET


PIECES = st.sampled_from(
    "by before in at within the next end of this a an 3 31 12/07/2026 99 May June march Friday "
    "week months meeting agenda November 2027 2019 autumn Christmas Easter year financial days "
    "working – , . ; hours quarter of future last".split()
)
SENTENCES = st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=60)


@given(SENTENCES)
def test_what_is_said_stands_in_the_text(text: str) -> None:
    assert said(text) in text


@given(SENTENCES, st.dates(), st.none() | st.dates(), st.none() | st.dates())
def test_no_day_is_past_or_far_off(
    words: str, on: date, next_meeting: date | None, year_ends: date | None
) -> None:
    due = meant(words, on, next_meeting=next_meeting, year_ends=year_ends)
    assert due.on is None or (due.on >= on and due.on - on <= FURTHEST)
    assert due.words == " ".join(words.split())


@pytest.mark.parametrize(
    ("words", "given", "due"),
    [
        ("by 31 October", None, Due(DueKind.DATE, date(2026, 10, 31), "by 31 October")),
        ("by 31 October", date(2026, 9, 1), Due(DueKind.WORDS, date(2026, 9, 1), "by 31 October")),
        ("", date(2026, 9, 1), Due(DueKind.DATE, date(2026, 9, 1))),
        ("by 31 October", date(2026, 6, 4), Due(DueKind.DATE, date(2026, 10, 31), "by 31 October")),
        ("", date(2026, 6, 4), Due()),
    ],
)
def test_a_day_that_was_given_counts_unless_it_had_passed(words, given, due) -> None:
    assert settled(words, given, When(ON)) == due
