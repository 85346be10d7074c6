"""Issuing, approving and signing, each on a page of its own."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.minutes import Minutes
from committee.queries import revisions
from committee.rules.access import Level, Mark
from committee.rules.minutes import MinutesState
from committee.rules.vocabulary import MeetingState, Part
from committee.services import actions, meetings, minutes
from tests.pages import Page
from tests.world import World

LATER = datetime(2026, 10, 21, 10, tzinfo=UTC)


def address(world: World, step: str, part: str = "public") -> str:
    return f"/meetings/{world.held.id}/minutes/{part}/{step}"


def write(world: World, text: str = "Words.", place: int = 1) -> None:
    item, context = world.held.items[place], world.context(world.clerk)
    standing = revisions.latest(context, item)
    minutes.write(context, item, text=text, base=standing.number if standing else 0)
    world.session.commit()


def public(world: World) -> Minutes:
    return minutes.of(world.context(world.clerk), world.held, Part.PUBLIC)


def issue(world: World) -> None:
    write(world)
    minutes.issue(world.context(world.clerk), public(world))
    world.session.commit()


def hold_next(world: World, clock) -> None:
    """The next meeting was held, and the clerk comes the day after."""
    clock.now = world.now = LATER
    meetings.hold(
        world.context(world.clerk),
        world.called,
        closed_at=None,
        presiding=world.chair,
        version=world.called.version,
    )
    world.session.commit()


def approve(world: World, clock) -> None:
    issue(world)
    hold_next(world, clock)
    minutes.approve(world.context(world.clerk), public(world), at=world.called)
    world.session.commit()


def steps(page: Page) -> list[str]:
    """The steps that the page of the meeting offers."""
    found = page.tree.xpath("//section[@id='minutes']//a[contains(@href, '/minutes/public/')]")
    return [link.text for link in found]


def test_the_draft_is_issued_once_it_is_seen_what_lacks(client_for, world: World) -> None:
    write(world)
    actions.raise_action(world.context(world.clerk), world.held.items[1], text="Send figures")
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}")
    assert steps(page) == ["Issue the draft"]
    page = client.see(page.link("Issue the draft"))
    assert "1 of 3 items written" in page.text
    assert page.link("1. Declarations of interest")
    assert "1 action not sent yet" in page.text
    page = client.submit(page, "Issue the draft")
    assert page.said == ["The draft minutes are issued."]
    assert "Draft issued on 15 September 2026" in page.text
    assert public(world).state is MinutesState.DRAFT_ISSUED


def test_an_empty_place_is_put_right_first(client_for, world: World) -> None:
    write(world, "Words.\n\n[resolution 1]")
    client = client_for(world.clerk)
    page = client.see(address(world, "issue"))
    assert "Item 2 has a place for resolution 1" in page.text
    assert page.link("Write item 2")
    assert "Issue the draft" not in page.buttons


def test_a_meeting_is_held_first(client_for, world: World) -> None:
    write(world)
    world.held.state = MeetingState.CALLED
    page = client_for(world.clerk).see(address(world, "issue"))
    assert "This meeting is recorded as “Called”." in page.text
    assert "Issue the draft" not in page.buttons


@pytest.mark.parametrize("step", ["issue", "approve", "sign", "take-back-approval"])
def test_a_step_of_minutes_that_are_not_begun_is_not_found(
    client_for, world: World, step: str
) -> None:
    client_for(world.clerk).see(address(world, step), status=404)


@pytest.mark.parametrize("step", ["approve", "sign", "take-back-approval"])
def test_a_step_out_of_order_says_how_the_minutes_stand(
    client_for, world: World, step: str
) -> None:
    write(world)
    page = client_for(world.clerk).see(address(world, step), status=409)
    assert "These minutes are “Being written”, so this cannot be done now." in page.text


def test_a_second_press_issues_nothing_twice(client_for, world: World) -> None:
    write(world)
    client = client_for(world.clerk)
    page = client.see(address(world, "issue"))
    for _ in range(2):
        assert client.submit(page, "Issue the draft").address == f"/meetings/{world.held.id}"
    assert public(world).state is MinutesState.DRAFT_ISSUED
    verbs = world.session.scalars(select(AuditEntry.verb)).all()
    assert verbs.count("minutes.issue") == 1


def test_without_a_later_meeting_there_is_none_to_choose(client_for, world: World) -> None:
    issue(world)
    page = client_for(world.clerk).see(address(world, "approve"))
    assert "none is recorded as held yet" in page.text
    assert page.buttons == []


def test_the_approval_takes_a_later_meeting(client_for, world: World, clock) -> None:
    issue(world)
    hold_next(world, clock)
    client = client_for(world.clerk)
    page = client.see(address(world, "approve"))
    page = client.submit(page, "Record the approval", at="", note="x", status=422)
    assert page.errors == ["Choose the meeting that approved them"]
    assert page.value("note") == "x"
    page = client.submit(
        page, "Record the approval", at="Tuesday 20 October 2026", note="With one correction."
    )
    assert "Approved at the meeting on 20 October 2026" in page.text
    assert steps(page) == ["Take back the approval", "Record the signing"]
    assert public(world).approval_note == "With one correction."


def test_an_approval_is_taken_back_with_a_reason(client_for, world: World, clock) -> None:
    approve(world, clock)
    client = client_for(world.clerk)
    page = client.see(address(world, "take-back-approval"))
    page = client.submit(page, "Take back the approval", status=422)
    assert page.errors == ["Enter why the approval is taken back"]
    page = client.submit(page, "Take back the approval", reason="The wrong meeting")
    assert page.said == ["The approval is taken back."]
    assert public(world).state is MinutesState.DRAFT_ISSUED


def test_whoever_presided_signs_and_the_day_is_checked(client_for, world: World, clock) -> None:
    approve(world, clock)
    client = client_for(world.clerk)
    page = client.see(address(world, "sign"))
    assert page.value("by") == str(world.chair.id)
    page = client.submit(page, "Record the signing", on=["19", "10", "2026"], status=422)
    assert page.errors == ["Enter the day they were signed, from 20 October 2026 up to today"]
    page = client.submit(page, "Record the signing", on=["20", "10", "2026"])
    assert "Signed by Councillor Siân Ŵyn-O'Connor on 20 October 2026" in page.text
    assert steps(page) == []
    assert "Write the minutes" not in page.text


def test_each_part_has_its_own_state(client_for, world: World) -> None:
    world.held.items[2].mark = Mark(Level.EXEMPT, (3,))
    write(world, "Secret.", 2)
    issue(world)
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world, "issue", "exempt")), "Issue the draft")
    assert "Exempt minutes" in page.text
    assert page.text.count("Draft issued on 15 September 2026") == 2


def test_only_clerks_take_steps(client_for, world: World, clock) -> None:
    approve(world, clock)
    for person in (world.chair, world.director, world.monitoring_officer):
        for step in ("issue", "approve", "sign", "take-back-approval"):
            client_for(person).see(address(world, step), status=403)
