from dataclasses import replace

from committee.documents.attendance import facts
from committee.documents.parts import Fact
from committee.rules.vocabulary import Capacity, Seat
from tests.documents import records
from tests.documents.records import AWAY, CHAIR, MEMBER, STAND_IN, VICE, was


def test_every_capacity_in_the_order_of_the_minutes_the_chair_first() -> None:
    assert facts(records.record()).facts == (
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
    (absent,) = facts(records.record(attendances=those, of=records.meeting(presiding=None))).facts
    assert [name.split()[-1] for name in absent.lines] == ["Ashby", "Grant", "Nair"]


def test_whoever_takes_the_chair_in_place_of_the_chair_stands_first_and_says_so() -> None:
    meeting = records.meeting(presiding=VICE, presiding_id=VICE.id)
    those = [was(CHAIR, Capacity.PRESENT), was(VICE, Capacity.PRESENT)]
    (present,) = facts(records.record(of=meeting, attendances=those)).facts
    assert present.lines == (
        "Councillor Zac Bell (Vice-chair, in the chair)",
        "Councillor Siân Ŵyn-O'Connor (Chair)",
    )


def test_whoever_presided_is_named_although_no_attendance_is_recorded() -> None:
    assert facts(records.record(attendances=())).facts == (
        Fact("In the chair:", ("Councillor Siân Ŵyn-O'Connor",)),
    )


def test_a_co_opted_member_says_so() -> None:
    record = records.record(
        attendances=[was(MEMBER, Capacity.PRESENT)], of=records.meeting(presiding=None)
    )
    record = replace(record, seats={MEMBER.id: Seat.CO_OPTEE})
    assert facts(record).facts[0].lines == ("Councillor Tom Ashby (Co-opted member)",)
