from datetime import date, timedelta

import pytest

from committee.rules.actions import (
    ENDED,
    LIFE,
    OUTSTANDING,
    ActionState,
    is_due_soon,
    is_overdue,
    reference,
    slug,
)

S = ActionState
TODAY = date(2026, 9, 15)
A_DAY = timedelta(days=1)

STEPS = {
    S.NOT_SENT: {"send"},
    S.NOT_STARTED: {"start", "complete", "supersede", "give_up", "withdraw"},
    S.IN_PROGRESS: {"complete", "supersede", "give_up", "withdraw"},
    S.COMPLETED: {"close", "send_back", "supersede", "give_up", "withdraw"},
    S.CLOSED: {"reopen"},
    S.SUPERSEDED: {"reopen"},
    S.NOT_FEASIBLE: {"reopen"},
    S.WITHDRAWN: {"reopen"},
}


@pytest.mark.parametrize("state", S)
def test_the_steps_open_from_each_state(state):
    assert {step.name for step in LIFE.open_from(state)} == STEPS[state]


def test_an_action_is_outstanding_until_the_committee_has_its_answer():
    assert set(OUTSTANDING) == {S.NOT_STARTED, S.IN_PROGRESS, S.COMPLETED}
    assert set(OUTSTANDING) | set(ENDED) | {S.NOT_SENT} == set(S)


def test_whatever_takes_an_action_away_from_its_owner_or_back_needs_a_reason():
    assert {step.name for step in LIFE.steps if step.needs_reason} == {
        "send_back", "supersede", "give_up", "withdraw", "reopen",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("due_on", "overdue", "soon"),
    [
        (None, False, False),
        (TODAY - A_DAY, True, False),
        (TODAY, False, True),
        (TODAY + 7 * A_DAY, False, True),
        (TODAY + 8 * A_DAY, False, False),
    ],
)
def test_the_day_itself_is_in_time_and_soon_is_within_a_week(due_on, overdue, soon):
    assert is_overdue(S.IN_PROGRESS, due_on, TODAY) is overdue
    assert is_due_soon(S.NOT_STARTED, due_on, TODAY) is soon


@pytest.mark.parametrize("state", [S.NOT_SENT, S.COMPLETED, *ENDED])
def test_what_is_not_with_its_owner_is_never_late(state):
    assert not is_overdue(state, TODAY - A_DAY, TODAY)
    assert not is_due_soon(state, TODAY, TODAY)


def test_a_reference_and_its_address():
    assert reference("OSC", "26/27", 14) == "OSC (26/27) 014"
    assert slug("OSC (26/27) 014") == "osc-26-27-014"
    assert slug("R&A (26/27) 1014") == "r-a-26-27-1014"


def test_the_words_of_states():
    assert [state.words for state in S] == [
        "Not yet sent",
        "Not started",
        "In progress",
        "Completed, to be confirmed",
        "Closed",
        "Superseded",
        "No longer feasible",
        "Withdrawn",
    ]
