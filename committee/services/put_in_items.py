"""How an item that was read in becomes one of the record: its minute, numbers and resolutions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes
from committee.model.readings import Finding
from committee.model.resolutions import Resolution
from committee.queries import drafts, findings, house_styles, known, revisions, votes
from committee.queries.people_named import PeopleNamed
from committee.reading import proposal
from committee.reading.shape import pieces
from committee.rules.access import Mark, strictest
from committee.rules.minutes import ISSUED
from committee.rules.numbering import agenda_number, printed
from committee.rules.readings import FindingState
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import Part
from committee.rules.votes import Ballot, settled
from committee.services import items, minutes, resolutions
from committee.services import votes as voting
from committee.services.items import Facts
from committee.services.resolutions import Wording
from committee.services.revisions import keep_printed
from committee.services.votes import Motion

LEAD = "that:"
"""What leads to limbs that have nothing before them in print but the word."""


@dataclass(frozen=True)
class Stored:
    """An item of the record, with the actions that it had before.

    `resolutions` are those of the file in their order, none where the item had a minute already.
    """

    item: Item
    held: Sequence[Action]
    resolutions: Sequence[Resolution] = ()


def put_in(context: Context, meeting: Meeting, those: Sequence[Finding]) -> Mapping[int, Stored]:
    """The items of the record, by the id of the finding; one without a minute gets the file's.

    Raises OutOfOrder where the minutes that one belongs to are issued, Invalid and NotPermitted.
    """
    agenda = {item.id: item for item in meeting.items}
    written, held = drafts.written(context, meeting), known.actions_of(context, agenda)
    parts = {finding.id: findings.item(finding) for finding in those}
    new = [finding for finding in those if finding.item_id not in agenda]
    for finding in new:
        if finding.state is not FindingState.ACCEPTED:
            title = parts[finding.id].title
            raise OutOfOrder(f"Accept “{title}” too: an action belongs to an item.")
    for mark in {finding.mark for finding in new}:
        _refuse_issued(context, meeting, mark)
    _add(context, meeting, new, parts)
    style = house_styles.style_of(context, meeting)
    stored = {}
    for finding in those:
        item, part = _found(finding), parts[finding.id]
        before = held.get(item.id, ())
        if finding.state is not FindingState.ACCEPTED or item.id in written:
            stored[finding.id] = Stored(item, before)
            continue
        if item.id in agenda:
            _refuse_issued(context, meeting, strictest(finding.mark, item.mark))
            _mark(context, item, finding)
        _number(item, part, style)
        resolved = [_resolution(context, item, each) for each in part.resolutions]
        _write(context, item, part, resolved)
        stored[finding.id] = Stored(item, before, resolved)
    return stored


def _found(finding: Finding) -> Item:
    """The item that a part is of the record, once it is on the agenda."""
    if finding.item is None:
        raise LookupError(f"finding {finding.id} is no item of the record")
    return finding.item


def _add(
    context: Context,
    meeting: Meeting,
    new: Sequence[Finding],
    parts: Mapping[int, proposal.Item],
) -> None:
    """Put the items that are new on the agenda, in the order of the file."""
    if not new:
        return
    printed_so = {part.number for part in parts.values()}
    taken = {item.number for item in meeting.items}
    given = []
    for finding in new:
        part = parts[finding.id]
        number = agenda_number(part.number[:20], taken, printed_so)
        taken.add(number)
        given.append(Facts(number, part.title, mark=finding.mark))
    for finding, item in zip(new, items.add_printed(context, meeting, given), strict=True):
        finding.item = item


def _number(item: Item, part: proposal.Item, style: HouseStyle) -> None:
    """What was printed is the number of an item for good, none where none was."""
    if item.minute_number is None:
        item.minute_number, sequence = printed(part.number)
        item.minute_sequence = sequence if style.numbering.runs else None


def _mark(context: Context, item: Item, finding: Finding) -> None:
    """Mark an item of the agenda as strictly as the file has it."""
    if strictest(item.mark, finding.mark) == item.mark:
        return
    items.change(
        context,
        item,
        number=item.number,
        title=item.title,
        author=item.author,
        kind=item.kind,
        mark=strictest(item.mark, finding.mark),
        public_summary=item.public_summary,
        urgent_reason=item.urgent_reason,
        version=item.version,
    )


def _refuse_issued(context: Context, meeting: Meeting, mark: Mark) -> None:
    """That minutes may still be written in. Raises OutOfOrder."""
    part = Part.PUBLIC if mark.is_open else Part.EXEMPT
    states = select(Minutes.state).where(Minutes.meeting_id == meeting.id, Minutes.part == part)
    state = context.session.scalar(states)
    if state in ISSUED:
        raise OutOfOrder(
            f"The minutes of this meeting are “{state.words}”, so only actions can be added to it. "
            "Leave out the items that it does not have."
        )


def _resolution(context: Context, item: Item, part: proposal.Resolution) -> Resolution:
    wording = Wording(
        lead_in=part.lead_in or LEAD,
        limbs=[limb.text for limb in part.limbs],
        kind=part.kind,
        recipient=part.recipient,
        limb_style=part.limb_style,
        placement=part.placement,
        mark=item.mark,
        reason=part.reason,
    )
    resolution = resolutions.add(context, item, wording)
    motion = _motion(context, item, part)
    if motion != Motion():
        voting.record(context, resolution, motion, version=resolution.version)
    return resolution


def _motion(context: Context, item: Item, part: proposal.Resolution) -> Motion:
    """Who moved it, where they are known as members who were there, and the vote as counted."""
    movers = votes.movers(context, item.meeting)
    named = PeopleNamed(context, movers)
    mover, seconder = named.meant(part.mover), named.meant(part.seconder)
    mover_id = mover.id if mover in movers and mover else None
    seconder_id = seconder.id if mover_id and seconder in movers and seconder else None
    ballot = _ballot(part, PeopleNamed(context, votes.voters(context, item.meeting)))
    return Motion(mover_id, seconder_id if seconder_id != mover_id else None, ballot)


def _ballot(part: proposal.Resolution, voters: PeopleNamed) -> Ballot:
    """The vote as far as a record can hold it: nothing where its numbers contradict each other."""
    known = ((voters.meant(vote.name), vote.choice) for vote in part.named)
    ballot = Ballot(
        part.vote,
        part.votes_for,
        part.votes_against,
        part.votes_abstained,
        {person.id: choice for person, choice in known if person in voters.known and person},
        part.casting,
    )
    try:
        return settled(ballot)
    except Invalid:
        return Ballot()


def _write(context: Context, item: Item, part: proposal.Item, stored: Sequence[Resolution]) -> None:
    """The minute as printed, with the places of its resolutions, and the numbers it has there."""
    if not (part.minute or stored):
        return
    positions = {place: each.position for place, each in enumerate(stored, start=1)}
    printed_so = pieces.with_places(part, positions)
    standing = revisions.latest(context, item)
    base = standing.number if standing else 0
    written = minutes.write(context, item, text=printed_so.minute, base=base)
    keep_printed(context, item, written, printed_so.numbers)
