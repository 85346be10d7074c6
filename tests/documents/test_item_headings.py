"""What stands at the head of an item in print, and where its words stand in the record."""

from dataclasses import replace

import pytest

from committee.documents import minute_items
from committee.documents.parts import Field, Heading, Source
from committee.rules.access import Level, Mark
from committee.rules.styles import DECISION_FIRST, NARRATIVE, Numbering
from committee.rules.vocabulary import ItemKind
from tests.documents import records
from tests.documents.reading import NOTICE, lines, parts, shown

THREE = Mark(Level.EXEMPT, (3,))


@pytest.mark.parametrize(
    ("kind", "author", "says"),
    [
        (ItemKind.REPORT, "Director of ICT", ["Report author: Director of ICT"]),
        (ItemKind.REPORT, "", []),
        (ItemKind.PRESENTATION, "", ["Presentation"]),
        (ItemKind.PRESENTATION, "Director of ICT", ["Presentation: Director of ICT"]),
        (ItemKind.DISCUSSION, "Councillor Bell", ["Councillor Bell"]),
    ],
)
def test_who_brought_the_item(kind: ItemKind, author: str, says: list[str]) -> None:
    assert shown(records.item("4", "X", kind=kind, author=author))[1:] == says


@pytest.mark.parametrize("said", ["the grant\nends", "the grant ends."])
def test_why_an_item_was_urgent(said: str) -> None:
    assert shown(records.item("4", "Grant", urgent_reason=said))[1:] == [
        "Urgent item. Reason for urgency: the grant ends."
    ]
    assert shown(records.item("4", "SECRET", urgent_reason=said, mark=THREE))[1:] == [NOTICE]


def test_an_item_taken_out_of_its_turn_says_its_number_on_the_agenda() -> None:
    def noted(*numbers: str) -> list[bool]:
        """Which of items 1, 3 and 2, taken in this order with these minute numbers, say so."""
        items = [
            replace(records.item(str(place), "X", agenda_order=place), minute_number=number)
            for place, number in zip((1, 3, 2), numbers, strict=True)
        ]
        record = records.record(*items, style=NARRATIVE)
        return [
            f"(Agenda item {item.item.number})" in lines(minute_items.parts(record, item))
            for item in items
        ]

    assert noted("21", "22", "23") == [False, True, True]
    assert noted("", "", "") == [False, True, True]
    assert noted("1", "3", "2") == noted("21 (1)", "22 (3)", "23 (2)") == [False, False, False]


def test_numbers_are_left_out_where_the_house_has_none() -> None:
    item = replace(records.item("4", "Budget", "Debate.", style=NARRATIVE), minute_number="")
    assert shown(item, replace(NARRATIVE, numbering=Numbering.NONE)) == ["Budget", "Debate."]


def test_what_comes_of_the_record_says_where_it_stands_there() -> None:
    text = "One.\n\n[exempt 3] SECRET\n\nTwo:\n- a\n\n| h |\n|---|\n| c |"
    item = records.item("4", "Budget", text)
    heading, *printed = parts(item, DECISION_FIRST)
    assert isinstance(heading, Heading)
    assert heading.source == Source(Field.TITLE, item.item.id)
    assert [getattr(part, "source", None) for part in printed] == [
        Source(Field.MINUTE, item.item.id, 0),
        None,
        *(Source(Field.MINUTE, item.item.id, block) for block in (2, 3, 4)),
    ]
    withheld, *_ = parts(records.item("4", "SECRET", mark=THREE), DECISION_FIRST)
    assert isinstance(withheld, Heading)
    assert withheld.source is None
