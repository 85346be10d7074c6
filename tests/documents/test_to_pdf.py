import gc
import logging
import re
import subprocess
from io import BytesIO

import pikepdf
import pytest
from pdfua import validate

from committee.documents import to_pdf
from committee.documents.parts import Paragraph, line
from tests.documents.papers import paper


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


def _without_initials() -> to_pdf.Document:
    given = paper(Paragraph(line("x")))
    return to_pdf.Document(given.title, given.author, given.subject, given.created, given.body)


def test_pages_are_a4_and_fonts_are_embedded(opened: pikepdf.Pdf) -> None:
    fonts = set()
    for page in opened.pages:
        assert [round(float(side)) for side in page.mediabox] == [0, 0, 595, 842]
        for font in page.Resources.Font.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile3" in descriptor or "/FontFile2" in descriptor
            fonts.add(str(descriptor.FontName).split("+")[-1].lower())
    assert fonts
    assert all("liberation" in font for font in fonts), fonts


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


def test_nothing_is_fetched(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ValueError, match="fetches nothing"):
        to_pdf._refuse("file:///etc/passwd")
    assert not re.search(r"url\(|@import", to_pdf.PAPER_CSS)


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
