"""How actions are closed and ended, and who may do it for which committee."""

import pytest

from committee.rules.actions import ActionState
from committee.rules.chasing import Closing, Means, Said
from committee.rules.refusals import Invalid, NotPermitted
from committee.services import action_ends

S = ActionState
ENDS = ["supersede", "give_up", "withdraw"]
BY_TELEPHONE = Said("Councillor Ŵyn", Means.TELEPHONE)


@pytest.fixture
def chair(world, context_for):
    return context_for(world.chair)


@pytest.fixture
def chairs(world):
    world.osc.closing = Closing.CHAIR


@pytest.fixture
def committees(world):
    world.osc.closing = Closing.COMMITTEE


def test_it_is_closed_at_a_meeting_of_its_committee(world, clerk, completed):
    action_ends.close(clerk, completed, at=world.held)
    assert (completed.closed_at, completed.ended_on) == (world.held, world.today)


def test_it_is_not_closed_at_a_meeting_still_to_come(world, clerk, completed):
    with pytest.raises(Invalid) as refused:
        action_ends.close(clerk, completed, at=world.called)
    assert refused.value.errors == {"at": "Choose a meeting of this committee that has been held"}


def test_what_was_sent_back_keeps_its_answer_in_the_history(clerk, completed):
    action_ends.send_back(clerk, completed, reason="Which data?")
    assert completed.completed_on is None
    assert [event.note for event in completed.events][-2:] == ["It is done", "Which data?"]


def test_what_is_reopened_is_no_longer_closed(world, clerk, completed):
    action_ends.close(clerk, completed, at=world.held)
    action_ends.reopen(clerk, completed, reason="It was not done")
    assert (completed.completed_on, completed.ended_on, completed.closed_at) == (None, None, None)


def test_an_item_is_kept_with_the_meeting_in_the_action_and_its_history(world, clerk, completed):
    item = world.held.items[2]
    action_ends.close(clerk, completed, item=item)
    assert (completed.closed_at, completed.closed_item) == (world.held, item)
    assert (completed.events[-1].meeting, completed.events[-1].item) == (world.held, item)


def test_the_item_is_one_of_the_meeting(session, world, clerk, completed):
    item = world.held.items[2]
    world.called.state = world.held.state
    with pytest.raises(Invalid) as refused:
        action_ends.close(clerk, completed, at=world.called, item=item)
    assert list(refused.value.errors) == ["item"]


def test_a_meeting_of_another_committee_confirms_nothing(world, clerk, completed):
    world.called.state = world.held.state
    world.called.committee_id = world.other.id
    with pytest.raises(Invalid, match="Choose a meeting of this committee"):
        action_ends.close(clerk, completed, at=world.called)


def test_the_clerk_closes_unless_it_is_set_otherwise(world, clerk, chair, completed):
    with pytest.raises(NotPermitted, match="Only whoever confirms for this committee"):
        action_ends.close(chair, completed)
    action_ends.close(clerk, completed)
    assert completed.state is S.CLOSED


def test_where_the_committee_closes_a_meeting_is_named(world, clerk, chair, committees, completed):
    with pytest.raises(NotPermitted):
        action_ends.close(chair, completed, at=world.held)
    with pytest.raises(Invalid) as refused:
        action_ends.close(clerk, completed)
    assert refused.value.errors == {"at": "Choose the meeting at which the committee confirmed it"}
    action_ends.close(clerk, completed, at=world.held)
    assert completed.closed_at == world.held


def test_where_the_chair_closes_the_chair_does(chair, chairs, completed):
    action_ends.send_back(chair, completed, reason="Which data?")
    assert completed.events[-1].who == "Councillor Siân Ŵyn-O'Connor"
    completed.state = S.COMPLETED
    action_ends.close(chair, completed)
    assert completed.state is S.CLOSED


@pytest.mark.parametrize("who", ["member", "outsider", "director", "administrator", None])
def test_where_the_chair_closes_no_other_member_does(world, context_for, chairs, completed, who):
    with pytest.raises(NotPermitted):
        action_ends.close(context_for(who and getattr(world, who)), completed)


def test_a_clerk_records_what_the_chair_decided(clerk, chairs, completed):
    action_ends.send_back(clerk, completed, reason="Which?", said=BY_TELEPHONE)
    assert completed.events[-1].who == (
        "Recorded by Rhiannon Clarke: decided by Councillor Ŵyn, by telephone"
    )
    completed.state = S.COMPLETED
    action_ends.close(clerk, completed)
    assert completed.events[-1].who == "Recorded by Rhiannon Clarke: decided by the chair"


def test_the_chair_records_nobody_else_s_decision(chair, chairs, completed):
    with pytest.raises(NotPermitted):
        action_ends.close(chair, completed, said=BY_TELEPHONE)


@pytest.mark.parametrize("name", ENDS)
def test_who_decided_that_it_ends_is_kept_with_the_meeting(world, clerk, sent, name):
    end = getattr(action_ends, name)
    end(clerk, sent, reason="A new plan", decided_by="the Cabinet", at=world.held)
    event = sent.events[-1]
    assert event.who == "Recorded by Rhiannon Clarke: decided by the Cabinet"
    assert (event.note, event.meeting) == ("A new plan", world.held)
    assert (sent.ended_on, sent.closed_at) == (world.today, None)


@pytest.mark.parametrize("name", [*ENDS, "reopen"])
def test_nothing_is_decided_at_a_meeting_still_to_come(world, clerk, sent, name):
    sent.state = S.CLOSED if name == "reopen" else sent.state
    with pytest.raises(Invalid, match="a meeting of this committee that has been held"):
        getattr(action_ends, name)(clerk, sent, reason="Because", at=world.called)


def test_the_committee_may_reopen_what_was_closed(world, clerk, completed):
    action_ends.close(clerk, completed)
    action_ends.reopen(
        clerk, completed, reason="Not all of it", decided_by="the committee", at=world.held
    )
    assert (completed.state, completed.events[-1].meeting) == (S.IN_PROGRESS, world.held)
