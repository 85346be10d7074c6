"""The table of actions at the end of minutes goes with the items that it names."""

from dataclasses import replace

import pytest

from committee.reading.outlines import ItemOutline
from committee.reading.shape.closing_actions import taken_out
from committee.reading.source import Block, LineKind, Place

HEAD = ("Reference", "Item", "Action", "Owner", "Due")
ROWS = (
    ("OSC (25/26) 004", "2", "Write to the Minister", "Clerk", "31 March 2026"),
    ("OSC (25/26) 005", "1", "Circulate the data", "To be set", "To be set"),
)
FIRST = ItemOutline("1", "Floods", Place(0, 3), 0.9)
SECOND = ItemOutline("2", "Parks", Place(4, 9), 0.9)


def row(line: int, *cells: str) -> Block:
    """A row of a table."""
    return Block(" | ".join(cells), Place(line, line), LineKind.ROW, cells=cells)


TABLE = ItemOutline(
    "",
    "Actions",
    Place(10, 13),
    0.9,
    minutes=(row(11, *HEAD), *(row(line, *cells) for line, cells in enumerate(ROWS, start=12))),
)


def test_each_row_goes_with_the_item_of_its_number() -> None:
    items, (first, second) = taken_out((FIRST, SECOND, TABLE))
    assert items == (FIRST, SECOND)
    assert [(each.task, each.owner, each.due) for each in second] == [
        ("Write to the Minister", "Clerk", "31 March 2026")
    ]
    assert [(each.task, each.owner, each.due) for each in first] == [("Circulate the data", "", "")]
    assert second[0].reference == "OSC (25/26) 004"
    assert second[0].place == Place(12, 12)


def test_items_without_numbers_are_named_by_their_place() -> None:
    bare = tuple(replace(each, number="") for each in (FIRST, SECOND))
    _, found = taken_out((*bare, TABLE))
    assert [each[0].task for each in found] == ["Circulate the data", "Write to the Minister"]


@pytest.mark.parametrize(
    "last",
    [
        replace(TABLE, number="3"),
        replace(TABLE, title="Actions agreed"),
        replace(TABLE, minutes=TABLE.minutes[1:]),
        replace(TABLE, minutes=(*TABLE.minutes, row(14, "The end"))),
        replace(TABLE, minutes=()),
    ],
)
def test_any_other_last_item_stays(last: ItemOutline) -> None:
    assert taken_out((FIRST, last)) == ((FIRST, last), [(), ()])


def test_a_file_without_items_has_no_table() -> None:
    assert taken_out(()) == ((), [])
