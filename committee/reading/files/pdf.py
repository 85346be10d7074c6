"""A PDF as lines: its words by their places on the page, read by PDFium.

PDFium knows no threads, so one file is read at a time.
"""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from threading import Lock

import pypdfium2
import pypdfium2.raw as pdfium

from committee.reading.files.pdf_layout import laid_out
from committee.reading.files.pdf_words import Letters, Page
from committee.reading.source import Line, Unreadable

MOST_PAGES = 1000
MOST_LETTERS = 6_000_000
MOST_ON_A_PAGE = 100_000
MOST_SHAPES = 3000
"""A page of more shapes is a drawing and no table."""

SCANNED = (
    "The PDF has no text in it: it holds pictures of pages. Read in the Word file it was made "
    "from, or have its text recognised (OCR) and read it again."
)
_BROKEN = "The file is broken, or is no PDF. Open it in a PDF reader and save or print it anew."
_LOCKED = "The PDF is protected by a password. Save it without one, and read it again."
_UNTOLD = (
    "The letters in the PDF cannot be told: its fonts do not say which they are. Read in the Word "
    "file it was made from, or paste the text."
)
_LOCK = Lock()


def read(content: bytes) -> tuple[list[Line], list[str]]:
    """The lines of a PDF, and sentences on what was not read. Raises Unreadable."""
    with _LOCK:
        pages = _pages(content)
    lines = laid_out(pages)
    if not lines:
        raise Unreadable(SCANNED)
    said = "".join(line.text for line in lines[:500])
    if sum(each == "\ufffd" or "\ue000" <= each <= "\uf8ff" for each in said) > len(said) / 5:
        raise Unreadable(_UNTOLD)
    empty = [str(number) for number, page in enumerate(pages, start=1) if not page.words]
    return lines, [_note(empty)] if empty else []


def _note(empty: list[str]) -> str:
    if len(empty) > 1:
        return f"{len(empty)} pages have no text in them and were not read, page {empty[0]} first."
    return f"Page {empty[0]} has no text in it and was not read."


def _pages(content: bytes) -> list[Page]:
    try:
        with closing(pypdfium2.PdfDocument(content)) as document:
            if len(document) > MOST_PAGES:
                raise Unreadable(
                    f"The PDF has more than {MOST_PAGES:,} pages. Read it in several parts."
                )
            return list(_read(document))
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code == pdfium.FPDF_ERR_PASSWORD
        raise Unreadable(_LOCKED if is_locked else _BROKEN) from error


def _read(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    room = MOST_LETTERS
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            count = text.count_chars()
            room -= count
            if room < 0 or count > MOST_ON_A_PAGE:
                raise Unreadable("The PDF holds far more text than minutes. Read it in parts.")
            words = tuple(Letters(text.raw, page.get_rotation()).words(count))
            is_straight = words and not page.get_rotation()
            yield Page(words, tuple(_rules(page)) if is_straight else ())


def _rules(page: pypdfium2.PdfPage) -> Iterator[float]:
    """The heights of the horizontal lines on a page, such as those between the rows of a table."""
    shapes = page.get_objects([pdfium.FPDF_PAGEOBJ_PATH], max_depth=2)
    for shape in islice(shapes, MOST_SHAPES):
        left, bottom, right, top = shape.get_bounds()
        if right - left > 30:
            yield bottom
            if top - bottom > 3:
                yield top
