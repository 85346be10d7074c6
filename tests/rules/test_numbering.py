"""Paragraph numbers, and how they stay with their paragraphs whatever is done to the text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.rules.numbering import MinuteNumber, carried, computed, kept, printed, running
from committee.rules.styles import HouseStyle, Numbering

ONE, TWO, THREE = "The Committee met.", "Members asked about cost.", "The report was noted."
BEFORE, NUMBERS = (ONE, TWO, THREE), ("4.1", "4.2", "4.3")

words = st.lists(st.text("abcd ", max_size=8), max_size=6)


def after_edit(*after: str) -> tuple[str, ...]:
    return carried("4", BEFORE, NUMBERS, after)


@pytest.mark.parametrize(
    ("scheme", "prefix", "written", "paragraph"),
    [
        (Numbering.RUNNING, "", "221", "221.1"),
        (Numbering.YEAR, "", "221/21", "221.1"),
        (Numbering.PREFIX, "OS.", "OS.221", "OS.221.1"),
        (Numbering.PREFIX, "", "OSC.221", "OSC.221.1"),
        (Numbering.DUAL, "", "221 (28)", "221.1"),
    ],
)
def test_each_scheme_writes_its_number_and_leads_those_of_paragraphs(
    scheme: Numbering, prefix: str, written: str, paragraph: str
) -> None:
    style = HouseStyle("ours", "Ours", numbering=scheme, prefix=prefix)
    number = running(style, 221, "28", date(2021, 5, 5), "OSC")
    assert number == (written, 221)
    assert computed(number.lead, 1) == (paragraph,)


def test_an_imported_number_leads_as_it_stands() -> None:
    assert MinuteNumber("25/26").lead == "25/26"
    assert MinuteNumber("OSC/24", 24).lead == "OSC/24"
    assert MinuteNumber("250", 25).lead == "250"


def test_a_draft_counts_from_one_under_the_number_of_its_item() -> None:
    assert computed("4", 3) == NUMBERS
    assert computed("106", 0) == ()


def test_paragraphs_left_alone_keep_their_numbers() -> None:
    assert after_edit(*BEFORE) == NUMBERS


def test_a_paragraph_put_in_takes_a_letter_after_the_one_before_it() -> None:
    assert after_edit(ONE, "New.", TWO, "Newer.", "Newest.", THREE) == (
        "4.1",
        "4.1A",
        "4.2",
        "4.2A",
        "4.2B",
        "4.3",
    )


def test_a_paragraph_put_in_before_all_takes_a_letter_after_nought() -> None:
    assert after_edit("New.", *BEFORE) == ("4.0A", *NUMBERS)


def test_a_paragraph_put_in_after_all_takes_the_next_number() -> None:
    assert after_edit(*BEFORE, "New.", "Newer.") == (*NUMBERS, "4.4", "4.5")


def test_a_paragraph_between_lettered_ones_takes_a_letter_not_yet_given() -> None:
    lettered = carried(
        "4", (ONE, "A", "B", TWO), ("4.1", "4.1A", "4.1B", "4.2"), (ONE, "A", "C", "B", TWO)
    )
    assert lettered == ("4.1", "4.1A", "4.1C", "4.1B", "4.2")


def test_after_z_come_za_and_zb() -> None:
    many = [f"new {number}" for number in range(28)]
    given_ = carried("4", (ONE, TWO), ("4.1", "4.2"), (ONE, *many, TWO))
    assert given_[25:30] == ("4.1Y", "4.1Z", "4.1ZA", "4.1ZB", "4.2")


def test_a_paragraph_reworded_keeps_its_number_also_beside_one_put_in() -> None:
    assert after_edit(ONE, "Members asked much about cost.", THREE) == NUMBERS
    assert after_edit(ONE, "Quite new.", "Members asked about the cost.", THREE) == (
        "4.1",
        "4.1A",
        "4.2",
        "4.3",
    )


def test_a_paragraph_that_is_moved_keeps_its_number() -> None:
    assert after_edit(TWO, THREE, ONE) == ("4.2", "4.3", "4.1")


def test_a_paragraph_wholly_rewritten_in_its_place_keeps_its_number() -> None:
    assert after_edit(ONE, "Something else altogether.", THREE) == NUMBERS


def test_the_number_of_a_paragraph_taken_out_is_not_given_to_another() -> None:
    assert after_edit(ONE, THREE) == ("4.1", "4.3")
    former = tuple(zip(BEFORE, NUMBERS, strict=True))
    later = carried("4", (ONE, TWO), ("4.1", "4.2"), (ONE, TWO, "New."), former)
    assert later == ("4.1", "4.2", "4.4")


def test_a_paragraph_put_back_takes_its_number_again() -> None:
    former = tuple(zip(BEFORE, NUMBERS, strict=True))
    assert carried("4", (ONE, THREE), ("4.1", "4.3"), BEFORE, former) == NUMBERS
    assert carried("4", (), (), (TWO,), former) == ("4.2",)


def test_a_paragraph_written_twice_has_two_numbers() -> None:
    former = ((TWO, "4.2"),)
    assert carried("4", (ONE,), ("4.1",), (ONE, TWO, TWO), former) == ("4.1", "4.2", "4.3")


@given(st.lists(words, min_size=2, max_size=6))
def test_no_number_is_given_twice_nor_anew_however_a_text_is_edited(
    texts: list[list[str]],
) -> None:
    before: list[str] = []
    numbers: tuple[str, ...] = ()
    former: list[tuple[str, str]] = []
    for after in texts:
        given_ = carried("7", before, numbers, after, former)
        assert len(given_) == len(after) == len(set(given_))
        ever = {number for _, number in former}
        for pair in zip(after, given_, strict=True):
            assert pair[1] not in ever or pair[1] in numbers or pair in former
        assert carried("7", after, given_, after, former) == given_
        before, numbers = after, given_
        former += zip(after, given_, strict=True)


def test_many_paragraphs_rewritten_at_once_keep_their_places() -> None:
    count = 1_000
    before = [f"old {place}" for place in range(count)]
    after = [f"new {place}" for place in range(count)]
    numbers = computed("4", count)
    assert carried("4", before, numbers, after) == numbers


@pytest.mark.parametrize(
    ("number", "sequence"),
    [
        ("221", 221),
        ("221 (28)", 221),
        ("25/26", 25),
        ("OSC.12", 12),
        ("PC 9", 9),
        ("4.1", None),
        ("7a", None),
        ("", None),
    ],
)
def test_a_printed_number_is_kept_with_the_running_number_in_it(
    number: str, sequence: int | None
) -> None:
    assert printed(number) == MinuteNumber(number, sequence)


def test_what_was_printed_without_numbers_gets_none() -> None:
    former = [("one", ""), ("two", "")]
    assert (
        carried("4", ("one", "two"), ("", ""), ("one", "new", "two", "last"), former) == ("",) * 4
    )


def test_between_paragraphs_without_numbers_a_new_one_is_lettered_after_the_last_that_has() -> None:
    before, numbers = ("one", "bare", "two"), ("4.1", "", "4.2")
    after = ("one", "bare", "quite new", "two")
    assert carried("4", before, numbers, after) == ("4.1", "", "4.1A", "4.2")


def test_numbers_stay_with_their_paragraphs_and_one_put_in_has_none() -> None:
    assert kept(("one", "two"), ("4.1", "4.2"), ("new", "one", "two")) == ("", "4.1", "4.2")
