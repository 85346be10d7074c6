import csv
import io

import pytest

from committee.documents.to_csv import harmless, to_csv


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "＝", " =", "\n="])
def test_what_a_spreadsheet_would_work_out_is_text(first):
    assert harmless(f"{first}1+1") == f"'{first}1+1"


@pytest.mark.parametrize("cell", ["", "1", "a=b", "Siân’s", "O'Connor", "(-1)"])
def test_everything_else_stays_as_it_is(cell):
    assert harmless(cell) == cell


def test_what_is_written_is_read_back():
    rows = [("Siân, “Ŵyn”", 'a "quoted" word'), ("two\nlines", "")]
    written = "".join(to_csv(("One", "Two"), rows))
    assert list(csv.reader(io.StringIO(written, newline=""))) == [
        ["One", "Two"],
        *(list(row) for row in rows),
    ]


def test_rows_are_written_as_they_come():
    lines = to_csv(["A"], iter([["1"], ["2"]]))
    assert [next(lines), next(lines)] == ["A\r\n", "1\r\n"]
