"""Matters arising on paper: the actions reported, under their item, in the papers that say so."""

from committee.documents import action_sheet, agenda, decision_sheet, extract, minutes
from committee.documents.parts import Document, Table
from committee.model.record import MeetingRecord
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.inline import plain
from committee.rules.vocabulary import Part
from tests.documents import records

REPORTED = [
    records.matter("OSC (25/26) 004", "Write to the minister", ActionState.IN_PROGRESS),
    records.matter("OSC (25/26) 005", "Send figures", answer="Sent.\n\nTwice.", is_confirmed=True),
]


def meeting() -> MeetingRecord:
    found = records.item("4", "Matters arising", "The list was read.")
    return records.record(
        found, more={"matters": {found.item.id: REPORTED}}, public=records.minutes()
    )


def rows(paper: Document) -> list[list[str]]:
    return [
        [plain(cell) for cell in row]
        for part in paper.body
        if isinstance(part, Table)
        for row in part.rows
    ]


def test_minutes_agenda_and_extract_print_what_is_reported_under_the_item() -> None:
    record = meeting()
    item = record.items[0].item
    for paper in (
        minutes.compose(record, Part.PUBLIC),
        agenda.compose(record, Part.PUBLIC),
        extract.compose(record, Part.PUBLIC, item),
    ):
        assert rows(paper) == [
            ["OSC (25/26) 004", "Write to the minister", "Head of Housing", "To be set",
             "In progress"],
            ["OSC (25/26) 005", "Send figures", "Head of Housing", "To be set",
             "Confirmed as done. Sent. Twice."],
        ]  # fmt: skip


def test_decisions_and_actions_print_none_of_it() -> None:
    record = meeting()
    assert rows(decision_sheet.compose(record, Part.PUBLIC)) == []
    assert rows(action_sheet.compose(record, Part.PUBLIC)) == []


def test_an_exempt_action_says_that_it_is_one() -> None:
    matter = records.matter("OSC (25/26) 006", "Sell it", answer="Sold")
    matter.action.item.mark = Mark(Level.EXEMPT, (3,))
    found = records.item("4", "Matters arising", audience=Part.EXEMPT)
    record = records.record(found, more={"matters": {found.item.id: [matter]}})
    ((reference, *_, stands),) = rows(minutes.compose(record, Part.EXEMPT))
    assert reference == "OSC (25/26) 006"
    assert stands == "Completed, to be confirmed. Exempt, paragraph 3. Sold"
