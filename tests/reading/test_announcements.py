"""The words that announce a resolution, in the styles of many councils."""

import pytest

from committee.reading.decisions.announcements import kind_of
from committee.rules.vocabulary import ResolutionKind
from tests.reading.pages import resolved, told

RESOLVED, AGREED = ResolutionKind.RESOLVED, ResolutionKind.AGREED
NOTED, RECEIVED = ResolutionKind.NOTED, ResolutionKind.RECEIVED
RECOMMENDED = ResolutionKind.RECOMMENDED


@pytest.mark.parametrize(
    ("text", "kind", "heading", "lead_in"),
    [
        ("RESOLVED:  That the plan be kept.", RESOLVED, "RESOLVED", "That the plan be kept."),
        ("Resolved – the plan be kept.", RESOLVED, "Resolved", "the plan be kept."),
        ("Resolved:- That the plan be kept.", RESOLVED, "Resolved", "That the plan be kept."),
        ("Resolved; That the plan be kept.", RESOLVED, "Resolved", "That the plan be kept."),
        ("RESLOVED; That the plan be kept.", RESOLVED, "RESLOVED", "That the plan be kept."),
        ("RESOLVED THAT the plan be kept.", RESOLVED, "RESOLVED", "That the plan be kept."),
        ("RESOLVED that the plan be kept.", RESOLVED, "RESOLVED", "that the plan be kept."),
        ("RESOLVED to keep the plan.", RESOLVED, "RESOLVED", "to keep the plan."),
        ("It was RESOLVED that it be so.", RESOLVED, "It was RESOLVED", "that it be so."),
        ("It was resolved to keep it.", RESOLVED, "It was resolved", "to keep it."),
        (
            "It was resolved unanimously “That it be kept.”",
            RESOLVED,
            "It was resolved unanimously",
            "“That it be kept.”",
        ),
        (
            "The Committee resolved to APPROVE the application.",
            RESOLVED,
            "The Committee resolved",
            "to APPROVE the application.",
        ),
        ("DECISION: That it be so.", RESOLVED, "DECISION", "That it be so."),
        ("RESOLUTION 24/05: to pay it.", RESOLVED, "RESOLUTION 24/05", "to pay it."),
        ("Resolved 16/05/07.1 It was paid.", RESOLVED, "Resolved 16/05/07.1", "It was paid."),
        ("AGREED: That it be so.", AGREED, "AGREED", "That it be so."),
        ("AGREED:\n\nThe Board noted the plan.", AGREED, "AGREED", "The Board noted the plan."),
        ("Agreed that the list be noted.", AGREED, "Agreed", "that the list be noted."),
        ("NOTED the plan.", NOTED, "NOTED", "the plan."),
        ("NOTED\n\nthe progress made.", NOTED, "NOTED", "the progress made."),
        ("The Panel NOTED the plan.", NOTED, "The Panel NOTED", "the plan."),
        ("RECEIVED: the accounts.", RECEIVED, "RECEIVED", "the accounts."),
        ("RECOMENDED: That it be so.", RECOMMENDED, "RECOMENDED", "That it be so."),
        (
            "RECOMMENDED – T H A T the plan be kept.",
            RECOMMENDED,
            "RECOMMENDED – T H A T",
            "the plan be kept.",
        ),
        ("The plan was AGREED as it stood.", AGREED, "AGREED", "The plan was AGREED as it stood."),
    ],
)
def test_a_style(text: str, kind: ResolutionKind, heading: str, lead_in: str) -> None:
    found = resolved(text)
    assert (found.kind, found.heading, found.lead_in) == (kind, heading, lead_in)
    assert 0.5 < found.confidence < 1


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Resolved to RECOMMEND: (to Council) That it be so.", "Council"),
        ("RECOMMENDED to Cabinet: That it be so.", "Cabinet"),
        ("RECOMMENDED TO: That it be so.", ""),
        ("RESOLVED TO RECOMMEND to the Mayor and Cabinet That it be so.", "Mayor and Cabinet"),
    ],
)
def test_to_whom_something_is_recommended(text: str, recipient: str) -> None:
    assert resolved(text).kind is RECOMMENDED
    assert resolved(text).recipient == recipient


@pytest.mark.parametrize(
    "text",
    [
        "The Chairman noted that it was late.",
        "Members agreed with the officer that it was hard.",
        "It was agreed that officers would circulate the figures.",
        "The Committee noted the report.",
        "The Council had resolved to do so in March.",
        "As RESOLVED at the last meeting, the fence was mended.",
        "The matter was not yet resolved.",
        "Noted.",
        "Recommendation of the Director attached.",
        "That was not what the Member had asked.",
        "That led to a fear that it would be late.",
        "RESOLVED",
        "DECISION:",
    ],
)
def test_what_is_told_is_no_resolution(text: str) -> None:
    assert told(text) == [text]


def test_a_paragraph_that_decides_in_the_middle() -> None:
    text = (
        "The Clerk read out three quotes. It was proposed by Cllr A Dale, seconded by Cllr B Moss "
        "and RESOLVED that the bench from Oakley be bought. The Clerk will order it."
    )
    assert told(text) == ["The Clerk read out three quotes.", "*", "The Clerk will order it."]


def test_a_long_sentence_before_it_stays_told() -> None:
    text = "After members had asked about cost and the time it would take, it was RESOLVED to wait."
    assert told(text) == ["After members had asked about cost and the time it would take,", "*"]


def test_several_in_one_paragraph() -> None:
    text = "It was RESOLVED to wait. Cllr May spoke. It was RESOLVED to pay. He left."
    assert told(text) == ["*", "Cllr May spoke.", "*", "He left."]


@pytest.mark.parametrize(
    "text",
    [
        "It was proposed by Cllr Dale and seconded by Cllr Moss that it be mended. All agreed.",
        "Cllr Dale proposed that it be mended. Seconded Cllr Moss. Carried.",
        "Cllr Dale proposed the payments, seconded by Cllr Moss, with five in favour, one against.",
        "All payments were approved. Proposer: Cllr Dale, 2nd: Cllr Moss.",
        "It was proposed that moles be caught. Proposed Cllr Dale, seconded Cllr Moss.",
    ],
)
def test_what_was_carried_without_being_announced(text: str) -> None:
    found = resolved(text)
    assert (found.lead_in, found.mover, found.seconder) == (text, "Cllr Dale", "Cllr Moss")


@pytest.mark.parametrize("word", ["RESLOVED", "RESOVLED", "RESOLVD", "RECIEVED", "RECOMENDED"])
def test_misspelt(word: str) -> None:
    assert kind_of(word) is not None


@pytest.mark.parametrize("word", ["REVOLVED", "RELIEVED", "NOTES", "GREED", "DEVOLVED", "REMOVED"])
def test_another_word_is_not_misspelt(word: str) -> None:
    assert kind_of(word) is None


def test_a_numbered_resolution_behind_other_words_is_one_by_itself() -> None:
    assert told("The mill was cold: Resolved 16/05/8.1 It was kept.") == ["The mill was cold:", "*"]
