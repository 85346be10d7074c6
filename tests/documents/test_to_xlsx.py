import io
from datetime import date

import pytest
from openpyxl import load_workbook

from committee.documents.to_xlsx import CUT, LONGEST, to_xlsx


def written(*rows, headings=("Action", "Due", "Days")):
    file = io.BytesIO()
    to_xlsx(file, headings, rows, title="Actions", author="Northmoor Council", widths=(60, 12, 8))
    return load_workbook(file)


def test_what_is_written_is_read_back_each_value_as_what_it_is():
    sheet = written(("Siân, “Ŵyn”\nnext", date(2026, 3, 3), 5), ("", None, None))["Actions"]
    assert [cell.value for cell in sheet[1]] == ["Action", "Due", "Days"]
    text, due, days = sheet[2]
    assert (text.value, due.value.date(), days.value) == ("Siân, “Ŵyn”\nnext", date(2026, 3, 3), 5)
    assert due.is_date
    assert days.data_type == "n"


@pytest.mark.parametrize("text", ["=1+1", "+44 20", "-1", "@SUM(A1)", " =1", "＝1"])
def test_what_a_spreadsheet_would_work_out_is_text(text):
    (cell,) = written((text,), headings=("Action",))["Actions"][2]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_the_headings_stay_in_sight_and_filter_every_row():
    sheet = written(("a", None, 1), ("b", None, 2))["Actions"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:C3"
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.column_dimensions["A"].width == 60


def test_it_says_what_it_is_and_whose():
    book = written()
    assert (book.properties.title, book.properties.creator) == ("Actions", "Northmoor Council")
    assert book["Actions"].auto_filter.ref == "A1:C1"


def test_what_no_cell_can_hold_is_left_out_or_cut():
    sheet = written(("a\x0bb", None, None), ("x" * (LONGEST + 1), None, None))["Actions"]
    assert sheet["A2"].value == "ab"
    assert len(sheet["A3"].value) == LONGEST
    assert sheet["A3"].value.endswith(CUT)
