"""The words of a paper in the order in which they stand, out of a PDF or a Word file."""

import re
import subprocess
from pathlib import Path

import docx

INSIDE = ("-x", "0", "-y", "62", "-W", "596", "-H", "722")
"""The part of an A4 page between its running head and its foot, in points."""


def words(path: Path) -> str:
    """All the words of the body of a paper, spaces made single and bullets left out."""
    text = _of_pdf(path) if path.suffix == ".pdf" else _of_docx(path)
    return " ".join(text.replace("•", " ").split())


def _of_pdf(path: Path) -> str:
    command = ["pdftotext", "-raw", *INSIDE, str(path), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return re.sub(r"(?<=\w)-\n(?=\w)", "-", text)  # a line may end within "in-sourcing"


def _of_docx(path: Path) -> str:
    parts = docx.Document(str(path)).iter_inner_content()
    return "\n".join(part.text for part in parts if isinstance(part, docx.text.paragraph.Paragraph))
