from committee.rules import lists
from committee.rules.blocks import List
from committee.rules.inline import plain
from committee.rules.markup import parse
from committee.rules.vocabulary import ListStyle


def shape(listing: List) -> object:
    """A list as (style, entries), an entry as (number, words, lists inside it)."""
    return (
        listing.style.value,
        [(entry.ordinal, plain(entry.runs), *map(shape, entry.lists)) for entry in listing.entries],
    )


def shapes(text: str) -> list[object]:
    blocks = parse(text)
    assert all(isinstance(block, List) for block in blocks)
    return [shape(block) for block in blocks if isinstance(block, List)]


def test_every_bullet_a_clerk_types_or_pastes() -> None:
    text = "- one\n* two\n• three\n·  four\n\n·\u00a0\u00a0five"
    assert shapes(text) == [
        ("bullets", [(0, "one"), (0, "two"), (0, "three"), (0, "four"), (0, "five")])
    ]


def test_letters_roman_and_numbers() -> None:
    assert shapes("(a) x\n(b) y") == [("letters", [(1, "x"), (2, "y")])]
    assert shapes("(i) x\n(ii) y\n(iii) z") == [("roman", [(1, "x"), (2, "y"), (3, "z")])]
    assert shapes("1. x\n2. y") == [("numbers", [(1, "x"), (2, "y")])]
    assert shapes("(1) x\n(2) y") == [("brackets", [(1, "x"), (2, "y")])]
    assert lists.read_line("A. Patel spoke") is None


def test_the_letter_i_after_h_and_the_number_i_in_all_other_places() -> None:
    letters = "\n".join(f"({letter}) x" for letter in "abcdefghi")
    assert [entry[0] for entry in shapes(letters)[0][1]] == list(range(1, 10))  # type: ignore[index]
    assert shapes("(a) x\n(i) y\n(b) z") == [
        ("letters", [(1, "x", ("roman", [(1, "y")])), (2, "z")])
    ]


def test_typed_numbers_are_kept() -> None:
    assert shapes("1. a\n2. b\n4. c") == [("numbers", [(1, "a"), (2, "b"), (4, "c")])]
    assert shapes("(a) a\n(d) b") == [("letters", [(1, "a"), (4, "b")])]
    assert shapes("1. a\n1. b") == [("numbers", [(1, "a")]), ("numbers", [(1, "b")])]


def test_lists_stand_inside_lists_by_indentation() -> None:
    text = "- one\n    (a) inner\n    (b) inner\n        - innermost\n- two"
    innermost = ("bullets", [(0, "innermost")])
    inner = ("letters", [(1, "inner"), (2, "inner", innermost)])
    assert shapes(text) == [("bullets", [(0, "one", inner), (0, "two")])]


def test_a_list_of_another_kind_without_indentation_stands_inside_as_well() -> None:
    assert shapes("(a) x\n\n- one\n\n- two\n\n(b) y") == [
        ("letters", [(1, "x", ("bullets", [(0, "one"), (0, "two")])), (2, "y")])
    ]


def test_a_line_that_follows_directly_belongs_to_the_entry() -> None:
    assert shapes("- one\nand more\n  and more\n- two") == [
        ("bullets", [(0, "one and more and more"), (0, "two")])
    ]


def test_a_marker_without_words_is_none() -> None:
    assert lists.read_line("-") is None
    assert lists.read_line("(a)") is None
    assert lists.read_line("0. x") is None


def test_what_a_line_may_begin() -> None:
    line = lists.read_line("  (i) words")
    assert line is not None
    assert line.indent == 2
    assert line.words == "words"
    assert line.start == lists.Reading(ListStyle.ROMAN, 1)


def test_lists_go_nine_deep_and_what_is_typed_deeper_stands_at_the_last_level() -> None:
    (listing,) = parse("\n".join(f"{'    ' * depth}- {depth}" for depth in range(300)))
    depth = 1
    while listing.entries[-1].lists:  # type: ignore[union-attr]
        (listing,) = listing.entries[-1].lists  # type: ignore[union-attr]
        depth += 1
    assert depth == lists.DEEPEST
    assert len(listing.entries) == 300 - 8  # type: ignore[union-attr]
