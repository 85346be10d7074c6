"""A council's own list of actions: read in, its columns settled, and then gone through as minutes.

Between the two the file is kept as one that is under review, in which nothing is found yet.
"""

from collections.abc import Mapping
from dataclasses import replace

from committee.context import Context
from committee.model.committees import Committee
from committee.model.readings import Reading
from committee.queries import findings, other_committees, readings
from committee.reading import action_lists, sheets
from committee.reading.files.action_lists_fields import Field
from committee.reading.kept import to_json
from committee.reading.proposal import Item, Proposal
from committee.reading.source import Unreadable
from committee.rules.files import checked_name
from committee.rules.readings import REPORTED_DONE, FindingKind, FindingState
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.wording import counted
from committee.services import checks
from committee.services.audit import record
from committee.services.reading_steps import begin, permit, recognise
from committee.services.readings import parts_of

UNNAMED = "Actions brought forward"
"""The title of an item that a list does not name."""


def bring_in(context: Context, name: str, content: bytes, *, committee: Committee) -> Reading:
    """Read a list of actions of a committee in; what its columns hold is said by `settle`.

    A file that is under review already gives that review. Raises NotPermitted, and Invalid for
    `file` with what can be done instead.
    """
    permit(context, committee)
    digest = readings.digest_of(content)
    standing = readings.under_review(context, digest, committee)
    if standing is not None:
        return standing
    name = checked_name(name)
    try:
        source = action_lists.source(name, sheets.read(name, content))
    except Unreadable as error:
        raise Invalid({"file": str(error).rstrip(".")}) from error
    reading = Reading(
        committee=committee,
        name=name,
        digest=digest,
        medium=source.medium,
        notes="\n".join(source.notes),
        lines=[to_json(line) for line in source.lines],
        added_at=context.now,
        added_by_id=context.actor.person_id,
    )
    context.session.add(reading)
    record(context, "reading_lists.bring_in", reading, counted(len(source.lines) - 1, "row"))
    return reading


def settle(
    context: Context, reading: Reading, columns: Mapping[Field, int], *, version: int
) -> None:
    """Say which column of a list holds what: its rows become parts to be decided on.

    What the list reports as done is left out from the first, and what names another committee of
    the book: the same list can be read in for that one too. Columns can be settled anew until
    something is decided. Raises NotPermitted, OutOfOrder, Stale, and Invalid by the field's name.
    """
    begin(context, reading)
    checks.not_stale(reading, version, reading.name)
    if any(each.state is FindingState.ACCEPTED for each in reading.findings):
        raise OutOfOrder("Parts of this list are accepted already: put it aside to begin anew.")
    _check(columns)
    proposal = _titled(action_lists.proposed(readings.sheet(reading), columns))
    if not proposal.actions:
        raise Invalid({Field.ACTION: "No row has anything in this column: choose another"})
    reading.findings = list(parts_of(proposal, with_days=True))
    record(context, "reading_lists.settle", reading, counted(len(proposal.actions), "action"))
    _leave_out_done(reading)
    context.session.flush()
    _leave_out_others(context, reading)
    recognise(context, reading)


def _check(columns: Mapping[Field, int]) -> None:
    if Field.ACTION not in columns:
        raise Invalid({Field.ACTION: "Choose the column that says what is to be done"})
    taken: dict[int, Field] = {}
    for field, place in columns.items():
        if place in taken:
            raise Invalid({field: f"This column is chosen for “{taken[place].words}” already"})
        taken[place] = field


def _titled(proposal: Proposal) -> Proposal:
    """The proposal with a title for each item: an action of the record belongs to an item."""
    return Proposal(
        tuple(
            replace(meeting, items=tuple(map(_with_title, meeting.items)))
            for meeting in proposal.meetings
        )
    )


def _with_title(item: Item) -> Item:
    return item if item.title else replace(item, title=UNNAMED)


def _leave_out_done(reading: Reading) -> None:
    """Leave out the actions that are done, and what has no other: an item, a meeting."""
    wanted: set[int | None] = set()
    for finding in reversed(reading.findings):
        is_action = finding.kind is FindingKind.ACTION
        is_done = is_action and action_lists.says_done(findings.action(finding).status)
        if is_done or not (is_action or finding.id in wanted):
            finding.state, finding.reason = FindingState.REFUSED, REPORTED_DONE
        else:
            wanted.add(finding.parent_id)


def _leave_out_others(context: Context, reading: Reading) -> None:
    """Leave out what is for another committee of the book."""
    for other in other_committees.named(context, reading):
        if other.committee is not None:
            for finding in reading.findings:
                if finding.id in other.findings:
                    finding.state = FindingState.REFUSED
                    finding.reason = f"For the {other.committee.name.removeprefix('The ')}"
