"""Matters arising in a browser: the list, the ticks, and what becomes of them."""

import pytest

from committee.rules.actions import ActionState
from committee.rules.vocabulary import Part
from committee.services import matters, minutes
from tests.matters import AFTER, EXEMPT, arising


@pytest.fixture
def october(world, clock):
    clock.now = AFTER
    return arising(world)


def address(item, more=""):
    return f"/meetings/{item.meeting_id}/items/{item.id}{more}"


def test_the_list_fills_itself_before_the_meeting_and_nobody_ticks_yet(client_for, world, october):
    october.done("Send the figures")
    october.action("Write to the minister", due=2)
    world.session.commit()
    page = client_for(world.clerk).see(address(october.item))
    (due,) = page.rows("Due by this meeting")
    assert due[1:] == ["Write to the minister", "Director of ICT", "2 October 2026", "Not started"]
    (done,) = page.rows("Done, for the committee to confirm")
    assert done[1] == "Send the figures Answer: Send the figures: it was done."
    assert done[-1] == "Completed, to be confirmed"
    assert "Confirm as done" not in page.text
    assert page.tree.xpath("//body[contains(@class, 'matters-wide')]")


def test_a_clerk_ticks_and_the_action_says_where_it_was_confirmed(client_for, world, october):
    first, second = october.done("Send the figures"), october.done("Send the map")
    october.hold()
    world.session.commit()
    client = client_for(world.clerk)
    words = "Confirm those ticked, and record the list"
    page = client.submit(client.see(address(october.item)), words, confirmed=[str(first.id)])
    assert page.said == ["2 actions recorded as reported, 1 action confirmed as done and closed."]
    assert page.address.partition("#")[0] == address(october.item)
    assert "What was reported at this meeting is recorded." in page.text
    assert (first.state, second.state) == (ActionState.CLOSED, ActionState.COMPLETED)
    page = client.submit(page, words, confirmed=[str(second.id)])
    assert page.said == ["1 action confirmed as done and closed."]
    page = client.submit(client.see(address(october.item)), words)
    assert page.said == ["Nothing new was reported or confirmed."]


def test_the_action_says_at_which_meeting_and_minute(client_for, world, october):
    action = october.done("Send the figures")
    october.hold()
    matters.confirm(october.clerk, october.item, [action])
    world.session.commit()
    for_all = client_for(world.outsider)
    said = "Confirmed at the meeting of 20 October 2026"
    assert said in for_all.see(f"/actions/{action.slug}").text
    minutes.write(october.clerk, october.item, text="The list was read.", base=0)
    minutes.issue(october.clerk, minutes.of(october.clerk, october.item.meeting, Part.PUBLIC))
    world.session.commit()
    number = october.item.minute_number
    assert number
    assert f"{said}, minute {number}" in for_all.see(f"/actions/{action.slug}").text


def test_whoever_minutes_comes_back_to_the_minute(client_for, world, october):
    action = october.done("Send the figures")
    october.hold()
    world.session.commit()
    client = client_for(world.clerk)
    writing = f"/meetings/{october.item.meeting_id}/minutes/items/{october.item.id}"
    words = "Confirm those ticked, and record the list"
    page = client.submit(client.see(writing), words, confirmed=[str(action.id)])
    assert page.address.partition("#")[0] == writing
    assert "Confirmed as done" in page.text


def test_a_tick_for_an_action_that_is_not_listed_is_refused_and_the_others_stay(
    client_for, world, october
):
    listed, unlisted = october.done("Send the figures"), october.action("Later", due=30)
    october.hold()
    world.session.commit()
    client = client_for(world.clerk)
    page = client.see(address(october.item))
    answer = client.post(
        address(october.item, "/matters"),
        data={
            "csrf_token": page.value("csrf_token"),
            "confirmed": [str(listed.id), str(unlisted.id)],
        },
        headers={"Origin": "http://localhost"},
    )
    assert answer.status_code == 422
    assert "Choose the actions that were confirmed from the list" in answer.text
    assert "checked" in answer.text
    assert listed.state is ActionState.COMPLETED


def test_others_read_the_list_and_have_no_button(client_for, world, october):
    october.done("Send the figures")
    october.done("Sell the depot", mark=EXEMPT)
    october.hold()
    world.session.commit()
    for person in (world.member, world.chair, world.outsider, world.director):
        client = client_for(person)
        page = client.see(address(october.item))
        assert "Send the figures" in page.text
        assert "Sell the depot" not in page.answer.text
        assert "Confirm as done" not in page.text
        client.see(address(october.item, "/matters"), status=403)
    told = "1 more action not for publication is due or done"
    assert told in client_for(world.member).see(address(october.item)).text
    assert told not in client_for(world.outsider).see(address(october.item)).text


def test_an_exempt_item_lists_exempt_actions_to_those_who_may_see_it(client_for, world, october):
    october.done("Sell the depot", mark=EXEMPT)
    item = october.another(EXEMPT)
    world.session.commit()
    assert "Sell the depot" in client_for(world.member).see(address(item)).text
    assert "Sell the depot" not in client_for(world.outsider).see(address(item)).text


def test_approved_minutes_offer_no_tick(client_for, world, october):
    action = october.done("Send the figures")
    october.hold()
    matters.confirm(october.clerk, october.item, [])
    world.session.commit()
    client = client_for(world.clerk)
    older = client.see(address(october.item))
    public = minutes.of(october.clerk, october.item.meeting, Part.PUBLIC)
    public.state = public.state.APPROVED
    world.session.commit()
    page = client.see(address(october.item))
    assert "Send the figures" in page.text
    assert "Confirm as done" not in page.text
    words = "Confirm those ticked, and record the list"
    page = client.submit(older, words, status=409, confirmed=[str(action.id)])
    assert "their text is locked" in page.text


def test_looking_records_nothing(client_for, world, october):
    october.done("Send the figures")
    october.hold()
    world.session.commit()
    client = client_for(world.clerk)
    for _ in range(3):
        client.see(address(october.item))
        page = client.see(address(october.item, "/matters"))
    assert "This list fills itself until it is recorded what was reported." in page.text
