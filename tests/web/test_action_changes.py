"""What a clerk changes about an action: who owes it, and when it is due."""

from datetime import date

import pytest

from committee.services import posts


@pytest.fixture
def clerk(client_for, world):
    return client_for(world.clerk)


@pytest.fixture
def sent(asked):
    return asked()


def at(action, part=""):
    return f"/actions/{action.slug}/{part}".rstrip("/")


def test_one_more_owner_can_always_be_added(clerk, sent):
    page = clerk.see(at(sent, "owners"))
    for number in range(1, 5):
        given = {f"owners-{number}-body": f"Body {number}"}
        page = clerk.see(clerk.submit(page, "Save", **given).link("Change the owner"))
    assert len(sent.owners) == 5


def test_a_member_is_accountable_and_stays_so(clerk, world, sent):
    page = clerk.submit(clerk.see(at(sent, "owners")), "Save", accountable="Councillor Tom Ashby")
    assert "AccountableCouncillor Tom Ashby" in page.text
    page = clerk.submit(clerk.see(at(sent, "owners")), "Save", **{"owners-0-words": "IT"})
    assert sent.accountable.person == world.member


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"owners-1-email": "a@b.example"}, "Enter the outside body that the address is of"),
        (
            {"owners-1-body": "Police", "owners-1-email": "police"},
            "Enter an email address in the correct format",
        ),
    ],
)
def test_what_is_wrong_with_an_outside_body_stands_in_its_row(clerk, sent, given, sentence):
    page = clerk.submit(clerk.see(at(sent, "owners")), "Save", status=422, **given)
    assert len(page.errors) == 1
    assert sentence in page.errors[0]
    assert page.value("owners-1-email") == given["owners-1-email"]
    assert page.tree.xpath("//details[@open]//input[contains(@class, 'input--error')]")


def test_the_clerk_is_told_that_nobody_holds_the_post(clerk, world, context_for, sent):
    administrator = context_for(world.administrator)
    posts.end_tenure(administrator, world.ict.tenures[0], until=date(2026, 9, 14))
    sentence = "Nobody holds the post Director of ICT today, so nobody is asked"
    assert sentence in clerk.see(at(sent)).text
    page = clerk.submit(clerk.see(at(sent, "owners")), "Save", **{"owners-0-words": "IT"})
    assert sentence in page.said[0]


def test_it_becomes_due_at_a_meeting_that_is_called(clerk, world, sent):
    page = clerk.see(at(sent, "due"))
    given = {"due_kind": "At a meeting that is called", "reason": "It goes with the budget"}
    refused = clerk.submit(page, "Save", status=422, **given)
    assert refused.errors == ["Choose a meeting, or choose “At the next meeting”"]
    after = clerk.submit(page, "Save", due_meeting="Tuesday 20 October 2026", **given)
    assert "Meeting of 20 October 2026" in after.text
    assert clerk.see(at(sent, "due")).value("due_meeting") == str(world.called.id)
