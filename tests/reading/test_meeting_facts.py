"""What the head of minutes says of the meeting, and who was there."""

from datetime import date, time

import pytest

from committee.reading import meeting_facts, sources
from committee.reading.blocks import assembled
from committee.reading.meeting_facts import Facts
from committee.reading.outline import outlined
from committee.reading.outlines import MeetingOutline
from committee.reading.shape import interests, people_lists
from committee.rules.vocabulary import Capacity

ITEMS = """
1. Trees

Ten oaks were planted by the wardens in the spring.

2. Dogs

Signs were put up.

The meeting closed at 8.37 pm
"""


def meeting(head: str, items: str = ITEMS) -> MeetingOutline:
    (found,) = outlined(assembled(sources.pasted(f"{head}\n{items}")))
    return found


def facts(head: str, items: str = ITEMS) -> Facts:
    return meeting_facts.facts(meeting(head, items))


@pytest.mark.parametrize(
    "head",
    [
        "Water Panel - Tuesday, 3rd March, 2026 6.30 pm",
        "Moor District Council\n\nWater Panel\n\nTuesday 3 March 2026 at 6.30 pm",
        "Minutes of a meeting of the Water Panel held on Tuesday 3 March 2026 at 6.30pm",
        "MINUTES of the Water Panel held on Tuesday 3 March 2026 at 18:30",
        "Meeting of the Water Panel held on 03/03/2026\n\nThe meeting commenced at 6.30 p.m.",
        "DRAFT Minutes of Water Panel Meeting held in the Hall at 6.30pm on 3 March 2026",
        "At a MEETING of the Water Panel held remotely on 3 March 2026 at 6.30pm",
        "7th Meeting of the Water Panel\n\nHeld on 3 March 2026 at 6.30pm",
    ],
)
def test_body_day_and_times(head: str) -> None:
    found = facts(head)
    assert found.committee == "Water Panel"
    assert (found.day, found.starts_at) == (date(2026, 3, 3), time(18, 30))
    assert found.closed_at == time(20, 37)
    assert found.confidence == 0.9


@pytest.mark.parametrize(
    "head",
    [
        "Venue: Council Chamber, Civic Centre. View directions",
        "Council Chamber, Civic Centre",
        "Minutes of the Panel held on 3 March 2026 in the Council Chamber, Civic Centre",
        "A meeting was held at the Council Chamber, Civic Centre on 3 March 2026 at 7pm",
    ],
)
def test_where(head: str) -> None:
    assert facts(head).venue == "Council Chamber, Civic Centre"


def test_a_head_that_says_nothing() -> None:
    found = meeting_facts.facts(MeetingOutline(meeting("x").place))
    assert found == Facts()
    assert found.confidence == 0.3


def listed(head: str, items: str = ITEMS) -> list[tuple[Capacity, str, str, str]]:
    return [
        (each.capacity, each.name, each.described_as, each.instead_of)
        for each in facts(head, items).attendance
    ]


def test_lists_in_a_line() -> None:
    head = """Water Panel

Present: Councillors A Hale (Chair), B Moss and C Rees

Also present: Councillor Ivy Dunn (Cabinet Member)

Officers: Sam Owen, Head of Water; Pat Lowe (Clerk)

Apologies for absence: Councillors Bell and Rashid
"""
    assert listed(head) == [
        (Capacity.PRESENT, "Councillor A Hale", "Chair", ""),
        (Capacity.PRESENT, "Councillor B Moss", "", ""),
        (Capacity.PRESENT, "Councillor C Rees", "", ""),
        (Capacity.IN_ATTENDANCE, "Councillor Ivy Dunn", "Cabinet Member", ""),
        (Capacity.OFFICER, "Sam Owen", "Head of Water", ""),
        (Capacity.OFFICER, "Pat Lowe", "Clerk", ""),
        (Capacity.APOLOGIES, "Councillor Bell", "", ""),
        (Capacity.APOLOGIES, "Councillor Rashid", "", ""),
    ]
    assert facts(head).presiding == "Councillor A Hale"


def test_lists_in_lines_below_each_other() -> None:
    head = (
        "Water Panel\n\nPresent:\nMrs Pat Holt (Chairman)\nMr Dick Lane\n\nIn attendance:\nSam Owen"
    )
    assert listed(head) == [
        (Capacity.PRESENT, "Mrs Pat Holt", "Chairman", ""),
        (Capacity.PRESENT, "Mr Dick Lane", "", ""),
        (Capacity.IN_ATTENDANCE, "Sam Owen", "", ""),
    ]


def test_rows_of_names_posts_and_who_came() -> None:
    head = """Water Panel

Member | Role | Attendance
Councillor Ann Hale | Chair | Present
Councillor Bob Moss | Member | Apologies
"""
    assert listed(head) == [
        (Capacity.PRESENT, "Councillor Ann Hale", "Chair", ""),
        (Capacity.APOLOGIES, "Councillor Bob Moss", "Member", ""),
    ]
    assert facts(head).presiding == "Councillor Ann Hale"


def test_who_stood_in_for_whom() -> None:
    head = "Water Panel\n\nPresent: Councillor Lee Grant (substitute for Councillor Priya Nair)"
    assert listed(head) == [
        (Capacity.SUBSTITUTE, "Councillor Lee Grant", "", "Councillor Priya Nair")
    ]


TOLD = """
1. Apologies

Apologies were received from Councillors Bell and Rashid. Councillor Uden had been appointed \
for Councillor Tapley.

2. Interests

Councillor Zac Bell declared an interest in item 4 as a trustee of the library.

Member | Item | Interest
Councillor Moss | 5: Lease | Landlord

The Clerk gave advice.
"""


def test_items_that_tell_who_was_away() -> None:
    assert listed("Water Panel", TOLD) == [
        (Capacity.APOLOGIES, "Councillor Bell", "", ""),
        (Capacity.APOLOGIES, "Councillor Rashid", "", ""),
        (Capacity.SUBSTITUTE, "Councillor Uden", "", "Councillor Tapley"),
    ]


def test_interests_in_words_and_in_rows() -> None:
    found = interests.found(meeting("Water Panel", TOLD).items)
    assert [(each.name, each.item, each.words) for each in found] == [
        ("Councillor Zac Bell", "4",
         "Councillor Zac Bell declared an interest in item 4 as a trustee of the library."),
        ("Councillor Moss", "5", "5: Lease | Landlord"),
    ]  # fmt: skip


def test_who_took_the_chair() -> None:
    assert facts("Water Panel\n\nCouncillor Ann Lee in the Chair").presiding == "Councillor Ann Lee"


@pytest.mark.parametrize("text", ["None", "There were none.", "-", ""])
def test_nobody(text: str) -> None:
    assert people_lists.read(text) == ()


@pytest.mark.parametrize("text", ["Head of Water", "the Clerk", "Members", "3 residents"])
def test_no_name(text: str) -> None:
    assert not people_lists.is_name(text)


def test_sentences_name_neither_body_nor_place() -> None:
    found = facts(
        "The Council should resolve and record in their Minutes that they hold the 1961 deed\n\n"
        "In discussion the following points were made:\n\nLeisure Centre User Group"
    )
    assert (found.committee, found.venue) == ("Leisure Centre User Group", "")


@pytest.mark.parametrize(
    "said",
    ["Jo Penn (JP) Chair; Al Quill (AQ) Lead", "Jo Penn JP Chair\n\nAl Quill AQ Lead",
     "Jo Penn (JP) (Chair), Al Quill (Lead)"],
)  # fmt: skip
def test_initials_beside_a_name_are_none_of_it(said: str) -> None:
    assert [name for _, name, _, _ in listed(f"Present:\n{said}")] == ["Jo Penn", "Al Quill"]


def test_an_item_on_apologies_names_nobody_in_the_paragraphs_of_others() -> None:
    items = "3. Apologies\n\nCllr Rees\n\n7.2 Mill Lane\n\n8. Trees\n\nTen.\n\n9. Dogs\n\nSome."
    assert [name for _, name, _, _ in listed("", items)] == ["Cllr Rees"]
