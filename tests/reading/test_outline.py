"""Meetings and items cut out of pages in many layouts."""

from committee.reading import sources
from committee.reading.blocks import assembled
from committee.reading.outline import outlined
from committee.reading.outlines import ItemOutline, MeetingOutline


def meetings(text: str) -> tuple[MeetingOutline, ...]:
    return outlined(assembled(sources.pasted(text)))


def items(text: str) -> tuple[ItemOutline, ...]:
    return tuple(item for meeting in meetings(text) for item in meeting.items)


def told(text: str) -> list[tuple[str, str, list[str]]]:
    """Number, title and the words of the minute of each item."""
    return [
        (item.number, item.title, [block.text for block in item.minutes]) for item in items(text)
    ]


ITEM_PAGE = """Menu
Council meetings

Agenda item

Flood defences

- Meeting of Water Panel, Tuesday, 4th March, 2025 6.30 pm (Item 9.)
- Share this item

To receive a report.

Decision:

That the report be noted.

Minutes:

The Panel heard that the sluice had not closed.

Supporting documents:
Flood report. pdf icon PDF 84 KB
"""


def test_the_page_of_an_item() -> None:
    (meeting,) = meetings(ITEM_PAGE)
    (item,) = meeting.items
    assert (item.number, item.title) == ("9", "Flood defences")
    assert [block.text for block in item.lead] == ["To receive a report."]
    assert [block.text for block in item.decision] == ["That the report be noted."]
    assert [each.text for each in item.minutes] == [
        "The Panel heard that the sluice had not closed."
    ]
    assert meeting.head[-1].text.endswith("(Item 9.)")


def test_a_page_without_a_title() -> None:
    text = "Agenda item\n\nTo consider a report on trees.\n\nThe Panel considered it at length.\n"
    assert told(text) == [("", "", ["The Panel considered it at length."])]


def test_the_page_of_an_issue_holds_an_item_of_each_meeting() -> None:
    found = meetings("""Issue - meetings

Trees

Meeting: 24/09/2018 - WATER PANEL (Item 22)

22 Trees pdf icon PDF 51 KB

Minutes:

Ten were planted.

Meeting: 11/11/2018 - WATER PANEL (Item 30)

30 Trees

Minutes:

All had grown.
""")
    assert [[(item.number, item.title) for item in each.items] for each in found] == [
        [("22", "Trees")], [("30", "Trees")],
    ]  # fmt: skip
    assert [each.head[-1].text for each in found] == [
        "Meeting: 24/09/2018 - WATER PANEL (Item 22)",
        "Meeting: 11/11/2018 - WATER PANEL (Item 30)",
    ]


def test_the_page_of_a_meeting_with_numbers_alone_on_their_line() -> None:
    text = """Agenda and minutes

Water Panel - Thursday, 5th September, 2024 6.30 pm

Items
No. Item

8.

FORWARD PLAN pdf icon PDF 190 KB

For members to look at.

Minutes:

The Chair went through it.

9.

WORK PROGRAMME pdf icon PDF 77 KB

Minutes:

It was approved.
"""
    assert told(text) == [
        ("8", "FORWARD PLAN", ["The Chair went through it."]),
        ("9", "WORK PROGRAMME", ["It was approved."]),
    ]


def test_a_page_that_lost_its_lines() -> None:
    text = """Venue: Town Hall. View directions
No. | Item |
---|---|
Welcome Minutes: The Chairman welcomed all. |
|
Interests To receive any declarations. Minutes: None. |
|
Trees PDF 301 KB Report of the Clerk attached. Minutes: Ten were planted in May.
Several members were glad. |
"""
    assert told(text) == [
        ("", "Welcome", ["The Chairman welcomed all."]),
        ("", "Interests", ["None."]),
        ("", "Trees", ["Ten were planted in May.", "Several members were glad."]),
    ]


PARISH = """Moor Parish Council

Minutes of the meeting held on 7 March 2023 in the Village Hall

Present: Cllrs Hale, Moss and Rees

1. Apologies: Cllr Dunn

2. Highways

The Clerk reported three potholes in Mill Lane and one in Church Road.

2.1 Signs. The sign at the ford had been bent.

3. Planning – 23/101 had been refused.

4. Next meeting

On 4 April 2023.

The meeting closed at 8.37 pm

Chairman .................. Date ..........
"""


def test_the_minutes_of_a_parish() -> None:
    (meeting,) = meetings(PARISH)
    assert [(item.number, item.title) for item in meeting.items] == [
        ("1", "Apologies"), ("2", "Highways"), ("3", "Planning"), ("4", "Next meeting"),
    ]  # fmt: skip
    assert [block.label for block in meeting.items[1].minutes] == ["", "2.1"]
    assert [block.text for block in meeting.items[2].minutes] == ["23/101 had been refused."]
    assert [block.text for block in meeting.foot][0] == "The meeting closed at 8.37 pm"
    assert meeting.head[0].text == "Moor Parish Council"


def test_headings_in_capitals() -> None:
    text = """TREES

Ten had been planted in the spring by the wardens and two schools.

DOGS

The Clerk said that the signs had been put up at both of the gates.
"""
    assert [title for _, title, _ in told(text)] == ["TREES", "DOGS"]


def test_headings_of_markdown() -> None:
    text = "# Minutes\n\n## Trees\n\nTen were planted.\n\n## Dogs\n\nSigns were put up.\n"
    assert told(text) == [
        ("", "Trees", ["Ten were planted."]),
        ("", "Dogs", ["Signs were put up."]),
    ]


def test_headings_with_numbers() -> None:
    text = "# Minutes\n\n## 1. Trees\n\nTen.\n\n## 2. Dogs\n\nSome.\n\n## Halls\n\nOpen.\n"
    assert [(number, title) for number, title, _ in told(text)] == [
        ("1", "Trees"), ("2", "Dogs"), ("", "Halls"),
    ]  # fmt: skip


def test_short_lines_above_paragraphs_where_nothing_else_says_what_the_items_are() -> None:
    text = """The Clerk had been away and the Chairman took the notes of the evening.

Bank

There is £1,104.60 after buying the chair, which is in use.

Jigsaws

Sales have dropped off since the table was moved away.
"""
    assert [title for _, title, _ in told(text)] == ["", "Bank", "Jigsaws"]


def test_a_piece_of_minutes_without_any_heading_is_one_item() -> None:
    first = "The Clerk said that the handbook had been rewritten since the Committee was set up."
    assert told(f"{first}\n\nMembers agreed with it.") == [
        ("", "", [first, "Members agreed with it."])
    ]


def test_business_above_the_first_item_is_an_item_and_not_lost() -> None:
    text = (
        "Present: Cllr Hale\n\nThe Clerk would write to the Agency about the sluice in January.\n\n"
        "7. Trees\n\nTen.\n\n8. Dogs\n\nSome.\n"
    )
    (meeting,) = meetings(text)
    assert [item.title for item in meeting.items] == ["", "Trees", "Dogs"]
    assert [block.text for block in meeting.head] == ["Present: Cllr Hale"]


def test_the_number_of_an_item_is_that_of_its_paragraphs_where_it_has_none() -> None:
    text = "Agenda item\n\nTrees\n\nMinutes:\n\n4.1 Ten were planted.\n\n4.2 All were oaks."
    assert items(text)[0].number == "4"


def test_minutes_of_several_meetings_in_one_file() -> None:
    head = "Minutes of the meeting of the Council held on {} March 2023\n\nPresent: Cllr Hale\n\n"
    body = "1. Trees\n\nTen were planted by the wardens.\n\n2. Dogs\n\nThere were some.\n\n"
    more = "3. Halls\n\nThe hall was open to all.\n\n4. Lights\n\nThree were out.\n\n"
    found = meetings(head.format(7) + body + more + head.format(21) + body)
    assert [[item.number for item in each.items] for each in found] == [
        ["1", "2", "3", "4"], ["1", "2"],
    ]  # fmt: skip


def test_nothing_is_no_meeting() -> None:
    assert outlined(()) == ()


LED_IN = """
Minutes of the Moor Council held on 3 March 2026

Present: Cllr Hale, Cllr Moss

Minutes: The minutes of the last meeting were agreed.

Matters Arising: The path to the weir has been cut by the wardens.

Mill Lane: The Clerk is to ask for the plans of the new sluice.

It was said to leak.

Proposed: Cllr Hale who was thanked by all.

Proposed: Cllr Moss who was thanked by all.
"""


def test_titles_with_a_colon_begin_items_where_a_usual_one_is_among_them() -> None:
    assert [title for _, title, _ in told(LED_IN)] == ["Minutes", "Matters Arising", "Mill Lane"]
    assert told(LED_IN)[0][2] == ["The minutes of the last meeting were agreed."]
    (item,) = items(LED_IN.replace("Matters Arising", "The weir"))
    assert (item.title, len(item.minutes)) == ("", 6)


def test_agenda_item_over_a_column_is_no_page() -> None:
    text = "Present:\nMs Rao\nAgenda Item\nAction\n1\nTREES\n2\nDOGS\n3\nHALLS\nIt leaks."
    assert [item.title for item in items(text)] == ["TREES", "DOGS", "HALLS"]


def test_a_page_on_an_issue_has_its_title_above_the_meeting() -> None:
    text = "Trees\n\nMeeting: 26/06/2019 - Water Panel (Item 14)\n\nRESOLVED:\n\nThat it be noted."
    (item,) = items(text)
    assert (item.number, item.title) == ("14", "Trees")


def test_the_planning_decisions_of_another_body_are_no_decision_block() -> None:
    text = "5. Planning Decision: The Mill - approved\n\n6. Payments: Oil £15.00\n\n7. Dogs: None"
    assert [(item.title, item.decision) for item in items(text)][0] == ("Planning Decision", ())
