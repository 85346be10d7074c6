"""Numbers and bullets before words."""

import pytest

from committee.reading.shape import markers
from committee.rules.vocabulary import ListStyle


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("4.1 Efa Morris spoke", "4.1", "Efa Morris spoke"),
        ("12.3.1 The lease", "12.3.1", "The lease"),
        ("(a) notes the report", "(a)", "notes the report"),
        ("iv) writes to the Mayor", "iv)", "writes to the Mayor"),
        ("1)The report", "1)", "The report"),
        ("12. FORWARD PLAN", "12.", "FORWARD PLAN"),
        ("5.Highways", "5.", "Highways"),
        ("• one", "•", "one"),
        ("·one", "·", "one"),
        ("- a dash", "-", "a dash"),
        ("o an open bullet", "o", "an open bullet"),
    ],
)
def test_a_label_is_parted_from_its_words(text: str, label: str, words: str) -> None:
    assert markers.split(text) == (label, words)


@pytest.mark.parametrize(
    "text",
    [
        "2.30 pm Councillor Hale left.",
        "1.5 million pounds had been spent.",
        "A. Smith (Chair)",
        "of the Council",
        "-dash without a space",
        "2024 was a dry year.",
    ],
)
def test_what_only_looks_like_a_label_stays_in_the_words(text: str) -> None:
    assert markers.split(text) == ("", text)


@pytest.mark.parametrize("text", ["7.1", "·", "8.", "(a)", "iii)", "12/21"])
def test_a_label_may_stand_alone(text: str) -> None:
    assert markers.is_alone(text)


def test_a_word_is_no_label() -> None:
    assert not markers.is_alone("None")


def test_i_is_a_letter_and_a_number() -> None:
    assert markers.readings("(i)") == ((ListStyle.LETTERS, 9), (ListStyle.ROMAN, 1))
    assert markers.readings("(a)") == ((ListStyle.LETTERS, 1),)
    assert markers.readings("xiv.") == ((ListStyle.ROMAN, 14),)
    assert markers.readings("(3)") == ((ListStyle.BRACKETS, 3),)
    assert markers.readings("3)") == ((ListStyle.NUMBERS, 3),)
    assert markers.readings("•") == ((ListStyle.BULLETS, 0),)


@pytest.mark.parametrize("label", ["4.1", "", "()", "²", "OS.190"])
def test_no_list_has_such_a_label(label: str) -> None:
    assert markers.readings(label) == ()


def test_only_a_number_with_a_point_inside_is_that_of_a_paragraph() -> None:
    assert markers.is_section("4.1")
    assert markers.is_section("12.3.1")
    assert not markers.is_section("4.")


def test_bullets_run_together_are_parted() -> None:
    assert markers.parts("It was said: • one • two • three") == (
        "It was said:", "• one", "• two", "• three",
    )  # fmt: skip
    assert markers.parts("Sleep – Monday – Dr Frost") == ("Sleep – Monday – Dr Frost",)


def test_paragraphs_that_run_on_in_an_item_are_parted_where_they_count_on() -> None:
    text = "9. Policies 9.1 Risk was noted. 9.2 Cemetery rules, see 9.7 above, were kept."
    assert markers.sections("9.", text) == (
        "9. Policies",
        "9.1 Risk was noted.",
        "9.2 Cemetery rules, see 9.7 above, were kept.",
    )
    assert markers.sections("•", text) == (text,)
