import gc
import logging
import re
import subprocess
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from pdfua import validate

from committee.documents import to_html, to_pdf
from committee.documents.paper_style import PAPER_CSS
from committee.documents.parts import Document, Heading, List, Look, Paragraph, Table, line
from committee.rules.blocks import Entry
from committee.rules.refusals import Invalid
from committee.rules.styles import Font
from committee.rules.vocabulary import ListStyle
from tests.documents import words
from tests.documents.papers import LOGO, paper


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return to_pdf.write(paper(*paper().body, *[Paragraph(line("More words. " * 60))] * 12))


@pytest.fixture
def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True)
    return done.stdout.decode()


def test_the_file_says_what_it_is(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as metadata:
        assert metadata["dc:title"] == 'Audit Committee: "minutes", 3 March 2026'
        assert metadata["dc:creator"] == ["Northmoor Council"]
        assert metadata["pdfuaid:part"] == "1"
    assert str(opened.Root.Lang) == "en-GB"
    assert opened.Root.ViewerPreferences.DisplayDocTitle


def test_every_page_has_its_number_what_it_belongs_to_and_its_state(pdf: bytes) -> None:
    pages = text_of(pdf).split("\f")[:-1]
    assert len(pages) == 4
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of 4" in page
        assert "Northmoor Council – Audit Committee, 3 March 2026" in page
        assert 'DRAFT, subject to \\confirmation"' in page
        assert "Chair’s initials:" in page


def test_nothing_is_initialled_where_it_need_not_be() -> None:
    plain = to_pdf.write(paper(Paragraph(line("x"))))
    assert "initials" in text_of(plain)
    assert "initials" not in text_of(to_pdf.write(_without_initials()))


def _without_initials() -> Document:
    given = paper(Paragraph(line("x")))
    return Document(given.title, given.author, given.subject, given.created, given.body)


def test_pages_are_a4_and_fonts_are_embedded(opened: pikepdf.Pdf) -> None:
    for page in opened.pages:
        assert [round(float(side)) for side in page.mediabox] == [0, 0, 595, 842]
    assert {name.removesuffix("-Bold").removesuffix("-Italic") for name in fonts_of(opened)} == {
        "Liberation-Sans"
    }


def fonts_of(opened: pikepdf.Pdf) -> set[str]:
    fonts = set()
    for page in opened.pages:
        for font in page.Resources.Font.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile3" in descriptor or "/FontFile2" in descriptor
            fonts.add(str(descriptor.FontName).split("+")[-1])
    return fonts


def test_headings_are_bookmarks(opened: pikepdf.Pdf) -> None:
    with opened.open_outline() as outline:
        (first,) = outline.root
        assert first.title == "Audit Committee"
        assert [child.title.split()[-1] for child in first.children] == ["<charges>"]


def test_a_checker_of_pdf_ua_finds_nothing(pdf: bytes, tmp_path: object) -> None:
    path = tmp_path / "paper.pdf"  # type: ignore[operator]
    path.write_bytes(pdf)
    assert not validate(path).findings


def test_the_same_paper_gives_the_same_bytes(pdf: bytes) -> None:
    one, other = to_pdf.write(paper()), to_pdf.write(paper())
    assert one == other


def test_weasyprint_has_nothing_to_complain_of(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        to_pdf.write(paper())
    assert not caplog.records


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "http://127.0.0.1/", "data:,x", "paper:logo"]
)
def test_nothing_is_fetched(address: str) -> None:
    with pytest.raises(ValueError, match="fetches nothing"):
        to_pdf._Handed(None).fetch(address)
    assert not re.search(r"url\(|@import", PAPER_CSS)


def test_whatever_weasyprint_complains_of_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = '<!DOCTYPE html><html lang="en"><title>T</title><img src="http://127.0.0.1/" alt="x">'
    monkeypatch.setattr(to_pdf, "page", lambda document: bad)
    with pytest.raises(RuntimeError, match=r"cannot be written as PDF: .*127\.0\.0\.1"):
        to_pdf.write(paper())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a",
        LOGO.content[:20],
        LOGO.content[:60],
    ],
)
def test_a_logo_that_is_no_picture_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(Invalid, match="The logo is not a picture that can be read"):
        to_pdf.write(looking(Look(logo=replace(LOGO, content=content))))


def looking(look: Look) -> Document:
    return replace(paper(Heading(1, "T"), Paragraph(line("Words"))), look=look)


@pytest.mark.parametrize(
    ("font", "name"),
    [
        (Font.ARIAL, "Liberation-Sans"),
        (Font.TIMES, "Liberation-Serif"),
        (Font.VERDANA, "DejaVu-Sans"),
    ],
)
def test_a_paper_is_set_in_the_letters_of_its_house_style(font: Font, name: str) -> None:
    opened = pikepdf.open(BytesIO(to_pdf.write(looking(Look(font=font)))))
    assert {one.removesuffix("-Bold") for one in fonts_of(opened)} == {name}


def test_the_footer_stands_on_every_page_and_no_letter_of_it_ends_the_rule() -> None:
    footer = 'Civic Centre, Northmoor "\\ } </style> NM1 1AA'
    pages = text_of(to_pdf.write(looking(Look(footer=footer)))).split("\f")[:-1]
    assert all(footer in page and "Chair’s initials:" in page for page in pages)


def test_headings_take_the_colour_of_the_house_style() -> None:
    opened = pikepdf.open(BytesIO(to_pdf.write(looking(Look(colour="#1d4f91")))))
    assert b"0.113725 0.309804 0.568627 rg" in opened.pages[0].Contents.read_bytes()


def test_the_logo_stands_at_the_head_of_the_first_page() -> None:
    opened = pikepdf.open(BytesIO(to_pdf.write(looking(Look(logo=LOGO)))))
    assert b" Do" in opened.pages[0].Contents.read_bytes()


def test_letters_that_no_font_has_are_still_in_the_text() -> None:
    said = "中文 ไทย end"
    assert words.words(text_of(to_pdf.write(paper(Paragraph(line(said)))))).count("中文") == 1


@pytest.mark.parametrize(
    "said",
    ["Smile 😀 rocket 🚀 end", "word " * 2_000, "שלום", "مرحبا بالعالم", "tŵp tŷ bɛɛ ½oz ∑um → ✓"],
)
def test_any_paragraph_is_a_paper(said: str) -> None:
    read = words.words(text_of(to_pdf.write(paper(Paragraph(line(said))))))
    assert set(words.words(said)) <= set(read)


@pytest.mark.parametrize("style", list(ListStyle))
def test_three_hundred_limbs_keep_their_markers_on_the_page(style: ListStyle) -> None:
    ordinals = [0] * 300 if style is ListStyle.BULLETS else range(1, 301)
    document = paper(List(style, tuple(Entry(line("that it be"), place) for place in ordinals)))
    assert words.of_pdf(to_pdf.write(document)) == words.of_html(to_html.body(document))


def test_a_table_of_forty_columns_stays_on_the_page() -> None:
    cells = tuple(line(chr(ord("A") + place % 26)) for place in range(40))
    document = paper(Table(cells, (cells, cells)))
    assert words.of_pdf(to_pdf.write(document)) == words.of_html(to_html.body(document))


def test_a_row_longer_than_a_page_keeps_its_heads() -> None:
    document = paper(Table((line("Head"),), ((line("word " * 1_500),),)))
    read = words.of_pdf(to_pdf.write(document))
    assert read[0] == "Head"
    assert read.count("word") == 1_500


def test_the_collection_of_rubbish_is_left_as_it_was() -> None:
    assert gc.isenabled()
    to_pdf.write(paper(Paragraph(line("x"))))
    assert gc.isenabled()
    gc.disable()
    try:
        to_pdf.write(paper(Paragraph(line("x"))))
        assert not gc.isenabled()
    finally:
        gc.enable()
