"""Calling and changing meetings, and saying whether they were held."""

from datetime import date, time

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.meetings import Attendance, Meeting
from committee.model.minutes import Minutes
from committee.rules.meetings import STANDING_ITEMS
from committee.rules.minutes import MinutesState
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Capacity, MeetingKind, MeetingState
from committee.services import meetings
from tests.world import World


def _call(world: World, **changed: object) -> Meeting:
    given = {
        "day": date(2026, 12, 1),
        "starts_at": time(18, 30),
        "place": "Neuadd y Dref",
        **changed,
    }
    return meetings.call(world.context(world.clerk), world.osc, **given)


def test_a_meeting_is_called_in_the_municipal_year_of_its_day(world: World) -> None:
    assert _call(world).year is world.year
    assert _call(world, day=date(2026, 5, 5)).year is world.last_year
    assert world.session.scalars(select(AuditEntry.verb)).all() == ["meetings.call"] * 2


def test_an_agenda_may_begin_with_the_standing_items(world: World) -> None:
    meeting = _call(world, standing_items=True)
    assert [(item.number, item.title) for item in meeting.items] == [
        (str(place), title) for place, title in enumerate(STANDING_ITEMS, start=1)
    ]
    assert _call(world, day=date(2026, 12, 2)).items == []


def test_a_day_in_no_municipal_year_is_refused(world: World) -> None:
    with pytest.raises(Invalid, match="5 May 2027 is in no municipal year") as refused:
        _call(world, day=date(2027, 5, 5))
    assert list(refused.value.errors) == ["day"]


def test_a_second_click_does_not_call_a_meeting_twice(world: World) -> None:
    _call(world)
    with pytest.raises(Invalid, match="already has a meeting on Tuesday 1 December 2026"):
        _call(world)
    _call(world, starts_at=time(20, 0))


def test_a_committee_that_has_ended_calls_no_meeting(world: World) -> None:
    world.osc.ended_on = date(2026, 11, 30)
    with pytest.raises(Invalid, match="ended on 30 November 2026"):
        _call(world)


def test_a_place_is_not_too_long(world: World) -> None:
    with pytest.raises(Invalid, match="at most 500") as refused:
        _call(world, place="x" * 501)
    assert list(refused.value.errors) == ["place"]


def _change(world: World, meeting: Meeting, **changed: object) -> None:
    given = {
        "day": date(2026, 10, 21),
        "starts_at": time(10, 0),
        "place": "",
        "kind": MeetingKind.SPECIAL,
        "notice_on": None,
        "version": meeting.version,
        **changed,
    }
    meetings.change(world.context(world.clerk), meeting, **given)


def test_a_meeting_is_changed(world: World) -> None:
    _change(world, world.called)
    assert (world.called.day, world.called.kind) == (date(2026, 10, 21), MeetingKind.SPECIAL)
    with pytest.raises(Invalid, match="in no municipal year"):
        _change(world, world.called, day=date(2030, 1, 1))
    with pytest.raises(Invalid, match="already has a meeting"):
        _change(world, world.called, day=world.held.day, starts_at=world.held.starts_at)
    with pytest.raises(Invalid, match="has been held"):
        _change(world, world.held, day=date(2026, 9, 16))


def test_a_meeting_saved_from_an_older_page_is_refused(world: World) -> None:
    with pytest.raises(Stale) as refused:
        _change(world, world.called, version=0)
    assert "Place: Committee Room 1, Civic Suite" in refused.value.theirs


def test_notice_is_given_no_later_than_the_meeting(world: World) -> None:
    _change(world, world.called, notice_on=date(2026, 10, 21))
    with pytest.raises(Invalid, match="Enter a day that is not after the meeting") as refused:
        _change(world, world.called, notice_on=date(2026, 10, 22))
    assert list(refused.value.errors) == ["notice_on"]
    assert world.called.notice_on == date(2026, 10, 21)
    with pytest.raises(Stale) as stale:
        _change(world, world.called, version=0)
    assert "Notice: 21 October 2026" in stale.value.theirs


def _hold(world: World, meeting: Meeting, **changed: object) -> None:
    given = {
        "closed_at": time(20, 55),
        "presiding": world.chair,
        "version": meeting.version,
        **changed,
    }
    meetings.hold(world.context(world.clerk), meeting, **given)


def test_a_meeting_is_recorded_as_held_and_put_right(world: World) -> None:
    meeting = _call(world, day=world.today)
    _hold(world, meeting)
    assert (meeting.state, meeting.closed_at) == (MeetingState.HELD, time(20, 55))
    _hold(world, meeting, closed_at=None, presiding=world.member)
    assert (meeting.closed_at, meeting.presiding) == (None, world.member)
    with pytest.raises(Stale):
        _hold(world, meeting, version=1)


def test_a_meeting_to_come_was_not_held(world: World) -> None:
    with pytest.raises(OutOfOrder, match="is on Tuesday 20 October 2026"):
        _hold(world, world.called)


def test_nobody_presides_who_was_not_there(world: World) -> None:
    world.session.add(
        Attendance(meeting=world.held, person=world.head, capacity=Capacity.APOLOGIES)
    )
    with pytest.raises(Invalid, match="Amrit Sandhu is recorded as not there"):
        _hold(world, world.held, presiding=world.head)


@pytest.mark.parametrize(
    "state", [MeetingState.INQUORATE, MeetingState.POSTPONED, MeetingState.CANCELLED]
)
def test_a_meeting_is_not_held_and_put_back(world: World, state: MeetingState) -> None:
    context = world.context(world.clerk)
    meetings.not_held(context, world.called, state, version=1)
    assert world.called.state is state
    with pytest.raises(OutOfOrder, match=f"“Not held: {state}”"):
        _hold(world, world.called)
    with pytest.raises(OutOfOrder, match="Put it back"):
        meetings.not_held(context, world.called, state, version=2)
    meetings.call_again(context, world.called, version=2)
    assert world.called.state is MeetingState.CALLED
    with pytest.raises(OutOfOrder, match="still to be held"):
        meetings.call_again(context, world.called, version=3)


def test_a_meeting_whose_minutes_are_issued_stays_held(world: World) -> None:
    world.session.add(Minutes(meeting=world.held, state=MinutesState.DRAFT_ISSUED))
    context = world.context(world.clerk)
    with pytest.raises(OutOfOrder, match="have been issued"):
        meetings.call_again(context, world.held, version=world.held.version)


def test_approved_minutes_lock_the_meeting(world: World) -> None:
    world.session.add(
        Minutes(meeting=world.held, state=MinutesState.APPROVED, approved_at=world.called)
    )
    with pytest.raises(OutOfOrder, match="approved on 20 October 2026"):
        _change(world, world.held)
    with pytest.raises(OutOfOrder, match="in the minutes of a later meeting"):
        _hold(world, world.held)


def test_members_and_officers_do_not_change_meetings(world: World) -> None:
    for person in (world.chair, world.director, world.administrator):
        context = world.context(person)
        with pytest.raises(NotPermitted):
            meetings.call(context, world.osc, day=world.today, starts_at=time(9, 0))
        with pytest.raises(NotPermitted):
            meetings.change(
                context,
                world.called,
                day=world.today,
                starts_at=time(9, 0),
                place="",
                kind=MeetingKind.ORDINARY,
                notice_on=None,
                version=1,
            )
        with pytest.raises(NotPermitted):
            meetings.hold(context, world.held, closed_at=None, presiding=None, version=1)
        with pytest.raises(NotPermitted):
            meetings.not_held(context, world.called, MeetingState.CANCELLED, version=1)
        with pytest.raises(NotPermitted):
            meetings.call_again(context, world.held, version=1)
