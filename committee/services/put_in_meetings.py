"""How a meeting that was read in becomes one of the record: its day, who was there, interests."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from committee.context import Context
from committee.model.committees import Committee
from committee.model.meetings import Meeting
from committee.model.people import Person
from committee.model.readings import Finding
from committee.queries import attendance as attendances
from committee.queries import findings, known, meetings, years
from committee.queries.committees import members_on
from committee.queries.people_named import PeopleNamed
from committee.reading import proposal
from committee.rules.meetings import MEETS
from committee.rules.permissions import may
from committee.rules.proceedings import InterestKind
from committee.rules.readings import FindingState
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import SITTING, Capacity
from committee.rules.wording import joined
from committee.rules.years import bounds
from committee.services import attendance, council, declarations, people
from committee.services import meetings as services
from committee.services.attendance import Entry
from committee.services.declarations import Interest

_KINDS = (
    (InterestKind.PREJUDICIAL, r"prejudicial"),
    (InterestKind.DISCLOSABLE, r"disclosable|\bDPI\b"),
    (InterestKind.NON_REGISTRABLE, r"non-?\s?registrable|non-?\s?registerable"),
    (InterestKind.REGISTRABLE, r"registrable|registerable"),
    (InterestKind.PERSONAL, r"personal"),
)
"""The kinds of interest with the words that name them, the more exact before the less."""


def put_in(context: Context, finding: Finding) -> Meeting:
    """The meeting of the record, called if it is not there, held, with those who were at it.

    Raises Invalid for `day`, `attendance` and `presiding`, NotPermitted and OutOfOrder.
    """
    part = findings.meeting(finding)
    meeting = known.meeting_of(context, finding.reading, part)
    if meeting is None:
        meeting = _called(context, finding.reading.committee, part)
    finding.meeting = meeting
    if finding.state is not FindingState.ACCEPTED or meeting.state not in MEETS:
        return meeting
    named = _named(context, meeting)
    if not meeting.attendances:
        attendance.record(
            context,
            meeting,
            list(_entries(_people(context, named, part.attendance), part.attendance)),
            version=meeting.version,
        )
        named = _named(context, meeting)
    services.hold(
        context,
        meeting,
        closed_at=meeting.closed_at or part.closed_at,
        presiding=meeting.presiding or named.meant(part.presiding),
        version=meeting.version,
    )
    return meeting


def put_in_interests(context: Context, meeting: Meeting, finding: Finding) -> None:
    """Record the interests whose member is known and whose kind the words name.

    The others stand in the text of the minutes, and nowhere else: nobody guesses at those.
    """
    if finding.state is not FindingState.ACCEPTED:
        return
    named = _named(context, meeting)
    allowed = set(attendances.may_declare(context, meeting))
    for interest in findings.meeting(finding).interests:
        person, kind = named.meant(interest.name), _kind(interest.words)
        if person in allowed and person is not None and kind is not None:
            numbers = (item.id for item in meeting.items if item.number == interest.item)
            item_id = next(numbers, None) if interest.item else None
            given = Interest(person.id, kind, item_id, nature=interest.words)
            declarations.add(context, meeting, given)


def _called(context: Context, committee: Committee | None, part: proposal.Meeting) -> Meeting:
    if committee is None or part.day is None or part.starts_at is None:
        raise Invalid({"day": "Say first whose meeting it was, on which day and at what time"})
    if years.covering(context, part.day) is None and may(context.actor, "council.manage"):
        starts_on, ends_on = _year_around(context, part.day)
        council.add_year(context, starts_on=starts_on, ends_on=ends_on)
    meeting = services.call(
        context, committee, day=part.day, starts_at=part.starts_at, place=part.venue
    )
    return meetings.one(context, meeting.id)


def _year_around(context: Context, day: date) -> tuple[date, date]:
    """The first and last day of the municipal year around a day that is in none of the book's.

    It begins when the others do, and takes no day of theirs.
    """
    others = years.listed(context)
    before = max((year.ends_on for year in others if year.ends_on < day), default=None)
    after = min((year.starts_on for year in others if year.starts_on > day), default=None)
    follows = before + timedelta(days=1) if before else None
    starts_on, ends_on = bounds(day, after or follows)
    return (
        max(starts_on, follows) if follows else starts_on,
        min(ends_on, after - timedelta(days=1)) if after else ends_on,
    )


def _named(context: Context, meeting: Meeting) -> PeopleNamed:
    members = members_on(context, meeting.committee_id, meeting.day)
    known_here = [*(held.person for held in members), *attendances.those_there(meeting)]
    return PeopleNamed(context, dict.fromkeys(known_here))


def _people(
    context: Context, named: PeopleNamed, those: Sequence[proposal.Attendee]
) -> dict[str, Person]:
    """Who each name means; those whom the book does not know yet become people of it."""
    names = dict.fromkeys(each.name for each in those)
    found = {name: person for name in names if (person := named.meant(name)) is not None}
    new = [name for name in names if name not in found]
    if new and not may(context.actor, "people.manage"):
        raise Invalid(
            {
                "attendance": f"{joined(new)} cannot be recorded: nobody of that name is in the "
                "list of people. Have them added, or take them out of the attendance"
            }
        )
    return found | {name: people.add(context, name=name) for name in new}


def _entries(named: dict[str, Person], those: Sequence[proposal.Attendee]) -> Iterator[Entry]:
    """How each person was there, once; a substitute for nobody who is known was just there."""
    seen: set[int] = set()
    there = {named[each.name].id for each in those if each.capacity in SITTING}
    replaced: set[int] = set()
    for each in those:
        person = named[each.name]
        if person.id in seen:
            continue
        seen.add(person.id)
        stood_in = named.get(each.instead_of)
        entry = Entry(person.id, each.capacity, described_as=each.described_as)
        if each.capacity is not Capacity.SUBSTITUTE:
            yield entry
        elif stood_in is not None and stood_in.id not in there | replaced:
            replaced.add(stood_in.id)
            yield Entry(person.id, each.capacity, stood_in.id, each.described_as)
        else:
            whom = f"substitute for {each.instead_of}" if each.instead_of else "substitute"
            yield Entry(person.id, Capacity.PRESENT, described_as=each.described_as or whom)


def _kind(words: str) -> InterestKind | None:
    return next((kind for kind, said in _KINDS if re.search(said, words, re.IGNORECASE)), None)
