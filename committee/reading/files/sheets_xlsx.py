"""An Excel file as the cells of its sheets, read by openpyxl once the file was found harmless."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from committee.reading import office
from committee.reading.files import text
from committee.reading.files.sheets_head import MOST_COLUMNS, MOST_ROWS, Grid, Merged
from committee.reading.source import Unreadable
from committee.rules.wording import date_in_words, time_in_words

MOST_SHEETS = 30
MOST_MERGED = 20_000

_BROKEN = "The file is broken. Open it in Excel and save it anew as .xlsx."
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def grids(content: bytes) -> list[Grid]:
    """The cells of each sheet that is shown. Raises Unreadable."""
    files = office.unzipped(content, "an Excel file (.xlsx)")
    _refused(files)
    sheets = dict(_parts(files))
    try:
        with closing(
            load_workbook(BytesIO(content), True, data_only=True, keep_links=False)
        ) as book:
            return [
                _grid(sheet, files.get(sheets.get(sheet.title, ""), b""))
                for sheet in book.worksheets[:MOST_SHEETS]
                if sheet.sheet_state == "visible"
            ]
    except Unreadable:
        raise
    except Exception as error:
        # openpyxl trusts its files, and raises whatever it stumbles over in a broken one.
        raise Unreadable(_BROKEN) from error


def _refused(files: Mapping[str, bytes]) -> None:
    """Raise Unreadable for what is no .xlsx, and for one that does harm."""
    if b"opendocument" in files.get("mimetype", b"")[:100]:
        raise Unreadable("The file is from LibreOffice. Open it there and save it as .xlsx.")
    if "word/document.xml" in files:
        raise Unreadable("The file is a Word document. Read it in as minutes, not as a list.")
    if "xl/workbook.bin" in files:
        raise Unreadable("The file is in Excel’s binary format (.xlsb). Save it as .xlsx.")
    if "xl/vbaProject.bin" in files:
        raise Unreadable("The file has macros (.xlsm). Save it as .xlsx, which has none.")
    for name, content in files.items():
        if name.endswith((".xml", ".rels")):
            office.check_definitions(content)
    office.main_part(files, "an Excel file (.xlsx)")


def _parts(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The name of each sheet and of the part that holds it."""
    main = office.main_part(files)
    parts = {link.id: link.target for link in office.links(files, main)}
    for sheet in office.parsed(files[main]).iter(f"{_S}sheet"):
        yield sheet.get("name", ""), parts.get(sheet.get(f"{office.R}id", ""), "")


def _grid(sheet: Any, part: bytes) -> Grid:
    # What the file says of its own size is not trusted.
    sheet.reset_dimensions()
    found = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
    rows = [tuple(map(_shown, row)) for row in found]
    many = len(rows) > MOST_ROWS
    notes = (f"Only the first {MOST_ROWS:,} rows were read.",) if many else ()
    return Grid(sheet.title, rows[:MOST_ROWS], tuple(_merged(part)), notes)


def _merged(part: bytes) -> Iterator[Merged]:
    if not part:
        return
    for place, found in enumerate(office.parsed(part).iter(f"{_S}mergeCell")):
        if place >= MOST_MERGED:
            raise Unreadable("The sheet has far more merged cells than a list. Copy its values.")
        left, top, right, bottom = range_boundaries(found.get("ref", ""))
        if left and top and right and bottom:
            yield Merged(top - 1, left - 1, bottom - 1, right - 1)


def _shown(value: Any) -> str:
    """A value as a person would read it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return date_in_words(value.date())
    if isinstance(value, date):
        return date_in_words(value)
    if isinstance(value, time):
        return time_in_words(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return text.words(str(value))
