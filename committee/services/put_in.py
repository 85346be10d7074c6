"""Putting what was accepted of a file into the record: all of it, or nothing."""

from collections import defaultdict
from collections.abc import Sequence

from committee.context import Context
from committee.model.meetings import Item, Meeting
from committee.model.readings import Finding, Reading
from committee.queries import meetings
from committee.rules.readings import FindingState, ReadingState
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.wording import counted
from committee.services import not_actions, put_in_actions, put_in_items, put_in_meetings
from committee.services.audit import record
from committee.services.reading_steps import begin, permit_reading, recognise, require_ready

S = FindingState

Below = defaultdict[int | None, list[Finding]]
"""The parts of each part, in order, by its id."""


def put_in(context: Context, reading: Reading) -> Sequence[Meeting]:
    """Make records of what was accepted, by the verbs that a clerk uses by hand.

    Gives the meetings, also where the file is in the record already. No letter goes out: actions
    wait to be sent. Raises NotPermitted; OutOfOrder while parts are to be decided, or where the
    minutes of the meeting are issued and the file has more than actions for it; and Invalid for
    what lacks.
    """
    permit_reading(context, reading)
    if reading.state is ReadingState.STORED:
        return _meetings(context, reading)
    begin(context, reading)
    if reading.committee is None:
        raise Invalid({"committee": "Say first which committee’s minutes these are"})
    recognise(context, reading)
    _refuse_undecided(reading)
    accepted = [each for each in reading.findings if each.state is S.ACCEPTED]
    for finding in accepted:
        require_ready(context, finding)
    below: Below = defaultdict(list)
    for finding in reading.findings:
        below[finding.parent_id].append(finding)
    for top in tuple(below[None]):
        _store(context, top, below)
    reading.state, reading.settled_at = ReadingState.STORED, context.now
    record(context, "put_in.put_in", reading, counted(len(accepted), "part"))
    return _meetings(context, reading)


def _refuse_undecided(reading: Reading) -> None:
    undecided = sum(each.state is S.OPEN for each in reading.findings)
    if undecided:
        raise OutOfOrder(
            f"{counted(undecided, 'part')} of this file {'is' if undecided == 1 else 'are'} still "
            "to be decided. Accept, correct or leave out what is open first."
        )


def _store(context: Context, top: Finding, below: Below) -> None:
    """Put a meeting in with its items, in order, and their actions."""
    items = below[top.id]
    wanted = [each for each in items if _is_wanted(each, below)]
    if top.state is not S.ACCEPTED and not wanted:
        return
    meeting = put_in_meetings.put_in(context, top)
    stored = put_in_items.put_in(context, meeting, wanted)
    put_in_actions.put_in(
        context,
        meeting,
        [
            (stored[item.id], action)
            for item in wanted
            for action in below[item.id]
            if action.state is S.ACCEPTED
        ],
    )
    for item in wanted:
        _keep_refused(context, stored[item.id].item, below[item.id])
    put_in_meetings.put_in_interests(context, meeting, top)


def _is_wanted(item: Finding, below: Below) -> bool:
    """Whether an item is accepted, or anything of it."""
    return any(each.state is S.ACCEPTED for each in (item, *below[item.id]))


def _keep_refused(context: Context, item: Item, actions: Sequence[Finding]) -> None:
    for finding in actions:
        if finding.state is S.REFUSED:
            words = finding.value["quote"] or finding.value["task"]
            not_actions.refuse(context, item, words, finding.reason)


def _meetings(context: Context, reading: Reading) -> Sequence[Meeting]:
    ids = dict.fromkeys(each.meeting_id for each in reading.findings)
    return [meetings.one(context, meeting_id) for meeting_id in ids if meeting_id]
