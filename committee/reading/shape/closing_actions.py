"""Actions as this product prints them in a table at the end of minutes, each with its item."""

from collections.abc import Sequence

from committee.reading.outlines import ItemOutline
from committee.reading.proposal import Action
from committee.reading.source import Block

_TITLE = "Actions"
_HEADS = {("Reference", number, "Action", "Owner", "Due") for number in ("Item", "Minute")}
_TO_BE_SET = "To be set"


def taken_out(
    items: Sequence[ItemOutline],
) -> tuple[Sequence[ItemOutline], Sequence[Sequence[Action]]]:
    """The items without the table, and for each of them its actions there.

    The table names an item by its number, or by its place where items have no numbers in print.
    """
    last = items[-1] if items else None
    if last is None or last.number or last.title != _TITLE or not _is_table(last.minutes):
        return items, [()] * len(items)
    items = items[:-1]
    numbers = [item.number for item in items]
    if not any(numbers):
        numbers = [str(place) for place in range(1, len(items) + 1)]
    rows = last.minutes[1:]
    return items, [[_action(row) for row in rows if row.cells[1] == each] for each in numbers]


def _is_table(blocks: Sequence[Block]) -> bool:
    return bool(blocks) and blocks[0].cells in _HEADS and all(len(row.cells) == 5 for row in blocks)


def _action(row: Block) -> Action:
    reference, _, task, *said = row.cells
    owner, due = ("" if words == _TO_BE_SET else words for words in said)
    return Action(
        row.text,
        row.place,
        task,
        1.0,
        f"It is printed as the action {reference}.",
        owner,
        float(bool(owner)),
        due,
        reference=reference,
    )
