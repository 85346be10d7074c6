"""The life of a meeting: called, and then held or not; and what stands on every agenda."""

from collections.abc import Sequence
from datetime import date

from committee.rules.transitions import Machine, Step
from committee.rules.vocabulary import ItemKind, MeetingState

S = MeetingState
NOT_HELD = (S.INQUORATE, S.POSTPONED, S.CANCELLED)
MEETS = (S.CALLED, S.HELD)
"""States in which the committee met or is to meet, so that something can be due then."""

NEVER_MET = (S.POSTPONED, S.CANCELLED)
"""States in which nobody came together, so that there is no attendance to record."""


def has_come(state: MeetingState, day: date, today: date) -> bool:
    """Whether people may have come together, so that there is something to record of it."""
    return state not in NEVER_MET and day <= today


def span(order: Sequence[int], first: int, last: int | None) -> slice:
    """Where the items from one to another stand in `order`, which holds the ids of all.

    None is to the last of all. Whichever was taken first begins: their order may have been put
    right since.
    """
    ends = sorted((order.index(first), len(order) - 1 if last is None else order.index(last)))
    return slice(ends[0], ends[1] + 1)


LIFE: Machine[MeetingState] = Machine(
    begin=S.CALLED,
    steps=(
        Step("hold", (S.CALLED, S.HELD), S.HELD, "meetings.manage", "Record that it was held"),
        Step("find_inquorate", (S.CALLED,), S.INQUORATE, "meetings.manage", "It was inquorate"),
        Step("postpone", (S.CALLED,), S.POSTPONED, "meetings.manage", "It is postponed"),
        Step("cancel", (S.CALLED,), S.CANCELLED, "meetings.manage", "It is cancelled"),
        Step("call_again", (S.HELD, *NOT_HELD), S.CALLED, "meetings.manage", "It is to be held"),
    ),
)

NOT_HELD_STEPS = {LIFE.step(name).target: name for name in ("find_inquorate", "postpone", "cancel")}
"""The step that leads to each way of not being held."""

STANDING_ITEMS = {
    "Apologies for absence": ItemKind.PROCEDURE,
    "Declarations of interest": ItemKind.PROCEDURE,
    "Minutes of the previous meeting": ItemKind.PROCEDURE,
    "Actions from previous meetings": ItemKind.MATTERS_ARISING,
}
"""What most committees begin every agenda with; a clerk may put them in when calling a meeting."""
