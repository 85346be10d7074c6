"""The floor of a PDF: bare, untagged WeasyPrint on the same HTML."""

from weasyprint import HTML


def write(html: str) -> bytes:
    """The page as a PDF, as WeasyPrint gives it."""
    return HTML(string=html).write_pdf()
