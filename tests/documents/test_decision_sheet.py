"""The decision sheet: what was decided, and nothing of what was said."""

from datetime import UTC, date, datetime

import pytest

from committee.documents.decision_sheet import compose
from committee.model.exclusions import Exclusion
from committee.model.record import Declared, ItemRecord, Proceedings
from committee.rules.access import Level, Mark
from committee.rules.minutes import MinutesState
from committee.rules.proceedings import Conduct, InterestKind, VoteKind
from committee.rules.vocabulary import Part, Placement
from tests.documents import records
from tests.documents.reading import NOTICE, below_heading, lines

THREE = Mark(Level.EXEMPT, (3,))


def printed(*items: ItemRecord, **more: object) -> list[str]:
    """The lines of a sheet after its heading block, without who was there."""
    found = records.record(*items, attendances=(), of=records.meeting(presiding=None), **more)  # type: ignore[arg-type]
    return below_heading(compose(found, Part.PUBLIC))


def test_it_is_provisional_until_the_minutes_are_approved() -> None:
    issued = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)
    for state in MinutesState:
        minutes = records.minutes(state, decisions_issued_at=issued)
        document = compose(records.record(public=minutes), Part.PUBLIC)
        approved = state in (MinutesState.APPROVED, MinutesState.SIGNED)
        assert document.state == ("" if approved else "PROVISIONAL, until the minutes are approved")
    assert compose(records.record(), Part.PUBLIC).state.startswith("PROVISIONAL")
    assert document.created == date(2026, 3, 3)
    assert not document.initials


def test_what_it_is_called_and_of_what() -> None:
    document = compose(records.record(), Part.EXEMPT)
    assert document.title == "Overview and Scrutiny Committee: exempt decisions, 3 March 2026"
    assert document.state.startswith("NOT FOR PUBLICATION – PROVISIONAL")
    assert "Decisions of the meeting held on Tuesday 3 March 2026 at 6.30 pm" in lines(
        document.body
    )
    assert any(line.startswith("Apologies:") for line in lines(document.body))


def test_every_decision_in_full_and_no_item_without_one() -> None:
    made = [
        records.resolution(
            "that A:", "one", vote=VoteKind.UNANIMOUS, reason="It helps.", position=1
        ),
        records.resolution("that B.", position=2, placement=Placement.MINUTES),
    ]
    items = [
        records.item("4", "Budget", "Discussion.\n\n[resolution 1]", resolutions=made),
        records.item("5", "Work programme", "Discussion."),
    ]
    assert printed(*items)[1:] == [
        "4 Budget",
        "Resolved: that A:",
        "• one",
        "Reason for decision: It helps.",
        "The vote was unanimous.",
        "Resolved: that B.",
    ]


def test_that_nothing_was_decided_is_said() -> None:
    assert printed(records.item("5", "Work programme", "Discussion."))[1:] == [
        "No decisions were made."
    ]


@pytest.mark.parametrize("placement", Placement)
def test_an_exempt_decision_leaves_its_notice(placement: Placement) -> None:
    secret = records.resolution("that SECRET", mark=THREE, placement=placement)
    open_item = records.item("4", "Budget", resolutions=[secret])
    closed = records.item("5", "SECRET", "SECRET", mark=THREE, public_summary="Of a lease.")
    assert printed(open_item, closed)[1:] == [
        "4 Budget",
        NOTICE,
        "5 Exempt item",
        NOTICE,
    ]


def test_the_exclusion_of_the_public_and_the_interests_declared_are_in_it() -> None:
    closed = records.item("5", "SECRET", mark=THREE)
    out = Exclusion(first_item_id=closed.item.id, public_interest="")
    declared = Declared(
        "Councillor Bell", None, "5", InterestKind.PERSONAL, False, "", Conduct.LEFT, ""
    )
    proceedings = Proceedings(declarations=(declared,), exclusions=(out,))
    said = printed(closed, more={"proceedings": proceedings})[1:]
    assert said[0] == "Declarations of interest"
    assert said[3] == "Exclusion of the press and public"
    assert said[4].startswith("Resolved: that, under section 100A(4)")
    assert said[5:] == ["5 Exempt item", NOTICE]
