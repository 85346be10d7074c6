"""Recording who was at a meeting."""

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.minutes import Minutes
from committee.rules.minutes import MinutesState
from committee.rules.refusals import Invalid, NotFound, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Capacity, MeetingState
from committee.services import attendance
from committee.services.attendance import Entry
from tests.world import World


def _recorded(world: World) -> dict[str, Capacity]:
    return {each.person.name: each.capacity for each in world.held.attendances}


def _record(world: World, *entries: Entry, version: int | None = None) -> None:
    attendance.record(
        world.context(world.clerk),
        world.held,
        entries,
        version=world.held.version if version is None else version,
    )


def test_several_people_are_recorded_at_once(world: World) -> None:
    _record(
        world,
        Entry(world.member.id, Capacity.APOLOGIES),
        Entry(world.outsider.id, Capacity.SUBSTITUTE, substitute_for_id=world.member.id),
        Entry(world.director.id, Capacity.IN_ATTENDANCE, described_as="Director of ICT"),
        Entry(world.head.id, None),
    )
    assert _recorded(world) == {
        world.chair.name: Capacity.PRESENT,
        world.member.name: Capacity.APOLOGIES,
        world.outsider.name: Capacity.SUBSTITUTE,
        world.director.name: Capacity.IN_ATTENDANCE,
    }
    by_person = {each.person_id: each for each in world.held.attendances}
    assert by_person[world.outsider.id].substitute_for is world.member
    assert by_person[world.director.id].described_as == "Director of ICT"
    assert world.session.scalars(select(AuditEntry.verb)).all() == ["attendance.record"]


def test_who_joined_remotely_was_there_in_a_capacity(world: World) -> None:
    _record(
        world,
        Entry(world.chair.id, Capacity.PRESENT, is_remote=True),
        Entry(world.member.id, Capacity.APOLOGIES, is_remote=True),
        Entry(world.director.id, Capacity.OFFICER, world.chair.id, "Director", is_remote=True),
    )
    by_person = {each.person_id: each for each in world.held.attendances}
    assert by_person[world.chair.id].is_remote
    assert not by_person[world.member.id].is_remote
    assert by_person[world.director.id].is_remote
    assert by_person[world.director.id].substitute_for is None
    with pytest.raises(Stale) as refused:
        _record(world, Entry(world.chair.id, Capacity.PRESENT), version=1)
    assert "Councillor Siân Ŵyn-O'Connor: Present, joined remotely" in refused.value.theirs


def test_the_same_recorded_again_leaves_no_entry(world: World) -> None:
    begun = world.held.version
    again = [
        Entry(world.member.id, Capacity.APOLOGIES, is_remote=True),
        Entry(world.director.id, Capacity.OFFICER, world.chair.id),
    ]
    for _ in range(2):
        _record(world, *again, version=begun)
    assert world.session.scalars(select(AuditEntry.verb)).all() == ["attendance.record"]


def test_an_entry_without_a_capacity_takes_a_person_off(world: World) -> None:
    _record(world, Entry(world.member.id, None))
    assert list(_recorded(world)) == [world.chair.name]


def test_attendance_saved_from_an_older_page_is_refused(world: World) -> None:
    begun = world.held.version
    _record(world, Entry(world.member.id, Capacity.ABSENT), version=begun)
    with pytest.raises(Stale) as refused:
        _record(world, Entry(world.member.id, Capacity.PRESENT), version=begun)
    assert "Councillor Tom Ashby: Absent" in refused.value.theirs


def test_a_substitute_stands_in_for_one_member_who_is_away(world: World) -> None:
    away = Entry(world.member.id, Capacity.APOLOGIES)
    field = f"person-{world.outsider.id}"
    for whom, sentence in (
        (None, "Choose whom Councillor Priya Nair substitutes for"),
        (world.outsider.id, "Choose whom"),
        (world.chair.id, "Councillor Siân Ŵyn-O'Connor was there"),
    ):
        with pytest.raises(Invalid, match=sentence) as refused:
            _record(world, away, Entry(world.outsider.id, Capacity.SUBSTITUTE, whom))
        assert list(refused.value.errors) == [field]
    with pytest.raises(Invalid, match="Somebody else already substitutes for"):
        _record(
            world,
            away,
            Entry(world.outsider.id, Capacity.SUBSTITUTE, world.member.id),
            Entry(world.head.id, Capacity.SUBSTITUTE, world.member.id),
        )


def test_a_description_is_not_too_long(world: World) -> None:
    with pytest.raises(Invalid, match="at most 200"):
        _record(world, Entry(world.head.id, Capacity.IN_ATTENDANCE, described_as="x" * 201))


def test_somebody_unknown_is_not_recorded(world: World) -> None:
    with pytest.raises(NotFound):
        _record(world, Entry(999, Capacity.PRESENT))


def test_nobody_was_at_a_meeting_that_was_called_off(world: World) -> None:
    world.held.state = MeetingState.CANCELLED
    with pytest.raises(OutOfOrder, match="This meeting was cancelled, so nobody was there"):
        _record(world, Entry(world.member.id, Capacity.ABSENT))


def test_approved_minutes_lock_the_attendance(world: World) -> None:
    world.session.add(
        Minutes(meeting=world.held, state=MinutesState.SIGNED, approved_at=world.called)
    )
    with pytest.raises(OutOfOrder, match="locked"):
        _record(world, Entry(world.member.id, Capacity.ABSENT))


def test_members_and_officers_do_not_record_attendance(world: World) -> None:
    context = world.context(world.chair)
    with pytest.raises(NotPermitted):
        attendance.record(context, world.held, [], version=1)
