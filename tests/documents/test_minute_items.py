from datetime import date

from committee.documents.parts import (
    List,
    Paragraph,
    Role,
    Table,
)
from committee.model.actions import Action, Owner
from committee.model.posts import Post
from committee.rules.access import Level, Mark
from committee.rules.inline import Run
from committee.rules.proceedings import VoteKind
from committee.rules.styles import DECISION_FIRST, NARRATIVE
from committee.rules.vocabulary import DueKind, ListStyle, Placement, ResolutionKind
from committee.rules.vocabulary import Part as Audience
from tests.documents import records
from tests.documents.reading import NOTICE, parts, shown

THREE = Mark(Level.EXEMPT, (3,))


def test_decision_first_and_the_same_resolution_as_a_numbered_paragraph() -> None:
    item = records.item(
        "4",
        "IT strategy",
        "Questions:\n- one\n\n[resolution 1]\n\nThanks.",
        resolutions=[records.resolution("that it be noted:", "now", "and later")],
    )
    assert shown(item) == [
        "4 IT strategy",
        "Decision:",
        "Resolved: that it be noted:",
        "• now",
        "• and later",
        "Minutes:",
        "4.1 Questions:",
        "• one",
        "4.2 Resolved: that it be noted:",
        "• now",
        "• and later",
        "4.3 Thanks.",
    ]


def test_narrative_without_numbers_and_resolved_in_capitals() -> None:
    item = records.item(
        "498",
        "New IT service",
        "Members asked.",
        style=NARRATIVE,
        resolutions=[records.resolution("That it be noted.")],
    )
    assert shown(item, NARRATIVE) == [
        "498 New IT service",
        "Members asked.",
        "RESOLVED: That it be noted.",
    ]


def test_a_resolution_prints_where_its_record_says() -> None:
    item = records.item(
        "4",
        "Budget",
        "Debate.",
        resolutions=[
            records.resolution("that A.", position=1, placement=Placement.DECISION),
            records.resolution("that B.", position=2, placement=Placement.MINUTES),
        ],
    )
    assert shown(item) == [
        "4 Budget",
        "Decision:",
        "Resolved: that A.",
        "Minutes:",
        "4.1 Debate.",
        "4.2 Resolved: that B.",
    ]
    assert shown(item, NARRATIVE)[-2:] == ["4.2 RESOLVED: that B.", "RESOLVED: that A."]


def test_an_item_with_a_decision_and_no_minute_has_no_heading_for_one() -> None:
    only = records.resolution("that A.", placement=Placement.DECISION)
    assert shown(records.item("4", "Budget", resolutions=[only])) == [
        "4 Budget",
        "Decision:",
        "Resolved: that A.",
    ]


def test_words_limbs_and_setting_of_a_resolution() -> None:
    made = records.resolution(
        "",
        "note the *report*",
        "thank officers",
        kind=ResolutionKind.RECOMMENDED,
        recipient="Cabinet",
        limb_style=ListStyle.LETTERS,
    )
    *_, lead, limbs = parts(records.item("4", "Budget", resolutions=[made]), DECISION_FIRST)
    assert isinstance(lead, Paragraph)
    assert lead.runs == (Run("Recommended to Cabinet:", bold=True),)
    assert (lead.number, lead.role, lead.keep) == ("4.1", Role.RESOLUTION, True)
    assert isinstance(limbs, List)
    assert [entry.ordinal for entry in limbs.entries] == [1, 2]
    assert limbs.entries[0].runs == (Run("note the "), Run("report", italic=True))


def test_lists_and_tables_stand_as_far_in_as_the_numbered_paragraph_they_belong_to() -> None:
    text = "Points:\n- one\n\n| a |\n|---|\n| 1 |"
    numbered = parts(records.item("4", "X", text), DECISION_FIRST)
    plainly = parts(records.item("4", "X", text, style=NARRATIVE), NARRATIVE)
    assert [part.inset for part in numbered if isinstance(part, List | Table)] == [True, True]
    assert [part.inset for part in plainly if isinstance(part, List | Table)] == [False, False]
    assert [part.keep for part in numbered if isinstance(part, Paragraph)] == [True]


def test_actions_follow_with_owner_and_time() -> None:
    item = records.item(
        "4",
        "X",
        actions=[
            records.action("OSC (25/26) 014", "Circulate the data", "Director of ICT", "in May"),
            records.action("OSC (25/26) 015", "Ask Cabinet why."),
        ],
    )
    assert shown(item)[1:] == [
        "Action OSC (25/26) 014: Circulate the data. Owner: Director of ICT. Due: in May.",
        "Action OSC (25/26) 015: Ask Cabinet why. Owner: to be set. Due: to be set.",
    ]


def test_an_owner_is_named_in_the_words_used_or_else_by_body_post_or_name() -> None:
    action = Action(
        reference="OSC (25/26) 016",
        text="Report back",
        owners=[
            Owner(words="officers", body="", post=Post(title="Head of Housing")),
            Owner(words="", body="Northmoor Homes"),
            Owner(words="", body="", post=Post(title="Director of ICT")),
            Owner(words="", body="", person=records.MEMBER),
            Owner(words="", body=""),
        ],
        due_kind=DueKind.DATE,
        due_on=date(2026, 4, 14),
        due_words="",
    )
    assert shown(records.item("4", "X", actions=[action]))[1].endswith(
        "Owner: officers; Northmoor Homes; Director of ICT; Councillor Tom Ashby. "
        "Due: 14 April 2026."
    )


SECRET = "Tender\n[exempt 3]\n- SECRET list\n\n[exempt 3] SECRET paragraph\n- SECRET list\n\nEnd."


def test_the_public_paper_has_the_notice_in_place_of_exempt_words_and_the_same_numbers() -> None:
    item = records.item(
        "4",
        "Contract",
        f"{SECRET}\n\n[resolution 1]",
        resolutions=[records.resolution("that SECRET", "SECRET limb", mark=THREE)],
    )
    assert shown(item) == [
        "4 Contract",
        "Decision:",
        NOTICE,
        "Minutes:",
        "4.1 Tender",
        NOTICE,
        f"4.2 {NOTICE}",
        "4.3 End.",
        f"4.4 {NOTICE}",
    ]


def test_the_exempt_paper_has_the_words_and_says_which_they_are() -> None:
    item = records.item(
        "4",
        "Contract",
        SECRET,
        audience=Audience.EXEMPT,
        resolutions=[records.resolution("that SECRET", mark=THREE, placement=Placement.MINUTES)],
    )
    assert shown(item) == [
        "4 Contract",
        "4.1 Tender",
        "Exempt, paragraph 3:",
        "• SECRET list",
        "4.2 SECRET paragraph",
        "• SECRET list",
        "4.3 End.",
        "Exempt, paragraph 3:",
        "4.4 Resolved: that SECRET",
    ]


def test_an_exempt_item_leaves_its_number_the_notice_and_the_public_summary() -> None:
    given = {
        "resolutions": [records.resolution("SECRET")],
        "actions": [records.action("OSC (25/26) 017", "SECRET")],
        "author": "SECRET",
        "public_summary": "Tenders were\nconsidered.\n\nOne was chosen.",
    }
    item = records.item("9", "SECRET", SECRET, mark=THREE, **given)  # type: ignore[arg-type]
    assert shown(item) == [
        "9 Exempt item",
        NOTICE,
        "Tenders were considered.",
        "One was chosen.",
    ]
    seen = records.item("9", "SECRET", mark=THREE, audience=Audience.EXEMPT)
    assert shown(seen) == ["9 SECRET", NOTICE]


def test_a_confidential_item_is_called_so() -> None:
    item = records.item("9", "SECRET", mark=Mark(Level.CONFIDENTIAL))
    assert shown(item)[0] == "9 Confidential item"
    assert "section 100A(3)" in shown(item)[1]


def test_an_exempt_decision_alone_leaves_its_notice_whichever_comes_first() -> None:
    secret = records.resolution("that SECRET", mark=THREE, placement=Placement.DECISION)
    item = records.item("4", "Contract", "Debate.", resolutions=[secret], style=NARRATIVE)
    assert shown(item) == ["4 Contract", "Decision:", NOTICE, "Minutes:", "Debate."]
    assert shown(item, NARRATIVE) == ["4 Contract", "Debate.", NOTICE]


def test_how_a_resolution_came_about_stands_with_it_once() -> None:
    made = records.resolution("that A.", vote=VoteKind.UNANIMOUS, reason="It helps.")
    item = records.item("4", "Budget", "Debate.\n\n[resolution 1]", resolutions=[made])
    assert shown(item) == [
        "4 Budget",
        "Decision:",
        "Resolved: that A.",
        "Reason for decision: It helps.",
        "The vote was unanimous.",
        "Minutes:",
        "4.1 Debate.",
        "4.2 Resolved: that A.",
    ]
    assert shown(item, NARRATIVE)[-3:] == [
        "4.2 RESOLVED: that A.",
        "Reason for decision: It helps.",
        "The vote was unanimous.",
    ]


def test_no_line_below_the_heading_of_an_item_stands_apart_from_its_words() -> None:
    item = records.item("4", "Budget", "Debate.\n\nMore.", author="Ann Lowe", urgent_reason="Late.")
    found = [part for part in parts(item, NARRATIVE) if isinstance(part, Paragraph)]
    assert [part.keep for part in found] == [True, True, False, False]
    alone = [*parts(records.item("4", "Budget", author="Ann Lowe"), NARRATIVE)]
    assert [part.keep for part in alone if isinstance(part, Paragraph)] == [False]
