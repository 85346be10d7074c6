import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.blocks import List, Paragraph, ResolutionPlace, Table, Withheld, plain
from committee.rules.inline import Run
from committee.rules.markup import MarkupError, parse, to_source

EXEMPT = Mark(Level.EXEMPT, (3,))
CONFIDENTIAL = Mark(Level.CONFIDENTIAL)

pieces = st.sampled_from(
    ["\n", "\n\n", "\n  ", "\n    ", "- ", "• ", "(a) ", "(b) ", "(h) ", "(i) ", "(v) ", "1. "]
    + ["2. ", "4. ", "1986. ", "[exempt 3] ", "[exempt 1, 3]", "[confidential] ", "[exemt 3]"]
    + ["\n[resolution 1]\n", "\n[resolution 2]\n", "| a | b |\n", "|---|---|\n", "|", "\\", "*"]
    + ["**", "***", "a", "b", "word ", " ", "\u00a0", "\t", "[Note] ", "4.1  ", "\v", "\u200b"]
)
typed = st.lists(pieces, max_size=25).map("".join)


def words(text: str) -> list[str]:
    return plain(parse(text)).splitlines()


def test_paragraphs_have_a_blank_line_between_and_a_line_end_is_a_space() -> None:
    assert words("One line\nand its end.\n\n \nAnother.") == ["One line and its end.", "Another."]


@pytest.mark.parametrize(
    "sentence",
    [
        "1986. A good year for the library.",
        "(c) Crown copyright and database rights",
        "2. Second without a first",
        "4.1  David introduced the report.",
        "[Councillor Lee left the meeting.]",
        "# No heading",
        "<script>alert(1)</script> & <b>",
        "-no space",
        "5 * 3",
    ],
)
def test_a_sentence_stays_a_sentence(sentence: str) -> None:
    assert parse(sentence) == (Paragraph((Run(sentence),)),)


def test_a_backslash_keeps_a_paragraph_from_being_a_list() -> None:
    assert words("\\- not a bullet\n\n1\\. not a list\n\n\\(a) nor this\n\n\\| nor a table") == [
        "- not a bullet",
        "1. not a list",
        "(a) nor this",
        "| nor a table",
    ]


def test_a_list_and_a_table_may_follow_their_paragraph_directly() -> None:
    found = parse("Points:\n- one\n\nNumbers:\n| a |\n|---|\n| 1 |\nEnd.")
    assert [type(block) for block in found] == [Paragraph, List, Paragraph, Table, Paragraph]


def test_the_place_of_a_resolution_stands_alone_on_its_line() -> None:
    found = parse("Before\n[resolution 2]\nAfter\n\n[Resolution 1]")
    assert found[1] == ResolutionPlace(2)
    assert found[3] == ResolutionPlace(1)
    assert [plain([block]) for block in found] == ["Before", "", "After", ""]


def test_a_mark_covers_its_paragraph_alone() -> None:
    first, second = parse("[exempt 3] Secret.\n\nOpen.")
    assert isinstance(first, Paragraph)
    assert first.mark == EXEMPT
    assert isinstance(second, Paragraph)
    assert second.mark == OPEN_MARK


def test_a_mark_covers_the_lists_and_tables_up_to_the_next_paragraph() -> None:
    text = (
        "[exempt 3]\nSecret:\n\n- one\n\n1. two\n\n| a |\n|---|\n\n[resolution 1]\n- open\n\nOpen."
    )
    marks = [getattr(block, "mark", None) for block in parse(text)]
    assert marks == [EXEMPT, EXEMPT, EXEMPT, None, OPEN_MARK, OPEN_MARK]


def test_a_list_may_be_marked_under_an_open_paragraph_and_never_less_than_its_paragraph() -> None:
    text = "Open:\n[exempt 3]\n- secret\n\n[confidential] Shut:\n\n[exempt 1]\n- shut too"
    assert [block.mark for block in parse(text)] == [  # type: ignore[union-attr]
        OPEN_MARK,
        EXEMPT,
        CONFIDENTIAL,
        CONFIDENTIAL,
    ]
    _, listing = parse("[exempt 3] Secret:\n[exempt 1]\n- more")
    assert isinstance(listing, List)
    assert listing.mark == Mark(Level.EXEMPT, (1, 3))


def test_a_mark_may_be_typed_in_several_ways() -> None:
    for mark in ("[exempt 1, 3]", "[Exempt 3 1]", "[EXEMPT 1,3]", "[exempt 1 and 3]"):
        (block,) = parse(f"{mark} Secret.")
        assert isinstance(block, Paragraph)
        assert block.mark == Mark(Level.EXEMPT, (1, 3))


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("[exempt] Secret.", 1, "which paragraph of Schedule 12A"),
        ("Open.\n\n[exempt twelve] Secret.", 3, "cannot be read"),
        ("[exemt 3] Secret.", 1, "cannot be read"),
        ("[exempt 3 Secret.", 1, "cannot be read"),
        ("[exempt 99] Secret.", 1, "no paragraph 99"),
        ("[exempt 0] Secret.", 1, "no paragraph 0"),
        ("[confidential 3] Secret.", 1, "no number"),
        ("[Confidental] Secret.", 1, "cannot be read"),
        ("[paragraph 3 exempt] Secret.", 1, "cannot be read"),
        ("Open and [exempt 3] secret.", 1, "cannot be read"),
        ("- open\n- [exempt 3] secret", 2, "cannot be read"),
        ("| a |\n|---|\n| [exempt 3] secret |", 3, "cannot be read"),
        ("[exempt 3] [exempt 1] Secret.", 1, "cannot be read"),
        ("[exempt 3]\n[confidential]\nSecret.", 2, "one mark"),
        ("Open.\n\n[exempt 3]\n\nSecret.", 3, "no empty line between"),
        ("[exempt 3]", 1, "no empty line between"),
        ("[exempt 3]\n[resolution 1]", 2, "mark resolution 1 itself"),
        ("[resolution]", 1, "cannot be read"),
        ("[resolution 1] and more", 1, "cannot be read"),
        ("[resolution 1]\n\nOpen.\n\n[resolution 1]", 5, "has its place on line 1"),
        ("Open.\n| a |\n| b |", 2, "row of dashes"),
        ("| a |\n|---|\n| b | c |", 3, "2 cells"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(MarkupError, match=says) as refused:
        parse(text)
    assert refused.value.line == line
    assert str(refused.value).startswith(f"Line {line}: ")


def test_a_bracket_is_printed_after_a_backslash() -> None:
    assert words("\\[exempt 3] is how a mark is typed") == ["[exempt 3] is how a mark is typed"]


def test_letters_that_nobody_sees_cannot_hide_a_mark() -> None:
    (block,) = parse("\ufeff[ex\u200bempt\u00a03]\tSec\u00adret\x00.")
    assert block == Paragraph((Run("Secret."),), EXEMPT)


@given(typed)
def test_what_is_read_is_read_back_as_it_was_written(text: str) -> None:
    try:
        blocks = parse(text)
    except MarkupError:
        return
    assert parse(to_source(blocks)) == blocks


@given(typed)
def test_no_mark_is_ever_printed(text: str) -> None:
    try:
        printed = plain(parse(text.replace("\\", "")))
    except MarkupError:
        return
    assert "[ex" not in printed
    assert "[conf" not in printed
    assert "[res" not in printed


def test_withheld_words_cannot_be_written_back() -> None:
    with pytest.raises(ValueError, match="withheld"):
        to_source((Withheld(EXEMPT),))


def test_long_text_is_read_in_a_moment() -> None:
    hostile = "**a *b ***c [x \\ " * 6000
    assert len(plain(parse(hostile))) > 50_000
