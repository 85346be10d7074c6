"""What a clerk says of one part that was found: accept, leave out, correct, decide anew.

Each verb is given the part's version. All raise NotPermitted, OutOfOrder where the file is settled,
and Stale where somebody decided first; the same said again changes nothing.
"""

from dataclasses import replace

from committee.context import Context
from committee.model.base import LINE
from committee.model.readings import Finding
from committee.queries import findings
from committee.reading.proposal import Action, Item, Meeting
from committee.rules.access import OPEN_MARK, Mark
from committee.rules.readings import WITH_ITS_WHOLE, FindingKind, FindingState
from committee.rules.refusals import OutOfOrder
from committee.services import checks
from committee.services.audit import record
from committee.services.reading_checks import checked_action, checked_item, checked_meeting
from committee.services.reading_steps import (
    begin,
    below,
    keep,
    not_stale,
    recognise,
    require_ready,
)

S = FindingState


def accept(context: Context, finding: Finding, *, version: int) -> None:
    """Accept a part as it stands: it goes into the record with the file.

    Raises Invalid where it lacks what the record needs: the day of a meeting, the mark of an item
    taken without the public.
    """
    begin(context, finding.reading)
    if finding.state is S.ACCEPTED:
        return
    not_stale(finding, version)
    _require_whole(finding)
    _refuse_if_known(finding)
    require_ready(context, finding)
    finding.state, finding.reason = S.ACCEPTED, ""
    record(context, "findings.accept", finding)


def refuse(context: Context, finding: Finding, *, reason: str = "", version: int) -> None:
    """Leave a part out, and what belongs to it. Why an action is none has to be said.

    Raises Invalid for `reason`.
    """
    begin(context, finding.reading)
    reason = checks.up_to(LINE, "reason", reason, "the reason")
    if finding.kind is FindingKind.ACTION:
        reason = checks.line("reason", reason, "why this is not an action")
    if (finding.state, finding.reason) == (S.REFUSED, reason):
        return
    not_stale(finding, version)
    _refuse_if_known(finding)
    finding.state, finding.reason = S.REFUSED, reason
    for part in below(finding):
        if part.state in (S.OPEN, S.ACCEPTED):
            part.state, part.reason = S.REFUSED, WITH_ITS_WHOLE
    record(context, "findings.refuse", finding)


def reconsider(context: Context, finding: Finding, *, version: int) -> None:
    """Take back what was said of a part, and of what was left out with it."""
    begin(context, finding.reading)
    if finding.state is S.OPEN:
        return
    not_stale(finding, version)
    _require_whole(finding)
    _refuse_if_known(finding)
    finding.state, finding.reason = S.OPEN, ""
    for part in below(finding):
        if part.state is S.REFUSED and part.reason == WITH_ITS_WHOLE:
            part.state, part.reason = S.OPEN, ""
    record(context, "findings.reconsider", finding)


def correct_meeting(context: Context, finding: Finding, part: Meeting, *, version: int) -> None:
    """Put right what was found of a meeting: its day and hour, its place, who was there.

    Whose minutes they are is said of the file (`readings.place`). What the book knows is looked up
    anew. Raises Invalid for `day`, `venue` and `attendance`.
    """
    begin(context, finding.reading)
    part = replace(checked_meeting(context, part), items=())
    if part == findings.meeting(finding):
        return
    not_stale(finding, version)
    keep(finding, part)
    record(context, "findings.correct_meeting", finding)
    recognise(context, finding.reading)


def correct_item(
    context: Context, finding: Finding, part: Item, *, mark: Mark = OPEN_MARK, version: int
) -> None:
    """Put right what was found of an item: number, title, text, resolutions, and its mark.

    The paragraphs of the text keep the numbers that they had in the file. Raises Invalid for
    `number`, `title`, `minute`, `resolutions` and `mark`.
    """
    begin(context, finding.reading)
    before = findings.item(finding)
    mark = checks.mark(mark, context.council.nation)
    part = replace(checked_item(context, before, part), actions=())
    if part == before and mark == finding.mark:
        return
    not_stale(finding, version)
    keep(finding, part)
    finding.mark = mark
    record(context, "findings.correct_item", finding)
    recognise(context, finding.reading)


def correct_action(context: Context, finding: Finding, part: Action, *, version: int) -> None:
    """Put right what was found of an action: task, owner, due words and day, quoted words.

    Raises Invalid for `task`, `quote`, `owner`, `due` and `due_on`.
    """
    begin(context, finding.reading)
    part = checked_action(finding, part)
    if part == findings.action(finding):
        return
    not_stale(finding, version)
    keep(finding, part)
    record(context, "findings.correct_action", finding)
    recognise(context, finding.reading)


def _require_whole(finding: Finding) -> None:
    """That what a part belongs to is not left out. Raises OutOfOrder."""
    whole = finding.parent
    if whole is not None and whole.state is S.REFUSED:
        name = "item" if whole.kind is FindingKind.ITEM else "meeting"
        raise OutOfOrder(f"The {name} that this belongs to is left out: take that back first.")


def _refuse_if_known(finding: Finding) -> None:
    """That the part is no record of the book yet. Raises OutOfOrder."""
    held = finding.meeting_id or finding.item_id or finding.action_id
    if finding.state is S.KNOWN and held is not None:
        raise OutOfOrder("The record has this already: change it there if it is wrong.")
