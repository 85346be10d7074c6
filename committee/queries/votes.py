"""Who may move and vote at a meeting, and what a clerk should look at in a vote."""

from collections.abc import Sequence

from sqlalchemy import select

from committee.context import Context
from committee.model.declarations import Declaration
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.model.resolutions import Resolution
from committee.queries import attendance, committees, movements
from committee.queries.numbers import places_taken
from committee.rules import votes
from committee.rules.proceedings import Conduct, MovementKind
from committee.rules.vocabulary import SITTING, Seat

NO_REMOTE_VOTE = ("England",)
"""Nations whose law gives no vote to a member who joined remotely."""


def voters(context: Context, meeting: Meeting) -> Sequence[Person]:
    """The members and substitutes who were there and whose vote can be recorded, by surname."""
    in_room_only = context.council.nation in NO_REMOTE_VOTE
    found = [
        each.person
        for each in meeting.attendances
        if each.capacity in SITTING and not (each.is_remote and in_room_only)
    ]
    return sorted(found, key=lambda person: person.sort_name)


def movers(context: Context, meeting: Meeting) -> Sequence[Person]:
    """Who may have moved or seconded: whoever voted, or the members until that is recorded."""
    return voters(context, meeting) or attendance.may_preside(context, meeting)


def entitled(context: Context, item: Item) -> int:
    """How many members were there for an item and entitled to vote on it.

    Not counted are co-opted members, whoever had come late or gone by its end, and whom an
    interest kept from voting (Localism Act 2011 s.31(4)).
    """
    seats = committees.members_on(context, item.meeting.committee_id, item.meeting.day)
    away = {held.person_id for held in seats if held.seat is Seat.CO_OPTEE}
    away |= _kept_away(context, item) | _gone(context, item)
    return sum(person.id not in away for person in voters(context, item.meeting))


def notices(context: Context, item: Item, resolutions: Sequence[Resolution]) -> dict[int, str]:
    """For the position of each resolution whose vote a clerk should look at, the reason why."""
    ballots = {each.position: each.ballot for each in resolutions}
    if not any(each.totals for each in ballots.values()):
        return {}
    there = entitled(context, item)
    found = {position: votes.difference(each, there) for position, each in ballots.items()}
    return {position: sentence for position, sentence in found.items() if sentence}


def _kept_away(context: Context, item: Item) -> set[int]:
    """Whom an interest in the item kept from voting."""
    return set(
        context.session.scalars(
            select(Declaration.person_id).where(
                Declaration.item_id == item.id, Declaration.conduct != Conduct.STAYED
            )
        )
    )


def _gone(context: Context, item: Item) -> set[int]:
    """Who was not in the meeting at the end of the item."""
    order = places_taken(item.meeting)
    moves = movements.listed(context, item.meeting)
    # Whoever is first said to arrive was not there until then.
    first = {each.person_id: each.kind for each in reversed(moves)}
    last = {each.person_id: each.kind for each in moves if order[each.item_id] <= order[item.id]}
    came_late = {
        person
        for person, kind in first.items()
        if kind is MovementKind.ARRIVED and person not in last
    }
    return came_late | {person for person, kind in last.items() if kind is MovementKind.LEFT}
