"""How the actions of a committee are closed and chased, as its clerk sets it."""

from committee.context import Context
from committee.model.committees import Committee
from committee.rules.chasing import Closing, Ladder
from committee.rules.permissions import require
from committee.rules.refusals import Invalid
from committee.services import audit, checks

LONGEST = 90
"""The most days between two letters about the same late action."""


def change(
    context: Context,
    committee: Committee,
    *,
    closing: Closing,
    overdue_every: int,
    ladder: Ladder,
    rung_every: int,
    version: int,
) -> None:
    """Change who closes actions, how often late owners are reminded, and whether others hear of it.

    What is closed already stays so. With `overdue_every` 0 nobody is reminded of what is overdue.
    Raises NotPermitted, Stale, or Invalid for `overdue_every` and `rung_every`.
    """
    require(context.actor, "committees.manage", committee.id)
    given = {
        "closing": closing,
        "overdue_every": overdue_every,
        "ladder": ladder,
        "rung_every": rung_every,
    }
    if checks.says(committee, **given):
        return
    checks.not_stale(committee, version, _in_words(committee))
    _days("overdue_every", overdue_every, least=0)
    _days("rung_every", rung_every, least=1)
    for name, value in given.items():
        setattr(committee, name, value)
    detail = f"{closing}, reminded every {overdue_every}, {ladder} every {rung_every} days"
    audit.record(context, "chasing.change", committee, detail)


def _in_words(committee: Committee) -> str:
    return (
        f"Closed by: {committee.closing.words}\nReminder every {committee.overdue_every} days\n"
        f"{committee.ladder.words}, every {committee.rung_every} days"
    )


def _days(field: str, days: int, *, least: int) -> None:
    if not least <= days <= LONGEST:
        raise Invalid({field: f"Enter a number of days from {least} to {LONGEST}"})
