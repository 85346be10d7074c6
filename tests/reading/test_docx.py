"""Word files as lines."""

import pytest

from committee.documents import to_docx
from committee.reading import sources
from committee.reading.source import Line, LineKind, Source, Unreadable
from tests.documents.papers import paper
from tests.reading.files import unzipped, zipped
from tests.reading.word import docx, entry, level, looks, p, row, style, table


def read(*body: str, numbering: str = "", styles: str = "") -> Source:
    return sources.read("a.docx", docx(*body, numbering=numbering, styles=styles))


def lines(*body: str, numbering: str = "", styles: str = "") -> tuple[Line, ...]:
    return read(*body, numbering=numbering, styles=styles).lines


def test_what_our_own_writer_writes_reads_back() -> None:
    source = sources.read("a.docx", to_docx.write(paper()))
    assert (source.medium, source.is_wrapped, source.notes) == ("docx", False, ())
    assert [(line.kind.value, line.label, line.level, line.text) for line in source.lines] == [
        ("text", "", 0, "Northmoor Council"),
        ("heading", "", 1, "Audit Committee"),
        ("text", "", 0, "Present: Councillor Bell (Chair)"),
        ("text", "", 0, "Councillor Ashby"),
        ("heading", "", 2, "4 Fees & <charges>"),
        ("heading", "", 3, "Minutes:"),
        ("text", "", 0, "4.1 It was noted:"),
        ("entry", "•", 0, "one bold"),
        ("entry", "(i)", 1, "inner"),
        ("entry", "•", 0, "two"),
        ("row", "", 0, "Ref | What"),
        ("row", "", 0, "1 | Do"),
        ("entry", "1.", 0, "a"),
        ("entry", "3.", 0, "c"),
        ("text", "", 0, "4.2 Resolved: that it be noted."),
        ("text", "", 0, "Action AC 001: Send it."),
        ("text", "", 0, "Chair"),
        ("text", "", 0, "Date"),
    ]
    assert source.lines[3].indent > source.lines[2].indent == 0


def test_headings_are_known_by_name_level_and_what_they_are_based_on() -> None:
    styles = (
        style("H2", "heading 2")
        + style("Mine", based="H2")
        + style("Deep", look='<w:outlineLvl w:val="3"/>')
        + style("T", "Title")
        + style("Plain", based="H2", look='<w:outlineLvl w:val="9"/>')
    )
    body = [p(key, f'<w:pStyle w:val="{key}"/>') for key in ("H2", "Mine", "Deep", "T", "Plain")]
    found = lines(*body, p("own", '<w:outlineLvl w:val="0"/>'), styles=styles)
    assert [line.level for line in found] == [2, 2, 4, 1, 0, 1]
    assert [line.kind is LineKind.HEADING for line in found] == [True] * 4 + [False, True]


def test_a_paragraph_in_a_style_of_headings_is_a_paragraph() -> None:
    long = "The Committee received the report of the Director of Finance. " * 4
    numbering = looks(level(0, "decimal", "%1."))
    (found,) = lines(entry(long, 1, style="H"), numbering=numbering, styles=style("H", "heading 2"))
    assert (found.kind, found.label) == (LineKind.ENTRY, "1.")


def test_tables_of_contents_are_left_out() -> None:
    styles = style("TOC1", "toc 1")
    found = lines(p("Fees  4", '<w:pStyle w:val="TOC1"/>'), p("Fees"), styles=styles)
    assert [line.text for line in found] == ["Fees"]


def test_breaks_make_lines_and_empty_paragraphs_gaps() -> None:
    broken = "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two\n2</w:t><w:tab/><w:t>3</w:t></w:r></w:p>"
    assert lines(broken, p(" "), p("after")) == (
        Line("one"), Line("two 2 3"), Line("after", gap=True),
    )  # fmt: skip


def test_bold_is_that_of_the_run_its_style_or_the_paragraph() -> None:
    styles = style("B", run="<w:b/>")
    found = lines(
        p("own", run="<w:b/>"),
        p("style", '<w:pStyle w:val="B"/>'),
        p("not", '<w:pStyle w:val="B"/>', '<w:b w:val="0"/>'),
        p("letters", run='<w:rStyle w:val="B"/>'),
        styles=styles,
    )
    assert [line.is_bold for line in found] == [True, True, False, True]


def test_hidden_words_are_not_read() -> None:
    assert [line.text for line in lines(p("no", run="<w:vanish/>"), p("yes"))] == ["yes"]


def test_tracked_changes_are_made_and_said() -> None:
    source = read(
        "<w:p><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r>"
        "</w:del></w:p>"
    )
    assert [line.text for line in source.lines] == ["in"]
    assert "tracked changes" in source.notes[0]


def test_words_in_text_boxes_are_read_once_after_the_paragraph_they_hang_on() -> None:
    box = f"<w:pict><w:txbxContent>{p('in it')}</w:txbxContent></w:pict>"
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<mc:AlternateContent {compatible}><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    source = read(f"<w:p><w:r><w:t>x</w:t>{both}</w:r></w:p>{p('y')}")
    assert ([line.text for line in source.lines], source.notes) == (["x", "in it", "y"], ())


def test_merged_cells_are_blank_where_they_go_on() -> None:
    down = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("A")
    on = "<w:tcPr><w:vMerge/></w:tcPr>" + p("")
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("wide")
    found = lines(table(row("Ref", "Action", "By"), row(down, "one", "JS"), row(on, wide)))
    assert [line.cells for line in found] == [
        ("Ref", "Action", "By"), ("A", "one", "JS"), ("", "wide", ""),
    ]  # fmt: skip


def test_minutes_in_a_table_are_items_with_their_numbers_and_names_beside() -> None:
    item = p("Hedges", run="<w:b/>") + p("They had grown.") + p("To write to the owner.")
    found = lines(
        table(row("", "Item", "Action"), row("6.", item, "Clerk"), row("7.", "Closed.", ""))
    )
    assert [(line.label, line.text, line.cells) for line in found] == [
        ("", "Item | Action", ("", "Item", "Action")),
        ("6.", "Hedges", ()),
        ("", "They had grown.", ()),
        ("", "To write to the owner. | Clerk", ("", "To write to the owner.", "Clerk")),
        ("7.", "Closed.", ()),
    ]


def test_a_table_in_a_cell_and_a_table_of_one_cell_are_read() -> None:
    inner = table(row("a", "b"))
    assert [line.text for line in lines(table(row(p("above") + inner + p("below"))))] == [
        "above", "a | b", "below",
    ]  # fmt: skip


def test_a_file_with_macros_is_read_without_them() -> None:
    content = docx(p("words"), main="document.macroEnabled.main")
    source = sources.read("a.docm", content)
    assert [line.text for line in source.lines] == ["words"]
    assert source.notes == ("The file has macros: they were neither read nor run.",)


def test_a_rare_kind_of_docx_is_refused_with_what_to_do() -> None:
    files = unzipped(docx(p("words")))
    files["word/document.xml"] = files["word/document.xml"].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/x"
    )
    with pytest.raises(Unreadable, match="Save it as “Word Document"):
        sources.read("a.docx", zipped(files))
