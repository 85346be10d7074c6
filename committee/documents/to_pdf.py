"""Writes a document as PDF, tagged for assistive technology as PDF/UA-1 asks.

Not validated by veraPDF. Nothing is fetched: a paper is made of its own words alone.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from weasyprint import HTML

from committee.documents import to_html
from committee.documents.parts import INITIALS, Document
from committee.documents.pdf_tags import finished

PAPER_CSS = (Path(__file__).parent / "paper.css").read_text(encoding="utf-8")


def write(document: Document) -> bytes:
    """The document as a PDF file, its pages numbered and each saying what it belongs to."""
    html = to_html.page(document, PAPER_CSS + _running(document))
    with _no_collection():
        paper = HTML(string=html, url_fetcher=_refuse)
        # Only as hints of presentation does WeasyPrint read the numbers typed in a list.
        return finished(paper.write_pdf(pdf_variant="pdf/ua-1", presentational_hints=True))


def _running(document: Document) -> str:
    """The style of what stands at the top and foot of every page."""
    boxes = {
        "top-left": _string(document.running),
        "top-right": _string(document.state),
        "bottom-left": _string(INITIALS) if document.initials else '""',
        "bottom-right": '"Page " counter(page) " of " counter(pages)',
    }
    font = 'font: 8.5pt "Liberation Sans"; color: #383f43;'
    rules = "".join(f"@{box} {{ content: {words}; {font} }}" for box, words in boxes.items())
    return f"@page {{ {rules} @top-right {{ font-weight: bold }} }}"


def _string(text: str) -> str:
    """Words as a string of CSS: every letter by its number, so that none can end it."""
    return f'"{"".join(f"{chr(92)}{ord(letter):06x}" for letter in text)}"'


def _refuse(url: str, *args: object, **options: object) -> NoReturn:
    raise ValueError(f"a paper fetches nothing: {url}")


@contextmanager
def _no_collection() -> Iterator[None]:
    """Leave the collection of rubbish until the paper is made: it takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
