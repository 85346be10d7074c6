"""The marker before an entry of a list is the same in every format, with its brackets and stops."""

import subprocess
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from committee.documents import to_docx, to_pdf, to_text
from committee.documents.parts import Document, List
from committee.rules.blocks import Entry, label
from committee.rules.inline import Run
from committee.rules.vocabulary import ListStyle
from tests.documents.words import W

STYLES = [style for style in ListStyle if style is not ListStyle.BULLETS]


def listing(style: ListStyle) -> Document:
    """A paper of one list: its second, third and thirtieth entries."""
    entries = tuple(Entry((Run("entry"),), ordinal) for ordinal in (2, 3, 30))
    return Document("T", "A", "S", date(2026, 3, 3), (List(style, entries),))


def markers(text: str) -> list[str]:
    """The markers of the entries of a text."""
    return [line.split()[0] for line in text.splitlines() if line.endswith("entry")]


def expected(style: ListStyle) -> list[str]:
    """What stands before the three entries."""
    return [label(style, ordinal) for ordinal in (2, 3, 30)]


@pytest.mark.parametrize("style", STYLES)
def test_text_and_pdf_print_the_same_markers(style: ListStyle) -> None:
    document = listing(style)
    read = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=to_pdf.write(document), capture_output=True
    )
    assert markers(to_text.write(document).decode()) == expected(style)
    assert markers(read.stdout.decode()) == expected(style)


@pytest.mark.parametrize("style", STYLES)
def test_word_numbers_a_list_with_the_same_brackets_and_stops(style: ListStyle) -> None:
    with ZipFile(BytesIO(to_docx.write(listing(style)))) as files:
        body = etree.fromstring(files.read("word/document.xml"))
        numbering = etree.fromstring(files.read("word/numbering.xml"))
    number = body.find(f".//{W}numId").get(f"{W}val")
    look = numbering.find(f"{W}num[@{W}numId='{number}']/{W}abstractNumId").get(f"{W}val")
    level = numbering.find(f"{W}abstractNum[@{W}abstractNumId='{look}']/{W}lvl")
    assert level.find(f"{W}lvlText").get(f"{W}val") == label(style, 1).translate(
        {ord(sign): "%1" for sign in "aiA1"}
    )
