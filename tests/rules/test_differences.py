"""What differs between two texts."""

from hypothesis import given
from hypothesis import strategies as st

from committee.rules.differences import Change, Piece, compared, stretches

texts = st.text("ab \n", max_size=40)


def words(first: str, second: str, change: Change) -> list[str]:
    lines = compared(first, second)
    return [piece.text for line in lines for piece in line if piece.change is change]


def test_texts_that_are_alike_have_no_difference() -> None:
    assert list(compared("One.\n\nTwo.", "One.\n\nTwo.")) == [
        (Piece(Change.KEPT, "One."),),
        (),
        (Piece(Change.KEPT, "Two."),),
    ]
    assert list(compared("", "")) == []


def test_words_that_differ_are_marked_within_their_line() -> None:
    assert list(compared("The Chair asked.", "The Vice-chair asked.")) == [
        (
            Piece(Change.KEPT, "The "),
            Piece(Change.REMOVED, "Chair "),
            Piece(Change.ADDED, "Vice-chair "),
            Piece(Change.KEPT, "asked."),
        )
    ]


def test_a_line_reworded_beside_one_put_in_is_compared_with_what_it_was() -> None:
    second = "Quite new.\nThe Chair asked much about cost."
    assert words("The Chair asked about cost.", second, Change.ADDED) == ["Quite new.", "much "]


def test_a_line_put_in_or_taken_out_is_marked_whole() -> None:
    assert words("One.\nTwo.", "One.\nNew.\nTwo.", Change.ADDED) == ["New."]
    assert words("One.\nOld.\nTwo.", "One.\nTwo.", Change.REMOVED) == ["Old."]


def test_what_is_alike_away_from_every_difference_can_be_folded() -> None:
    first = "\n".join(["a", "b", "c", "old", "d", "e", "", "f"])
    folded = stretches(first, first.replace("old", "new"))
    assert [(stretch.is_far, len(stretch.lines)) for stretch in folded] == [
        (True, 2),
        (False, 3),
        (True, 2),
    ]
    assert [stretch.is_far for stretch in stretches("a\nb", "a\nb")] == [True]
    assert stretches("", "") == ()


@given(texts, texts)
def test_folding_loses_no_line(first: str, second: str) -> None:
    folded = [line for stretch in stretches(first, second) for line in stretch.lines]
    assert folded == list(filter(None, compared(first, second)))


@given(texts, texts)
def test_each_text_can_be_read_out_of_the_comparison(first: str, second: str) -> None:
    for text, other in ((first, Change.ADDED), (second, Change.REMOVED)):
        lines = [
            "".join(piece.text for piece in line if piece.change is not other)
            for line in compared(first, second)
        ]
        assert "\n".join(filter(None, lines)) == "\n".join(filter(None, text.splitlines()))
