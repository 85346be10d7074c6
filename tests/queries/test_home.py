from datetime import date, time, timedelta

import pytest

from committee.queries import home
from committee.rules.access import Level, Mark
from committee.rules.vocabulary import MeetingState, Part
from committee.services import action_answers, action_ends, action_steps, meetings, minutes
from committee.services.actions import raise_action

A_DAY = timedelta(days=1)


@pytest.fixture
def clerk(world, context_for):
    return context_for(world.clerk)


def days(found):
    return [line.meeting.day for line in found.lines]


def call(clerk, committee, day, state=MeetingState.CALLED):
    meeting = meetings.call(clerk, committee, day=day, starts_at=time(10), standing_items=True)
    meeting.state = state
    clerk.session.flush()
    return meeting


def clerk_of(world, context_for, committee):
    """The clerk, of one committee alone."""
    world.clerk.roles[0].committee_id = committee.id
    world.session.flush()
    return context_for(world.clerk)


def test_the_next_meetings_are_those_called_from_today_on(world, context_for, clerk):
    today = call(clerk, world.other, world.today)
    call(clerk, world.osc, world.today - A_DAY)
    call(clerk, world.osc, world.today + A_DAY, MeetingState.CANCELLED)
    found = home.meetings_ahead(clerk)
    assert days(found) == [today.day, world.called.day]
    assert found.total == 2
    assert [line.items for line in found.lines] == [4, 0]
    assert days(home.meetings_ahead(clerk_of(world, context_for, world.other))) == [today.day]


def test_a_short_list_knows_how_long_the_whole_is(world, clerk):
    for number in range(7):
        call(clerk, world.osc, world.today + number * A_DAY)
    found = home.meetings_ahead(clerk)
    assert (len(found.lines), found.total) == (home.SHORT, 8)


def test_minutes_to_finish_are_those_of_meetings_held_and_not_issued(world, context_for, clerk):
    older = call(clerk, world.other, date(2026, 7, 1), MeetingState.HELD)
    minutes.write(clerk, world.held.items[1], text="All agreed.", base=0)
    found = home.minutes_to_finish(clerk)
    assert days(found) == [older.day, world.held.day]
    assert [(line.items, line.minuted) for line in found.lines] == [(4, 0), (3, 1)]
    minutes.issue(clerk, minutes.of(clerk, world.held, Part.PUBLIC))
    assert days(home.minutes_to_finish(clerk)) == [older.day]
    assert home.minutes_to_finish(clerk_of(world, context_for, world.osc)).total == 0


def test_exempt_minutes_are_to_be_finished_too(world, clerk):
    item, other = world.held.items[1:]
    minutes.write(clerk, item, text="All agreed.", base=0)
    minutes.issue(clerk, minutes.of(clerk, world.held, Part.PUBLIC))
    other.mark = Mark(Level.EXEMPT, (3,))
    clerk.session.flush()
    assert days(home.minutes_to_finish(clerk)) == [world.held.day]
    minutes.write(clerk, other, text="The price was agreed.", base=0)
    minutes.issue(clerk, minutes.of(clerk, world.held, Part.EXEMPT))
    assert days(home.minutes_to_finish(clerk)) == []


def test_answered_is_what_was_answered_since_the_committees_last_meeting(world, context_for, clerk):
    old, new = (raise_action(clerk, world.held.items[1], text=text) for text in ("Old", "New"))
    for action in (old, new):
        action_steps.send(clerk, action)
        action_answers.complete(clerk, action, answer=f"{action.text} is done")
    old.completed_on = world.held.day  # its meeting heard of it, as in the list of actions
    clerk.session.flush()
    assert [line.answer for line in home.answered(context_for(world.member))] == ["New is done"]
    assert home.answered(context_for(world.outsider)) == []
    action_ends.send_back(clerk, new, reason="More")
    assert home.answered(context_for(world.member)) == []
