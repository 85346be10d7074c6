"""Composes the action sheet for the day after a meeting: who was asked for what, and by when."""

from collections.abc import Iterator
from dataclasses import replace

from committee.documents import actions, headings
from committee.documents.headings import occasion
from committee.documents.parts import Document, Heading, Paragraph, Part, line
from committee.model.record import MeetingRecord
from committee.rules.vocabulary import Part as Audience

NOBODY = "Owner to be set"


def compose(record: MeetingRecord, audience: Audience) -> Document:
    """The actions of a meeting by owner: what has none comes first, as somebody must see to it.

    An action with two owners stands under each.
    """
    return headings.document(
        record,
        audience,
        name="actions",
        occasion=occasion(record.meeting, "Actions from", "Actions from"),
        body=_body(record),
    )


def _body(record: MeetingRecord) -> Iterator[Part]:
    groups: dict[str, list[actions.Raised]] = {}
    everything = tuple(actions.raised(record))
    for item, action in everything:
        for owner in actions.owners(action) or [NOBODY]:
            groups.setdefault(f"{owner[0].upper()}{owner[1:]}", []).append((item, action))
    widths = actions.table(record, everything, shows_owner=False).widths
    for owner in sorted(groups, key=lambda owner: (owner != NOBODY, owner.casefold())):
        yield Heading(2, owner)
        yield replace(actions.table(record, groups[owner], shows_owner=False), like=widths)
    if not groups:
        yield Paragraph(line("No actions were asked for."))
