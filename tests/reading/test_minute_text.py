"""Blocks of a file as the marks of a minute."""

from hypothesis import given
from hypothesis import strategies as st

from committee.reading.minute_text import section_numbers, written
from committee.reading.proposal import Resolution
from committee.reading.source import Block, LineKind, Place
from committee.rules import blocks, inline, markup
from committee.rules.blocks import List, Paragraph, ResolutionPlace, Table
from committee.rules.vocabulary import ListStyle, ResolutionKind


def block(place: int, text: str, label: str = "", kind: LineKind = LineKind.TEXT) -> Block:
    return Block(text, Place(place, place), kind, label)


def entry(place: int, text: str, label: str, level: int = 0) -> Block:
    return Block(text, Place(place, place), LineKind.ENTRY, label, level)


def row(place: int, *cells: str) -> Block:
    return Block(" | ".join(cells), Place(place, place), LineKind.ROW, cells=cells)


def resolution(place: int) -> Resolution:
    return Resolution(ResolutionKind.RESOLVED, "that it be noted", Place(place, place), 0.9)


def test_paragraphs_keep_their_numbers_and_lists_their_labels() -> None:
    parts = [
        block(0, "Dilys spoke:", "4.1"),
        entry(1, "one", "·"),
        entry(2, "two", "·"),
        block(3, "Asked, she said", "4.2"),
        entry(4, "first;", "(a)"),
        entry(5, "inner", "(i)", 1),
        entry(6, "second", "(b)"),
    ]
    text = written(parts, section_numbers([part for part in parts if isinstance(part, Block)]))
    assert text.source == (
        "Dilys spoke:\n\n- one\n- two\n\nAsked, she said\n\n(a) first;\n    (i) inner\n(b) second"
    )
    assert text.numbers == ("4.1", "4.2")
    assert text.places == (Place(0, 0), Place(1, 2), Place(3, 3), Place(4, 6))


def test_i_goes_on_after_h_and_begins_a_list_of_its_own_after_nothing() -> None:
    letters = [entry(place, "x", f"({letter})") for place, letter in enumerate("abcdefghi")]
    (found,) = markup.parse(written(letters, {}).source)
    assert isinstance(found, List)
    assert found.entries[-1].ordinal == 9
    (numerals,) = markup.parse(written([entry(0, "x", "(i)"), entry(1, "y", "(ii)")], {}).source)
    assert isinstance(numerals, List)
    assert numerals.style is ListStyle.ROMAN


def test_a_resolution_has_its_place_and_the_number_of_its_paragraph() -> None:
    blocks_ = [block(0, "Dilys spoke.", "4.1"), block(1, "Resolved: that it be noted", "4.2")]
    text = written([blocks_[0], resolution(1)], section_numbers(blocks_))
    assert text.source == "Dilys spoke.\n\n[resolution 1]"
    assert text.numbers == ("4.1", "4.2")


def test_a_label_that_no_list_can_begin_with_stays_in_the_words() -> None:
    text = written([entry(0, "third", "(c)"), entry(1, "Annex", "B)")], {})
    assert blocks.plain(markup.parse(text.source)) == "(c) third\nB) Annex"


def test_rows_are_a_table_and_a_heading_is_bold() -> None:
    parts = [block(0, "Pool", kind=LineKind.HEADING), row(1, "Who", "What"), row(2, "GR", "Ropes")]
    assert written(parts, {}).source == ("**Pool**\n\n| Who | What |\n|---|---|\n| GR | Ropes |")


LABELS = st.sampled_from(
    ["", "•", "-", "1.", "2.", "3)", "(a)", "(b)", "(i)", "ii.", "4.1", "(1)", "(2)", "x)", "B)"]
)
WORDS = st.text(st.sampled_from("ab *[]\\|.-1()_£’\u00a0resolution"), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split()) or "x"
)
PARTS = st.one_of(
    st.builds(
        Block,
        WORDS,
        st.just(Place(0, 0)),
        st.sampled_from([LineKind.TEXT, LineKind.ENTRY, LineKind.HEADING]),
        LABELS,
        st.integers(0, 12),
    ),
    st.lists(WORDS | st.just(""), min_size=1, max_size=14).map(lambda cells: row(0, *cells)),
    st.just(resolution(0)),
)


@given(st.lists(PARTS, max_size=12))
def test_whatever_a_file_says_reads_back_as_the_same_minute(
    parts: list[Block | Resolution],
) -> None:
    text = written(parts, {})
    found = markup.parse(text.source)
    assert markup.to_source(found) == text.source
    assert len(found) == len(text.places)
    assert len([each for each in found if blocks.is_numbered(each)]) == len(text.numbers)


@given(st.lists(PARTS, max_size=12))
def test_no_words_are_lost(parts: list[Block | Resolution]) -> None:
    found = markup.parse(written(parts, {}).source)
    said = "".join(blocks.plain(found).split())
    for part in parts:
        for text in part.cells or (part.text,) if isinstance(part, Block) else ():
            assert "".join(text.split()) in said


def test_a_hundredth_resolution_is_written_out() -> None:
    text = written([resolution(place) for place in range(100)], {})
    found = markup.parse(text.source)
    assert isinstance(found[98], ResolutionPlace)
    assert isinstance(found[99], Paragraph)
    assert inline.plain(found[99].runs) == "that it be noted"


def test_a_table_too_wide_for_a_page_is_paragraphs() -> None:
    text = written([row(0, *"abcdefghijklmn")], {})
    assert not any(isinstance(each, Table) for each in markup.parse(text.source))
