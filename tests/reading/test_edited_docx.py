"""Reading a Word file that somebody edited."""

from collections.abc import Callable

import pytest
from lxml import etree

from committee.documents import to_docx
from committee.documents.lines import of_document
from committee.documents.parts import Paragraph, Role, line
from committee.reading.edited_docx import Reading, read
from committee.reading.files.docx_pieces import MOST_PIECES
from committee.reading.source import Unreadable
from committee.rules.edits import Kind
from committee.rules.vocabulary import ListStyle
from tests.documents.papers import paper
from tests.editing import W, WordFile

NAMESPACE = f'xmlns:w="{W[1:-1]}"'
PLAIN = paper(Paragraph(line("It was noted."), "4.1"), Paragraph(line("It was agreed."), "4.2"))


def read_with(*added: str, after: str = "It was noted") -> Reading:
    """A paper into which this XML was put after a paragraph."""
    file = WordFile(to_docx.write(PLAIN))
    above = file.paragraph(after)
    for xml in reversed(added):
        above.addnext(etree.fromstring(f"<w:x {NAMESPACE}>{xml}</w:x>")[0])
    return read(file.saved())


def words(reading: Reading) -> list[str]:
    return [each.words for each in reading.lines]


def test_a_paper_reads_as_it_was_written() -> None:
    document = paper()
    reading = read(to_docx.write(document, "a" * 64))
    assert reading.fingerprint == "a" * 64
    assert reading.notes == ()
    expected = of_document(document)
    assert words(reading) == [each.words for each in expected]
    for found, wrote in zip(reading.lines, expected, strict=True):
        assert (found.style, found.level) == (wrote.style, wrote.level)
        assert found.number == ("" if wrote.style else wrote.number)
        assert wrote.kind is Kind.FRAME or found.kind is wrote.kind


def test_bold_and_italic_are_those_of_the_run_and_not_of_the_style() -> None:
    reading = read_with(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r><w:r><w:rPr><w:b w:val='0'/><w:i/>"
        "</w:rPr><w:t> and *italic</w:t></w:r></w:p>"
    )
    assert reading.lines[1].text == r"**Bold** *and \*italic*"


def test_tracked_insertions_are_in_and_deletions_are_out() -> None:
    reading = read_with(
        "<w:p><w:ins><w:r><w:t>Put in</w:t></w:r></w:ins><w:del><w:r><w:delText>no</w:delText>"
        "</w:r></w:del></w:p>",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>This goes </w:t></w:r></w:p>",
        "<w:p><w:r><w:t>on here.</w:t></w:r></w:p>",
        "<w:p><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>",
    )
    assert words(reading) == ["It was noted.", "Put in", "This goes on here.", "It was agreed."]
    assert reading.notes == (
        "The file has tracked changes: what was put in was read, what was taken out was not.",
    )


def test_a_row_whose_deletion_was_tracked_is_out() -> None:
    row = "<w:tr>{}<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    gone = row.format("<w:trPr><w:del/></w:trPr>", "gone")
    reading = read_with(f"<w:tbl>{row.format('', 'stays')}{gone}</w:tbl>")
    assert words(reading)[1] == "stays"
    assert "gone" not in words(reading)


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<w:pict><w:txbxContent><w:p><w:r><w:t>no</w:t></w:r></w:p></w:txbxContent></w:pict>",
         "text box"),
        ("<w:footnoteReference/>", "footnotes"),
        ("<w:endnoteReference/>", "endnotes"),
        ("<w:commentReference/>", "comments"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_said(inside: str, said: str) -> None:
    reading = read_with(f"<w:p><w:r><w:t>Yes</w:t>{inside}</w:r></w:p>")
    assert words(reading)[1] == "Yes"
    assert len(reading.notes) == 1 and said in reading.notes[0]


def test_words_in_links_and_controls_are_read() -> None:
    reading = read_with(
        "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>see</w:t><w:tab/><w:t>this</w:t></w:r>"
        "</w:hyperlink></w:p></w:sdtContent></w:sdt>"
    )
    assert words(reading)[1] == "see this"


def test_a_typed_number_is_no_word_and_a_sum_of_money_is() -> None:
    reading = read_with(
        "<w:p><w:r><w:t>25 (4)</w:t></w:r><w:r><w:tab/><w:t>A paragraph.</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>4,000 pounds</w:t></w:r></w:p>",
    )
    assert [(each.number, each.words) for each in reading.lines[1:3]] == [
        ("25 (4)", "A paragraph."),
        ("", "4,000 pounds"),
    ]


def test_a_list_is_known_by_the_style_of_its_paragraphs_too() -> None:
    file = WordFile(to_docx.write(paper(*paper().body)))
    styles = etree.fromstring(file.files["word/styles.xml"])
    style = etree.SubElement(styles, f"{W}style", {f"{W}styleId": "Mine", f"{W}type": "paragraph"})
    place = etree.SubElement(etree.SubElement(style, f"{W}pPr"), f"{W}numPr")
    etree.SubElement(place, f"{W}ilvl", {f"{W}val": "1"})
    etree.SubElement(place, f"{W}numId", {f"{W}val": "1"})
    file.files["word/styles.xml"] = etree.tostring(styles)
    paragraph = file.paragraph("Action AC 001")
    paragraph.find(f"{W}pPr/{W}pStyle").set(f"{W}val", "Mine")
    entry = next(each for each in read(file.saved()).lines if "AC 001" in each.words)
    assert (entry.kind, entry.style, entry.level) == (Kind.ENTRY, ListStyle.BULLETS, 1)


def _bomb(file: WordFile) -> None:
    file.files["word/media/bomb.bin"] = b"\0" * 80_000_000


def _entity(file: WordFile) -> None:
    styles = f'<!DOCTYPE x [<!ENTITY a "b">]><w:styles {NAMESPACE}>&a;</w:styles>'
    file.files["word/styles.xml"] = styles.encode()


@pytest.mark.parametrize("spoil", [_bomb, _entity])
def test_a_file_that_would_do_harm_is_refused(spoil: Callable[[WordFile], None]) -> None:
    file = WordFile(to_docx.write(PLAIN))
    spoil(file)
    with pytest.raises(Unreadable):
        read(file.saved())


def test_a_paper_in_lines_leaves_out_what_has_no_words() -> None:
    document = paper(Paragraph(line(" ")), Paragraph(line("Closed."), role=Role.CLOSING))
    assert [(each.kind, each.text) for each in of_document(document)] == [(Kind.FRAME, "Closed.")]


ENDLESS = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p>{}</w:tc>"


def test_words_stay_where_the_end_of_the_last_paragraph_was_deleted() -> None:
    file = WordFile(to_docx.write(PLAIN))
    above = file.paragraph("It was agreed")
    for following in list(above.itersiblings(f"{W}p")):
        following.getparent().remove(following)
    above.addnext(etree.fromstring(f"<w:x {NAMESPACE}>{ENDLESS.format('The end.')}</w:x>")[0])
    assert words(read(file.saved()))[-1] == "The end."


def test_a_table_in_a_cell_is_read_once_and_by_itself() -> None:
    inner = f"<w:tbl><w:tr>{CELL.format('within', '')}</w:tr></w:tbl><w:p/>"
    row = CELL.format("left", "") + CELL.format("right", inner)
    reading = read_with(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")
    rows = [each.words for each in reading.lines if each.kind is Kind.ROW]
    assert [each.count("within") for each in rows] == [0, 1]


def test_a_file_of_countless_pieces_is_refused_before_it_is_read() -> None:
    with pytest.raises(Unreadable, match="far more in it"):
        read_with("<w:p>" + "<w:r/>" * MOST_PIECES + "</w:p>")
