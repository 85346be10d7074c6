"""Writes a table as a spreadsheet of Excel's kind, row by row: it may hold very many."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from committee.documents.to_csv import looks_like_formula

Value = str | int | date | None

LONGEST = 32_767
"""As many characters as a cell may hold."""
CUT = " … (cut here: a cell holds no more)"


def to_xlsx(
    file: IO[bytes],
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    *,
    title: str,
    author: str,
    widths: Sequence[int],
) -> None:
    """Write the workbook to a file: its headings stay in sight, and each column can be filtered.

    Dates are dates and numbers numbers. `widths` are those of the columns, in characters.
    """
    book = Workbook(write_only=True)
    book.properties.title, book.properties.creator = title, author
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.append(_bold(sheet, headings))
    last = 1
    for row in rows:
        sheet.append(_harmless(sheet, row))
        last += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{last}"
    book.save(file)


def _bold(sheet: Any, headings: Sequence[str]) -> Iterator[Any]:
    for heading in headings:
        cell = WriteOnlyCell(sheet, heading)
        cell.font = Font(bold=True)
        yield cell


def _harmless(sheet: Any, row: Sequence[Value]) -> Iterator[Any]:
    """The values of a row, with text that would be a formula marked as the text that it is."""
    for value in row:
        text = _fitting(value) if isinstance(value, str) else value
        if isinstance(text, str) and looks_like_formula(text):
            cell = WriteOnlyCell(sheet, text)
            cell.data_type, cell.quotePrefix = "s", True
            yield cell
        else:
            yield text


def _fitting(text: str) -> str:
    """The text without what no cell can hold; what is too long says that it is cut."""
    clean = ILLEGAL_CHARACTERS_RE.sub("", text)
    return clean if len(clean) <= LONGEST else clean[: LONGEST - len(CUT)] + CUT
