"""A clerk's steps and changes, in a browser."""

from datetime import date

import pytest

from committee.rules.actions import LIFE, ActionState
from committee.rules.chasing import Closing
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import action_answers, action_ends, action_steps
from committee.services.actions import OwnerGiven, raise_action
from committee.web.action_steps import VERBS

S = ActionState
SCRIPT = "<script>alert('Ŵyn-O’Connor')</script>"
NOVEMBER = Due(DueKind.DATE, date(2026, 11, 2))


@pytest.fixture
def clerk(client_for, world):
    return client_for(world.clerk)


@pytest.fixture
def action(world, context_for):
    return raise_action(
        context_for(world.clerk),
        world.held.items[1],
        text="Circulate the data",
        owners=[OwnerGiven("officers", post_id=world.ict.id)],
        due=Due(DueKind.NEXT_MEETING),
    )


@pytest.fixture
def sent(world, context_for, action):
    action_steps.send(context_for(world.clerk), action)
    return action


@pytest.fixture
def completed(world, context_for, sent):
    action_answers.complete(context_for(world.director), sent, answer="It was sent")
    return sent


def at(action, part):
    return f"/actions/{action.slug}/{part}"


def test_every_step_that_is_no_owner_s_has_its_page():
    assert set(VERBS) == {s.name for s in LIFE.steps if s.permission != "actions.answer"}


@pytest.mark.parametrize("name", VERBS)
def test_a_step_asks_first_and_is_then_taken(clerk, action, name):
    step = LIFE.step(name)
    action.state = step.sources[0]
    page = clerk.see(at(action, f"steps/{name}"))
    assert page.h1.endswith("?")
    assert page.buttons == [step.button]
    assert action.state is step.sources[0]
    given = {"reason": f"Because {SCRIPT}"} if step.needs_reason else {}
    after = clerk.submit(page, step.button, **given)
    assert after.said == [f"OSC (26/27) 001 is “{step.target.words}” now."]
    assert action.state is step.target
    assert action.events[-1].note == "".join(given.values())


@pytest.mark.parametrize("name", [s.name for s in LIFE.steps if s.needs_reason])
def test_a_reason_is_asked_for(clerk, action, name):
    step = LIFE.step(name)
    action.state = step.sources[0]
    page = clerk.see(at(action, f"steps/{name}"))
    for reason, error in ((" ", "Enter the reason"), ("x" * 20_001, "Why? must be 20,000")):
        refused = clerk.submit(page, step.button, status=422, reason=reason)
        assert refused.errors[0].startswith(error)
        assert refused.value("reason") == reason.strip()
    assert action.state is step.sources[0]


@pytest.mark.parametrize("name", VERBS)
def test_a_step_that_is_not_open_has_no_page(clerk, action, name):
    action.state = next(s for s in S if s not in LIFE.step(name).sources)
    refused = clerk.see(at(action, f"steps/{name}"), status=409)
    assert f"is “{action.state.words}”: this cannot be done to it now." in refused.text


def test_a_step_that_the_table_does_not_know(clerk, action):
    clerk.see(at(action, "steps/explode"), status=404)
    clerk.see(at(action, "steps/complete"), status=404)


@pytest.mark.parametrize("name", [name for name in VERBS if name != "delete"])
def test_pressing_twice_takes_one_step(clerk, action, name):
    step = LIFE.step(name)
    action.state = step.sources[0]
    page = clerk.see(at(action, f"steps/{name}"))
    given = {"reason": "Because"} if step.needs_reason else {}
    for _ in range(2):
        assert clerk.submit(page, step.button, **given).h1.startswith("OSC (26/27) 001")
    assert [event.step for event in action.events] == ["raise", name]


def test_two_clerks_take_different_steps_and_the_later_is_told(clerk, context_for, world, sent):
    page = clerk.see(at(sent, "steps/withdraw"))
    action_ends.give_up(context_for(world.clerk), sent, reason="Impossible")
    refused = clerk.submit(page, "Withdraw", status=409, reason="All my words")
    assert "is “No longer feasible”. Somebody may have changed it" in refused.text
    assert "All my words" in refused.text


def test_it_is_closed_at_a_meeting(clerk, world, context_for, sent):
    action_answers.complete(context_for(world.director), sent, answer="It was sent")
    page = clerk.see(at(sent, "steps/close"))
    assert "It was sent" in page.text
    given = {"at": "Tuesday 8 September 2026", "item": "3", "note": "Members were content"}
    after = clerk.submit(page, "Close", **given)
    assert (sent.closed_at, sent.closed_item) == (world.held, world.held.items[2])
    assert "15 September 2026Confirmed at the meeting of 8 September 2026, item 3" in after.text
    sent.closed_item.minute_number = "12"
    told = clerk.see(f"/actions/{sent.slug}").text
    assert told.count("Confirmed at the meeting of 8 September 2026, minute 12") == 2


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"item": "3"}, "Choose the meeting that the item belongs to"),
        (
            {"at": "Tuesday 8 September 2026", "item": "33"},
            "The meeting of 8 September 2026 has no item 33: check its agenda",
        ),
    ],
)
def test_an_item_that_is_not_there(clerk, completed, given, error):
    page = clerk.see(at(completed, "steps/close"))
    refused = clerk.submit(page, "Close", status=422, note="All my words", **given)
    assert refused.errors == [error]
    assert refused.value("note") == "All my words"


def test_where_the_committee_closes_a_meeting_is_asked_for(clerk, world, completed):
    world.osc.closing = Closing.COMMITTEE
    page = clerk.see(at(completed, "steps/close"))
    assert "This committee confirms what is done at a meeting." in page.text
    refused = clerk.submit(page, "Close", status=422)
    assert refused.errors == ["Choose the meeting at which the committee confirmed it"]
    clerk.submit(refused, "Close", at="Tuesday 8 September 2026")
    assert completed.closed_at == world.held


def test_where_the_chair_closes_their_page_has_the_buttons(client_for, world, completed):
    world.osc.closing = Closing.CHAIR
    chair = client_for(world.chair)
    page = chair.see(f"/actions/{completed.slug}")
    assert "For the chair" in page.text
    assert "Change the owner" not in page.text
    back = chair.see(page.link("Send back"))
    chair.submit(back, "Send back", reason="Which data?")
    completed.state = S.COMPLETED
    closing = chair.see(at(completed, "steps/close"))
    assert "Who decided?" not in closing.text
    assert chair.submit(closing, "Close").said == ["OSC (26/27) 001 is “Closed” now."]


def test_where_the_chair_closes_a_clerk_records_the_chair_s_word(clerk, world, completed):
    world.osc.closing = Closing.CHAIR
    page = clerk.see(at(completed, "steps/close"))
    assert page.value("said_by") == world.chair.name
    assert clerk.submit(page, "Close", status=422).errors == ["Choose how they reached you"]
    after = clerk.submit(page, "Close", said_means="By telephone")
    assert (
        "Recorded by Rhiannon Clarke: decided by Councillor Siân Ŵyn-O'Connor, by telephone, on "
        "15 September 2026"
    ) in after.text


@pytest.mark.parametrize("who", ["chair", "member", "director"])
@pytest.mark.parametrize("name", VERBS)
def test_nobody_else_has_a_step(client_for, world, action, who, name):
    action.state = S.NOT_STARTED
    client_for(getattr(world, who)).see(at(action, f"steps/{name}"), status=403)


def test_who_decided_that_it_ends_is_shown_with_the_meeting(clerk, world, sent):
    page = clerk.see(at(sent, "steps/withdraw"))
    given = {
        "reason": "A new plan",
        "decided_by": "the Cabinet",
        "at": "Tuesday 8 September 2026",
    }
    after = clerk.submit(page, "Withdraw", **given)
    assert "Recorded by Rhiannon Clarke: decided by the Cabinet" in after.text
    assert "Decided at the meeting of 8 September 2026" in after.text
