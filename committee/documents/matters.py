"""Matters arising as papers print them: the actions that are reported under an item."""

from collections.abc import Iterator

from committee.documents import actions
from committee.documents.parts import Paragraph, Part, Role, line
from committee.model.record import ItemRecord, Matter, MeetingRecord
from committee.rules.access import strictest


def parts(record: MeetingRecord, item: ItemRecord) -> Iterator[Part]:
    """The actions reported under an item, as a table; nothing where there are none."""
    if matters := record.matters.get(item.item.id):
        live = not any(matter.is_recorded for matter in matters)
        said = "Actions to be reported:" if live else "Actions reported:"
        yield Paragraph(line(said), role=Role.NOTE, keep=True)
        yield actions.reported(_row(item, matter) for matter in matters)


def _row(item: ItemRecord, matter: Matter) -> tuple[str, ...]:
    action = matter.action
    mark = strictest(item.item.mark, action.full_mark)
    answer = " ".join(matter.answer.split())
    return (
        action.reference,
        " ".join(action.text.split()),
        "; ".join(actions.owners(action)) or actions.TO_BE_SET.capitalize(),
        action.due.shown or actions.TO_BE_SET.capitalize(),
        ". ".join(filter(None, (matter.stands, "" if mark.is_open else mark.words, answer))),
    )
