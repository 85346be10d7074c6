"""Paragraphs put together of lines."""

from committee.reading import sources
from committee.reading.blocks import assembled
from committee.reading.source import Block, Line, LineKind, Place, Source


def blocks(text: str) -> list[Block]:
    return list(assembled(sources.pasted(text)))


def told(text: str) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in blocks(text)]


WRAPPED = """
The Clerk reported that the sluice at Mill Lane had not closed in January, when
the river was at its highest, and that the Agency had been asked twice to mend
it. Councillor Hale said that she would bring photo-
graphs and a self-
closing gate.

Members thanked the wardens.
"""


def test_lines_broken_at_a_width_are_one_paragraph_and_broken_words_whole() -> None:
    assert told(WRAPPED) == [
        ("", "The Clerk reported that the sluice at Mill Lane had not closed in January, when the"
             " river was at its highest, and that the Agency had been asked twice to mend it."
             " Councillor Hale said that she would bring photographs and a self-closing gate."),
        ("", "Members thanked the wardens."),
    ]  # fmt: skip


def test_a_paragraph_knows_the_lines_it_stands_in() -> None:
    assert [block.place for block in blocks(WRAPPED)] == [Place(0, 4), Place(5, 5)]


def test_long_lines_are_paragraphs_already() -> None:
    first = "Members asked about the cost of sandbags for halls. " * 5 + "It was high."
    assert told(f"{first}\nThe Clerk had no figures.") == [
        ("", first), ("", "The Clerk had no figures."),
    ]  # fmt: skip


def test_names_below_each_other_stay_apart() -> None:
    assert told("Moira Petrie (Chair)\nEwan Baird\nKath Sim") == [
        ("", "Moira Petrie (Chair)"), ("", "Ewan Baird"), ("", "Kath Sim"),
    ]  # fmt: skip


def test_a_line_that_ends_open_goes_on_in_the_next() -> None:
    assert told("The minutes of\n19 September were agreed") == [
        ("", "The minutes of 19 September were agreed")
    ]


def test_a_resolution_begins_a_paragraph() -> None:
    assert told("It was moved and seconded and\nRESOLVED: that the gate be mended.") == [
        ("", "It was moved and seconded and"),
        ("", "RESOLVED: that the gate be mended."),
    ]


def test_a_label_alone_belongs_to_the_next_line() -> None:
    assert told("7.1\n\nThe Assistant Director spoke.\n\n(a)\n\nnotes it\n\n·\n\nText") == [
        ("7.1", "The Assistant Director spoke."),
        ("(a)", "notes it"),
        ("·", "Text"),
    ]


def test_labels_are_parted_and_bullets_run_together_too() -> None:
    found = blocks("4.1      Dilys spoke:\n·         one · two\n(a)  three")
    assert [(each.label, each.text, each.kind) for each in found] == [
        ("4.1", "Dilys spoke:", LineKind.TEXT),
        ("·", "one", LineKind.ENTRY),
        ("·", "two", LineKind.ENTRY),
        ("(a)", "three", LineKind.ENTRY),
    ]


def test_a_bullet_with_nothing_behind_it_goes() -> None:
    assert told("• one\n\n•") == [("•", "one")]


def test_entries_further_in_stand_inside() -> None:
    found = blocks("- one\n    - inner\n    - inner too\n- two")
    assert [each.level for each in found] == [0, 1, 1, 0]


def test_rows_typed_with_strokes_are_rows() -> None:
    found = blocks("Who | What | When\nGR | Get ropes | May\nSA | Fix clock | June")
    assert [each.cells for each in found] == [
        ("Who", "What", "When"), ("GR", "Get ropes", "May"), ("SA", "Fix clock", "June"),
    ]  # fmt: skip


def test_a_stroke_that_only_ends_an_item_is_no_row() -> None:
    assert told("Trees Minutes: Ten were planted. |") == [
        ("", "Trees"), ("", "Minutes: Ten were planted."),
    ]  # fmt: skip


def test_a_title_with_a_paper_on_it_is_a_heading() -> None:
    (heading, lead) = blocks("Trees PDF 84 KB Report of the Clerk attached.")
    assert (heading.text, heading.kind) == ("Trees", LineKind.HEADING)
    assert lead.text == "Report of the Clerk attached."


def test_rows_of_one_cell_are_text_where_a_table_lays_a_page_out() -> None:
    row = LineKind.ROW
    lines = (
        Line("1. | Trees", row, cells=("1.", "Trees", "")),
        Line("Ten were planted.", row, cells=("", "Ten were planted.", "")),
    )
    found = assembled(Source("x.docx", "docx", lines))
    assert [(each.kind, each.text) for each in found] == [
        (row, "1. | Trees"), (LineKind.TEXT, "Ten were planted."),
    ]  # fmt: skip


def test_a_file_that_is_not_wrapped_keeps_its_lines() -> None:
    lines = (Line("The minutes of"), Line("19 September"))
    assert len(assembled(Source("x.docx", "docx", lines))) == 2


def test_a_stroke_at_the_end_of_a_row_parts_an_empty_cell() -> None:
    rows = [
        block.cells
        for block in blocks("Task | Who | When\nMend it | Clerk | \nPaint it | JP | May")
    ]
    assert rows == [("Task", "Who", "When"), ("Mend it", "Clerk", ""), ("Paint it", "JP", "May")]
    assert [block.kind for block in blocks("One. |\nTwo. |")] == [LineKind.TEXT, LineKind.TEXT]


def test_numbers_alone_that_count_on_above_titles_are_labels() -> None:
    said = "1\nTrees\n\nTen.\n\n2\nDogs\n\nSome.\n\n3\nHalls\n\nTwo."
    assert [each for each in told(said) if each[0]] == [
        ("1.", "Trees"), ("2.", "Dogs"), ("3.", "Halls"),
    ]  # fmt: skip
    pages = said.replace("Dogs", "it was open, and the Clerk was thanked")
    assert all(not label for label, _ in told(pages))
