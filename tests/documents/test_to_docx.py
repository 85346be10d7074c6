from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as Package
from docx.shared import Mm
from lxml import etree

from committee.documents.parts import List, Paragraph, Table, line
from committee.documents.to_docx import write
from committee.rules import blocks
from committee.rules.lists import DEEPEST
from committee.rules.markup import parse
from tests.documents.papers import paper
from tests.documents.words import W


@pytest.fixture(scope="module")
def package() -> Package:
    return docx.Document(BytesIO(write(paper())))


def part(content: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(content)) as files:
        return etree.fromstring(files.read(name))


def test_every_paragraph_has_its_style(package: Package) -> None:
    found = [(each.style.name, each.text) for each in package.paragraphs if each.style]
    assert found == [
        ("Council name", "Northmoor Council"),
        ("Heading 1", "Audit Committee"),
        ("Fact", "Present:\tCouncillor Bell (Chair)"),
        ("Fact further", "Councillor Ashby"),
        ("Heading 2", "4\tFees & <charges>"),
        ("Heading 3", "Minutes:"),
        ("Numbered paragraph", "4.1\tIt was noted:"),
        ("List Paragraph", "one bold"),
        ("List Paragraph", "inner"),
        ("List Paragraph", "two"),
        ("Table text", ""),
        ("List Paragraph", "a"),
        ("List Paragraph", "c"),
        ("Numbered resolution", "4.2\tResolved: that it be noted."),
        ("Action", "Action AC 001: Send it."),
        ("Signature line", "Chair \t"),
        ("Signature line", "Date \t"),
    ]


def test_the_page_is_a4(package: Package) -> None:
    section = package.sections[0]
    assert section.page_width == pytest.approx(Mm(210), abs=Mm(0.1))
    assert section.page_height == pytest.approx(Mm(297), abs=Mm(0.1))


def test_header_and_footer(package: Package) -> None:
    section = package.sections[0]
    running = section.header.paragraphs[0].text
    assert running == (
        'Northmoor Council – Audit Committee, 3 March 2026\tDRAFT, subject to \\confirmation"'
    )
    assert section.footer.paragraphs[0].text == "Chair’s initials: ..............\tPage 1 of 1"
    fields = [node.text for node in section.footer._element.iter(f"{W}instrText")]
    assert fields == [" PAGE ", " NUMPAGES "]


def test_the_file_says_what_it_is(package: Package) -> None:
    known = package.core_properties
    assert known.title == 'Audit Committee: "minutes", 3 March 2026'
    assert known.author == known.last_modified_by == "Northmoor Council"
    assert known.subject == "Minutes of the meeting on 3 March 2026"
    assert known.language == "en-GB"
    assert known.comments == ""
    assert known.created is not None
    assert known.created.date().isoformat() == "2026-03-31"


def test_british_english_and_one_font_for_all_scripts() -> None:
    styles = part(write(paper()), "word/styles.xml")
    language = styles.find(f".//{W}rPrDefault//{W}lang")
    assert language is not None
    assert (language.get(f"{W}val"), language.get(f"{W}eastAsia")) == ("en-GB", "en-GB")
    fonts = {value for one in styles.iter(f"{W}rFonts") for value in one.attrib.values()}
    assert fonts == {"Arial"}
    names = {name for one in styles.iter(f"{W}rFonts") for name in one.attrib}
    assert not [name for name in names if "Theme" in str(name) or "theme" in str(name)]


def test_a_table_repeats_its_heads_and_splits_no_row(package: Package) -> None:
    (table,) = package.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Ref", "What"],
        ["1", "Do"],
    ]
    heads, row = (one._tr.trPr for one in table.rows)
    assert heads is not None
    assert row is not None
    assert heads.find(f"{W}tblHeader") is not None
    assert row.find(f"{W}tblHeader") is None
    assert heads.find(f"{W}cantSplit") is not None
    assert row.find(f"{W}cantSplit") is not None


def test_each_list_counts_for_itself_and_begins_where_it_was_typed() -> None:
    (one,), (other,) = parse("1. a\n2. b\n5. c"), parse("1. d")
    assert isinstance(one, blocks.List)
    assert isinstance(other, blocks.List)
    content = write(paper(List(one.style, one.entries), List(other.style, other.entries)))
    used = [node.get(f"{W}val") for node in part(content, "word/document.xml").iter(f"{W}numId")]
    assert used == ["2", "2", "3", "4"]
    starts = [
        node.get(f"{W}val")
        for node in part(content, "word/numbering.xml").iter(f"{W}startOverride")
    ]
    assert starts == ["1", "5", "1"]


def test_the_deepest_list_has_a_level_in_word() -> None:
    text = "\n".join(f"{'    ' * depth}- level {depth}" for depth in range(DEEPEST))
    (listing,) = parse(text)
    assert isinstance(listing, blocks.List)
    content = write(paper(List(listing.style, listing.entries)))
    used = [node.get(f"{W}val") for node in part(content, "word/document.xml").iter(f"{W}ilvl")]
    assert used == [str(level) for level in range(DEEPEST)]
    known = {n.get(f"{W}ilvl") for n in part(content, "word/numbering.xml").iter(f"{W}lvl")}
    assert known == set(used)


def test_bold_italic_and_every_letter_survive() -> None:
    (block,) = parse("a **b** *c* ***d*** \\* & <x> “é”")
    assert isinstance(block, blocks.Paragraph)
    package = docx.Document(BytesIO(write(paper(Paragraph(block.runs)))))
    (paragraph,) = package.paragraphs
    assert paragraph.text == "a b c d * & <x> “é”"
    assert [(run.text, run.bold, run.italic) for run in paragraph.runs if run.text.strip()] == [
        ("a ", None, None),
        ("b", True, None),
        ("c", None, True),
        ("d", True, True),
        (" * & <x> “é”", None, None),
    ]


def test_letters_that_xml_cannot_hold_become_spaces() -> None:
    package = docx.Document(BytesIO(write(paper(Paragraph(line("a\x01b\ufffe"))))))
    assert package.paragraphs[0].text == "a b "


def test_a_lead_in_stays_with_its_list() -> None:
    written = part(write(paper(Paragraph(line("x:"), keep=True))), "word/document.xml")
    assert written.find(f".//{W}keepNext") is not None


def test_an_empty_table_cell_is_a_paragraph() -> None:
    package = docx.Document(BytesIO(write(paper(Table((line("a"), ()), ((), line("b"))[:0])))))
    assert [cell.text for cell in package.tables[0].rows[0].cells] == ["a", ""]


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert write(paper()) == write(paper())


def test_nothing_of_the_pattern_is_left_over() -> None:
    with ZipFile(BytesIO(write(paper()))) as files:
        names = files.namelist()
        everything = b"".join(files.read(name) for name in names)
    assert not [name for name in names if "thumbnail" in name or "stylesWithEffects" in name]
    assert b"python-docx" not in everything
    assert len(names) == len(set(names))
