"""The agenda with the notice of a meeting."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from committee.documents.agenda import compose
from committee.documents.parts import Document
from committee.model.committees import Membership
from committee.model.council import Council
from committee.model.people import Person
from committee.model.record import ItemRecord
from committee.rules.access import Level, Mark
from committee.rules.styles import DECISION_FIRST
from committee.rules.vocabulary import ItemKind, MeetingKind, MeetingState, Part, Seat
from tests.documents import records
from tests.documents.reading import below_heading, lines
from tests.documents.records import CHAIR, MEMBER, STAND_IN

THREE = Mark(Level.EXEMPT, (3,))
ATTEND = "Members of the public may attend while the meeting is open to them"
CALLED = {"state": MeetingState.CALLED, "closed_at": None}


def composed(
    *items: ItemRecord, audience: Part = Part.PUBLIC, more: Any = None, **of: Any
) -> Document:
    meeting = records.meeting(**{**CALLED, **of})
    return compose(records.record(*items, of=meeting, more=more or {}), audience)


def test_notice_of_time_place_members_and_whom_to_ask() -> None:
    seats = ((CHAIR, Seat.CHAIR), (MEMBER, Seat.MEMBER), (STAND_IN, Seat.SUBSTITUTE))
    clerks = (
        Person(name="Rhiannon Clarke", email="clerk@northmoor.example"),
        Person(name="Adaeze Obi", email=""),
    )
    more = {
        "members": tuple(Membership(person=person, seat=seat) for person, seat in seats),
        "clerks": clerks,
    }
    document = composed(more=more, notice_on=date(2026, 2, 23))
    assert document.title == "Overview and Scrutiny Committee: agenda, 3 March 2026"
    assert document.created == date(2026, 2, 23)
    assert lines(document.body)[2:] == [
        "Notice and agenda of the meeting to be held on Tuesday 3 March 2026 at 6.30 pm",
        "Council Chamber, Civic Centre",
        "Members: Councillor Siân Ŵyn-O'Connor (Chair); Councillor Tom Ashby; "
        "Councillor Lee Grant (Substitute)",
        "Date of notice: 23 February 2026",
        "Contact: Rhiannon Clarke, clerk@northmoor.example; Adaeze Obi",
        f"{ATTEND}, and may film, record and report it (Openness of Local Government Bodies "
        "Regulations 2014).",
    ]


def test_a_meeting_of_which_little_is_known_has_an_agenda() -> None:
    assert below_heading(composed())[0].startswith(ATTEND)


@pytest.mark.parametrize("nation", ["Wales", "Scotland", "Northern Ireland"])
def test_the_right_to_film_is_cited_in_england_alone(nation: str) -> None:
    more = {"council": Council(name="Y Fro", nation=nation, time_zone="Europe/London")}
    assert below_heading(composed(more=more)) == [f"{ATTEND}."]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"kind": MeetingKind.SPECIAL}, "Notice and agenda of the special meeting to be held on"),
        ({"state": MeetingState.HELD}, "Agenda of the meeting held on"),
        ({"state": MeetingState.INQUORATE}, "Agenda of the meeting without a quorum on"),
        ({"state": MeetingState.CANCELLED}, "3 March 2026 at 6.30 pm was cancelled"),
    ],
)
def test_what_became_of_the_meeting(changes: dict[str, Any], says: str) -> None:
    assert says in lines(composed(**changes).body)[2]


@pytest.mark.parametrize("state", [MeetingState.POSTPONED, MeetingState.CANCELLED])
def test_nobody_is_told_to_come_to_a_meeting_that_is_not_held(state: MeetingState) -> None:
    assert ATTEND not in " ".join(lines(composed(state=state).body))


def test_items_stand_as_on_the_agenda_with_their_own_numbers_and_no_word_of_the_meeting() -> None:
    later = records.item("7", "Plan", "Said.", agenda_order=9, kind=ItemKind.DISCUSSION)
    sooner = records.item(
        "4",
        "Budget",
        "Said.",
        agenda_order=4,
        author="Director of Finance",
        urgent_reason="the grant ends",
        resolutions=[records.resolution("that SAID")],
    )
    assert below_heading(composed(later, sooner))[1:] == [
        "4 Budget",
        "Report author: Director of Finance",
        "Urgent item. Reason for urgency: the grant ends.",
        "7 Plan",
    ]


def test_the_public_are_told_what_they_are_likely_to_be_excluded_from() -> None:
    def agenda(audience: Part, *numbers: str) -> list[str]:
        items = [
            records.item(number, f"SECRET {number}", mark=THREE, audience=audience, author="SECRET")
            for number in numbers
        ]
        return below_heading(composed(*items, audience=audience))

    notice = (
        "Not for publication: paragraph 3 of Part 1 of Schedule 12A to the Local Government "
        "Act 1972."
    )
    likely = "The press and public are likely to be excluded from the meeting while"
    assert agenda(Part.PUBLIC, "8", "9")[1:] == [
        f"{likely} items 8 and 9 are considered.",
        "8 Exempt item",
        notice,
        "9 Exempt item",
        notice,
    ]
    assert agenda(Part.EXEMPT, "8")[2:] == [
        f"{likely} item 8 is considered.",
        "8 SECRET 8",
        notice,
        "Report author: SECRET",
    ]


def test_the_chair_is_called_as_the_council_does() -> None:
    members = (Membership(person=CHAIR, seat=Seat.CHAIR),)
    style = replace(DECISION_FIRST, chair="Chairman")
    said = lines(composed(more={"members": members, "style": style}).body)
    assert "Members: Councillor Siân Ŵyn-O'Connor (Chairman)" in said
