"""The page of an action."""

from datetime import date

import pytest

from committee.rules.actions import ActionState
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind, MeetingState
from committee.services import action_answers, action_ends, meetings
from committee.services.actions import OwnerGiven, Source


def test_the_page_tells_the_whole_story(client_for, context_for, world, asked):
    action = asked(
        owners=[OwnerGiven("officers", post_id=world.ict.id)],
        source=Source("The Chair asked that data be circulated."),
        due=Due(DueKind.NEXT_MEETING),
    )
    action_answers.start(context_for(world.director), action, note="Asked for the figures")
    page = client_for(world.member).see("/actions/osc-26-27-001")
    assert page.h1 == "OSC (26/27) 001: Circulate the data"
    title = page.tree.find(".//title").text_content().split(" – ")
    assert [part.strip() for part in title] == [page.h1, "Actions", "Northmoor Council"]
    for words in (
        "The Chair asked that data be circulated.",
        "Item 2, Digital inclusion, meeting of 8 September 2026",
        "Next meeting, 20 October 2026in 35 days",
        "Director of ICT (Ben Ffoulkes)",
        "As said“officers”",
        "Raised Rhiannon Clarke, 15 September 2026 at 11 am",
        "In progress Ben Ffoulkes, 15 September 2026 at 11 am Asked for the figures",
    ):
        assert words in page.text
    assert page.buttons == []
    assert page.link("Digital inclusion") == f"/meetings/{world.held.id}/items/{action.item_id}"


@pytest.mark.parametrize(
    ("due_on", "tags"),
    [
        (date(2026, 9, 10), ["Not started", "Overdue", "Owner to be set"]),
        (date(2026, 9, 20), ["Not started", "Due this week", "Owner to be set"]),
        (None, ["Not started", "Owner and date to be set"]),
    ],
)
def test_the_page_has_the_tags_that_the_list_has(client_for, world, asked, due_on, tags):
    due = Due(DueKind.DATE, due_on) if due_on else Due()
    action = asked(owners=[], due=due)
    page = client_for(world.member).see(f"/actions/{action.slug}")
    assert [tag.text_content() for tag in page.tree.find_class("govuk-tag")] == tags


def test_the_page_says_how_and_when_it_ended(client_for, context_for, world, asked):
    action = asked()
    action_ends.withdraw(context_for(world.clerk), action, reason="Asked twice")
    page = client_for(world.member).see(f"/actions/{action.slug}")
    assert "Withdrawn15 September 2026" in page.text


def test_an_unknown_action(client_for, world):
    page = client_for(world.clerk).see("/actions/osc-99-00-999", status=404)
    assert "There is no such action, or you may not see it." in page.text


@pytest.mark.parametrize(
    ("state", "steps"),
    [
        (ActionState.NOT_SENT, ["Send to the owner"]),
        (ActionState.IN_PROGRESS, []),
        (ActionState.COMPLETED, ["Close", "Send back"]),
        (ActionState.CLOSED, ["Reopen"]),
    ],
)
def test_a_clerk_has_a_link_for_each_step_open(client_for, world, asked, state, steps):
    action = asked()
    action.state = state
    ending = ["Mark as superseded", "Mark as no longer feasible", "Withdraw"]
    page = client_for(world.clerk).see(f"/actions/{action.slug}")
    links = [
        link.text_content().strip()
        for link in page.tree.xpath("//main//a[contains(@href, '/steps/')]")
    ]
    outstanding = state in (ActionState.IN_PROGRESS, ActionState.COMPLETED)
    assert links == steps + ending * outstanding


def test_long_words_stand_below_a_short_heading(client_for, world, asked):
    action = asked("Write to the Minister " * 50)
    page = client_for(world.member).see(f"/actions/{action.slug}")
    assert len(page.h1) < 150
    assert action.text in page.text


def test_a_meeting_not_held_moves_what_is_due_then(client_for, world, asked):
    action = asked(due=Due(DueKind.NEXT_MEETING))
    called, clerk = world.called, world.context(world.clerk)
    meetings.not_held(clerk, called, MeetingState.CANCELLED, version=called.version)
    page = client_for(world.clerk).see(f"/actions/{action.slug}")
    moved = "Due: Next meeting, 20 October 2026 → Next meeting, not yet called. The committee"
    assert moved in page.text
