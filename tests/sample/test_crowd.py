"""The large scale has the numbers that measurements are made with."""

from datetime import date, timedelta

from committee.services.sample import crowd
from committee.services.sample.lives import live

ON = date(2026, 11, 24)
OUTSTANDING = {"not_started", "in_progress", "completed"}


def test_a_large_council_has_at_least_what_was_asked_for():
    plan = crowd.plan(ON)
    held = [meeting for meeting in plan.meetings if meeting.day < ON - timedelta(days=12)]
    business = plan.business(held[-1])
    actions = [action for item in business.items for action in item.actions]
    assert len(plan.register.committees) == 50
    assert len(plan.meetings) >= 6_000
    assert len(held) * len(business.items) >= 60_000
    assert len(held) * len(actions) >= 300_000


def test_nearly_all_of_its_actions_are_closed_but_not_the_latest():
    plan = crowd.plan(ON, crowd.Size(committees=1))
    shares = {
        day: share_outstanding(plan, [each for each in plan.meetings if each.day.year == day])
        for day in (2018, 2026)
    }
    assert shares[2018] < 0.06 < shares[2026] < 0.4


def share_outstanding(plan, meetings) -> float:
    states = [
        live(action, "the clerk", "OSC (26/27) 001").state
        for meeting in meetings
        for item in plan.business(meeting).items
        for action in item.actions
    ]
    return sum(state in OUTSTANDING for state in states) / len(states)


def test_the_same_day_gives_the_same_plan():
    first, second = crowd.plan(ON), crowd.plan(ON)
    assert first.register == second.register
    assert first.meetings == second.meetings
    for meeting in first.meetings[::600]:
        assert first.business(meeting) == second.business(meeting)
