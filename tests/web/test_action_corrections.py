"""What a clerk changes about an action, its owners, its date and its words, in a browser."""

from datetime import date

import pytest

from committee.rules.access import Level, Mark
from committee.rules.actions import ENDED
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import action_changes, action_steps
from committee.services.actions import raise_action
from committee.services.owners import OwnerGiven

SCRIPT = "<script>alert('Ŵyn-O’Connor')</script>"
NOVEMBER = Due(DueKind.DATE, date(2026, 11, 2))


@pytest.fixture
def clerk(client_for, world):
    return client_for(world.clerk)


@pytest.fixture
def action(world, asked):
    owners = [OwnerGiven("officers", post_id=world.ict.id)]
    return asked(send=False, owners=owners, due=Due(DueKind.NEXT_MEETING))


@pytest.fixture
def sent(world, context_for, action):
    action_steps.send(context_for(world.clerk), action)
    return action


def at(action, part):
    return f"/actions/{action.slug}/{part}"


def test_the_owner_is_changed(clerk, world, sent):
    page = clerk.see(at(sent, "owners"))
    assert page.value("owners-0-who") == f"post:{world.ict.id}"
    assert page.value("owners-0-words") == "officers"
    given = {
        "owners-0-who": "Amrit Sandhu",
        "owners-0-words": "",
        "owners-1-body": "Siân’s Trust",
        "owners-1-email": "post@trust.example",
    }
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
