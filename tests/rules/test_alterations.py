"""What was done to a row of lines."""

import time

from hypothesis import given
from hypothesis import strategies as st

from committee.rules.alterations import alterations, matching

ONE = "The Director introduced the strategy to members."
TWO = "Members asked about the cost of printing."
THREE = "The Chair thanked everybody for their work."
FOUR = "Officers agreed to report back in March."


def found(before: list[str], after: list[str]) -> list[tuple[str, int | None, int | None]]:
    def differ(old: int, new: int) -> bool:
        return before[old] != after[new]

    made = alterations(matching(before, after), len(before), len(after), differ)
    return [(each.kind.value, each.before, each.after) for each in made]


def test_a_word_changed_is_one_change() -> None:
    assert found([ONE, TWO], [ONE, TWO.replace("cost", "price")]) == [("changed", 1, 1)]


def test_lines_put_in_and_taken_out_are_found_in_their_places() -> None:
    assert found([ONE, TWO, THREE], [FOUR, ONE, THREE]) == [
        ("added", None, 0),
        ("removed", 1, None),
    ]
    assert found([ONE], []) == [("removed", 0, None)]


def test_a_line_that_was_moved_is_neither_put_in_nor_taken_out() -> None:
    assert found([ONE, TWO, THREE, FOUR], [TWO, THREE, ONE, FOUR]) == [("moved", 0, 2)]


def test_a_line_moved_past_one_that_was_reworded_leaves_both_known() -> None:
    reworded = TWO.replace("cost", "price")
    assert found([ONE, TWO], [reworded, ONE]) == [("changed", 1, 0), ("moved", 0, 1)]


def test_a_line_split_in_two_is_one_change_and_one_line_put_in() -> None:
    assert found([ONE], ["The Director introduced the strategy", "to members."]) == [
        ("changed", 0, 0),
        ("added", None, 1),
    ]


def test_one_of_two_lines_with_the_same_words_may_be_changed() -> None:
    reworded = TWO.replace("cost", "price")
    assert found([TWO, THREE, TWO], [TWO, THREE, reworded]) == [("changed", 2, 2)]
    assert found([TWO, THREE, TWO], [reworded, THREE, TWO]) == [("changed", 0, 0)]


def test_a_line_with_other_words_altogether_is_taken_out_and_put_in() -> None:
    assert found([ONE, TWO], [ONE, FOUR]) == [("added", None, 1), ("removed", 1, None)]


def test_of_two_that_changed_places_the_firm_one_was_not_moved() -> None:
    for firm in (0, 1):
        assert matching([ONE, TWO], [TWO, ONE], {firm}).moved == {firm: 1 - firm}


@given(st.lists(st.integers(0, 12)), st.lists(st.integers(0, 12)))
def test_every_line_is_accounted_for_once(old: list[int], new: list[int]) -> None:
    before, after = [f"a{n} b{n} c" for n in old], [f"a{n} b{n} c" for n in new]
    result = matching(before, after)
    pairs = [*result.kept.items(), *result.moved.items()]
    assert len({at for at, _ in pairs}) == len({stood for _, stood in pairs}) == len(pairs)
    assert sorted(result.kept.values()) == [result.kept[at] for at in sorted(result.kept)]
    assert all(before[stood] == after[at] for at, stood in result.moved.items())


@given(st.permutations(range(12)), st.sets(st.integers(0, 11), max_size=4))
def test_what_is_left_alone_is_no_alteration(order: list[int], gone: set[int]) -> None:
    before = [f"first{n} second{n} third{n} fourth{n}" for n in order]
    after = [line for place, line in enumerate(before) if place not in gone]
    assert found(before, after) == [("removed", place, None) for place in sorted(gone)]


def test_forty_thousand_words_take_no_time_to_speak_of() -> None:
    before = [" ".join(f"w{(n * k) % 997}" for k in range(1, 26)) for n in range(1, 1601)]
    after = [f"{line} altered{place}" for place, line in enumerate(before)]
    began = time.process_time()
    assert {kind for kind, *_ in found(before, after)} == {"changed"}
    assert time.process_time() - began < 2
