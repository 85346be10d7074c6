"""Lists of actions in Excel and CSV as sheets: their heads, whatever they are made of, and rows."""

from datetime import date, datetime, time
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from committee.reading import sheets
from committee.reading.sheets import Sheet
from committee.reading.source import Unreadable
from tests.reading.files import CSV, excel, pdf, unzipped, word, zipped


def refusal(content: bytes) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(Unreadable) as refused:
        sheets.read("actions.xlsx", content)
    return str(refused.value)


def read(rows: list[list[object]], *merged: str) -> Sheet:
    return sheets.read("actions.xlsx", excel(rows, *merged))


def test_an_excel_file_is_its_heads_and_rows() -> None:
    sheet = read(
        [
            ["Action", "Owner", "Due", None],
            ["Write  to\nthe owner", "Clerk", datetime(2026, 4, 1), None],
            [None, None, None, None],
            ["Ring", 7.0, date(2026, 5, 2), None],
            [True, 1.5, time(18, 30), None],
            [None, None, None, None],
        ]
    )
    assert sheet == Sheet(
        "Actions",
        ("Action", "Owner", "Due"),
        (
            ("Write to the owner", "Clerk", "1 April 2026"),
            ("", "", ""),
            ("Ring", "7", "2 May 2026"),
            ("Yes", "1.5", "6.30 pm"),
        ),
        first_row=2,
    )


def test_three_rows_of_merged_heads_are_one_and_merged_cells_say_the_same() -> None:
    sheet = read(
        [
            ["Northmoor Council: tracker of actions"],
            [],
            ["Meeting", None, "Action", None, "Follow-up", None],
            ["Date", "Minute", "What was agreed", "Lead", "When", "Progress"],
            [None, None, None, "Officer", "Target date", None],
            [datetime(2026, 3, 3), 25, "Write to the owner", "Clerk", "May", "Sent"],
            [None, 26, "Ring", "Chair", "June", None],
        ],
        "A1:F1", "A3:B3", "C3:D3", "E3:F3", "A4:A5", "B4:B5", "C4:C5", "F4:F5", "A6:A7",
    )  # fmt: skip
    assert sheet.columns == (
        "Meeting Date", "Meeting Minute", "Action What was agreed", "Action Lead Officer",
        "Follow-up When Target date", "Follow-up Progress",
    )  # fmt: skip
    assert sheet.first_row == 6
    assert [row[:3] for row in sheet.rows] == [
        ("3 March 2026", "25", "Write to the owner"),
        ("3 March 2026", "26", "Ring"),
    ]


def test_heads_of_one_row_take_no_row_of_the_table() -> None:
    sheet = read([["Action", "Owner", None], ["Write", "Clerk", "x"], ["Ring", "", ""]], "B1:C1")
    assert (sheet.columns, len(sheet.rows)) == (("Action", "Owner", "Owner"), 2)


def test_a_column_without_a_head_has_its_place_for_a_name() -> None:
    sheet = read([["Action", None, "Owner"], ["Write", "x", "Clerk"]])
    assert sheet.columns == ("Action", "Column 2", "Owner")


def test_the_sheet_that_looks_most_like_a_list_is_read() -> None:
    book = Workbook()
    for name, rows in {
        "Key": [["Colour", "Meaning"], ["Green", "Done"]],
        "Open": [["Action", "Owner", "Status"], ["Write", "Clerk", "Open"]],
        "Old": [["Action", "Owner", "Status", "Due"], ["Write", "Clerk", "Open", "May"]],
    }.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book["Old"].sheet_state = "hidden"
    saved = BytesIO()
    book.save(saved)
    found = sheets.read("a.xlsx", saved.getvalue())
    assert found.name == "Open"
    assert found.notes == ("The file has 2 sheets with a table. “Open” was read.",)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "cp1252"])
def test_values_are_read_whatever_stands_between_them(sign: str, coding: str) -> None:
    written = CSV.replace("Clerk", "Siân").replace(";", sign).replace(f"Write{sign}", '"Write;')
    written = written.replace('""', '"').replace('twice"', 'twice,\nthen ""ring"""')
    sheet = sheets.read("actions.csv", written.encode(coding))
    assert sheet.columns == ("Ref", "Meeting date", "Action", "Owner", "Due")
    assert sheet.rows == (
        ("A1", "03/03/2026", 'Write; twice, then "ring"', "Siân", "next meeting"),
    )


def test_what_excel_says_of_its_own_signs_is_no_row() -> None:
    assert sheets.read("a.csv", f"sep=;\n{CSV}".encode()).columns[0] == "Ref"


def test_only_so_many_rows_are_read_and_that_is_said() -> None:
    lines = "Action,Owner\n" + "Write,Clerk\n" * 6000
    sheet = sheets.read("a.csv", lines.encode())
    assert len(sheet.rows) == 4999
    assert sheet.notes == ("Only the first 5,000 rows were read.",)
    assert read([["Action", "Owner"], *[["Write", "Clerk"]] * 6000]).notes == sheet.notes


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"Dear all, nothing here is a table", "no table"),
        (excel([["Action"], ["Write"]]), "no table"),
        (excel([["Action", "Owner"]]), "no table"),
        (b"Action,Owner\n" + b'"' + b"x" * 200_000, "never ends"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), ".xls"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (zipped({"xl/workbook.bin": b"x"}), ".xlsb"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "LibreOffice"),
        (zipped({"a.txt": b"x"}), "not an Excel file"),
        (b"PK\3\4 and nothing", "not an Excel file"),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else value,
)
def test_what_is_no_list_is_refused_with_what_to_do(content: bytes, said: str) -> None:
    assert said in refusal(content)


def test_minutes_are_pointed_to_where_they_are_read() -> None:
    assert "as minutes" in refusal(word())
    assert "no spreadsheet" in refusal(pdf())


def spoilt(**parts: bytes) -> bytes:
    """An Excel file with other parts than it had."""
    files = unzipped(excel([["Action", "Owner"], ["Write", "Clerk"]], "A1:B1"))
    return zipped(files | {name.replace("__", "/"): part for name, part in parts.items()})


def test_macros_bombs_and_broken_parts_are_refused() -> None:
    assert "macros" in refusal(spoilt(**{"xl/vbaProject.bin": b"x"}))
    assert "unpacks to far more" in refusal(spoilt(**{"xl/media/a.png": b"\0" * 30_000_000}))
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert "defines things" in refusal(spoilt(**{"xl/sharedStrings.xml": laughs}))
    assert "broken" in refusal(spoilt(**{"xl/worksheets/sheet1.xml": b"<worksheet><a"}))


def test_a_sheet_that_calls_itself_endless_is_read_as_far_as_it_goes() -> None:
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    files = unzipped(excel([["Action", "Owner"], ["Write", "Clerk"]]))
    sheet = files["xl/worksheets/sheet1.xml"]
    assert main[1:-1].encode() in sheet
    merged = b'<mergeCells><mergeCell ref="A1:XFD1048576"/>' * 1 + b"</mergeCells>"
    files["xl/worksheets/sheet1.xml"] = sheet.replace(b"A1:B2", b"A1:XFD1048576").replace(
        b"</sheetData>",
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>' + merged,
    )
    assert "no table" in refusal(zipped(files))


def test_the_file_need_not_be_ours() -> None:
    content = excel([["Action", "Owner"], ["Write", "Clerk"]])
    saved = BytesIO()
    load_workbook(BytesIO(content)).save(saved)
    assert sheets.read("a.xlsx", saved.getvalue()).rows == (("Write", "Clerk"),)
