from dataclasses import replace

from committee.documents import attendance
from committee.documents.parts import Fact
from committee.model.record import MeetingRecord
from committee.rules.styles import DECISION_FIRST
from committee.rules.vocabulary import Capacity, Seat
from tests.documents import records
from tests.documents.records import AWAY, CHAIR, DIRECTOR, MEMBER, STAND_IN, VICE, was


def facts(record: MeetingRecord) -> tuple[Fact, ...]:
    """What the heading block says of who was there."""
    return tuple(fact for found in attendance.facts(record) for fact in found.facts)


def test_every_capacity_in_the_order_of_the_minutes_the_chair_first() -> None:
    assert facts(records.record()) == (
        Fact(
            "Present:",
            (
                "Councillor Siân Ŵyn-O'Connor (Chair)",
                "Councillor Zac Bell (Vice-chair)",
                "Councillor Tom Ashby",
            ),
        ),
        Fact("Substitutes:", ("Councillor Lee Grant (for Councillor Priya Nair)",)),
        Fact("Apologies:", ("Councillor Priya Nair",)),
        Fact("In attendance:", ("Ben Ffoulkes (Director of ICT)",)),
    )


def test_members_stand_by_surname() -> None:
    those = [was(who, Capacity.ABSENT) for who in (STAND_IN, AWAY, MEMBER)]
    (absent,) = facts(records.record(attendances=those, of=records.meeting(presiding=None)))
    assert [name.split()[-1] for name in absent.lines] == ["Ashby", "Grant", "Nair"]


def test_whoever_takes_the_chair_in_place_of_the_chair_stands_first_and_says_so() -> None:
    meeting = records.meeting(presiding=VICE, presiding_id=VICE.id)
    those = [was(CHAIR, Capacity.PRESENT), was(VICE, Capacity.PRESENT)]
    (present,) = facts(records.record(of=meeting, attendances=those))
    assert present.lines == (
        "Councillor Zac Bell (Vice-chair, in the chair)",
        "Councillor Siân Ŵyn-O'Connor (Chair)",
    )


def test_whoever_presided_is_named_although_no_attendance_is_recorded() -> None:
    assert facts(records.record(attendances=())) == (
        Fact("In the chair:", ("Councillor Siân Ŵyn-O'Connor",)),
    )


def test_a_co_opted_member_stands_apart() -> None:
    those = [was(MEMBER, Capacity.PRESENT), was(VICE, Capacity.PRESENT)]
    record = records.record(attendances=those)
    record = replace(record, seats={MEMBER.id: Seat.CO_OPTEE})
    assert facts(record)[1:] == (
        Fact("Present:", ("Councillor Zac Bell",)),
        Fact("Co-opted members:", ("Councillor Tom Ashby",)),
    )


def test_whoever_joined_remotely_says_so_and_what_they_came_for() -> None:
    record = records.record(
        attendances=[
            was(DIRECTOR, Capacity.WITNESS, described_as="Director of ICT", is_remote=True)
        ]
    )
    assert facts(record)[1:] == (
        Fact("Witnesses:", ("Ben Ffoulkes (Director of ICT, joined remotely)",)),
    )


def test_things_are_called_as_the_council_does() -> None:
    style = replace(
        DECISION_FIRST,
        chair="Chairman",
        vice_chair="Deputy Chairman",
        present="Members present",
        substitutes="Reserve Members",
        apologies="Apologies for absence",
        in_attendance="Also present",
    )
    said = facts(records.record(style=style))
    assert [fact.label for fact in said] == [
        "Members present:",
        "Reserve Members:",
        "Apologies for absence:",
        "Also present:",
    ]
    assert said[0].lines[:2] == (
        "Councillor Siân Ŵyn-O'Connor (Chairman)",
        "Councillor Zac Bell (Deputy Chairman)",
    )


def test_every_capacity_has_a_label_of_its_own() -> None:
    people = [records.person(number, f"Person {number}") for number in range(20, 30)]
    those = [was(who, capacity) for who, capacity in zip(people, Capacity, strict=False)]
    said = facts(records.record(attendances=those, of=records.meeting(presiding=None)))
    assert len({fact.label for fact in said}) == len(Capacity)
