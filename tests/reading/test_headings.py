"""What a heading of an item looks like, and which numbered lines are headings."""

import pytest

from committee.reading import sources
from committee.reading.blocks import assembled
from committee.reading.shape import chains, headings
from committee.reading.source import Block


def blocks(text: str) -> tuple[Block, ...]:
    return assembled(sources.pasted(text))


@pytest.mark.parametrize(
    ("line", "number", "title", "rest"),
    [
        ("12. FORWARD PLAN", "12", "FORWARD PLAN", ""),
        ("5. Highways", "5", "Highways", ""),
        ("5) Highways", "5", "Highways", ""),
        ("221 (28) Winter service", "221 (28)", "Winter service", ""),
        ("OS.190 Street trees", "OS.190", "Street trees", ""),
        ("23/45 Planning", "23/45", "Planning", ""),
        ("Minute 25: Allotments", "25", "Allotments", ""),
        ("Item 1. Prescription forms", "1", "Prescription forms", ""),
        ("1Chairman", "1", "Chairman", ""),
        ("II ACCOUNTS", "II", "ACCOUNTS", ""),
        ("3. Matters arising: None", "3", "Matters arising", "None"),
        ("91 EMPTY SHOPS – The Chairman went over the list.", "91", "EMPTY SHOPS",
         "The Chairman went over the list."),
        ("4. Money: £140 was in the bank", "4", "Money", "£140 was in the bank"),
        ("8. To discuss the car scheme", "8", "To discuss the car scheme", ""),
        ("9. Any Other Business Ms Rao spoke of the hedge, which was too high.", "9",
         "Any Other Business", "Ms Rao spoke of the hedge, which was too high."),
        ("5. Correspondence: Letters", "5", "Correspondence", "Letters"),
        ("3. Planning Committee", "3", "Planning Committee", ""),
        ("GB/2122/41: Quality", "GB/2122/41", "Quality", ""),
        ("6. Buildings.", "6", "Buildings", ""),
        ("2. / Survey – All were pleased.", "2", "Survey", "All were pleased."),
        ("2. What is a forum?", "2", "What is a forum?", ""),
    ],
)  # fmt: skip
def test_a_numbered_heading(line: str, number: str, title: str, rest: str) -> None:
    (block,) = blocks(line)
    found = headings.numbered(block)
    assert found is not None
    assert (found.number, found.title, found.rest) == (number, title, rest)


@pytest.mark.parametrize(
    "line",
    [
        "2. that the Chairman be authorised to sign the letter",
        "19 September was too late for the parishes.",
        "30 residents attended",
        "4.1 Efa Morris spoke",
        "(a) Attendance",
        "The Panel noted it.",
        "50/50 draw",
    ],
)
def test_no_heading(line: str) -> None:
    (block,) = blocks(line)
    assert headings.numbered(block) is None


@pytest.mark.parametrize("text", ["Work plan", "Complaints: Annual Report", "Interests."])
def test_a_title(text: str) -> None:
    assert headings.is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED: that it be so", "Action: Clerk", "None", "The report was noted.", "and so on",
        "To receive apologies", "Members present,",
    ],
)  # fmt: skip
def test_no_title(text: str) -> None:
    assert not headings.is_title(text)


def numbers(text: str) -> list[str]:
    return [each.heading.number for each in chains.items(blocks(text))]


def test_numbers_that_count_on_are_items_and_lists_in_them_are_not() -> None:
    text = """
1. Apologies

None were received.

2. Sluice

It was resolved:

1. Mend the gate

2. Thank the wardens

3. Write to the Agency

3. Halls

The halls were open.
"""
    assert numbers(text) == ["1", "2", "3"]
    assert chains.items(blocks(text))[2].heading.title == "Halls"


def test_the_numbers_may_begin_anywhere_and_leave_some_out() -> None:
    text = "61. Apologies\n\nNone.\n\n62. Trees\n\nTen.\n\n65. Halls\n\nOpen."
    assert numbers(text) == ["61", "62", "65"]


def test_items_without_a_title_between_those_that_have_one() -> None:
    text = (
        "4. Trees\n\nTen were planted.\n\n"
        "5. Halls All of the halls had been open since the spring and no one had complained yet\n\n"
        "It was good.\n\n6. Lights\n\nThree were out."
    )
    assert numbers(text) == ["4", "5", "6"]


def test_numbers_typed_in_two_ways_make_one_chain() -> None:
    text = "4 Trees\n\nTen.\n\n5. Halls\n\nOpen.\n\n6 Lights\n\nOut.\n\n7 Dogs\n\nSome."
    assert numbers(text) == ["4", "5", "6", "7"]


def test_one_list_makes_no_items() -> None:
    assert numbers("Members asked for\n\n1. a map\n\n2. a list\n\n3. a date") == []


def test_a_lone_number_is_an_item_unless_it_is_one() -> None:
    assert [each.heading.title for each in chains.lone(blocks("5. Trees\n\nTen."))] == ["Trees"]
    assert chains.lone(blocks("1. Trees\n\nTen.")) == ()


@pytest.mark.parametrize(
    "text",
    ["TOTAL £63.08", "NO OBJECTIONS", "AB1 2CD", "Aug 2013", "11/8/13", "Due: May", "Bin £ 11.54",
     "Mr Ash left the room at 6pm", "Minute 7 – Lights", "Action 7: Board to reply"],
)  # fmt: skip
def test_sums_addresses_days_and_labels_are_no_titles(text: str) -> None:
    assert not headings.is_title(text)


def test_minutes_of_an_earlier_meeting_that_are_cited_are_no_items() -> None:
    cited = blocks("Minute 7 – Lights\n\nThree.\n\nMinute 12 – Dogs\n\nSome.")
    counted = blocks("Minute 7 – Lights\n\nThree.\n\nMinute 8 – Dogs\n\nSome.")
    assert (len(chains.items(cited)), len(chains.items(counted))) == (0, 2)
