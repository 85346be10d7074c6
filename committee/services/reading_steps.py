"""What the verbs on files that were read in are made of: who may, what is open, what is known.

Whoever decides on a file has their turn: its row stays locked until what they did is kept.
"""

from sqlalchemy import select

from committee.context import Context
from committee.model.committees import Committee
from committee.model.readings import Finding, Reading
from committee.queries import findings, known, readings
from committee.reading.kept import to_json
from committee.rules.access import Level
from committee.rules.permissions import TABLE, may, may_anywhere, require
from committee.rules.readings import FindingKind, FindingState, ReadingState
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder
from committee.rules.vocabulary import ResolutionKind
from committee.services import checks

CLERKS_ALONE = TABLE["minutes.read"][1]
UNDECIDED = (FindingState.OPEN, FindingState.KNOWN)


def permit(context: Context, committee: Committee | None) -> None:
    """That the actor may read in for a committee, or for one yet to be said.

    Raises NotPermitted.
    """
    if committee is not None:
        require(context.actor, "minutes.read", committee.id)
    elif not may_anywhere(context.actor, "minutes.read"):
        raise NotPermitted(CLERKS_ALONE)


def permit_reading(context: Context, reading: Reading) -> None:
    """That the actor may decide on this file, as `visible.readings` has it. Raises NotPermitted."""
    permit(context, reading.committee)
    is_own = reading.added_by_id == context.actor.person_id
    if reading.committee is None and not (is_own or may(context.actor, "minutes.read")):
        raise NotPermitted(CLERKS_ALONE)


def begin(context: Context, reading: Reading) -> None:
    """That the actor may decide on parts of this file now. Raises NotPermitted and OutOfOrder."""
    permit_reading(context, reading)
    take_turn(context, reading)
    if reading.state is not ReadingState.OPEN:
        raise OutOfOrder(
            f"This file is “{reading.state.words}”, so nothing more is decided on it. Read it in "
            "again to see what is new in it."
        )


def take_turn(context: Context, reading: Reading) -> None:
    """Lock the file, and load what others decided on it meanwhile."""
    context.session.flush()
    context.session.refresh(reading, ["state", "version"], with_for_update=True)
    load_anew(context, reading)


def load_anew(context: Context, reading: Reading) -> None:
    """Load the parts of a file as they stand now."""
    context.session.execute(
        select(Finding).where(Finding.reading_id == reading.id),
        execution_options={"populate_existing": True},
    ).all()


def not_stale(finding: Finding, version: int) -> None:
    """Refuse what was decided on an older page. Raises Stale with how the part stands now."""
    checks.not_stale(finding, version, findings.in_words(finding))


def keep(finding: Finding, part: findings.Part) -> None:
    """Keep a part as a clerk corrected it."""
    finding.value = to_json(part)


def below(finding: Finding) -> list[Finding]:
    """The parts of a part: of a meeting its items and their actions, of an item its actions."""
    return list(findings.in_order(finding.reading.findings, finding.id))


def recognise(context: Context, reading: Reading) -> None:
    """Mark what the book knows, among the parts that nobody has decided on.

    One that is not known any more, because another committee or day was said, is open again. What
    is accepted stays so, with the record that it goes into.
    """
    context.session.flush()
    context.session.expire(reading, ["findings"])
    found = known.of(context, reading)
    for finding in reading.findings:
        book = found.get(finding.id, known.Known(settled=False))
        if finding.state in UNDECIDED:
            finding.state = FindingState.KNOWN if book.settled else FindingState.OPEN
            finding.reason = book.reason
        if finding.state is not FindingState.REFUSED:
            finding.meeting_id, finding.item_id = book.meeting_id, book.item_id
            finding.action_id = book.action_id
    context.session.flush()


def require_ready(context: Context, finding: Finding) -> None:
    """That a part can go into the record as it stands. Raises Invalid for what it lacks."""
    if finding.kind is FindingKind.MEETING:
        _require_when(context, finding)
    elif finding.kind is FindingKind.ITEM:
        _require_whole(context, finding)
    else:
        checks.words("task", findings.action(finding).task, "what is to be done")


def _require_when(context: Context, finding: Finding) -> None:
    part = findings.meeting(finding)
    if part.day is None:
        raise Invalid({"day": "Say on which day the meeting was: the file does not"})
    named = readings.committee_named(context, [part.committee])
    ours = finding.reading.committee
    if named is not None and ours is not None and named is not ours:
        raise Invalid(
            {
                "committee": f"The file says that this is a meeting of {named.name}. Leave it out, "
                f"and read the file in for that committee too; or correct the name to {ours.name}"
            }
        )
    standing = known.meeting_of(context, finding.reading, part)
    if standing is None and part.starts_at is None:
        raise Invalid({"starts_at": "Say at what time the meeting began: the file does not"})


def _require_whole(context: Context, finding: Finding) -> None:
    part = findings.item(finding)
    checks.line("title", part.title, "the item’s title")
    if part.is_exempt and finding.mark.level is Level.OPEN:
        raise Invalid(
            {
                "mark": "This item was taken without the public. Choose the paragraphs of Schedule "
                "12A, or say that it is open"
            }
        )
    for resolution in part.resolutions:
        if resolution.kind is ResolutionKind.RECOMMENDED and not resolution.recipient:
            raise Invalid({"recipient": "Say to whom the committee recommended it"})
