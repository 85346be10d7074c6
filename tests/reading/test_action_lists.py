"""A council's own list of actions as a proposal: which column holds what, and what the rows ask."""

from datetime import date

import pytest

from committee.reading import action_lists
from committee.reading.files.action_lists_fields import Field
from committee.reading.proposal import Meeting
from committee.reading.sheets import Sheet
from committee.reading.source import Place


def sheet(columns: str, *rows: str) -> Sheet:
    """A sheet whose cells are written between strokes."""
    cells = [tuple(cell.strip() for cell in row.split("|")) for row in (columns, *rows)]
    return Sheet("Actions", cells[0], tuple(cells[1:]), 2)


def proposed(found: Sheet) -> tuple[Meeting, ...]:
    return action_lists.proposed(found, action_lists.guessed(found)).meetings


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            "Reference | Origin | Date | Area | Recommendation | Exec Date | Lead Officer/EM "
            "| Action taken | Status",
            "reference committee meeting item action - owner answer status",
        ),
        ("Recommendation | Response | Action plan | Identified officer | Timescale",
         "- answer action owner due"),
        ("Ref | Committee | Meeting date | Recommendation | Made to | Outcome",
         "reference committee meeting action - answer"),
        ("No. | Recommendation | Priority | Responsibility | Agreed | Comments",
         "reference action - owner - answer"),
        ("Minute number | Recommendation | Progress", "minute action answer"),
        ("Item | Action | Officer responsible | Progress update | To be completed",
         "item action owner answer due"),
        ("Date | Minute No. | Action | Complete?", "meeting minute action status"),
        ("Ref | Item | Action | Response", "reference item action answer"),
        ("Query | Response", "action answer"),
        ("Action | By whom | By when | RAG", "action owner due status"),
        ("Date of meeting | Agenda item | Actions | Action by | Deadline | Update",
         "meeting item action owner due answer"),
        ("Task | Who | When | Done", "action owner due status"),
        ("ACTION REF | AGREED ACTION | ACTION OWNER | TARGET DATE | STATUS (RAG)",
         "reference action owner due status"),
        ("Subject | Resolution | Director | Date completed", "item action owner -"),
    ],
)  # fmt: skip
def test_columns_are_known_by_the_names_that_councils_give_them(names: str, expected: str) -> None:
    found = {place: field for field, place in action_lists.guessed(sheet(names)).items()}
    assert [found.get(place, "-") for place in range(len(names.split("|")))] == expected.split()


def test_columns_without_names_are_known_by_what_they_hold() -> None:
    found = sheet(
        "Column 1 | Column 2 | Column 3 | Column 4 | Column 5",
        "3 March 2026 | Write to the owner of the land | Head of Legal | 1.4.26 | Closed",
        "3 March 2026 | Send members the figures for May | Clerk | 2 June 2026 | Open",
    )
    assert action_lists.guessed(found) == {
        Field.MEETING: 0, Field.ACTION: 1, Field.OWNER: 2, Field.DUE: 3, Field.STATUS: 4,
    }  # fmt: skip
    assert proposed(found)[0].confidence == action_lists.GUESSED


def test_a_list_of_items_alone_is_one_of_actions() -> None:
    found = sheet("Item | Lead", "Footpath | Clerk")
    assert action_lists.guessed(found) == {Field.ACTION: 0, Field.OWNER: 1}


def test_a_row_is_an_action_of_its_meeting_and_item() -> None:
    found = sheet(
        "Ref | Meeting | Committee | Minute | Item | Action | Owner | Due | Status | Progress",
        "A1 | 03/03/2026 | Audit | 25 | Fees | write to all | Clerk | 1 April 2026 | Open | -",
        "A2 | | | | | Ring the bank | TBC | within two weeks | Complete | Rung",
        "A3 | 03/03/2026 | Audit | 26 | Waste | Bring a report | Head of Waste | n/a | |",
        "A4 | 5 May 2026 | Audit | | Halls | Paint | Clerk | 31/04/2026 | |",
    )
    first, second = proposed(found)
    assert (first.day, first.committee, first.place) == (date(2026, 3, 3), "Audit", Place(1, 3))
    assert [(item.number, item.title, item.place) for item in first.items] == [
        ("25", "Fees", Place(1, 2)),
        ("26", "Waste", Place(3, 3)),
    ]
    one, two = first.items[0].actions
    assert (one.quote, one.task, one.place) == ("write to all", "Write to all", Place(1, 1))
    assert (one.owner, one.due, one.due_on) == ("Clerk", "1 April 2026", date(2026, 4, 1))
    assert (one.reference, one.status, one.answer) == ("A1", "Open", "")
    assert (two.owner, two.owner_confidence, two.due) == ("", 0.0, "within two weeks")
    assert two.due_on == date(2026, 3, 17)
    assert (two.status, two.answer) == ("Complete", "Rung")
    assert first.items[1].actions[0].due == ""
    assert (second.day, second.items[0].number, second.items[0].title) == (
        date(2026, 5, 5),
        "",
        "Halls",
    )
    assert second.items[0].actions[0].due_on is None


def test_headings_over_rows_say_of_which_meeting_and_item_they_are() -> None:
    found = sheet(
        "Action | Owner | Due",
        "Meeting of 3rd March 2026 | |",
        "Fees | Fees | Fees",
        "Write | Clerk | May",
        "Action | Owner | Due",
        " | | ",
        "17 March 2026 | 17 March 2026 | 17 March 2026",
        "Ring | Clerk | June",
        "Paint the hall | |",
    )
    first, second = proposed(found)
    assert (first.day, second.day) == (date(2026, 3, 3), date(2026, 3, 17))
    assert [(item.title, item.actions[0].quote) for item in first.items] == [("Fees", "Write")]
    assert [action.quote for action in second.items[0].actions] == ["Ring", "Paint the hall"]


def test_places_count_the_lines_of_its_source() -> None:
    found = sheet("Action | Owner", "Write | Clerk", "|", "Ring | Chair")
    source = action_lists.source("a.csv", found)
    for meeting in proposed(found):
        for action in meeting.items[0].actions:
            assert source.lines[action.place.first].cells[0] == action.quote
    assert (source.name, source.medium) == ("a.csv", "sheet")


@pytest.mark.parametrize(
    ("status", "is_done"),
    [("Complete", True), ("CLOSED – 3 May", True), ("Done", True), ("Action now completed", True),
     ("Not complete", False), ("Incomplete", False), ("Ongoing", False), ("Green", False),
     ("", False)],
)  # fmt: skip
def test_words_that_say_nothing_is_left_to_do(status: str, is_done: bool) -> None:
    assert action_lists.says_done(status) is is_done


def test_without_a_column_of_actions_there_are_none() -> None:
    assert action_lists.proposed(sheet("a | b", "1 | 2"), {Field.OWNER: 1}).meetings == ()
