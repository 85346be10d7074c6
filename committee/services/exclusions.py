"""Recording that the press and public were excluded from part of a meeting.

By resolution for exempt information, and without one for confidential information (Local
Government Act 1972 s.100A(2) and (4)-(5)); the words are those of `committee.rules.exclusions`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from committee.context import Context
from committee.model.base import WORDS
from committee.model.exclusions import Exclusion
from committee.model.meetings import Meeting
from committee.queries import exclusions
from committee.queries.numbers import between
from committee.rules.exclusions import is_resolved
from committee.rules.movements import outside
from committee.rules.refusals import Invalid
from committee.rules.wording import time_in_words
from committee.services import audit, checks
from committee.services.given import already, as_given, fill
from committee.services.proceedings import check_moved, item_of, require_open


@dataclass(frozen=True)
class Excluded:
    """What a clerk gives of an exclusion; see `committee.model.exclusions.Exclusion`."""

    first_item_id: int
    last_item_id: int | None = None
    mover_id: int | None = None
    seconder_id: int | None = None
    public_interest: str = ""
    readmitted_at: time | None = None


def add(context: Context, meeting: Meeting, given: Excluded) -> Exclusion:
    """Record an exclusion; the same given again makes nothing new, so a double press is harmless.

    Raises NotPermitted, OutOfOrder, and Invalid where no item from the first to the last is
    exempt or confidential, or the public were excluded from one of them already.
    """
    require_open(context, meeting)
    given = _tidied(given)
    listed = exclusions.listed(context, meeting)
    standing = already(listed, given)
    if standing is not None:
        return standing
    _check(context, meeting, given, listed)
    exclusion = Exclusion(meeting_id=meeting.id, **vars(given))
    context.session.add(exclusion)
    audit.record(context, "exclusions.add", exclusion)
    return exclusion


def change(context: Context, exclusion: Exclusion, given: Excluded, *, version: int) -> None:
    """Change an exclusion begun from `version`. Raises as `add`, and Stale."""
    meeting = exclusion.meeting
    require_open(context, meeting)
    given = _tidied(given)
    if as_given(Excluded, exclusion) == given:
        return
    checks.not_stale(exclusion, version, in_words(exclusion))
    others = [each for each in exclusions.listed(context, meeting) if each is not exclusion]
    _check(context, meeting, given, others)
    fill(exclusion, given)
    audit.record(context, "exclusions.change", exclusion)
    context.session.expire(exclusion, ["first_item", "last_item", "mover", "seconder"])


def remove(context: Context, exclusion: Exclusion) -> None:
    """Take out an exclusion that was recorded by mistake. Raises NotPermitted and OutOfOrder."""
    require_open(context, exclusion.meeting)
    audit.record(context, "exclusions.remove", exclusion)
    context.session.delete(exclusion)
    context.session.flush()


def in_words(exclusion: Exclusion) -> str:
    """An exclusion as recorded, in lines; for whoever began from an older page."""
    last = exclusion.last_item
    back = time_in_words(exclusion.readmitted_at) if exclusion.readmitted_at else "not recorded"
    return (
        f"From item: {exclusion.first_item.number}\n"
        f"To item: {last.number if last else 'the last'}\n"
        f"Moved by: {exclusion.mover.name if exclusion.mover else 'nobody'}\n"
        f"Seconded by: {exclusion.seconder.name if exclusion.seconder else 'nobody'}\n"
        f"Public interest: {exclusion.public_interest or 'the standard words'}\n"
        f"Readmitted at: {back}"
    )


def _tidied(given: Excluded) -> Excluded:
    reasoning = checks.up_to(WORDS, "public_interest", given.public_interest, "the public interest")
    return replace(given, public_interest=reasoning)


def _check(
    context: Context, meeting: Meeting, given: Excluded, others: Sequence[Exclusion]
) -> None:
    _check_items(meeting, given, others)
    check_moved(context, meeting, given.mover_id, given.seconder_id)
    marks = exclusions.marks(meeting, given.first_item_id, given.last_item_id)
    if not is_resolved(marks) and (given.mover_id or given.public_interest):
        raise Invalid(
            {
                "mover" if given.mover_id else "public_interest": "Leave this empty: these items "
                "are confidential, so the public are excluded without a resolution"
            }
        )
    if given.readmitted_at is not None:
        sentence = outside(given.readmitted_at, meeting.starts_at, meeting.closed_at)
        if sentence:
            raise Invalid({"readmitted_at": sentence})


def _check_items(meeting: Meeting, given: Excluded, others: Sequence[Exclusion]) -> None:
    first = item_of(meeting, given.first_item_id, "first_item")
    if given.last_item_id is not None:
        item_of(meeting, given.last_item_id, "last_item")
    part = between(meeting, given.first_item_id, given.last_item_id)
    if part[0] is not first:
        raise Invalid({"last_item": f"Choose item {first.number} or one taken after it"})
    if not exclusions.marks(meeting, given.first_item_id, given.last_item_id):
        raise Invalid(
            {
                "first_item": "None of these items is exempt or confidential. Mark the item that "
                "is before you record that the public were excluded"
            }
        )
    taken = {
        item
        for other in others
        for item in between(meeting, other.first_item_id, other.last_item_id)
    }
    for item in part:
        if item in taken:
            raise Invalid(
                {
                    "first_item": "The public are recorded as excluded from item "
                    f"{item.number} already: change that exclusion instead"
                }
            )
