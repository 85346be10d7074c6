"""How an item that was read in becomes one of the record: its minute, numbers and resolutions."""

from collections.abc import Sequence
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
from committee.rules.access import OPEN_MARK, Mark, strictest
from committee.rules.minutes import ISSUED
from committee.rules.numbering import printed
from committee.rules.readings import FindingState
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.vocabulary import Part
from committee.rules.votes import Ballot, settled
from committee.services import items, minutes, resolutions
from committee.services import votes as voting
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


def put_in(context: Context, meeting: Meeting, agenda: Sequence[Item], finding: Finding) -> Stored:
    """The item of the record; one that has no minute yet gets that of the file.

    `agenda` are the items that the meeting had before the file: two of the file are never one.

    Raises OutOfOrder where the minutes that it belongs to are issued, Invalid and NotPermitted.
    """
    part = findings.item(finding)
    item = known.item_among(agenda, part)
    is_left = finding.state is not FindingState.ACCEPTED
    if item is None and is_left:
        raise OutOfOrder(f"Accept “{part.title}” too: an action belongs to an item.")
    if item is not None and (is_left or item.id in drafts.written(context, meeting)):
        finding.item = item
        return Stored(item, _held(context, item))
    _refuse_issued(context, meeting, strictest(finding.mark, item.mark if item else OPEN_MARK))
    item = _item(context, meeting, item, finding, part)
    finding.item = item
    stored = [_resolution(context, item, each) for each in part.resolutions]
    _write(context, item, part, stored)
    return Stored(item, _held(context, item), stored)


def _held(context: Context, item: Item) -> Sequence[Action]:
    """The actions that an item has."""
    return context.session.scalars(select(Action).where(Action.item_id == item.id)).all()


def refuse_twins(meeting: Meeting, accepted: Sequence[Finding]) -> None:
    """That no two items of a file have one number or title. Raises Invalid for `item`."""
    seen: set[str] = set()
    for finding in accepted:
        part = findings.item(finding)
        number = f"the number {part.number}" if part.number else ""
        for words in filter(None, (number, f"the title “{part.title}”")):
            if words in seen:
                raise Invalid(
                    {"item": f"Two items of this file have {words}: correct one, or join them"}
                )
            seen.add(words)


def _item(
    context: Context,
    meeting: Meeting,
    item: Item | None,
    finding: Finding,
    part: proposal.Item,
) -> Item:
    """The item on the agenda, added or with its mark made as strict as the file's.

    What was printed is its number for good, none where none was.
    """
    if item is None:
        number = part.number or _free_number(meeting, finding)
        item = items.add(context, meeting, title=part.title, number=number[:20], mark=finding.mark)
    elif strictest(item.mark, finding.mark) != item.mark:
        _mark(context, item, finding)
    if item.minute_number is None:
        style = house_styles.style_of(context, meeting)
        item.minute_number, sequence = printed(part.number)
        item.minute_sequence = sequence if style.numbering.runs else None
    return item


def _free_number(meeting: Meeting, finding: Finding) -> str:
    """A number for the agenda that no item of the file has, for one that was printed without."""
    numbers = {
        each.value["number"]
        for each in finding.reading.findings
        if each.parent_id == finding.parent_id
    }
    numbers |= {item.number for item in meeting.items}
    taken = [int(number) for number in numbers if number.isdecimal()]
    return str(1 + max(taken, default=0))


def _mark(context: Context, item: Item, finding: Finding) -> None:
    """Mark an item of the agenda as strictly as the file has it."""
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
    minutes.write(context, item, text=printed_so.minute, base=base)
    keep_printed(context, item, printed_so.numbers)
