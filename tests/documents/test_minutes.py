from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from committee.documents.minutes import compose
from committee.documents.parts import Document, Facts, Heading, Look, Paragraph, Signature
from committee.documents.to_text import write
from committee.rules.inline import plain
from committee.rules.minutes import MinutesState
from committee.rules.styles import DECISION_FIRST, ActionsPlace, Font, Logo
from committee.rules.vocabulary import MeetingKind, MeetingState, Part
from tests.documents import reading, records


def composed(*items: records.ItemRecord, audience: Part = Part.PUBLIC, **more: object) -> Document:
    return compose(records.record(*items, **more), audience)  # type: ignore[arg-type]


def lines(document: Document) -> list[str]:
    """The paragraphs and headings of a document as words."""
    return [
        part.text if isinstance(part, Heading) else plain(part.runs)
        for part in document.body
        if isinstance(part, Heading | Paragraph)
    ]


def test_the_heading_block() -> None:
    assert lines(composed(public=records.minutes()))[:5] == [
        "Northmoor Council",
        "Overview and Scrutiny Committee",
        "Minutes of the meeting held on Tuesday 3 March 2026 at 6.30 pm",
        "Council Chamber, Civic Centre",
        "DRAFT, subject to confirmation",
    ]


def test_what_the_file_says_of_itself() -> None:
    issued = datetime(2026, 3, 31, 23, 30, tzinfo=UTC)
    document = composed(public=records.minutes(issued_at=issued))
    assert document.title == "Overview and Scrutiny Committee: minutes, 3 March 2026"
    assert document.author == "Northmoor Council"
    assert document.created == date(2026, 4, 1)
    assert document.running == "Northmoor Council – Overview and Scrutiny Committee, 3 March 2026"
    assert document.initials


def test_items_in_the_order_given_each_with_its_number() -> None:
    document = composed(records.item("2", "Second taken first"), records.item("1", "First"))
    headings = [part for part in document.body if isinstance(part, Heading) and part.level == 2]
    assert [(part.number, part.text) for part in headings] == [
        ("2", "Second taken first"),
        ("1", "First"),
    ]


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        (MinutesState.NOT_STARTED, "DRAFT, subject to confirmation"),
        (MinutesState.BEING_WRITTEN, "DRAFT, subject to confirmation"),
        (MinutesState.DRAFT_ISSUED, "DRAFT, subject to confirmation"),
        (MinutesState.APPROVED, ""),
        (MinutesState.SIGNED, ""),
    ],
)
def test_minutes_are_a_draft_until_they_are_approved(state: MinutesState, shown: str) -> None:
    document = composed(public=records.minutes(state))
    assert document.state == shown
    assert ("DRAFT" in " ".join(lines(document))) == bool(shown)


def test_a_meeting_without_minutes_still_gives_a_paper() -> None:
    nobody = records.meeting(presiding=None, presiding_id=None)
    document = composed(records.item("1", "Work programme"), attendances=(), of=nobody)
    assert document.state == "DRAFT, subject to confirmation"
    assert "Work programme" in lines(document)
    assert not [part for part in document.body if isinstance(part, Facts)]


def test_the_exempt_minutes_say_so_on_every_page() -> None:
    document = composed(audience=Part.EXEMPT, exempt=records.minutes(MinutesState.APPROVED))
    assert document.state == "NOT FOR PUBLICATION"
    assert document.title == "Overview and Scrutiny Committee: exempt minutes, 3 March 2026"
    draft = composed(audience=Part.EXEMPT, public=records.minutes(MinutesState.APPROVED))
    assert draft.state == "NOT FOR PUBLICATION – DRAFT, subject to confirmation"


@pytest.mark.parametrize(
    ("state", "kind", "says"),
    [
        (MeetingState.HELD, MeetingKind.SPECIAL, "Minutes of the special meeting held on"),
        (MeetingState.HELD, MeetingKind.CALL_IN, "Minutes of the call-in meeting held on"),
        (MeetingState.CALLED, MeetingKind.ORDINARY, "The meeting to be held on"),
        (MeetingState.INQUORATE, MeetingKind.ORDINARY, "Notes of the meeting without a quorum on"),
        (MeetingState.CANCELLED, MeetingKind.ORDINARY, "3 March 2026 at 6.30 pm was cancelled"),
        (MeetingState.POSTPONED, MeetingKind.ORDINARY, "3 March 2026 at 6.30 pm was postponed"),
    ],
)
def test_only_a_meeting_that_was_held_has_minutes(
    state: MeetingState, kind: MeetingKind, says: str
) -> None:
    assert says in lines(composed(of=records.meeting(state=state, kind=kind)))[2]


def test_the_close_and_the_place_for_the_signature() -> None:
    document = composed(public=records.minutes())
    assert lines(document)[-1] == "The meeting closed at 8.14 pm."
    assert document.body[-1] == Signature(("Chair", "Date"))
    unclosed = composed(of=records.meeting(closed_at=None))
    assert "closed" not in write(unclosed).decode()


def test_approval_and_signing() -> None:
    later = records.meeting(day=date(2026, 4, 14), starts_at=time(19, 0))
    signed = records.minutes(
        MinutesState.SIGNED,
        approved_at=later,
        approval_note="Subject to the correction in minute 21.",
        signed_by=records.CHAIR,
        signed_on=date(2026, 4, 15),
    )
    document = composed(public=signed)
    assert lines(document)[-3:] == [
        "Approved as a correct record at the meeting on 14 April 2026.",
        "Subject to the correction in minute 21.",
        "Signed by Councillor Siân Ŵyn-O'Connor on 15 April 2026.",
    ]
    assert not [part for part in document.body if isinstance(part, Signature)]


def test_corrections_stand_with_the_approval_and_nowhere_in_the_text() -> None:
    approved = records.minutes(MinutesState.APPROVED, approved_at=records.meeting())
    corrected = {"corrected": frozenset({Part.PUBLIC})}
    assert (
        "Approved as a correct record at the meeting on 3 March 2026, subject to the corrections "
        "recorded there."
    ) in lines(composed(public=approved, more=corrected))
    other = {"corrected": frozenset({Part.EXEMPT})}
    assert "corrections" not in " ".join(lines(composed(public=approved, more=other)))


@pytest.mark.parametrize(
    ("place", "in_line", "in_table"),
    [
        (ActionsPlace.AFTER_ITEM, True, False),
        (ActionsPlace.TABLE, False, True),
        (ActionsPlace.BOTH, True, True),
        (ActionsPlace.NONE, False, False),
    ],
)
def test_actions_stand_where_the_house_style_says(
    place: ActionsPlace, in_line: bool, in_table: bool
) -> None:
    action = records.action("OSC (25/26) 014", "Send it", "Director of ICT", "in May")
    item = records.item("4", "Budget", actions=[action])
    said = reading.lines(composed(item, style=replace(DECISION_FIRST, actions=place)).body)
    assert any(line.startswith("Action OSC (25/26) 014:") for line in said) is in_line
    table = [
        "Actions",
        "Reference | Item | Action | Owner | Due",
        "OSC (25/26) 014 | 4 | Send it | Director of ICT | in May",
    ]
    assert (said[-3:] == table) is in_table


def test_no_table_of_actions_where_none_were_raised() -> None:
    table = replace(DECISION_FIRST, actions=ActionsPlace.TABLE)
    assert "Actions" not in lines(composed(records.item("4", "Budget"), style=table))


def test_the_lines_to_be_signed_name_the_chair_as_the_council_does() -> None:
    document = composed(style=replace(DECISION_FIRST, chair="Chairman"))
    assert document.body[-1] == Signature(("Chairman", "Date"))


def test_a_paper_looks_as_its_house_style_says() -> None:
    style = replace(DECISION_FIRST, font=Font.TIMES, colour="#1d4f91", footer="Northmoor")
    logo = Logo(b"png", "image/png", "Northmoor Council")
    look = composed(style=style, more={"logo": logo, "template": b"docx"}).look
    assert look == Look(Font.TIMES, "#1d4f91", "Northmoor", logo, b"docx")


@pytest.mark.parametrize("state", MeetingState)
def test_nobody_signs_or_initials_the_notes_of_a_meeting_that_was_not_held(
    state: MeetingState,
) -> None:
    document = composed(of=records.meeting(state=state))
    signs = state in (MeetingState.HELD, MeetingState.CALLED)
    assert isinstance(document.body[-1], Signature) is bool(document.initials) is signs


def test_nobody_signs_a_page_on_which_nothing_else_stands() -> None:
    body = composed(records.item("1", "Budget", "Debate.\n\nMore."), public=records.minutes()).body
    debate, more, closing, signature = body[-4:]
    assert isinstance(signature, Signature)
    assert [part.keep for part in (debate, more, closing) if isinstance(part, Paragraph)] == [
        False,
        True,
        True,
    ]
