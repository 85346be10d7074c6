"""Interests, comings and goings, who presided, and the public excluded, where they are printed."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from committee.documents.minutes import compose
from committee.model.exclusions import Exclusion
from committee.model.movements import Movement
from committee.model.people import Person
from committee.model.record import Declared, ItemRecord, MeetingRecord, Presided, Proceedings
from committee.rules.access import Level, Mark
from committee.rules.proceedings import Conduct, InterestKind, MovementKind
from committee.rules.styles import DECISION_FIRST, NARRATIVE, HouseStyle
from committee.rules.vocabulary import MeetingState, Part
from tests.documents import records
from tests.documents.reading import lines
from tests.documents.records import MEMBER, STAND_IN, VICE

THREE = Mark(Level.EXEMPT, (3,))
HEADS = "Member | Item | Interest | What they did"


def record(
    *items: ItemRecord, style: HouseStyle = NARRATIVE, of: Any = None, **proceedings: Any
) -> MeetingRecord:
    more = {"proceedings": Proceedings(**proceedings)}
    return records.record(*items, attendances=(), style=style, of=of, more=more)


def printed(found: MeetingRecord) -> list[str]:
    """The lines of the minutes between the heading block and the close."""
    said = lines(compose(found, Part.PUBLIC).body)
    begin = next(place for place, line in enumerate(said) if line.startswith("In the chair")) + 1
    end = next((n for n, line in enumerate(said) if line.startswith("The meeting closed")), None)
    return said[begin:end]


def declared(**changes: Any) -> Declared:
    given = {
        "name": "Councillor Tom Ashby",
        "item_id": None,
        "number": "4",
        "kind": InterestKind.REGISTRABLE,
        "is_sensitive": False,
        "nature": "a trustee of the library",
        "conduct": Conduct.STAYED,
        "dispensation": "",
    }
    return Declared(**{**given, **changes})


@pytest.mark.parametrize(
    ("changes", "row"),
    [
        ({}, "4 | Other registrable interest: a trustee of the library | Stayed and took part"),
        (
            {"number": "", "nature": "", "conduct": Conduct.DID_NOT_VOTE},
            "General | Other registrable interest | Stayed but did not vote",
        ),
        (
            {"is_sensitive": True, "nature": "", "kind": InterestKind.DISCLOSABLE},
            "4 | Disclosable pecuniary interest (sensitive: its details are not recorded) "
            "| Stayed and took part",
        ),
        (
            {"nature": "Shares.", "dispensation": "granted in May", "conduct": Conduct.LEFT},
            "4 | Other registrable interest: Shares. Dispensation: granted in May "
            "| Left the meeting for the item",
        ),
    ],
)
def test_an_interest_in_a_row(changes: dict[str, Any], row: str) -> None:
    found = record(records.item("4", "Libraries"), declarations=(declared(**changes),))
    assert printed(found)[:3] == [
        "Declarations of interest",
        HEADS,
        f"Councillor Tom Ashby | {row}",
    ]


def test_the_item_of_an_interest_is_named_as_far_as_it_may_be() -> None:
    items = [records.item("4", "Libraries"), records.item("5", "SECRET", mark=THREE)]
    those = tuple(
        declared(item_id=item.item.id, number=item.item.number, nature="") for item in items
    )
    rows = printed(record(*items, declarations=those))[2:4]
    assert [row.split(" | ")[1] for row in rows] == ["4: Libraries", "5: Exempt item"]


def test_interests_print_once_under_the_item_of_that_name() -> None:
    items = [
        records.item("1", "Apologies", style=NARRATIVE),
        records.item("2", "Declarations of Members’ interests", "As below.", style=NARRATIVE),
        records.item("3", "Any interests in libraries", style=NARRATIVE),
    ]
    assert printed(record(*items, declarations=(declared(),))) == [
        "1 Apologies",
        "2 Declarations of Members’ interests",
        "As below.",
        HEADS,
        "Councillor Tom Ashby | 4 | Other registrable interest: a trustee of the library "
        "| Stayed and took part",
        "3 Any interests in libraries",
    ]


@pytest.mark.parametrize(
    ("title", "text", "state", "says"),
    [
        ("Declarations of interest", "", MeetingState.HELD, True),
        ("Disclosure of interests", "", MeetingState.HELD, True),
        ("Declarations of interest", "There was one.", MeetingState.HELD, False),
        ("Declarations of interest", "", MeetingState.CALLED, False),
        ("Libraries", "", MeetingState.HELD, False),
    ],
)
def test_that_there_were_none_is_said_where_the_item_was_taken_and_says_nothing(
    title: str, text: str, state: MeetingState, says: bool
) -> None:
    found = record(records.item("2", title, text), of=records.meeting(state=state))
    assert ("No interests were declared." in printed(found)) is says


def moved(who: Person, item: ItemRecord, kind: MovementKind, at: time | None = None) -> Movement:
    return Movement(person=who, item_id=item.item.id, kind=kind, is_before=False, at=at)


def test_who_came_and_went_stands_before_and_after_the_words_of_the_item() -> None:
    item = records.item("4", "Budget", "Debate.", style=NARRATIVE)
    early = moved(STAND_IN, item, MovementKind.ARRIVED)
    early.is_before = True
    together = [moved(who, item, MovementKind.LEFT, time(19, 42)) for who in (VICE, MEMBER)]
    assert printed(record(item, movements=(early, *together))) == [
        "4 Budget",
        "Councillor Lee Grant joined the meeting before this item.",
        "Debate.",
        "Councillor Zac Bell and Councillor Tom Ashby left the meeting at 7.42 pm, during this "
        "item.",
    ]


def test_who_presided_over_a_part_says_so_there_and_beside_their_name() -> None:
    items = [records.item(str(number), "X") for number in (4, 5, 6)]
    four, five, six = (item.item.id for item in items)
    for first, last, during in (
        (four, six, "for items 4 to 6"),
        (four, five, "for items 4 and 5"),
        (five, five, "for item 5"),
        (five, four, "for items 4 and 5"),
        (five, None, "from item 5"),
    ):
        presided = Presided(VICE, first, last, "the Chair had an interest.")
        found = record(*items, presidings=(presided,))
        found = replace(found, attendances=records.EVERYBODY)
        said = lines(compose(found, Part.PUBLIC).body)
        assert f"Councillor Zac Bell took the chair {during}: the Chair had an interest." in said
        (present,) = (line for line in said if line.startswith("Present:"))
        assert f"Councillor Zac Bell (Vice-chair, in the chair {during})" in present


def excluded(first: ItemRecord, last: ItemRecord | None = None, **more: Any) -> Exclusion:
    return Exclusion(
        first_item_id=first.item.id,
        last_item_id=last.item.id if last else None,
        **{"public_interest": "", "mover": None, "seconder": None, "readmitted_at": None, **more},
    )


def test_the_public_are_excluded_before_the_first_exempt_item_and_come_back_after_the_last() -> (
    None
):
    items = [
        records.item("4", "Budget", style=NARRATIVE),
        records.item("5", "SECRET", mark=THREE),
        records.item("6", "Plan", style=NARRATIVE),
    ]
    out = excluded(items[1], items[1], mover=VICE, seconder=MEMBER, readmitted_at=time(20, 0))
    said = printed(record(*items, exclusions=(out,)))
    assert said[:2] == ["4 Budget", "Exclusion of the press and public"]
    assert said[2].startswith("RESOLVED: that, under section 100A(4)")
    assert "paragraph 3 of Part 1 of Schedule 12A" in said[2]
    assert said[3] == "Moved by Councillor Zac Bell, seconded by Councillor Tom Ashby."
    assert said[4] == "5 Exempt item"
    assert said[-2:] == ["The press and public were readmitted to the meeting at 8 pm.", "6 Plan"]


def test_an_item_of_the_agenda_for_it_holds_the_exclusion() -> None:
    items = [
        records.item("4", "Exclusion of press and public", "They left.", style=NARRATIVE),
        records.item("5", "SECRET", mark=THREE),
    ]
    style = replace(NARRATIVE, shows_movers=False)
    out = excluded(items[1], mover=VICE)
    said = printed(record(*items, style=style, exclusions=(out,)))
    assert said[0] == "4 Exclusion of press and public"
    assert said[1].startswith("RESOLVED: that")
    assert said[2:4] == ["They left.", "5 Exempt item"]
    assert "readmitted" not in " ".join(said)
    said = printed(record(*items, style=DECISION_FIRST, exclusions=(out,)))
    assert said[1] == "Decision:"
    assert said[2].startswith("Resolved: that")
    assert said[4:7] == ["Minutes:", "They left.", "5 Exempt item"]


def test_confidential_business_needs_no_resolution_and_open_business_no_exclusion() -> None:
    closed = records.item("5", "SECRET", mark=Mark(Level.CONFIDENTIAL))
    said = printed(record(closed, exclusions=(excluded(closed),)))
    assert said[0] == "Exclusion of the press and public"
    assert said[1].startswith("Under section 100A(2)")
    opened = records.item("5", "Plan", style=NARRATIVE)
    assert printed(record(opened, exclusions=(excluded(opened),))) == ["5 Plan"]


def test_the_public_come_back_where_the_meeting_went_on() -> None:
    items = [records.item("5", "SECRET", mark=THREE), records.item("6", "Plan", style=NARRATIVE)]
    said = printed(record(*items, exclusions=(excluded(items[0], items[0]),)))
    assert said[-2:] == ["The press and public were readmitted to the meeting.", "6 Plan"]
    alone = record(items[0], exclusions=(excluded(items[0], items[0]),), style=DECISION_FIRST)
    assert "readmitted" not in " ".join(printed(alone))
