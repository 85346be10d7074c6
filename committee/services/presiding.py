"""What a clerk does with who presided over a part of a meeting: add, change, take out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from committee.context import Context
from committee.model.base import LINE
from committee.model.meetings import Item, Meeting
from committee.model.movements import Presiding
from committee.queries import attendance, presiding
from committee.queries.numbers import between
from committee.rules.refusals import Invalid
from committee.services import checks
from committee.services.audit import record
from committee.services.given import already, as_given, fill
from committee.services.proceedings import item_of, require_open


@dataclass(frozen=True)
class Turn:
    """What a clerk gives of it; see `committee.model.movements.Presiding`."""

    person_id: int
    first_item_id: int
    last_item_id: int | None = None
    reason: str = ""


def add(context: Context, meeting: Meeting, turn: Turn) -> Presiding:
    """Record that somebody else than the chair presided over a part of a meeting.

    The vice-chair, or whoever the members present choose, takes the place of a chair who is not
    there or may not take part. The same given again makes nothing new. Raises NotPermitted,
    OutOfOrder, or Invalid for `person`, `first_item`, `last_item` and `reason`.
    """
    require_open(context, meeting, _part(meeting, turn))
    turn = _tidied(turn)
    standing = already(presiding.listed(context, meeting), turn)
    if standing is not None:
        return standing
    _check(context, meeting, turn)
    presided = Presiding(meeting_id=meeting.id, **vars(turn))
    context.session.add(presided)
    record(context, "presiding.add", presided)
    return presided


def change(context: Context, presided: Presiding, turn: Turn, *, version: int) -> None:
    """Change it, begun from `version`.

    Raises NotPermitted, OutOfOrder, Stale with what stands now, or Invalid as `add` does.
    """
    meeting = presided.meeting
    require_open(context, meeting, [*_part(meeting, presided), *_part(meeting, turn)])
    turn = _tidied(turn)
    if as_given(Turn, presided) == turn:
        return
    checks.not_stale(presided, version, in_words(presided))
    _check(context, meeting, turn, presided)
    fill(presided, turn)
    record(context, "presiding.change", presided)
    context.session.expire(presided, ["person", "first_item", "last_item"])


def remove(context: Context, presided: Presiding) -> None:
    """Take it out, where it was recorded by mistake. Raises NotPermitted, OutOfOrder."""
    require_open(context, presided.meeting, _part(presided.meeting, presided))
    record(context, "presiding.remove", presided)
    context.session.delete(presided)
    context.session.flush()


def in_words(presided: Presiding) -> str:
    """Who presided over what and why, in lines; for whoever began from an older page."""
    end = f"item {presided.last_item.number}" if presided.last_item else "the end of the meeting"
    return (
        f"{presided.person.name} presided from item {presided.first_item.number} to {end}\n"
        f"Reason: {presided.reason or 'none'}"
    )


def _tidied(turn: Turn) -> Turn:
    return replace(turn, reason=checks.up_to(LINE, "reason", turn.reason, "the reason"))


def _part(meeting: Meeting, turn: Turn | Presiding) -> Sequence[Item]:
    """The items from the first to the last. Raises Invalid where either is of no such agenda."""
    item_of(meeting, turn.first_item_id, "first_item")
    if turn.last_item_id is not None:
        item_of(meeting, turn.last_item_id, "last_item")
    return between(meeting, turn.first_item_id, turn.last_item_id)


def _check(
    context: Context, meeting: Meeting, turn: Turn, standing: Presiding | None = None
) -> None:
    """That it can be so, in place of what is `standing` or beside the others."""
    known = {person.id for person in attendance.may_take_chair(context, meeting)}
    if turn.person_id == meeting.presiding_id:
        raise Invalid({"person": "They presided over the meeting: choose who took their place"})
    if turn.person_id not in {*known, standing.person_id if standing else None}:
        raise Invalid({"person": "Choose somebody who is recorded as there"})
    part = _part(meeting, turn)
    if part[0].id != turn.first_item_id:
        raise Invalid({"last_item": "Choose an item that was not taken before the first one"})
    for other in presiding.listed(context, meeting):
        taken = [item for item in _part(meeting, other) if item in part]
        if other is not standing and taken:
            raise Invalid(
                {
                    "first_item": f"{other.person.name} is recorded as presiding over item "
                    f"{taken[0].number}: change that first"
                }
            )
