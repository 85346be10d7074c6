"""A clerk's steps and changes, in a browser."""

from datetime import date

import pytest

from committee.rules.access import Level, Mark
from committee.rules.actions import ENDED, LIFE, ActionState
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import action_changes, action_steps
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


def at(action, part):
    return f"/actions/{action.slug}/{part}"


def test_every_step_of_the_clerks_alone_has_its_page():
    assert set(VERBS) == {s.name for s in LIFE.steps if s.permission == "actions.manage"}


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
    action_steps.give_up(context_for(world.clerk), sent, reason="Impossible")
    refused = clerk.submit(page, "Withdraw", status=409, reason="All my words")
    assert "is “No longer feasible”. Somebody may have changed it" in refused.text
    assert "All my words" in refused.text


def test_it_is_closed_at_a_meeting(clerk, world, context_for, sent):
    action_steps.complete(context_for(world.director), sent, answer="It was sent")
    page = clerk.see(at(sent, "steps/close"))
    assert "It was sent" in page.text
    after = clerk.submit(page, "Close", at="Tuesday 8 September 2026", note="Members were content")
    assert sent.closed_at == world.held
    assert "Closed15 September 2026, at the meeting of 8 September 2026" in after.text


def test_the_owner_is_changed(clerk, world, sent):
    page = clerk.see(at(sent, "owners"))
    assert page.value("owners-0-who") == f"post:{world.ict.id}"
    assert page.value("owners-0-words") == "officers"
    given = {"owners-0-who": "Amrit Sandhu", "owners-0-words": "", "owners-1-body": "Siân’s Trust"}
    after = clerk.submit(page, "Save", **given)
    assert after.said == ["The owner of OSC (26/27) 001 is changed."]
    assert [owner.name for owner in sent.owners] == ["Amrit Sandhu", "Siân’s Trust"]


def test_all_of_many_owners_can_be_changed(clerk, world, context_for):
    bodies = [OwnerGiven(body=f"Body {number}") for number in range(5)]
    context = context_for(world.clerk)
    many = raise_action(context, world.held.items[1], text="Meet", owners=bodies)
    page = clerk.see(at(many, "owners"))
    clerk.submit(page, "Save", **{"owners-4-body": "Body 9"})
    assert [owner.body for owner in many.owners] == [
        "Body 0",
        "Body 1",
        "Body 2",
        "Body 3",
        "Body 9",
    ]


def test_the_same_owner_twice_is_refused(clerk, sent):
    given = {"owners-0-words": "", "owners-1-who": "Director of ICT (Ben Ffoulkes)"}
    refused = clerk.submit(clerk.see(at(sent, "owners")), "Save", status=422, **given)
    assert refused.errors == ["Name each owner once"]


def test_two_clerks_change_the_owner_and_the_later_sees_what_stands(
    clerk, world, context_for, sent
):
    page = clerk.see(at(sent, "owners"))
    action_changes.change_owners(context_for(world.clerk), sent, [], version=sent.version)
    given = {"owners-0-who": "Amrit Sandhu"}
    refused = clerk.submit(page, "Save", status=409, **given)
    assert "What stands there now To be set" in refused.text
    assert refused.value("owners-0-who") == f"person:{world.head.id}"
    clerk.submit(refused, "Save")
    assert [owner.name for owner in sent.owners] == ["Amrit Sandhu"]


def test_the_date_is_changed_with_a_reason(clerk, sent):
    page = clerk.see(at(sent, "due"))
    given = {"due_kind": "A date", "due_on": ["2", "11", "2026"]}
    refused = clerk.submit(page, "Save", status=422, **given)
    assert refused.errors == ["Enter why the date changes"]
    clerk.submit(refused, "Save", reason="Staff leave")
    assert sent.due == NOVEMBER
    assert sent.events[-1].note.endswith("→ 2 November 2026. Staff leave")


def test_two_clerks_change_the_date_and_the_later_sees_what_stands(
    clerk, world, context_for, action
):
    page = clerk.see(at(action, "due"))
    context = context_for(world.clerk)
    action_changes.change_due(context, action, NOVEMBER, reason="", version=action.version)
    refused = clerk.submit(page, "Save", status=409, due_kind="To be set")
    assert "What stands there now 2 November 2026" in refused.text
    clerk.submit(refused, "Save")
    assert action.due == Due()


def test_the_words_are_corrected_until_it_is_sent(clerk, world, context_for, action):
    page = clerk.see(at(action, "correct"))
    given = {"text": "Circulate all data", "mark": "exempt", "paragraphs": ["3"]}
    after = clerk.submit(page, "Save", **given)
    assert after.said == ["OSC (26/27) 001 is corrected."]
    assert (action.text, action.mark) == ("Circulate all data", Mark(Level.EXEMPT, (3,)))
    refused = clerk.submit(page, "Save", status=409, text=SCRIPT)
    assert "What stands there now Circulate all data" in refused.text
    assert refused.value("text") == SCRIPT
    action_steps.send(context_for(world.clerk), action)
    late = clerk.submit(refused, "Save", status=409)
    assert "has been sent, so it cannot be corrected. Withdraw it" in late.text


def test_an_unsent_action_is_deleted(session, clerk, world, action):
    page = clerk.see(at(action, "delete"))
    after = clerk.submit(page, "Delete the action")
    assert after.said == ["OSC (26/27) 001 is deleted. Its number is not used again."]
    assert after.address == f"/meetings/{world.held.id}"
    clerk.submit(page, "Delete the action", status=404)


def test_what_was_sent_is_withdrawn_and_not_deleted(clerk, sent):
    page = clerk.see(at(sent, "delete"))
    assert page.buttons == []
    assert page.link("Withdraw it") == at(sent, "steps/withdraw")


@pytest.mark.parametrize("state", ENDED)
def test_what_has_ended_is_reopened_before_it_is_changed(clerk, action, state):
    action.state = state
    for part, given in (("owners", {}), ("due", {"due_kind": "To be set", "reason": "x"})):
        refused = clerk.submit(clerk.see(at(action, part)), "Save", status=409, **given)
        assert "Reopen it before you change it." in refused.text


def test_a_clerk_of_another_committee_may_look_and_no_more(
    session, client_for, world, context_for, sent
):
    for role in world.clerk.roles:
        role.committee_id = world.other.id
    client = client_for(world.clerk)
    assert client.see(f"/actions/{sent.slug}").buttons == []
    for part in ("owners", "due", "correct", "delete", "steps/withdraw"):
        refused = client.see(at(sent, part), status=403)
        assert "Only a clerk of this committee may do this." in refused.text
