"""Who may see an action, changed in a browser."""

import pytest

from committee.rules.access import Level, Mark
from committee.services import action_marks

PRICE = Mark(Level.EXEMPT, (3,))


@pytest.fixture
def clerk(client_for, world):
    return client_for(world.clerk)


def at(action):
    return f"/actions/{action.slug}/mark"


def test_a_sent_action_is_marked(clerk, client_for, world, asked):
    action = asked()
    page = clerk.see(clerk.see(f"/actions/{action.slug}").link("Change who may see it"))
    refused = clerk.submit(page, "Save", status=422, mark="exempt")
    assert refused.errors[0].startswith("Choose which paragraphs of Schedule 12A apply")
    after = clerk.submit(refused, "Save", paragraphs=["3"])
    assert after.said == ["OSC (26/27) 001 is marked: Exempt, paragraph 3."]
    assert "Mark: Open → Exempt, paragraph 3" in after.text
    client_for(world.outsider).see(f"/actions/{action.slug}", status=404)


def test_it_says_below_what_it_cannot_go(clerk, world, asked):
    action = asked()
    action.item.mark = PRICE
    page = clerk.see(at(action))
    assert "It comes from words that are marked “Exempt, paragraph 3”" in page.text
    clerk.submit(page, "Save", mark="open")
    assert action.mark == PRICE


def test_two_clerks_mark_it_and_the_later_sees_what_stands(clerk, world, asked):
    action = asked()
    page = clerk.see(at(action))
    action_marks.change(world.context(world.clerk), action, PRICE, version=action.version)
    refused = clerk.submit(page, "Save", status=409, mark="confidential")
    assert "What stands there now Exempt, paragraph 3" in refused.text
    clerk.submit(refused, "Save")
    assert action.mark == Mark(Level.CONFIDENTIAL)


def test_what_is_not_sent_is_corrected_instead(clerk, asked):
    page = clerk.see(f"/actions/{asked(send=False).slug}")
    assert page.link("Correct the words or the mark")
    assert "Change who may see it" not in page.text


@pytest.mark.parametrize("who", ["director", "chair", "administrator"])
def test_nobody_but_a_clerk_marks(client_for, world, asked, who):
    action = asked()
    client = client_for(getattr(world, who))
    assert "Change who may see it" not in client.see(f"/actions/{action.slug}").text
    client.see(at(action), status=403)
