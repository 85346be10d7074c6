"""The action sheet: who was asked for what, by owner."""

from dataclasses import replace

from committee.documents.action_sheet import compose
from committee.documents.parts import Table
from committee.model.actions import Owner
from committee.rules.access import Level, Mark
from committee.rules.styles import NARRATIVE
from committee.rules.vocabulary import Part
from tests.documents import records
from tests.documents.reading import below_heading

THREE = Mark(Level.EXEMPT, (3,))
HEADS = "Reference | Item | Action | Due"


def test_actions_by_owner_and_first_those_that_have_none() -> None:
    both = records.action("OSC (25/26) 003", "Meet", "Director of ICT", "in May")
    both.owners.append(Owner(words="Chair", body=""))
    items = [
        records.item("4", "X", actions=[both, records.action("OSC (25/26) 004", "Ask Cabinet")]),
        records.item("5", "Y", actions=[records.action("OSC (25/26) 005", "Write", "chair")]),
    ]
    document = compose(records.record(*items), Part.PUBLIC)
    assert document.title == "Overview and Scrutiny Committee: actions, 3 March 2026"
    assert document.state == ""
    assert below_heading(document) == [
        "Owner to be set",
        HEADS,
        "OSC (25/26) 004 | 4 | Ask Cabinet | To be set",
        "Chair",
        HEADS,
        "OSC (25/26) 003 | 4 | Meet | in May",
        "OSC (25/26) 005 | 5 | Write | To be set",
        "Director of ICT",
        HEADS,
        "OSC (25/26) 003 | 4 | Meet | in May",
    ]


def test_a_minute_stands_by_its_number_or_else_by_that_of_its_item() -> None:
    item = records.item("4", "X", actions=[records.action("OSC 1", "Meet", "Chair")])
    running = replace(item, minute_number="498")
    assert below_heading(compose(records.record(running, style=NARRATIVE), Part.PUBLIC))[1:] == [
        "Reference | Minute | Action | Due",
        "OSC 1 | 498 | Meet | To be set",
    ]
    without = replace(item, minute_number="")
    assert below_heading(compose(records.record(without), Part.PUBLIC))[2].startswith("OSC 1 | 4 |")


def test_exempt_actions_say_which_they_are() -> None:
    marked = records.action("OSC 2", "Sign", "Chair")
    marked.mark = Mark(Level.EXEMPT, (1,))
    item = records.item("4", "X", mark=THREE, audience=Part.EXEMPT, actions=[marked])
    document = compose(records.record(item), Part.EXEMPT)
    assert document.state == "NOT FOR PUBLICATION"
    assert below_heading(document)[-1].startswith("OSC 2 (Exempt, paragraphs 1 and 3) |")


def test_that_nothing_was_asked_for_is_said() -> None:
    assert below_heading(compose(records.record(records.item("4", "X")), Part.PUBLIC)) == [
        "No actions were asked for."
    ]


def test_the_columns_of_every_owner_stand_below_each_other() -> None:
    item = records.item(
        "4",
        "X",
        actions=[
            records.action("OSC 1", "Meet", "Chair", "in May"),
            records.action("OSC 2", "Write to every member of the Council", "Clerk", "at once"),
        ],
    )
    body = compose(records.record(item), Part.PUBLIC).body
    chair, clerk = [part for part in body if isinstance(part, Table)]
    assert chair.widths == clerk.widths
    assert chair.widths != replace(chair, like=()).widths
