"""What a clerk does with a file: read it in, say whose minutes it holds, put it aside."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from committee.context import Context
from committee.model.committees import Committee
from committee.model.readings import Finding, Reading
from committee.queries import findings, readings
from committee.queries.findings import Part
from committee.reading import minutes, sources
from committee.reading.kept import to_json
from committee.reading.proposal import Proposal
from committee.reading.source import Source, Unreadable
from committee.rules.files import checked_name
from committee.rules.permissions import require
from committee.rules.readings import FindingKind, FindingState, ReadingState
from committee.rules.refusals import Invalid
from committee.rules.wording import counted
from committee.services import checks
from committee.services.audit import record
from committee.services.reading_steps import begin, permit, recognise, require_ready

NOTHING_FOUND = (
    "No agenda item was found in it. Check that it is the right file, or paste the text of one item"
)


def bring_in(
    context: Context, name: str, content: bytes, *, committee: Committee | None = None
) -> Reading:
    """Read minutes in, for a clerk to go through; nothing of them is of the record yet.

    Without a committee it is that which the file names. A file that is under review already gives
    that review. Raises NotPermitted, and Invalid for `file` with what can be done instead.
    """
    permit(context, committee)
    digest = readings.digest_of(content)
    standing = readings.under_review(context, digest, committee)
    if standing is not None:
        return standing
    try:
        source = sources.read(checked_name(name), content)
    except Unreadable as error:
        raise Invalid({"file": str(error).rstrip(".")}) from error
    return keep(context, source, minutes.propose(source), digest, committee)


def paste(context: Context, text: str, *, committee: Committee | None = None) -> Reading:
    """Read in text that was pasted, as `bring_in` does a file. Raises Invalid for `text`."""
    permit(context, committee)
    digest = readings.digest_of(text.encode())
    standing = readings.under_review(context, digest, committee)
    if standing is not None:
        return standing
    try:
        source = sources.pasted(text)
    except Unreadable as error:
        raise Invalid({"text": str(error).rstrip(".")}) from error
    return keep(context, source, minutes.propose(source), digest, committee, field="text")


def keep(
    context: Context,
    source: Source,
    proposal: Proposal,
    digest: str,
    committee: Committee | None,
    *,
    field: str = "file",
) -> Reading:
    """Keep what was found as parts to be decided on, with what the book knows of them marked.

    Raises Invalid for `field` where nothing was found.
    """
    named = (meeting.committee for meeting in proposal.meetings)
    reading = Reading(
        committee=committee or readings.committee_named(context, named),
        name=source.name,
        digest=digest,
        medium=source.medium,
        notes="\n".join(source.notes),
        lines=[to_json(line) for line in source.lines],
        added_at=context.now,
        added_by_id=context.actor.person_id,
        findings=list(parts_of(proposal, with_days=False)),
    )
    if not any(finding.kind is not FindingKind.MEETING for finding in reading.findings):
        raise Invalid({field: NOTHING_FOUND})
    context.session.add(reading)
    record(context, "readings.bring_in", reading, counted(len(reading.findings), "part"))
    recognise(context, reading)
    return reading


def place(context: Context, reading: Reading, committee: Committee, *, version: int) -> None:
    """Say whose minutes they are; what the book knows of them is looked up anew.

    Raises NotPermitted, OutOfOrder and Stale.
    """
    begin(context, reading)
    require(context.actor, "minutes.read", committee.id)
    if reading.committee_id == committee.id:
        return
    checks.not_stale(reading, version, reading.committee.name if reading.committee else "Not said")
    reading.committee = committee
    record(context, "readings.place", reading, committee.abbreviation)
    recognise(context, reading)


def accept_rest(context: Context, reading: Reading, *, least: float = 0.0, version: int) -> int:
    """Accept every part that is still to be decided and lacks nothing; how many there were.

    Only those of which the reading is sure at `least` so far. Raises NotPermitted, OutOfOrder and
    Stale.
    """
    begin(context, reading)
    checks.not_stale(reading, version, reading.name)
    sure = (each for each in reading.findings if findings.part(each).confidence >= least)
    ready = [each for each in sure if _is_ready(context, each)]
    for finding in ready:
        finding.state = FindingState.ACCEPTED
    record(context, "readings.accept_rest", reading, counted(len(ready), "part"))
    return len(ready)


def drop(context: Context, reading: Reading, *, version: int) -> None:
    """Put a file aside: nothing of it goes into the record. Raises NotPermitted and Stale.

    Raises OutOfOrder where it is in the record already.
    """
    if reading.state is ReadingState.DROPPED:
        permit(context, reading.committee)
        return
    begin(context, reading)
    checks.not_stale(reading, version, reading.name)
    reading.state, reading.settled_at = ReadingState.DROPPED, context.now
    record(context, "readings.drop", reading)


def parts_of(proposal: Proposal, *, with_days: bool) -> Iterator[Finding]:
    """A finding for each part, those that belong to another after it.

    A list of actions gives the day on which each is due. Minutes give words, whose day is worked
    out when it is known for sure on which day the meeting was.
    """
    positions = count(1)

    def finding(kind: FindingKind, part: Part, parent: Finding | None = None) -> Finding:
        return Finding(kind=kind, value=to_json(part), position=next(positions), parent=parent)

    for meeting in proposal.meetings:
        top = finding(FindingKind.MEETING, replace(meeting, items=()))
        yield top
        for item in meeting.items:
            held = finding(FindingKind.ITEM, replace(item, actions=()), top)
            yield held
            for action in item.actions:
                kept = action if with_days else replace(action, due_on=None)
                yield finding(FindingKind.ACTION, kept, held)


def _is_ready(context: Context, finding: Finding) -> bool:
    if finding.state is not FindingState.OPEN:
        return False
    try:
        require_ready(context, finding)
    except Invalid:
        return False
    return True
