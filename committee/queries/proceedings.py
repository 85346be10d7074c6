"""What happened at a meeting besides its items: interests, comings and goings, who presided.

What was said of an item that may not be seen is withheld: who declared an interest in it and of
which kind stands in the public minutes, and why does not.
"""

from collections.abc import Callable

from committee.context import Context
from committee.model.declarations import Declaration
from committee.model.meetings import Meeting
from committee.model.movements import Presiding
from committee.model.record import Declared, Presided, Proceedings
from committee.queries import declarations, exclusions, movements, presiding
from committee.queries.numbers import between, places_taken
from committee.rules.access import Mark


def of(context: Context, meeting: Meeting, may_see: Callable[[Mark], bool]) -> Proceedings:
    """The proceedings of a meeting, each kind in the order the items were taken."""
    places = places_taken(meeting)
    unseen = {item.id for item in meeting.items if not may_see(item.mark)}
    return Proceedings(
        declarations=tuple(
            _declared(row, row.item_id in unseen)
            for row in sorted(
                declarations.listed(context, meeting),
                key=lambda row: (places.get(row.item_id or 0, -1), row.person.sort_name, row.id),
            )
        ),
        movements=tuple(movements.listed(context, meeting)),
        presidings=tuple(
            _presided(row, meeting, unseen)
            for row in sorted(
                presiding.listed(context, meeting), key=lambda row: places[row.first_item_id]
            )
        ),
        exclusions=tuple(exclusions.listed(context, meeting)),
    )


def _declared(row: Declaration, is_withheld: bool) -> Declared:
    return Declared(
        name=row.person.name,
        item_id=row.item_id,
        number=row.item.number if row.item else "",
        kind=row.kind,
        is_sensitive=row.is_sensitive,
        nature="" if is_withheld or row.is_sensitive else row.nature,
        conduct=row.conduct,
        dispensation="" if is_withheld else row.dispensation,
        is_withheld=is_withheld,
        id=row.id,
    )


def _presided(row: Presiding, meeting: Meeting, unseen: set[int]) -> Presided:
    part = between(meeting, row.first_item_id, row.last_item_id)
    reason = "" if any(item.id in unseen for item in part) else row.reason
    return Presided(row.person, row.first_item_id, row.last_item_id, reason, row.id)
