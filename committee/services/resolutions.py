"""What a clerk does with resolutions: add, change, take out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload
from sqlalchemy.orm.attributes import flag_modified

from committee.context import Context
from committee.model.base import WORDS
from committee.model.meetings import Item
from committee.model.resolutions import Limb, Resolution
from committee.rules.access import OPEN_MARK, Mark, strictest
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import ListStyle, Placement, ResolutionKind
from committee.services import checks
from committee.services.action_changes import follow_marks
from committee.services.audit import record
from committee.services.given import as_given, fill
from committee.services.locks import require_writable
from committee.services.minutes import begin_for
from committee.services.revisions import renumber

MOST_LIMBS = 300


@dataclass(frozen=True)
class Wording:
    """What a clerk gives of a resolution; see `committee.model.resolutions.Resolution`.

    How it was moved and voted on is given to `committee.services.votes`.
    """

    lead_in: str
    limbs: Sequence[str] = ()
    kind: ResolutionKind = ResolutionKind.RESOLVED
    recipient: str = ""
    limb_style: ListStyle | None = None
    placement: Placement = Placement.BOTH
    mark: Mark = OPEN_MARK
    reason: str = ""


def add(context: Context, item: Item, wording: Wording) -> Resolution:
    """Record a resolution of an item; it prints after the text until given a place there.

    The same words given again make nothing new, so a double press is harmless. Raises
    NotPermitted, Invalid, and OutOfOrder where the minutes are approved.
    """
    require_writable(context, item, wording.mark)
    wording = _checked(context, item, wording)
    same = _same(context, item, wording)
    if same is not None:
        return same
    highest = context.session.scalar(
        select(func.max(Resolution.position)).where(Resolution.item_id == item.id)
    )
    resolution = Resolution(item=item, position=(highest or 0) + 1)
    _fill(resolution, wording)
    context.session.add(resolution)
    begin_for(context, item, [wording.mark])
    record(context, "resolutions.add", resolution)
    follow_marks(context, item)
    renumber(context, item)
    return resolution


def change(
    context: Context, resolution: Resolution, wording: Wording, *, version: int
) -> Resolution:
    """Change a resolution begun from `version`; limbs keep their identity by place.

    Raises NotPermitted, Invalid, Stale with the words that stand now, and OutOfOrder.
    """
    require_writable(context, resolution.item, resolution.mark, wording.mark)
    wording = _checked(context, resolution.item, wording)
    if wording_of(resolution) == wording:
        return resolution
    checks.not_stale(resolution, version, _as_it_stands(resolution))
    _fill(resolution, wording)
    begin_for(context, resolution.item, [wording.mark])
    record(context, "resolutions.change", resolution)
    follow_marks(context, resolution.item)
    renumber(context, resolution.item)
    return resolution


def remove(context: Context, resolution: Resolution) -> None:
    """Take a resolution out; the others keep their numbers.

    Actions that a limb gave rise to keep their copy of its words. Raises NotPermitted and
    OutOfOrder.
    """
    item = resolution.item
    require_writable(context, item, resolution.mark)
    record(context, "resolutions.remove", resolution)
    context.session.delete(resolution)
    context.session.flush()
    renumber(context, item)


def in_full(resolution: Resolution) -> str:
    """The words of a resolution: its lead-in, then a line for each limb."""
    return "\n".join((resolution.lead_in, *(limb.text for limb in resolution.limbs)))


def _as_it_stands(resolution: Resolution) -> str:
    """Its words and the reason for it; for whoever began from an older page."""
    reason = f"\nReason: {resolution.reason}" if resolution.reason else ""
    return in_full(resolution) + reason


def wording_of(resolution: Resolution) -> Wording:
    """A resolution as it would be given."""
    return as_given(Wording, resolution, limbs=[limb.text for limb in resolution.limbs])


def _checked(context: Context, item: Item, wording: Wording) -> Wording:
    limbs = [checks.words("limbs", limb, "the limb") for limb in wording.limbs if limb.strip()]
    if len(limbs) > MOST_LIMBS:
        raise Invalid({"limbs": f"Give at most {MOST_LIMBS} limbs; there are {len(limbs)}"})
    recipient = ""
    if wording.kind is ResolutionKind.RECOMMENDED:
        recipient = checks.named("recipient", wording.recipient, "to whom it is recommended")
    mark = strictest(checks.mark(wording.mark, context.council.nation), item.mark)
    return replace(
        wording,
        lead_in=checks.words("lead_in", wording.lead_in, "what was resolved"),
        limbs=limbs,
        recipient=recipient,
        mark=mark,
        reason=checks.up_to(WORDS, "reason", wording.reason, "the reason for the decision"),
    )


def _same(context: Context, item: Item, wording: Wording) -> Resolution | None:
    """The resolution of the item that has these very words, if there is one."""
    standing = context.session.scalars(
        select(Resolution)
        .where(Resolution.item_id == item.id)
        .options(selectinload(Resolution.limbs))
    )
    words = "\n".join((wording.lead_in, *wording.limbs))
    for resolution in standing:
        if resolution.kind is wording.kind and in_full(resolution) == words:
            return resolution
    return None


def _fill(resolution: Resolution, wording: Wording) -> None:
    fill(resolution, wording, but="limbs")
    flag_modified(resolution, "lead_in")  # so that a change of limbs alone raises the version
    for place, words in enumerate(wording.limbs):
        if place < len(resolution.limbs):
            resolution.limbs[place].text = words
        else:
            resolution.limbs.append(Limb(position=place + 1, text=words))
    del resolution.limbs[len(wording.limbs) :]
