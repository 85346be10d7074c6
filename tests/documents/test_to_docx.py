from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as Package
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from committee.documents.parts import List, Look, Paragraph, Table, line
from committee.documents.to_docx import write
from committee.rules import blocks
from committee.rules.lists import DEEPEST
from committee.rules.markup import parse
from committee.rules.styles import Font, Logo
from tests.documents.papers import paper
from tests.documents.templates import png
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
        ("List Paragraph", "a"),
        ("List Paragraph", "c"),
        ("Numbered resolution", "4.2\tResolved: that it be noted."),
        ("Action", "Action AC 001: Send it."),
        ("Signature line", "Chair \t"),
        ("Signature line", "Date \t"),
    ]


def test_a_table_is_set_apart_without_empty_paragraphs() -> None:
    table = Table((line("a"),), ((line("b"),),))
    content = write(paper(table, Paragraph(line("after")), table, table))
    body = part(content, "word/document.xml")[0]
    assert [child.tag.removeprefix(W) for child in body] == (
        ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]
    )
    after, apart, last = body.findall(f"{W}p")
    spacing = after.find(f".//{W}spacing")
    assert spacing is not None
    assert spacing.get(f"{W}before") == "140"
    assert apart.find(f".//{W}t") is last.find(f".//{W}t") is None
    least = last.find(f".//{W}spacing[@{W}lineRule='exact']")
    assert least is not None, "What Word wants after a last table would begin a page of its own."
    assert [least.get(f"{W}{name}") for name in ("before", "after", "line")] == ["0", "0", "20"]


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


def test_a_long_running_line_leaves_the_state_a_line_of_its_own() -> None:
    long = replace(paper(), running="Northmoor Council – " + "Overview and " * 5)
    header = docx.Document(BytesIO(write(long))).sections[0].header
    assert header.paragraphs[0].text.endswith('Overview and \n\tDRAFT, subject to \\confirmation"')


def test_headings_stand_in_the_outline_under_the_names_that_word_knows() -> None:
    styles = part(write(paper()), "word/styles.xml")
    found = {
        name.get(f"{W}val"): level.get(f"{W}val")
        for style in styles.iter(f"{W}style")
        for name in style.iter(f"{W}name")
        for level in style.iter(f"{W}outlineLvl")
    }
    assert found == {"heading 1": "0", "heading 2": "1", "heading 3": "2"}


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


@pytest.mark.parametrize("font", list(Font))
def test_the_look_gives_the_font_and_the_colour_of_headings(font: Font) -> None:
    content = write(replace(paper(), look=Look(font, "#1d4f91")))
    styles = part(content, "word/styles.xml")
    fonts = {value for one in styles.iter(f"{W}rFonts") for value in one.attrib.values()}
    assert fonts == {font.value}
    coloured = {
        style.get(f"{W}styleId"): [node.get(f"{W}val") for node in style.iter(f"{W}color")]
        for style in styles.iter(f"{W}style")
        if next(style.iter(f"{W}color"), None) is not None
    }
    assert {name: found for name, found in coloured.items() if name.startswith("Heading")} == (
        dict.fromkeys(("Heading1", "Heading2", "Heading3"), ["1D4F91"])
    )


def test_the_footer_of_the_style_stands_above_the_initials() -> None:
    content = write(replace(paper(), look=Look(footer="Town Hall & Moor <1>")))
    footer = docx.Document(BytesIO(content)).sections[0].footer
    assert [each.text for each in footer.paragraphs] == [
        "Town Hall & Moor <1>",
        "Chair’s initials: ..............\tPage 1 of 1",
    ]


@pytest.mark.parametrize(
    ("size", "extent"),
    [((600, 200), (72, 24)), ((100, 400), (6, 24)), ((96, 48), (25.4, 12.7))],
    ids=["wide", "high", "small"],
)
def test_a_logo_heads_the_first_page_with_its_words(
    size: tuple[int, int], extent: tuple[float, float]
) -> None:
    logo = Logo(png(*size), "image/png", 'Crest "of" <Northmoor>')
    package = docx.Document(BytesIO(write(replace(paper(), look=Look(logo=logo)))))
    first, second = package.paragraphs[:2]
    assert (first.style.name if first.style else "", first.text) == ("Logo", "")
    assert second.text == "Northmoor Council"
    (shape,) = package.inline_shapes
    assert (shape.width.mm, shape.height.mm) == pytest.approx(extent, abs=0.1)
    assert shape._inline.docPr.get("descr") == 'Crest "of" <Northmoor>'
    (blip,) = shape._inline.iter(qn("a:blip"))
    assert package.part.related_parts[blip.get(qn("r:embed"))].blob == logo.content


def test_a_logo_that_is_no_picture_is_left_out() -> None:
    logo = Logo(b"not a picture", "image/png", "Crest")
    package = docx.Document(BytesIO(write(replace(paper(), look=Look(logo=logo)))))
    assert package.paragraphs[0].text == "Northmoor Council"
    assert not package.inline_shapes


def test_a_row_that_is_headed_says_so() -> None:
    table = Table((line("a"), line("b")), ((line("c"), line("d")),), heads_rows=True)
    (written,) = docx.Document(BytesIO(write(paper(table)))).tables
    assert [cell.paragraphs[0].style.name for cell in written.rows[1].cells] == (
        ["Table row head", "Table text"]
    )
    assert written._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstColumn")) == "1"


def test_words_from_right_to_left_are_marked_so() -> None:
    arabic, mixed = "مرحبا بالعالم", "Report by ليلى and others"
    content = write(paper(Paragraph(line(arabic)), Paragraph(line(mixed))))
    first, second = part(content, "word/document.xml").iter(f"{W}p")
    assert first.find(f"{W}pPr/{W}bidi") is not None
    assert second.find(f"{W}pPr/{W}bidi") is None
    marked = [
        (r.find(f".//{W}rtl") is not None, "".join(r.itertext())) for r in second.iter(f"{W}r")
    ]
    assert marked == [(False, "Report by "), (True, "ليلى"), (False, " and others")]
    assert ["".join(r.itertext()) for r in first.iter(f"{W}r")] == [arabic]


def test_the_fingerprint_is_found_in_the_files_own_properties() -> None:
    (found,) = part(write(paper(), "0a1b"), "docProps/custom.xml")
    assert (found.get("name"), "".join(found.itertext())) == ("MattersArising", "0a1b")


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


def test_the_last_entry_of_a_list_is_held_to_what_follows() -> None:
    listed = [block for block in parse("- one\n- two\n  - inner") if isinstance(block, blocks.List)]
    made = paper(List(listed[0].style, listed[0].entries, keep=True))
    written = part(write(made), "word/document.xml")
    kept = [
        "".join(paragraph.itertext())
        for paragraph in written.iter(f"{W}p")
        if paragraph.find(f".//{W}keepNext") is not None
    ]
    assert kept == ["inner"]
