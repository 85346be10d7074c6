"""Who was in the chair or answered for a post yesterday may do today what anybody may, no more."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from committee.model.letters import Link
from committee.model.posts import Tenure
from committee.rules.actions import ActionState
from committee.rules.chasing import Closing
from committee.services import action_answers, committees, posts
from tests.doors import answer_address


@pytest.fixture
def completed(world, asked):
    """An action that the director says is done; the chair confirms."""
    world.osc.closing = Closing.CHAIR
    action = asked("Circulate the data")
    action_answers.complete(world.context(world.director), action, answer="It was done")
    world.session.commit()
    return action


def refused(client, address):
    """The status of a page, which is that of the same sent by whoever knows the address."""
    token = client.see("/my-letters").value("csrf_token")
    status = client.get(address).status_code
    sent = client.post(address, data={"csrf_token": token, "reason": "x", "answer": "x"})
    assert sent.status_code == status
    return status


def test_the_chair_of_yesterday_confirms_nothing_today(world, client_for, completed):
    chair, close = client_for(world.chair), f"/actions/{completed.slug}/steps/close"
    at = f"/committees/{world.osc.slug}/chair"
    assert (chair.get(close).status_code, chair.get(at).status_code) == (200, 200)
    (seat,) = [held for held in world.osc.memberships if held.person_id == world.chair.id]
    yesterday = world.today - timedelta(days=1)
    committees.end_membership(world.context(world.clerk), seat, until=yesterday)
    for step in ("close", "send_back"):
        assert refused(chair, f"/actions/{completed.slug}/steps/{step}") == 403
    assert chair.get(at).status_code == 404
    assert completed.state is ActionState.COMPLETED


def test_the_chair_of_another_committee_confirms_nothing_of_this_one(world, client_for, completed):
    outsider = client_for(world.outsider)
    for step in ("close", "send_back"):
        assert refused(outsider, f"/actions/{completed.slug}/steps/{step}") == 403
    assert outsider.get(f"/committees/{world.osc.slug}/chair").status_code == 404
    assert outsider.get(f"/committees/{world.other.slug}/chair").status_code == 200


def test_the_delegate_of_yesterday_answers_nothing_today(world, client_for, asked):
    clerk = world.context(world.clerk)
    posts.delegate(clerk, world.ict, world.head, since=world.today - timedelta(days=9))
    action = asked("Write to the schools")
    link = world.session.scalars(select(Link).where(Link.person_id == world.head.id)).one()
    delegate, done = client_for(world.head), f"/actions/{action.slug}/answer/done"
    assert delegate.get(done).status_code == 200
    assert client_for(None).get(answer_address(link)).status_code == 200
    tenure = world.session.scalars(select(Tenure).where(Tenure.is_delegate)).one()
    posts.end_tenure(clerk, tenure, until=world.today - timedelta(days=1))
    assert refused(delegate, done) == 403
    page = client_for(None).see(answer_address(link), status=403)
    assert page.h1 == "This action is with somebody else now"
    assert action.state is ActionState.NOT_STARTED
