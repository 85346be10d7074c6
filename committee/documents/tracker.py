"""Composes the agenda paper "Action tracker": actions by how they stand, overdue ones first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from committee.documents.parts import Document, Heading, Look, Paragraph, Part, Role, Table, line
from committee.rules.wording import date_in_words

HEADS = ("Reference", "Action", "Owner", "Due", "State", "Answer")
WIDTHS = (13, 31, 15, 13, 12, 16)


class Section(StrEnum):
    """Where an action stands in the paper, in the order of its sections."""

    OVERDUE = "Overdue"
    DONE = "Done"
    OPEN = "Open"


@dataclass(frozen=True)
class Entry:
    """An action in the paper; `cells` go under HEADS."""

    section: Section
    cells: tuple[str, ...]


def compose(
    entries: Sequence[Entry], *, council: str, scope: str, today: date, look: Look
) -> Document:
    """The tracker as it stands `today`, of what `scope` says; within a section in the order given.

    It prints all that it is given: whoever asks for it leaves out what is not public.
    """
    day = date_in_words(today)
    return Document(
        title=f"Action tracker, {day}",
        author=council,
        subject=f"Actions as they stood on {day}",
        created=today,
        body=tuple(_body(entries, council, scope, day)),
        running=f"{council} – Action tracker, {day}",
        look=look,
    )


def _body(entries: Sequence[Entry], council: str, scope: str, day: str) -> Iterator[Part]:
    yield Paragraph(line(council), role=Role.COUNCIL)
    yield Heading(1, "Action tracker")
    yield Paragraph(line(f"As it stood on {day}"), role=Role.OCCASION)
    if scope:
        yield Paragraph(line(scope), role=Role.OCCASION)
    for section in Section:
        rows = tuple(
            tuple(line(cell) for cell in entry.cells)
            for entry in entries
            if entry.section is section
        )
        if rows:
            yield Heading(2, section.value)
            yield Table(tuple(line(head) for head in HEADS), rows, heads_rows=True, like=WIDTHS)
    if not entries:
        yield Paragraph(line("There is no public action to report."))
