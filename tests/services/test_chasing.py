"""How a committee's actions are closed and chased."""

import pytest

from committee.rules.chasing import Closing, Ladder
from committee.rules.refusals import Invalid, NotPermitted, Stale
from committee.services import chasing

GIVEN = {
    "closing": Closing.COMMITTEE,
    "overdue_every": 0,
    "ladder": Ladder.ASK,
    "rung_every": 21,
}


def test_a_clerk_sets_it(world, clerk):
    chasing.change(clerk, world.osc, **GIVEN, version=world.osc.version)
    assert {name: getattr(world.osc, name) for name in GIVEN} == GIVEN


@pytest.mark.parametrize(
    ("field", "days", "sentence"),
    [
        ("overdue_every", -1, "Enter a number of days from 0 to 90"),
        ("overdue_every", 91, "Enter a number of days from 0 to 90"),
        ("rung_every", 0, "Enter a number of days from 1 to 90"),
        ("rung_every", 91, "Enter a number of days from 1 to 90"),
    ],
)
def test_days_that_nobody_means(world, clerk, field, days, sentence):
    with pytest.raises(Invalid) as refused:
        chasing.change(clerk, world.osc, **{**GIVEN, field: days}, version=world.osc.version)
    assert refused.value.errors == {field: sentence}


def test_an_older_page_changes_nothing(world, clerk):
    version = world.osc.version
    chasing.change(clerk, world.osc, **GIVEN, version=version)
    with pytest.raises(Stale) as refused:
        chasing.change(clerk, world.osc, **{**GIVEN, "overdue_every": 3}, version=version)
    assert "Closed by: The committee, at a meeting" in refused.value.theirs
    assert world.osc.overdue_every == 0


def test_saving_the_same_again_is_harmless(world, clerk):
    version = world.osc.version
    for _ in range(2):
        chasing.change(clerk, world.osc, **GIVEN, version=version)
    assert world.osc.version == version + 1


@pytest.mark.parametrize("who", ["chair", "member", "director", "administrator", None])
def test_nobody_else_sets_it(world, context_for, who):
    with pytest.raises(NotPermitted):
        chasing.change(
            context_for(who and getattr(world, who)), world.osc, **GIVEN, version=world.osc.version
        )
