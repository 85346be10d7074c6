"""What putting a file into the record would make, said beforehand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from committee.context import Context
from committee.model.readings import Finding, Reading
from committee.queries import attendance, findings, known
from committee.queries.committees import members_on
from committee.queries.people_named import PeopleNamed
from committee.reading import proposal
from committee.rules.readings import FindingKind, FindingState


@dataclass(frozen=True)
class Twin:
    """An item of a file with the number or the title, or both, of one before it."""

    finding: Finding
    item: proposal.Item
    before: proposal.Item


@dataclass(frozen=True)
class Planned:
    """How many records of each kind would be made, and the names of those who become people of
    the book. `completed` counts the meetings that are there already. `twins` are the items with the
    number or title of another: they may be one item that was read as two.
    """

    meetings: int
    completed: int
    items: int
    actions: int
    people: Sequence[str]
    twins: Sequence[Twin] = ()


def planned(context: Context, reading: Reading) -> Planned:
    """What would be made of what was accepted."""
    accepted = [each for each in reading.findings if each.state is FindingState.ACCEPTED]
    meetings = [each for each in accepted if each.kind is FindingKind.MEETING]
    new = [each for each in meetings if each.meeting_id is None]
    names = (name for each in meetings for name in _unknown(context, each))
    return Planned(
        meetings=len(new),
        completed=len(meetings) - len(new),
        items=sum(each.kind is FindingKind.ITEM for each in accepted),
        actions=sum(each.kind is FindingKind.ACTION for each in accepted),
        people=list(dict.fromkeys(names)),
        twins=tuple(_twins(accepted)),
    )


def _twins(accepted: Sequence[Finding]) -> Iterator[Twin]:
    seen: dict[tuple[int | None, str], proposal.Item] = {}
    for finding in accepted:
        if finding.kind is FindingKind.ITEM:
            item = findings.item(finding)
            signs = [(finding.parent_id, sign) for sign in (item.number, item.title.casefold())]
            signs = [sign for sign in signs if sign[1]]
            before = next((seen[sign] for sign in signs if sign in seen), None)
            if before is not None:
                yield Twin(finding, item, before)
            for sign in signs:
                seen.setdefault(sign, item)


def _unknown(context: Context, finding: Finding) -> Iterator[str]:
    """Who was at a meeting and is in no list of people; nobody where its attendance is kept."""
    part, reading = findings.meeting(finding), finding.reading
    meeting = known.meeting_of(context, reading, part)
    if part.day is None or reading.committee_id is None or (meeting and meeting.attendances):
        return
    here = [held.person for held in members_on(context, reading.committee_id, part.day)]
    there = attendance.those_there(meeting) if meeting else ()
    named = PeopleNamed(context, dict.fromkeys([*here, *there]))
    yield from (each.name for each in part.attendance if named.meant(each.name) is None)
