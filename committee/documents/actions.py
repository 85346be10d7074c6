"""Actions as papers print them: a line after their item, or rows of a table."""

from collections.abc import Iterable, Iterator

from committee.documents.parts import Paragraph, Role, Table, line
from committee.model.actions import Action
from committee.model.record import ItemRecord, MeetingRecord
from committee.rules.access import OPEN_MARK, Mark, strictest
from committee.rules.blocks import Line
from committee.rules.inline import Run

TO_BE_SET = "to be set"
REPORTED = ("Reference", "Action", "Owner", "Due", "State and answer")
REPORTED_WIDTHS = (17, 27, 19, 15, 22)
"""In per cent. Few have an answer yet, and a column for it alone would stand empty and narrow; the
first has room for its head in the broadest letters.
"""
Raised = tuple[ItemRecord, Action]
"""An action with the item it was raised at."""


def raised(record: MeetingRecord) -> Iterator[Raised]:
    """The actions of a meeting in the order its items were taken."""
    return ((item, action) for item in record.items for action in item.actions)


def owners(action: Action) -> list[str]:
    """Who has to do an action, in the words of the minutes; empty where nobody is known yet."""
    return [owner.title for owner in action.owing if owner.title]


def paragraph(action: Action) -> Paragraph:
    """An action in a line: "Action OSC (26/27) 004: … Owner: … Due: …"."""
    text = action.text.strip()
    stop = "" if text.endswith((".", "!", "?", ";")) else "."
    runs = (
        Run(f"Action {reference(action)}:", bold=True),
        Run(f" {text}{stop} "),
        Run("Owner:", bold=True),
        Run(f" {'; '.join(owners(action)) or TO_BE_SET}. "),
        Run("Due:", bold=True),
        Run(f" {action.due.shown or TO_BE_SET}."),
    )
    return Paragraph(runs, role=Role.ACTION)


def table(record: MeetingRecord, rows: Iterable[Raised], *, shows_owner: bool) -> Table:
    """Actions as a table, each with the number of its minute, or of its item on the agenda."""
    number = "Minute" if record.style.numbering.runs else "Item"
    owner = ("Owner",) * shows_owner
    return Table(
        tuple(line(head) for head in ("Reference", number, "Action", *owner, "Due")),
        tuple(_row(item, action, shows_owner) for item, action in rows),
        heads_rows=True,
    )


def reported(rows: Iterable[tuple[str, ...]]) -> Table:
    """How actions stand, as a table; the cells of each go under REPORTED."""
    head, *lines = (tuple(map(line, row)) for row in (REPORTED, *rows))
    return Table(head, tuple(lines), heads_rows=True, like=REPORTED_WIDTHS)


def _row(item: ItemRecord, action: Action, shows_owner: bool) -> tuple[Line, ...]:
    named = ("; ".join(owners(action)) or TO_BE_SET.capitalize(),) * shows_owner
    cells = (
        reference(action, item.item.mark),
        item.minute_number or item.item.number,
        action.text.strip(),
        *named,
        action.due.shown or TO_BE_SET.capitalize(),
    )
    return tuple(line(cell) for cell in cells)


def reference(action: Action, above: Mark = OPEN_MARK) -> str:
    """Its reference, with its mark and that of what stands above it, where it is not open."""
    mark = strictest(above, action.mark)
    return action.reference if mark.is_open else f"{action.reference} ({mark.words})"
