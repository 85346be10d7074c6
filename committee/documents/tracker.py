"""Composes the agenda paper "Action tracker": what is overdue, done since last time, and open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from committee.documents import actions
from committee.documents.headings import NOT_PUBLIC
from committee.documents.parts import Document, Heading, Look, Paragraph, Part, Role, line
from committee.rules.wording import date_in_words

NOTHING = "There is no public action to report."
NOTHING_AT_ALL = "There is no action to report."


@dataclass(frozen=True)
class Entries:
    """Actions under a heading, or none (""), with the cells that `actions.reported` asks for."""

    heading: str
    rows: Sequence[tuple[str, ...]]


@dataclass(frozen=True)
class Audience:
    """Whom the paper is for: the public, or those who see exempt matter, with why it is not open.

    `notices` are what the law says of the marked actions in it; there may be none.
    """

    exempt: bool = False
    notices: tuple[str, ...] = ()


def compose(
    sections: Sequence[Entries],
    *,
    council: str,
    scope: str,
    today: date,
    look: Look,
    audience: Audience,
) -> Document:
    """The tracker as it stands `today`, of what `scope` says, in the order given.

    It prints all that it is given: whoever asks for it leaves out what its audience may not see.
    """
    day = date_in_words(today)
    called = "Exempt action tracker" if audience.exempt else "Action tracker"
    return Document(
        title=f"{called}, {day}",
        author=council,
        subject=f"Actions as they stood on {day}",
        created=today,
        body=tuple(_body(sections, council, scope, day, audience)),
        running=f"{council} – {called}, {day}",
        state=NOT_PUBLIC if audience.exempt else "",
        look=look,
    )


def _body(
    sections: Sequence[Entries], council: str, scope: str, day: str, audience: Audience
) -> Iterator[Part]:
    yield Paragraph(line(council), role=Role.COUNCIL)
    yield Heading(1, "Exempt action tracker" if audience.exempt else "Action tracker")
    yield Paragraph(line(f"As it stood on {day}"), role=Role.OCCASION)
    if scope:
        yield Paragraph(line(scope), role=Role.OCCASION)
    if audience.exempt:
        yield Paragraph(line(NOT_PUBLIC), role=Role.STATE)
    for notice in audience.notices:
        yield Paragraph(line(notice), role=Role.WITHHELD)
    for section in sections:
        if section.heading:
            yield Heading(2, section.heading)
        yield actions.reported(section.rows)
    if not sections:
        yield Paragraph(line(NOTHING_AT_ALL if audience.exempt else NOTHING))
