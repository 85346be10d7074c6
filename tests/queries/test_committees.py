"""Committees as lists and one by one, and their members on a day."""

from datetime import date

import pytest

from committee.model.committees import Committee, Membership
from committee.queries import committees
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Seat
from tests.statements import counted
from tests.world import World


def test_committees_that_have_ended_come_last(world: World) -> None:
    world.other.ended_on = date(2026, 9, 14)
    context = world.context(world.member)
    assert [c.abbreviation for c in committees.listed(context)] == ["OSC", "CFSC"]
    assert [c.abbreviation for c in committees.standing(context)] == ["OSC"]


def test_a_longer_list_takes_no_more_queries(world: World) -> None:
    context = world.context(world.member)

    def names() -> list[str]:
        return [m.person.name for c in committees.listed(context) for m in c.memberships]

    few = counted(world.session, names)
    for place in range(5):
        committee = Committee(name=f"C{place}", slug=f"c{place}", abbreviation=f"C{place}")
        world.session.add(
            Membership(committee=committee, person=world.head, seat=Seat.MEMBER, since=world.today)
        )
    assert counted(world.session, names) == few


def test_members_stand_in_the_order_of_their_seats(world: World) -> None:
    for person, seat, since, until in (
        (world.head, Seat.CO_OPTEE, date(2026, 1, 1), None),
        (world.outsider, Seat.MEMBER, date(2026, 1, 1), date(2026, 9, 15)),
        (world.director, Seat.VICE_CHAIR, date(2026, 9, 16), None),
    ):
        world.session.add(
            Membership(committee=world.osc, person=person, seat=seat, since=since, until=until)
        )
    context = world.context(world.member)

    def on(day: date) -> list[str]:
        members = committees.members_on(context, world.osc.id, day)
        return [held.person.name.split()[-1] for held in members]

    assert on(date(2026, 9, 15)) == ["Ŵyn-O'Connor", "Ashby", "Nair", "Sandhu"]
    assert on(date(2026, 9, 16)) == ["Ŵyn-O'Connor", "Ffoulkes", "Ashby", "Sandhu"]
    assert on(date(2025, 5, 6)) == []


def test_a_committee_is_found_by_its_address(world: World) -> None:
    context = world.context(world.member)
    assert committees.one(context, "overview-and-scrutiny-committee") is world.osc
    with pytest.raises(NotFound):
        committees.one(context, "overview")
    with pytest.raises(NotFound):
        committees.membership(world.osc, 999)
