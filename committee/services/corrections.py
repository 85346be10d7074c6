"""What a clerk does with corrections of earlier minutes: add, change, take out.

Approved minutes are never altered: an error is put right in the minutes of the meeting at which it
was found (Local Government Act 1972 Schedule 12 paragraph 41).
"""

from dataclasses import dataclass, replace

from committee.context import Context
from committee.model.base import WORDS
from committee.model.corrections import Correction
from committee.model.meetings import Item, Meeting
from committee.queries import corrections
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import Part
from committee.rules.wording import date_in_words
from committee.services import audit, checks
from committee.services.given import already, as_given, fill
from committee.services.locks import require_writable
from committee.services.minutes import begin_for


@dataclass(frozen=True)
class Corrected:
    """What a clerk gives of a correction; see `committee.model.corrections.Correction`."""

    minutes_id: int
    place: str
    was: str = ""
    becomes: str = ""


def add(context: Context, item: Item, given: Corrected) -> Correction:
    """Record under an item that earlier minutes were corrected; their text stays as it is.

    The same given again makes nothing new, so a double press is harmless. Raises NotPermitted,
    OutOfOrder where this meeting's minutes are approved, and Invalid for `minutes`, `place` and
    `was`.
    """
    given, mark = _checked(context, item, given)
    require_writable(context, item, mark)
    standing = already(corrections.listed(context, item), given)
    if standing is not None:
        return standing
    correction = Correction(item=item, **vars(given))
    context.session.add(correction)
    begin_for(context, item, [mark])
    audit.record(context, "corrections.add", correction)
    return correction


def change(context: Context, correction: Correction, given: Corrected, *, version: int) -> None:
    """Change a correction begun from `version`. Raises as `add`, and Stale with what stands."""
    item = correction.item
    given, mark = _checked(context, item, given)
    require_writable(context, item, mark, _mark(correction.minutes.part))
    if as_given(Corrected, correction) == given:
        return
    checks.not_stale(correction, version, in_words(correction))
    fill(correction, given)
    begin_for(context, item, [mark])
    audit.record(context, "corrections.change", correction)
    context.session.expire(correction, ["minutes"])


def remove(context: Context, correction: Correction) -> None:
    """Take out a correction that was recorded by mistake. Raises NotPermitted and OutOfOrder."""
    require_writable(context, correction.item, _mark(correction.minutes.part))
    audit.record(context, "corrections.remove", correction)
    context.session.delete(correction)
    context.session.flush()


def in_words(correction: Correction) -> str:
    """A correction as recorded, in lines; for whoever began from an older page."""
    return (
        f"Minutes of: {date_in_words(correction.minutes.meeting.day)}\n"
        f"Place: {correction.place}\n"
        f"Was: {correction.was or 'nothing'}\n"
        f"Becomes: {correction.becomes or 'nothing'}"
    )


def _checked(context: Context, item: Item, given: Corrected) -> tuple[Corrected, Mark]:
    """What was given as it can be kept, and the mark of the minutes that it puts right."""
    place = checks.line("place", given.place, "where in the minutes it is")
    was = checks.up_to(WORDS, "was", given.was, "what the minutes say")
    becomes = checks.up_to(WORDS, "becomes", given.becomes, "what they should say")
    if not was and not becomes:
        raise Invalid({"was": "Enter the words that were wrong, the words put in, or both"})
    if was == becomes:
        raise Invalid({"becomes": "Enter other words than those that were wrong"})
    tidied = replace(given, place=place, was=was, becomes=becomes)
    return tidied, _mark(_part(context, item.meeting, given.minutes_id))


def _part(context: Context, meeting: Meeting, minutes_id: int) -> Part:
    for minutes in corrections.correctable(context, meeting):
        if minutes.id == minutes_id:
            return minutes.part
    raise Invalid({"minutes": "Choose minutes of an earlier meeting of this committee"})


def _mark(part: Part) -> Mark:
    return Mark(Level.EXEMPT) if part is Part.EXEMPT else OPEN_MARK
