"""Every paper is tagged as it should be, in both styles of a new book and for both audiences.

Nobody but veraPDF could say that it is valid.
"""

from pathlib import Path

import pikepdf
import pytest
from pdfua import validate

from committee.documents import to_pdf
from committee.documents.parts import Document, Heading
from committee.rules.styles import STYLES
from committee.rules.vocabulary import Part
from tests.documents import tags, words
from tests.documents.whole import papers

PAPERS = [
    pytest.param(paper, id=f"{style.key}-{paper.title.split(':')[1].split(',')[0].strip()}")
    for style in STYLES.values()
    for part in Part
    for paper in papers(style, part)
]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_is_tagged_to_pdf_ua_1(paper: Document, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(to_pdf.write(paper))
    assert not validate(file).findings
    with pikepdf.open(file) as pdf:
        check_what_it_says_of_itself(pdf, paper)
        tags.check_marks(pdf)
        tags.check_tree(pdf)
        tags.check_headings(pdf)
        tags.check_tables(pdf)
        tags.check_pictures(pdf)
        assert all(name.startswith("Liberation-Sans") for name in tags.fonts(pdf))
        headings = [part for part in paper.body if isinstance(part, Heading)]
        marks = [words.words(mark) for mark in tags.bookmarks(pdf)]
        assert marks == [words.words(f"{one.number} {one.text}") for one in headings]


def check_what_it_says_of_itself(pdf: pikepdf.Pdf, paper: Document) -> None:
    assert str(pdf.Root.Lang) == "en-GB"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.docinfo.Title) == paper.title
    assert all(str(page.obj.Tabs) == "/S" for page in pdf.pages)
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == paper.title
        assert metadata["dc:creator"] == [paper.author]
        assert metadata["dc:description"] == paper.subject
        assert metadata["pdfuaid:part"] == "1"
