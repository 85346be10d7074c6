"""Plain text: its letters, whatever they were saved as, and its lines."""

import codecs

import pytest

from committee.reading.files import text
from committee.reading.source import Line, LineKind, Unreadable

WELSH = "Siân Ŵyn, Tŷ Newydd: £5 – “iawn”"


def lines(written: str) -> list[Line]:
    return list(text.lines(written))


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_letters_are_read_in_each_way_to_write_unicode(coding: str) -> None:
    assert text.decoded(WELSH.encode(coding)) == WELSH


def test_a_mark_of_utf_32_is_known_from_that_of_utf_16() -> None:
    assert text.decoded(codecs.BOM_UTF32_LE + WELSH.encode("utf-32-le")) == WELSH


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["plain", "called UTF-8"])
def test_windows_letters_are_read_whatever_they_are_called(mark: bytes) -> None:
    assert text.decoded(mark + "Siân: £5 – “yes”".encode("cp1252")) == "Siân: £5 – “yes”"


def test_letters_of_both_kinds_in_one_file_are_read() -> None:
    assert text.decoded("Tŷ Siân ".encode() + "Siân – ".encode("cp1252") + b"end") == (
        "Tŷ Siân Siân – end"
    )


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 9, b"\x7fELF\1\1\0\0" + bytes(range(32)) * 20, b"\1\2\3" * 400]
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="not text"):
        text.decoded(content)


def test_more_text_than_any_minutes_have_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "MOST_LETTERS", 10)
    with pytest.raises(Unreadable, match="several files"):
        text.decoded(b"more than ten")


def test_a_line_is_what_stands_there_with_single_spaces() -> None:
    assert lines("4.1\t  The\u00a0\u00a0Clerk \r\n\r\n   • in\u00adside\u200b it\u2011self\n") == [
        Line("4.1 The Clerk"),
        Line("• inside it-self", indent=3, gap=True),
    ]


def test_tabs_and_spaces_that_never_break_indent() -> None:
    assert [line.indent for line in lines("a\n\tb\n\u00a0\u00a0c\n  \td")] == [0, 4, 2, 4]


def test_form_feeds_begin_pages() -> None:
    assert [(line.text, line.page) for line in lines("one\n\x0ctwo\nthree")] == [
        ("one", 1),
        ("two", 2),
        ("three", 2),
    ]
    assert lines("one")[0].page == 0


def test_every_kind_of_line_end_ends_one() -> None:
    assert [line.text for line in lines("a\rb\r\nc\nd\u2028e\x0bf\x85g")] == list("abcdefg")


def test_the_bullets_of_symbol_fonts_are_bullets() -> None:
    assert lines("\uf0b7 one")[0].text == "• one"


def test_rows_between_strokes_are_rows() -> None:
    found = lines("| Action | Owner |\n|:---|---|\n| Write | |\n\n||\n| not\n")
    assert found == [
        Line("Action | Owner", LineKind.ROW, cells=("Action", "Owner")),
        Line("Write", LineKind.ROW, cells=("Write", ""), gap=True),
        Line("| not", gap=True),
    ]


def test_a_name_in_the_last_column_ends_its_paragraph() -> None:
    said = "The oak is to be felled.\t\tCllr. H. Rao\nThe lamp is to be mended.     Clerk\nx"
    assert [line.gap for line in lines(said)] == [False, True, True]
    assert [line.gap for line in lines("The oak stands \t\tby the weir\nx")] == [False, False]


def test_a_name_in_the_last_column_ends_its_line() -> None:
    said = "4.1 The lamp was out.      Cllr P Rao   4.2 The gate stuck.     Clerk"
    assert [line.text for line in lines(said)] == [
        "4.1 The lamp was out. Cllr P Rao", "4.2 The gate stuck. Clerk",
    ]  # fmt: skip
