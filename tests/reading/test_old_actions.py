"""What became of earlier actions, and the plans of others: neither is a promise of the meeting."""

import pytest

from committee.reading import minutes, sources
from committee.reading.promises import found
from committee.reading.proposal import Resolution
from committee.reading.source import Block, Place
from committee.rules.vocabulary import ResolutionKind

HERE = Place(0, 0)


def quotes(*texts: str) -> list[str]:
    return [action.quote for action in found("Updates on work", [Block(t, HERE) for t in texts])]


@pytest.mark.parametrize(
    "status",
    [
        "Complete.",
        "Completed",
        "Closed",
        "[closed]",
        "- Done",
        "In progress.",
        "Ongoing",
        "Not complete.",
        "Complete. The bank had sent no answer.",
    ],
)
def test_a_status_below_an_action_says_that_it_is_an_old_one(status: str) -> None:
    action = "Action 4: JS to write to the bank about its fees."
    assert quotes(action) != []
    assert quotes(action, status) == []


def test_a_status_at_the_end_of_an_action_says_so_too() -> None:
    assert quotes("JS to write to the bank [Closed]", "Clerk to ring the roofer [new]") == [
        "Clerk to ring the roofer [new]"
    ]


def test_a_table_that_lost_its_columns_is_read_action_and_status_in_turn() -> None:
    lines = ("Action", "Progress", "JS to write to the bank", "Completed")
    assert quotes(*lines, "Clerk to ring the roofer") == ["Clerk to ring the roofer"]


def test_what_is_promised_after_a_status_is_new() -> None:
    status = "Not complete. The Clerk would send a second letter."
    assert quotes("JS to write to the bank.", status) == ["The Clerk would send a second letter."]


def test_a_status_takes_away_no_more_than_the_paragraph_above() -> None:
    lines = ("Clerk to ring the roofer.", "JS to write to the bank.", "Done.", "Closed.")
    assert quotes(*lines) == ["Clerk to ring the roofer."]
    assert quotes("Clerk to ring the roofer.", "Closed: 9.15 pm") == ["Clerk to ring the roofer."]


def test_a_status_takes_away_nothing_of_a_resolution() -> None:
    resolved = Resolution(ResolutionKind.RESOLVED, "that the Clerk write to the bank", HERE, 1.0)
    assert len(found("Bank", [resolved, Block("Closed", HERE)])) == 1


@pytest.mark.parametrize(
    "plan",
    [
        "The Rivers Strategy will be published in June.",
        "The data will be made available on the ministry's own pages.",
        "All equipment will be provided at the hall.",
        "Refreshments are to be provided by the guild.",
        "The next meeting would take place on 4 May at the school.",
        "The register would provide a consistent means of keeping names.",
        "JA advised that the town will be playing an active role.",
        "I would encourage you to come.",
        "It was agreed that the motion should be withdrawn.",
        "It was acknowledged that a second member would add knowledge.",
    ],
)
def test_the_plan_of_a_service_is_no_promise_of_the_meeting(plan: str) -> None:
    assert quotes(plan) == []


@pytest.mark.parametrize(
    "promise",
    [
        "The figures will be provided to members.",
        "A briefing would be provided.",
        "The strategy will be published for the Panel.",
        "The minutes will be published on the website.",
        "Mrs Webb said she would publish the list.",
        "It was agreed that equipment would be provided for the school.",
        "Councillor Pool, who would prepare and put up the posts.",
        "Members wished to hear from a foster carer.",
        "Members asked to receive an update on the lido.",
    ],
)
def test_what_the_meeting_is_to_have_is_one(promise: str) -> None:
    assert quotes(promise) == [promise]


def test_a_promise_that_fills_brackets_is_what_they_hold() -> None:
    assert quotes("No news of the kiosk (Councillors to investigate)") == [
        "Councillors to investigate"
    ]


NOTES = """Garden group

12 March 2024

Website

The new pages were shown and people liked them very much indeed.

Remind the school of the new address

SV

Garden

The hedge has grown over the path again and it is hard to pass.

RM to ask the gardener for a price by 30 April.

RM
"""


def test_initials_alone_are_no_title_and_own_what_stands_above() -> None:
    proposal = minutes.propose(sources.pasted(NOTES))
    assert [item.title for item in proposal.items] == ["Website", "Garden"]
    assert [(each.quote, each.owner) for each in proposal.actions] == [
        ("Remind the school of the new address", "SV"),
        ("RM to ask the gardener for a price by 30 April.", "RM"),
    ]
