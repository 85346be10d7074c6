"""Which paragraphs of one text are which of another."""

from hypothesis import given
from hypothesis import strategies as st

from committee.rules.likeness import MOST_MATCHED, pairs

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
