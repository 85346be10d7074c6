"""A list of actions as a sheet: the columns under its heads, whatever the council calls them.

Read from Excel (.xlsx) or from values between commas (.csv). What cannot be read is `Unreadable`,
with a sentence on what can be done instead.
"""

from collections.abc import Sequence
from dataclasses import replace

from committee.reading.files import sheets_csv, sheets_xlsx, text
from committee.reading.files.action_lists_fields import by_name
from committee.reading.files.sheets_head import Grid, Sheet, sheet_of
from committee.reading.source import Unreadable
from committee.reading.sources import check

__all__ = ["Sheet", "read"]

_OTHER = "The file is no spreadsheet. Save the list of actions as .xlsx or .csv."
_NONE = (
    "There is no table in the file. Give each column a name in its first row, such as Action, "
    "Owner and Due."
)


def read(name: str, content: bytes) -> Sheet:
    """The sheet of a file that looks most like a list of actions. Raises Unreadable."""
    check(content)
    if content.startswith(b"PK"):
        grids: Sequence[Grid] = sheets_xlsx.grids(content)
    elif b"%PDF-" in content[:1024]:
        raise Unreadable(_OTHER)
    else:
        grids = [sheets_csv.grid(text.decoded(content))]
    found = [sheet for grid in grids if (sheet := sheet_of(grid))]
    if not found:
        raise Unreadable(_NONE)
    best = max(found, key=_likeness)
    if len(found) > 1:
        return replace(best, notes=(*best.notes, f"The file has {len(found)} sheets with a table. "
                                    f"“{best.name}” was read."))  # fmt: skip
    return best


def _likeness(sheet: Sheet) -> tuple[int, int]:
    """How much a sheet looks like a list of actions."""
    return len(by_name(sheet.columns)), len(sheet.rows)
