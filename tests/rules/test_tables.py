import pytest

from committee.rules import tables
from committee.rules.inline import Run, plain

ROWS = ["| Ref | What |", "|:--|---:|", "| 1 | Do **it** |", "| 2 |"]


def test_heads_rows_and_setting() -> None:
    table = tables.read(ROWS)
    assert [plain(cell) for cell in table.head] == ["Ref", "What"]
    assert table.rows[0] == ((Run("1"),), (Run("Do "), Run("it", bold=True)))


def test_a_short_row_is_filled_up() -> None:
    assert tables.read(ROWS).rows[1] == ((Run("2"),), ())


def test_a_line_may_do_without_its_last_bar_and_hold_a_bar_as_a_letter() -> None:
    table = tables.read(["| a", "|-|", r"| x \| y |"])
    assert [plain(cell) for cell in table.rows[0]] == ["x | y"]


@pytest.mark.parametrize(
    ("lines", "row", "words"),
    [
        (["| a | b |"], 0, "row of dashes"),
        (["| a | b |", "| c | d |"], 0, "row of dashes"),
        (["| a | b |", "|---|"], 0, "row of dashes"),
        (["| a |", "|---|", "| x |", "| x | y |"], 3, "has 2 cells"),
        (["|" + "a|" * 13, "|" + "-|" * 13], 0, "at most 12 columns"),
    ],
)
def test_what_makes_no_table_is_refused(lines: list[str], row: int, words: str) -> None:
    with pytest.raises(tables.TableError, match=words) as refused:
        tables.read(lines)
    assert refused.value.row == row


def test_a_table_is_read_back_as_it_was_written() -> None:
    table = tables.read(ROWS)
    assert tables.read(tables.to_source(table)) == table
