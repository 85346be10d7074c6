"""An extract: the heading block, one item, and the certificate."""

from dataclasses import replace

import pytest

from committee.documents.extract import compose
from committee.model.record import Declared, Proceedings
from committee.rules.minutes import MinutesState
from committee.rules.proceedings import Conduct, InterestKind
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Part
from tests.documents import records
from tests.documents.reading import lines


def test_one_item_and_no_other() -> None:
    items = [records.item("4", "Budget", "Debate."), records.item("5", "Plan", "More.")]
    document = compose(records.record(*items), Part.PUBLIC, items[0].item)
    assert document.title == "Overview and Scrutiny Committee: extract of minute 4, 3 March 2026"
    assert document.subject == "Extract of minute 4 of the meeting on 3 March 2026"
    said = lines(document.body)
    assert "Extract from the minutes of the meeting held on Tuesday 3 March 2026 at 6.30 pm" in said
    assert any(line.startswith("Present:") for line in said)
    assert said[-5:] == [
        "4 Budget",
        "4.1 Debate.",
        "I certify that this is a true extract from the draft minutes.",
        "Proper officer ____",
        "Date ____",
    ]
    assert "Plan" not in said


@pytest.mark.parametrize(
    ("state", "shown", "of"),
    [
        (MinutesState.DRAFT_ISSUED, "DRAFT, subject to confirmation", "draft minutes"),
        (MinutesState.SIGNED, "", "minutes"),
    ],
)
def test_it_says_whether_the_minutes_are_approved(state: MinutesState, shown: str, of: str) -> None:
    item = records.item("4", "Budget")
    document = compose(records.record(item, public=records.minutes(state)), Part.PUBLIC, item.item)
    assert document.state == shown
    assert f"I certify that this is a true extract from the {of}." in lines(document.body)
    assert not document.initials


def test_the_interests_declared_in_the_item_go_with_it() -> None:
    items = [records.item("1", "Declarations of interest"), records.item("4", "Budget")]
    declared = tuple(
        Declared(name, found.item.id, "4", InterestKind.PERSONAL, False, "", Conduct.STAYED, "")
        for name, found in (("Councillor Bell", items[1]), ("Councillor Nair", items[0]))
    )
    record = records.record(*items, more={"proceedings": Proceedings(declarations=declared)})
    said = "\n".join(lines(compose(record, Part.PUBLIC, items[1].item).body))
    assert "Councillor Bell | 4: Budget | Personal interest" in said
    assert "Councillor Nair" not in said
    whole = "\n".join(lines(compose(record, Part.PUBLIC, items[0].item).body))
    assert whole.count("Councillor Nair | 4: Declarations of interest") == 1


def test_a_minute_without_a_number_is_an_extract_all_the_same() -> None:
    item = replace(records.item("4", "Budget"), minute_number="")
    document = compose(records.record(item), Part.PUBLIC, item.item)
    assert "extract of the minutes" in document.title


def test_an_item_of_another_meeting_is_not_found() -> None:
    with pytest.raises(NotFound):
        compose(records.record(), Part.PUBLIC, records.item("4", "Budget").item)
