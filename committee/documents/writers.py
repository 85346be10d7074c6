"""What writes a document, by the ending of its file."""

from collections.abc import Callable

from committee.documents import to_docx, to_html, to_pdf, to_text
from committee.documents.paper_style import PAPER_CSS
from committee.documents.parts import Document
from committee.rules.files import TYPES


def _html(document: Document) -> bytes:
    return to_html.page(document, PAPER_CSS).encode()


WRITERS: dict[str, tuple[str, Callable[[Document], bytes]]] = {
    "pdf": (TYPES["pdf"], to_pdf.write),
    "docx": (TYPES["docx"], to_docx.write),
    "html": ("text/html", _html),
    "txt": (TYPES["txt"], to_text.write),
}
"""For each ending of a file its media type and what writes it."""
