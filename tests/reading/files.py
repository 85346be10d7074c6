"""Files of every kind that is read in, made here: whole ones, and what is wrong with others."""

from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
from openpyxl import Workbook

from committee.documents import to_docx, to_html, to_pdf
from tests.documents.papers import paper

TEXT = """Northmoor Council – Audit Committee
3 March 2026

4.1  The Committee received the report.
     •  The Clerk to write to the owner.

RESOLVED: That it be noted.
"""

MARKED = """---
title: Audit
---
# Audit Committee

**Decision**

* The [Clerk](https://northmoor.example) to *write*.

| Action | Owner |
|---|---|
| Write | Clerk |

<table><tr><td>1</td><td>Apologies</td></tr></table>
"""

PAGE = """<!DOCTYPE html><html><head><title>Agenda item</title></head><body><nav>Menu</nav>
<h1>Agenda item</h1><table class="mgItemTable"><tr><td><p class="mgAiTitleTxt">4.</p></td><td>
<p class="mgAiTitleTxt">Fees</p><p class="mgSubItemTitleTxt">Minutes:</p>
<div><p>It was noted.<br>It was agreed:</p><ol type="a"><li>one<li>two</ol></div></td></tr></table>
<table><tr><th>Action<th>Owner<tr><td rowspan="2">Write<td>Clerk<tr><td colspan="2">JS</table>"""

CSV = 'Ref;Meeting date;Action;Owner;Due\nA1;03/03/2026;"Write; twice";Clerk;next meeting\n'


def zipped(files: dict[str, bytes]) -> bytes:
    """A zipped folder of these files."""
    saved = BytesIO()
    with ZipFile(saved, "w", ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return saved.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    """The files in a zipped folder."""
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@cache
def word() -> bytes:
    """A paper as a Word file."""
    return to_docx.write(paper())


@cache
def pdf() -> bytes:
    """A paper as PDF."""
    return to_pdf.write(paper())


def excel(rows: list[list[object]], *merged: str, title: str = "Actions") -> bytes:
    """These rows as an Excel file, with these cells merged."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for each in merged:
        sheet.merge_cells(each)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def drawn(*pages: str, turned: int = 0) -> bytes:
    """A PDF whose pages are drawn so, in the language of PDF, with one plain and one bold font."""
    document = pikepdf.new()
    for drawing in pages:
        page = document.add_blank_page(page_size=(600, 800))
        page.Contents = document.make_stream(drawing.encode("cp1252"))
        page.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F1=_font("/Helvetica"), F2=_font("/Helvetica-Bold"))
        )
        page.Rotate = turned
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _font(name: str) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name(name),
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )


def put(*words: tuple[float, float, str], font: str = "F1", size: int = 11) -> str:
    """Words at these places of a page, in the language of PDF."""
    return "".join(f"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in words)


def locked(content: bytes) -> bytes:
    """A PDF that asks for a password."""
    saved = BytesIO()
    with pikepdf.open(BytesIO(content)) as document:
        document.save(saved, encryption=pikepdf.Encryption(owner="a", user="b"))
    return saved.getvalue()


@cache
def whole() -> dict[str, bytes]:
    """A whole file of each kind, by its ending."""
    return {
        "txt": TEXT.encode(),
        "utf-16": TEXT.encode("utf-16"),
        "md": MARKED.encode(),
        "html": PAGE.encode(),
        "written.html": to_html.body(paper()).encode(),
        "docx": word(),
        "pdf": pdf(),
        "xlsx": excel([["Actions"], ["Action", "Owner", "Due"], ["Write", "Clerk", 3]], "A1:C1"),
        "csv": CSV.encode(),
    }
