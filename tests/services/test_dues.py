"""When an action is due: dates that change, and meetings that move."""

from datetime import date, time

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.rules.actions import ActionState
from committee.rules.due import Due
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import DueKind, MeetingState
from committee.services import action_changes, action_steps, meetings
from committee.services.actions import raise_action

NOVEMBER = Due(DueKind.DATE, date(2026, 11, 2))


def last_note(action):
    return action.events[-1].note


def test_a_new_date_for_what_an_owner_has_lies_ahead(world, clerk, sent):
    for passed in (Due(DueKind.DATE, date(2026, 9, 14)), Due(DueKind.WORDS, date(2026, 9, 9), "x")):
        with pytest.raises(Invalid, match="cannot keep a date that has passed"):
            action_changes.change_due(clerk, sent, passed, reason="Leave", version=sent.version)
    with pytest.raises(Invalid, match="2206 is more than five years away"):
        action_changes.change_due(
            clerk, sent, Due(DueKind.DATE, date(2206, 9, 1)), reason="x", version=sent.version
        )
    today = Due(DueKind.DATE, world.today)
    action_changes.change_due(clerk, sent, today, reason="Urgent", version=sent.version)
    assert sent.due_on == world.today


def test_the_date_that_an_owner_has_may_be_put_in_other_words(world, clerk):
    passed = date(2026, 9, 10)
    due = Due(DueKind.DATE, passed)
    action = raise_action(clerk, world.held.items[1], text="Write", due=due)
    action_steps.send(clerk, action)
    in_words = Due(DueKind.WORDS, passed, "within two days")
    action_changes.change_due(clerk, action, in_words, reason="As said", version=action.version)
    assert action.due == in_words


def call(clerk, world, day, committee=None):
    return meetings.call(clerk, committee or world.osc, day=day, starts_at=time(14, 0))


def test_the_next_meeting_of_what_is_changed_is_the_next_from_today(world, clerk, sent):
    missed = call(clerk, world, date(2026, 9, 12))
    assert sent.due_on == missed.day
    again = Due(DueKind.NEXT_MEETING)
    action_changes.change_due(clerk, sent, again, reason="It was missed", version=sent.version)
    assert sent.due_on == world.called.day
    extra = call(clerk, world, date(2026, 9, 29))
    assert sent.due_on == extra.day


def test_it_is_due_at_a_meeting_and_moves_with_it(world, clerk, sent):
    later = call(clerk, world, date(2026, 12, 1))
    due = Due(DueKind.MEETING, meeting_id=later.id)
    action_changes.change_due(clerk, sent, due, reason="After the audit", version=sent.version)
    assert sent.due.shown == "Meeting of 1 December 2026"
    meetings.change(
        clerk,
        later,
        day=date(2026, 12, 8),
        starts_at=later.starts_at,
        place="",
        kind=later.kind,
        notice_on=None,
        version=later.version,
    )
    assert sent.due_on == date(2026, 12, 8)
    assert last_note(sent) == (
        "Due: Meeting of 1 December 2026 → Meeting of 8 December 2026. "
        "The committee’s meetings changed"
    )


def test_a_meeting_not_held_hands_what_is_due_to_the_next_called_after_it(world, clerk):
    due = Due(DueKind.MEETING, meeting_id=world.called.id)
    action = raise_action(clerk, world.held.items[1], text="Report", due=due)
    assert action.due_on == world.called.day
    called = world.called
    meetings.not_held(clerk, called, MeetingState.CANCELLED, version=called.version)
    assert (action.due_on, action.due.shown) == (None, "Next meeting, not yet called")
    call(clerk, world, date(2026, 10, 6))
    assert action.due_on is None
    after = call(clerk, world, date(2026, 11, 3))
    assert action.due_on == after.day
    meetings.call_again(clerk, called, version=called.version)
    assert action.due_on == called.day


def test_only_a_meeting_of_its_committee_that_is_to_come_is_chosen(world, clerk, sent):
    elsewhere = call(clerk, world, date(2026, 11, 3), world.other)
    passed = call(clerk, world, date(2026, 9, 14))
    for meeting in (elsewhere, passed, world.held):
        due = Due(DueKind.MEETING, meeting_id=meeting.id)
        with pytest.raises(Invalid, match="still to come") as refused:
            action_changes.change_due(clerk, sent, due, reason="x", version=sent.version)
        assert list(refused.value.errors) == ["due_meeting"]


def test_what_is_due_at_the_next_meeting_follows_the_meetings(world, clerk, sent):
    meetings.call(clerk, world.osc, day=date(2026, 10, 6), starts_at=time(18, 30))
    assert sent.due_on == date(2026, 10, 6)
    assert last_note(sent) == (
        "Due: Next meeting, 20 October 2026 → Next meeting, 6 October 2026. "
        "The committee’s meetings changed"
    )
    nearer = meetings.call(clerk, world.osc, day=date(2026, 9, 22), starts_at=time(18, 30))
    meetings.not_held(clerk, nearer, MeetingState.CANCELLED, version=nearer.version)
    assert sent.due_on == date(2026, 10, 6)


def test_without_a_next_meeting_it_has_no_day(world, clerk, sent):
    called = world.called
    meetings.not_held(clerk, called, MeetingState.POSTPONED, version=called.version)
    assert sent.due == Due(DueKind.NEXT_MEETING)
    assert sent.due.shown == "Next meeting, not yet called"
    meetings.call_again(clerk, called, version=called.version)
    assert sent.due_on == called.day


def test_nothing_else_moves_with_the_meetings(session, world, clerk, action):
    closed = raise_action(clerk, world.held.items[1], text="Two", due=Due(DueKind.NEXT_MEETING))
    closed.state = ActionState.CLOSED
    dated = raise_action(clerk, world.held.items[1], text="Three", due=NOVEMBER)
    meetings.call(clerk, world.other, day=date(2026, 9, 22), starts_at=time(18, 30))
    assert action.due_on == world.called.day
    meetings.call(clerk, world.osc, day=date(2026, 9, 23), starts_at=time(18, 30))
    assert [each.due_on for each in (action, closed, dated)] == [
        date(2026, 9, 23), world.called.day, NOVEMBER.on,
    ]  # fmt: skip
    moved = session.scalars(
        select(AuditEntry.subject_id).where(AuditEntry.verb == "actions.follow_meetings")
    )
    assert moved.all() == [action.id]
