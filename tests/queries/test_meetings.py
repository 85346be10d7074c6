"""Meetings as lists and one by one, and their agendas."""

from datetime import date, time

import pytest

from committee.model.meetings import Meeting
from committee.queries import agendas, attendance, meetings
from committee.rules.access import Level, Mark
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Capacity, MeetingState
from tests.statements import counted
from tests.world import World


def _more(world: World, count: int) -> None:
    world.session.add_all(
        Meeting(
            committee=world.other,
            year=world.last_year,
            day=date(2026, 1, 1),
            starts_at=time(9, 0),
            state=MeetingState.HELD,
        )
        for _ in range(count)
    )
    world.session.flush()


def test_meetings_are_listed_latest_first_by_committee_and_year(world: World) -> None:
    _more(world, 60)
    context = world.context(world.member)
    everything = meetings.listed(context)
    assert everything.rows[:2] == [world.called, world.held]
    assert (everything.total, everything.pages) == (62, 2)
    assert meetings.listed(context, committee=world.osc).total == 2
    assert meetings.listed(context, year_id=world.last_year.id, page=2).number == 2


def test_a_longer_list_takes_no_more_queries(world: World) -> None:
    context = world.context(world.member)

    def names() -> list[str]:
        page = meetings.listed(context)
        meetings.item_counts(context, [meeting.id for meeting in page.rows])
        return [f"{meeting.committee.name} {meeting.year.name}" for meeting in page.rows]

    _more(world, 1)
    few = counted(world.session, names)
    _more(world, 30)
    assert counted(world.session, names) == few


def test_only_meetings_called_for_today_or_later_are_upcoming(world: World) -> None:
    context = world.context(world.member)
    assert meetings.upcoming(context) == [world.called]
    assert meetings.upcoming(context, committee=world.other) == []
    world.called.state = MeetingState.POSTPONED
    assert meetings.upcoming(context) == []


def test_a_meeting_is_found_with_what_belongs_to_it(world: World) -> None:
    meeting = meetings.one(world.context(world.member), world.held.id)
    capacities = attendance.by_capacity(meeting)
    assert list(capacities) == [Capacity.PRESENT]
    assert [each.person for each in capacities[Capacity.PRESENT]] == [world.member, world.chair]
    for find in (
        lambda: meetings.one(world.context(world.member), 999),
        lambda: meetings.item(meeting, 999),
    ):
        with pytest.raises(NotFound):
            find()


def test_the_words_of_an_exempt_item_are_for_those_who_may_see_them(world: World) -> None:
    item = world.held.items[1]
    item.mark, item.author = Mark(Level.EXEMPT, (1, 3)), "Director of ICT"
    item.public_summary = "A contract was considered."
    for person in (world.clerk, world.chair, world.monitoring_officer):
        line = agendas.agenda(world.context(person), world.held)[1]
        assert (line.title, line.is_withheld) == ("Digital inclusion", False)
    for person in (world.outsider, world.director, world.administrator, None):
        line = agendas.agenda(world.context(person), world.held)[1]
        assert (line.title, line.author, line.is_withheld) == ("Exempt item", "", True)
        assert line.notice.startswith("Not for publication: paragraphs 1 and 3")
        assert line.summary == "A contract was considered."
