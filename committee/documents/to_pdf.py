"""Writes a document as PDF, tagged for assistive technology to PDF/UA-1.

Not validated by veraPDF. Nothing is fetched: a paper is made of its own words and its own logo.
"""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from threading import get_ident

from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

from committee.documents import pictures, to_html
from committee.documents.paper_style import PAPER_CSS, running_css
from committee.documents.parts import Document, Table
from committee.documents.pdf_tags import finish
from committee.rules.refusals import Invalid
from committee.rules.styles import Logo

_LOGO = "paper:logo"

_HARMLESS = (".notdef glyph",)
"""A letter that no font here has prints as an empty box: a paper with one is better than none."""


def write(document: Document) -> bytes:
    """The document as a PDF file, its pages numbered and each saying what it belongs to.

    Raises Invalid where the logo is not a picture, and RuntimeError where WeasyPrint complains of
    anything else: then it might have left out words or tags.
    """
    with _no_collection(), _complaints() as complaints:
        pdf = _printed(document)
    if any(_LOGO in complaint for complaint in complaints):
        raise Invalid({"logo": "The logo is not a picture that can be read. Choose another one."})
    if complaints:
        raise RuntimeError(f"the paper cannot be written as PDF: {'; '.join(complaints)}")
    return pdf


def page(document: Document) -> str:
    """The document as the page that is printed, its logo at an address of our own."""
    return to_html.page(document, PAPER_CSS + running_css(document), _LOGO)


def _printed(document: Document) -> bytes:
    paper = HTML(string=page(document), url_fetcher=_Handed(document.look.logo))
    pdf: bytes = paper.write_pdf(
        pdf_variant="pdf/ua-1",
        # Only as hints of presentation does WeasyPrint read the numbers typed in a list.
        presentational_hints=True,
        finisher=lambda _, made: finish(made, _tables_stand_apart(document)),
    )
    return pdf


def _tables_stand_apart(document: Document) -> bool:
    pairs = pairwise(document.body)
    return not any(isinstance(above, Table) and isinstance(below, Table) for above, below in pairs)


class _Handed(URLFetcher):
    """Hands over the logo of the paper, and fetches nothing else from anywhere.

    It is not made ready to fetch: that would read the machine's certificates for every paper.
    """

    _fail_on_errors = False

    def __init__(self, logo: Logo | None) -> None:
        self._logo = logo

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The logo. Raises ValueError for any other address, and where it is no PNG or JPEG."""
        if not self._logo or url != _LOGO:
            raise ValueError(f"a paper fetches nothing: {url}")
        if pictures.size(self._logo.content) is None:
            raise ValueError("the logo is neither PNG nor JPEG, or it is cut off")
        return URLFetcherResponse(url, self._logo.content, {"Content-Type": self._logo.media_type})


class _Heard(logging.Handler):
    """Keeps what is said in this thread alone: several papers may be written at a time."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.thread = get_ident()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        said = record.getMessage()
        if record.thread == self.thread and not said.startswith(_HARMLESS):
            self.said.append(said)


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint says in its log where something is missing or not understood."""
    logger = logging.getLogger("weasyprint")
    handler = _Heard()
    logger.addHandler(handler)
    try:
        yield handler.said
    finally:
        logger.removeHandler(handler)


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
