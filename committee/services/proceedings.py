"""Whether what happened at a meeting may be recorded now: by whom, and of which items."""

from collections.abc import Iterable

from sqlalchemy import select

from committee.context import Context
from committee.model.meetings import Item, Meeting
from committee.queries import votes
from committee.rules.meetings import NEVER_MET, has_come
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.vocabulary import Part
from committee.rules.wording import day_in_words
from committee.services.locks import refuse_if_locked


def require_open(context: Context, meeting: Meeting, items: Iterable[Item] = ()) -> None:
    """That a clerk may record something of a meeting that concerns these items.

    It prints in the open minutes, and its words in the exempt ones where an item is marked. Two
    clerks take turns. Raises NotPermitted, and OutOfOrder where those minutes are approved or the
    committee has not met.
    """
    require(context.actor, "minutes.write", meeting.committee_id)
    parts = {Part.PUBLIC, *(item.part for item in items)}
    for part in sorted(parts):
        refuse_if_locked(context, meeting, part)
    context.session.execute(select(Meeting.id).where(Meeting.id == meeting.id).with_for_update())
    if meeting.state in NEVER_MET:
        raise OutOfOrder(
            f"This meeting was {meeting.state.value}, so nothing happened at it. "
            "Put it back to “Called” first if that is wrong."
        )
    if not has_come(meeting.state, meeting.day, context.today):
        raise OutOfOrder(
            f"This meeting is on {day_in_words(meeting.day)}. Record what happens at it on the "
            "day or after, or change its day."
        )


def item_of(meeting: Meeting, item_id: int, field: str) -> Item:
    """An item of the meeting, by id. Raises Invalid for `field` where it is not on its agenda."""
    for item in meeting.items:
        if item.id == item_id:
            return item
    raise Invalid({field: "Choose an item of this meeting"})


def check_moved(
    context: Context, meeting: Meeting, mover_id: int | None, seconder_id: int | None
) -> None:
    """That these two may have moved and seconded something. Raises Invalid for either.

    Nobody seconds what they moved themselves, or what nobody moved.
    """
    errors = {}
    movers = {person.id for person in votes.movers(context, meeting)}
    for field, person in (("mover", mover_id), ("seconder", seconder_id)):
        if person is not None and person not in movers:
            errors[field] = f"Choose a {field} who was at the meeting as a member"
    if seconder_id is not None and mover_id is None:
        errors["mover"] = "Choose who moved it, or leave the seconder empty too"
    elif seconder_id is not None and seconder_id == mover_id:
        errors["seconder"] = "Choose another seconder: nobody seconds what they moved"
    if errors:
        raise Invalid(errors)
