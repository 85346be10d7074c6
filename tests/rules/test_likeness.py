"""Which paragraphs of one text are which of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.rules.likeness import MOST_MATCHED, is_same, likeness, pairs

ONE, TWO, THREE = "The Committee met.", "Members asked about cost.", "The report was noted."
texts = st.lists(st.text("ab ", max_size=6), max_size=8)


def test_what_is_equal_is_paired_and_the_rest_left_over() -> None:
    assert list(pairs((ONE, TWO, THREE), (ONE, THREE))) == [(0, 0), (2, 1)]
    assert list(pairs((ONE, THREE), (ONE, TWO, THREE))) == [(0, 0), (1, 2)]


def test_a_reworded_paragraph_is_found_beside_one_put_in() -> None:
    after = (ONE, "Quite new.", "Members asked about the cost.", THREE)
    assert list(pairs((ONE, TWO, THREE), after)) == [(0, 0), (1, 2), (2, 3)]


def test_what_is_not_alike_is_paired_by_its_place() -> None:
    assert list(pairs((ONE, TWO), (ONE, "Something else."))) == [(0, 0), (1, 1)]


def test_texts_too_long_to_compare_are_paired_by_place() -> None:
    count = int(MOST_MATCHED**0.5) + 1
    many = ["a"] * count
    assert list(pairs(many, many)) == [(place, place) for place in range(count)]
    old, new = [f"old {place}" for place in range(99)], [f"new {place}" for place in range(99)]
    assert list(pairs(old, new)) == [(place, place) for place in range(99)]


@given(texts, texts)
def test_pairs_go_forward_and_name_no_place_twice(before: list[str], after: list[str]) -> None:
    found = list(pairs(before, after))
    for one, following in zip(found, found[1:], strict=False):
        assert one[0] < following[0]
        assert one[1] < following[1]
    assert all(old < len(before) and new < len(after) for old, new in found)


def test_likeness_counts_words_without_their_signs_and_order() -> None:
    assert likeness("Write to the Minister.", "to the minister: WRITE") == 1
    assert likeness("very very well", "very well") == 0.8
    assert likeness("Write", "Ring") == likeness("", "") == 0


def test_a_sentence_that_was_edited_slightly_is_the_same() -> None:
    before = "The Director would circulate the data on libraries."
    assert is_same(before, "The Director would circulate data on all the libraries.")
    assert not is_same(before, "The Director would circulate a note on parks.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Clerk to write to Highways.", "The Clerk to write to Highways"),
        ("Ann Lee agreed to send the costs to us.", "Ann Lee will send the costs to us."),
        ("That this data be circulated to Members", "That this date be circulated to Members"),
    ],
)
def test_what_was_edited_slightly_says_the_same(one: str, other: str) -> None:
    assert is_same(one, other)
    assert is_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Clerk to write to Highways", "Clerk to write to BT"),
        ("JS to see Cllr Smith about the bench", "JS to see Cllr Jones about the bench"),
        ("Send the costs of scheme 1 to members", "Send the costs of scheme 2 to members"),
    ],
)
def test_what_speaks_of_something_else_does_not(one: str, other: str) -> None:
    assert not is_same(one, other)
