"""How a committee's actions are closed and chased, in a browser."""

import pytest

from committee.rules.chasing import Closing, Ladder
from committee.services import chasing

BUTTON = "Save"


@pytest.fixture
def clerk(client_for, world):
    return client_for(world.clerk)


def at(world):
    return f"/committees/{world.osc.slug}/chasing"


def test_it_is_set_from_the_committee_s_page(clerk, world):
    shown = clerk.see(f"/committees/{world.osc.slug}")
    assert "Closed by: The clerk, and the next report lists it" in shown.text
    page = clerk.see(shown.link("Change how actions are closed and chased"))
    given = {
        "closing": "The committee, at a meeting",
        "overdue_every": "0",
        "ladder": "Letters wait until the clerk sends them",
        "rung_every": "21",
    }
    after = clerk.submit(page, BUTTON, **given)
    assert after.said == ["It is changed how actions are closed and chased."]
    assert "Nobody is reminded of what is overdue" in after.text
    osc = world.osc
    assert (osc.closing, osc.overdue_every) == (Closing.COMMITTEE, 0)
    assert (osc.ladder, osc.rung_every) == (Ladder.ASK, 21)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (
            {"overdue_every": "often"},
            "Days between reminders of what is overdue must be a whole number from 0 to 90",
        ),
        ({"overdue_every": ""}, "Enter the days between reminders, or 0 for none"),
        (
            {"rung_every": "0"},
            "Days before each step up must be a whole number from 1 to 90",
        ),
    ],
)
def test_days_that_nobody_means(clerk, world, given, error):
    refused = clerk.submit(clerk.see(at(world)), BUTTON, status=422, **given)
    assert refused.errors == [error]
    assert refused.value(next(iter(given))) == next(iter(given.values()))


def test_two_clerks_set_it_and_the_later_sees_what_stands(clerk, world, context_for):
    page = clerk.see(at(world))
    chasing.change(
        context_for(world.clerk),
        world.osc,
        closing=Closing.CHAIR,
        overdue_every=3,
        ladder=Ladder.OFF,
        rung_every=14,
        version=world.osc.version,
    )
    refused = clerk.submit(page, BUTTON, status=409, overdue_every="10")
    assert "Closed by: The chair" in refused.text
    clerk.submit(refused, BUTTON)
    assert world.osc.overdue_every == 10


@pytest.mark.parametrize("who", ["chair", "member", "director", "administrator"])
def test_nobody_but_a_clerk_sets_it(client_for, world, who):
    client = client_for(getattr(world, who))
    assert "Change how actions" not in client.see(f"/committees/{world.osc.slug}").text
    client.see(at(world), status=403)
