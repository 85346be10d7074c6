"""What a clerk does with comings and goings: add, change, take out."""

from dataclasses import dataclass
from datetime import time

from committee.context import Context
from committee.model.meetings import Meeting
from committee.model.movements import Movement
from committee.model.people import Person
from committee.queries import attendance, movements
from committee.queries.numbers import places_taken
from committee.rules.movements import minutes_into, out_of_order, outside
from committee.rules.proceedings import MovementKind
from committee.rules.refusals import Invalid
from committee.rules.wording import time_in_words
from committee.services import checks
from committee.services.audit import record
from committee.services.given import already, as_given, fill
from committee.services.proceedings import item_of, require_open


@dataclass(frozen=True)
class Move:
    """What a clerk gives of a movement; see `committee.model.movements.Movement`."""

    person_id: int
    kind: MovementKind
    item_id: int
    is_before: bool = False
    at: time | None = None


def add(context: Context, meeting: Meeting, move: Move) -> Movement:
    """Record that somebody came or went.

    The same given again makes nothing new, so a double press is harmless. Raises NotPermitted,
    OutOfOrder, or Invalid for `person`, `kind`, `item` and `at`.
    """
    require_open(context, meeting)
    standing = already(movements.listed(context, meeting), move)
    if standing is not None:
        return standing
    _check(context, meeting, move)
    movement = Movement(meeting_id=meeting.id, **vars(move))
    context.session.add(movement)
    record(context, "movements.add", movement)
    return movement


def change(context: Context, movement: Movement, move: Move, *, version: int) -> None:
    """Change a movement begun from `version`.

    Raises NotPermitted, OutOfOrder, Stale with what stands now, or Invalid as `add` does.
    """
    require_open(context, movement.meeting)
    if as_given(Move, movement) == move:
        return
    checks.not_stale(movement, version, in_words(movement))
    _check(context, movement.meeting, move, movement)
    fill(movement, move)
    record(context, "movements.change", movement)
    context.session.expire(movement, ["person", "item"])


def remove(context: Context, movement: Movement) -> None:
    """Take out a movement that was recorded by mistake. Raises NotPermitted, OutOfOrder."""
    require_open(context, movement.meeting)
    record(context, "movements.remove", movement)
    context.session.delete(movement)
    context.session.flush()


def in_words(movement: Movement) -> str:
    """A movement in a sentence: "Councillor Ann Lee left the meeting during item 8 at 7 pm"."""
    when = "before" if movement.is_before else "during"
    at = f" at {time_in_words(movement.at)}" if movement.at else ""
    return f"{movement.person.name} {movement.kind.words} {when} item {movement.item.number}{at}"


def _check(
    context: Context, meeting: Meeting, move: Move, standing: Movement | None = None
) -> None:
    """That a movement can be so, in place of one that is `standing` or beside the others."""
    item_of(meeting, move.item_id, "item")
    person = _person(context, meeting, move, standing)
    if move.at is not None:
        sentence = outside(move.at, meeting.starts_at, meeting.closed_at)
        if sentence:
            raise Invalid({"at": sentence})
    last = _before(context, meeting, move, standing)
    sentence = out_of_order(person.name, last.kind if last else None, move.kind)
    if sentence:
        raise Invalid({"kind": sentence})
    if last and last.at and move.at and _into(meeting, move.at) < _into(meeting, last.at):
        raise Invalid({"at": f"{in_words(last)}: enter a time from then on"})


def _person(context: Context, meeting: Meeting, move: Move, standing: Movement | None) -> Person:
    for person in attendance.may_move(context, meeting):
        if person.id == move.person_id:
            return person
    if standing is not None and standing.person_id == move.person_id:
        return standing.person
    raise Invalid({"person": "Choose somebody who is not recorded as away"})


def _before(
    context: Context, meeting: Meeting, move: Move, standing: Movement | None
) -> Movement | None:
    """The last that the same person did before this."""
    places = places_taken(meeting)
    mine = (places[move.item_id], not move.is_before)

    def comes_first(other: Movement) -> bool:
        theirs = (places[other.item_id], not other.is_before)
        if theirs != mine:
            return theirs < mine
        if other.at and move.at:
            return _into(meeting, other.at) <= _into(meeting, move.at)
        return standing is None or other.id < standing.id

    earlier = [
        each
        for each in movements.listed(context, meeting)
        if each.person_id == move.person_id and each is not standing and comes_first(each)
    ]
    return earlier[-1] if earlier else None


def _into(meeting: Meeting, at: time) -> int:
    return minutes_into(meeting.starts_at, at)
