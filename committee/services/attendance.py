"""Recording who was at a meeting, who sent apologies, and who stood in for whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from committee.context import Context
from committee.model.base import NAME
from committee.model.meetings import Attendance, Meeting
from committee.model.people import Person
from committee.rules.meetings import NEVER_MET
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, NotFound, OutOfOrder
from committee.rules.vocabulary import AWAY, SITTING, Capacity
from committee.services import audit, checks
from committee.services.given import as_given, fill
from committee.services.locks import refuse_if_locked


@dataclass(frozen=True)
class Entry:
    """How one person was at a meeting; with no capacity, nothing is recorded of them.

    `described_as` says in what post or for what body somebody in attendance came, `is_remote` that
    they joined from elsewhere.
    """

    person_id: int
    capacity: Capacity | None
    substitute_for_id: int | None = None
    described_as: str = ""
    is_remote: bool = False

    @property
    def field(self) -> str:
        """The name of the error that concerns this person."""
        return f"person-{self.person_id}"

    @property
    def plain(self) -> "Entry":
        """The entry without what its capacity leaves no room for."""
        return replace(
            self,
            substitute_for_id=(
                self.substitute_for_id if self.capacity is Capacity.SUBSTITUTE else None
            ),
            is_remote=self.is_remote and self.capacity not in (None, *AWAY),
        )


def record(context: Context, meeting: Meeting, entries: Sequence[Entry], *, version: int) -> None:
    """Record several people at once (Local Government Act 1972 Schedule 12 paragraph 40).

    Those whom no entry names stay as they are. Raises NotPermitted, NotFound, OutOfOrder, Stale,
    or Invalid with errors for "person-12" and the like.
    """
    _require_open(context, meeting)
    entries = [entry.plain for entry in entries]
    if _stands(meeting, entries):
        return
    checks.not_stale(meeting, version, in_words(meeting))
    _settle(context, meeting, entries)
    audit.record(context, "attendance.record", meeting, f"{len(entries)} people")


def in_words(meeting: Meeting) -> str:
    """The attendance as recorded, a line a person; for whoever began from an older page."""
    return "\n".join(
        f"{each.person.name}: {each.capacity.words}{', joined remotely' if each.is_remote else ''}"
        for each in meeting.attendances
    )


def _require_open(context: Context, meeting: Meeting) -> None:
    require(context.actor, "meetings.manage", meeting.committee_id)
    refuse_if_locked(context, meeting)
    if meeting.state in NEVER_MET:
        raise OutOfOrder(
            f"This meeting was {meeting.state.value}, so nobody was there. "
            "Put it back to “Called” first if that is wrong."
        )


def _recorded(meeting: Meeting) -> dict[int, Entry]:
    """What is recorded of each person, as it would be given."""
    return {held.person_id: as_given(Entry, held) for held in meeting.attendances}


def _stands(meeting: Meeting, entries: Sequence[Entry]) -> bool:
    """Whether all of it is recorded already, so that recording it again changes nothing."""
    recorded = _recorded(meeting)
    return all(recorded.get(e.person_id, Entry(e.person_id, None)) == e for e in entries)


def _settle(context: Context, meeting: Meeting, entries: Sequence[Entry]) -> None:
    """Write the entries beside what is recorded, once all of it is seen to make sense."""
    result = _recorded(meeting)
    result.update((entry.person_id, entry) for entry in entries)
    _check_substitutes(result, _people(context, list(result.values())))
    held = {attendance.person_id: attendance for attendance in meeting.attendances}
    for entry in entries:
        _write(context, meeting, held.get(entry.person_id), entry)
    # The list of people is part of what the meeting's version stands for.
    flag_modified(meeting, "place")
    context.session.flush()
    context.session.expire(meeting, ["attendances"])


def _people(context: Context, entries: Sequence[Entry]) -> Mapping[int, Person]:
    wanted = {entry.person_id for entry in entries}
    wanted |= {entry.substitute_for_id for entry in entries if entry.substitute_for_id}
    people = {p.id: p for p in context.session.scalars(select(Person).where(Person.id.in_(wanted)))}
    if len(people) < len(wanted):
        raise NotFound("There is no such person. Choose somebody from the list.")
    return people


def _check_substitutes(result: Mapping[int, Entry], people: Mapping[int, Person]) -> None:
    errors: dict[str, str] = {}
    replaced: set[int] = set()
    for entry in result.values():
        if entry.capacity is not Capacity.SUBSTITUTE:
            continue
        name, whom = people[entry.person_id].name, entry.substitute_for_id
        if whom is None or whom == entry.person_id:
            errors[entry.field] = f"Choose whom {name} substitutes for"
            continue
        there = result.get(whom)
        if there is not None and there.capacity in SITTING:
            errors[entry.field] = f"{people[whom].name} was there, so nobody substitutes for them"
        elif whom in replaced:
            errors[entry.field] = f"Somebody else already substitutes for {people[whom].name}"
        replaced.add(whom)
    if errors:
        raise Invalid(errors)


def _write(context: Context, meeting: Meeting, attendance: Attendance | None, entry: Entry) -> None:
    if entry.capacity is None:
        if attendance is not None:
            context.session.delete(attendance)
        return
    if attendance is None:
        attendance = Attendance(meeting_id=meeting.id)
        context.session.add(attendance)
    described = checks.up_to(NAME, entry.field, entry.described_as, "the post or body")
    fill(attendance, replace(entry, described_as=described))
