"""Adding and changing committees, and who sits on them."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.committees import Membership
from committee.queries import committees as queries
from committee.rules.refusals import Invalid, NotPermitted, Stale
from committee.rules.vocabulary import Role, Seat
from committee.services import actions, committees, people
from tests.world import World


def test_a_committee_has_an_address_of_its_own(world: World) -> None:
    context = world.context(world.clerk)
    first = committees.add(context, name="Health & Wellbeing", abbreviation="HWB")
    second = committees.add(context, name="Health and Wellbeing", abbreviation="HAW")
    assert (first.slug, second.slug) == ("health-and-wellbeing", "health-and-wellbeing-2")
    assert committees.add(context, name="New", abbreviation="N").slug == "new-2"
    assert committees.add(context, name="委员会", abbreviation="W1").slug == "committee"
    assert world.session.scalars(select(AuditEntry.verb)).all() == ["committees.add"] * 4


@pytest.mark.parametrize(
    ("name", "abbreviation", "style", "field"),
    [
        ("", "HWB", "", "name"),
        ("Overview and Scrutiny Committee", "HWB", "", "name"),
        ("Health", "", "", "abbreviation"),
        ("Health", "osc", "", "abbreviation"),
        ("Health", "...", "", "abbreviation"),
        ("Health", "H" * 13, "", "abbreviation"),
        ("Health", "HWB", "gothic", "style"),
    ],
)
def test_a_committee_is_checked(
    world: World, name: str, abbreviation: str, style: str, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        committees.add(
            world.context(world.clerk), name=name, abbreviation=abbreviation, style=style
        )
    assert list(refused.value.errors) == [field]


def _change(world: World, **changed: object) -> None:
    given = {
        "name": "Scrutiny Committee",
        "abbreviation": "SC",
        "style": "narrative",
        "ended_on": None,
        "version": world.osc.version,
        **changed,
    }
    committees.change(world.context(world.clerk), world.osc, **given)


def test_a_committee_changes_its_name_but_not_its_address(world: World) -> None:
    _change(world)
    assert (world.osc.name, world.osc.style) == ("Scrutiny Committee", "narrative")
    assert world.osc.slug == "overview-and-scrutiny-committee"


def test_an_abbreviation_that_references_bear_is_not_given_away(world: World) -> None:
    context = world.context(world.clerk)
    actions.raise_action(context, world.held.items[1], text="Circulate the figures")
    _change(world)
    with pytest.raises(Invalid, match="Another committee’s actions are called OSC"):
        committees.add(context, name="Oversight", abbreviation="OSC")
    _change(world, abbreviation="OSC")


def test_a_committee_saved_from_an_older_page_is_refused(world: World) -> None:
    with pytest.raises(Stale) as refused:
        _change(world, version=0)
    assert "Abbreviation: OSC" in refused.value.theirs


def test_a_committee_has_one_chair_at_a_time(world: World) -> None:
    context = world.context(world.clerk)
    with pytest.raises(Invalid, match="Ŵyn-O'Connor is chair since 7 May 2025") as refused:
        committees.seat(context, world.osc, world.member, Seat.CHAIR, since=world.today)
    assert list(refused.value.errors) == ["seat"]
    chair = world.osc.memberships[0]
    committees.end_membership(context, chair, until=world.today - timedelta(days=1))
    committees.seat(context, world.osc, world.member, Seat.CHAIR, since=world.today)
    seats = queries.members_on(context, world.osc.id, world.today)
    assert [(held.person, held.seat) for held in seats] == [(world.member, Seat.CHAIR)]


def test_another_seat_ends_the_one_before(world: World) -> None:
    context = world.context(world.clerk)
    since = date(2026, 9, 1)
    committees.seat(context, world.osc, world.member, Seat.VICE_CHAIR, since=since)
    held = world.session.scalars(
        select(Membership).where(Membership.person_id == world.member.id).order_by(Membership.since)
    ).all()
    assert [(each.seat, each.until) for each in held] == [
        (Seat.MEMBER, date(2026, 8, 31)),
        (Seat.VICE_CHAIR, None),
    ]


def test_a_seat_is_not_given_twice_nor_before_the_one_held(world: World) -> None:
    context = world.context(world.clerk)
    with pytest.raises(Invalid, match="already has this seat"):
        committees.seat(context, world.osc, world.member, Seat.MEMBER, since=world.today)
    with pytest.raises(Invalid, match="is member from 7 May 2025: enter a later date"):
        committees.seat(context, world.osc, world.member, Seat.SUBSTITUTE, since=date(2025, 5, 7))
    with pytest.raises(Invalid, match="or later"):
        committees.seat(
            context,
            world.osc,
            world.head,
            Seat.CO_OPTEE,
            since=world.today,
            until=world.today - timedelta(days=1),
        )


def test_a_seat_is_put_right(world: World) -> None:
    context = world.context(world.clerk)
    chair, member = world.osc.memberships
    committees.change_membership(
        context, chair, seat=Seat.CHAIR, since=date(2025, 5, 1), until=None, version=1
    )
    assert chair.since == date(2025, 5, 1)
    with pytest.raises(Invalid, match="one chair at a time"):
        committees.change_membership(
            context, member, seat=Seat.CHAIR, since=member.since, until=None, version=1
        )
    with pytest.raises(Stale):
        committees.change_membership(
            context, member, seat=Seat.CO_OPTEE, since=member.since, until=None, version=0
        )


def test_seats_of_one_person_do_not_overlap(world: World) -> None:
    context = world.context(world.clerk)
    now = committees.seat(context, world.osc, world.member, Seat.VICE_CHAIR, since=date(2026, 9, 1))
    with pytest.raises(Invalid, match="another seat at that time"):
        committees.change_membership(
            context, now, seat=now.seat, since=date(2026, 8, 1), until=None, version=1
        )


def test_a_seat_ends_no_earlier_than_it_begins(world: World) -> None:
    with pytest.raises(Invalid, match="7 May 2025 or later"):
        committees.end_membership(
            world.context(world.clerk), world.osc.memberships[0], until=date(2025, 5, 6)
        )


def test_a_clerk_of_one_committee_changes_that_one_alone(world: World) -> None:
    people.give_role(
        world.context(world.administrator),
        world.head,
        Role.CLERK,
        committee_id=world.other.id,
        since=world.today,
    )
    context = world.context(world.head)
    committees.seat(context, world.other, world.member, Seat.MEMBER, since=world.today)
    with pytest.raises(NotPermitted):
        committees.add(context, name="Health", abbreviation="HWB")
    with pytest.raises(NotPermitted):
        committees.seat(context, world.osc, world.head, Seat.MEMBER, since=world.today)
    membership = world.osc.memberships[0]
    with pytest.raises(NotPermitted):
        committees.end_membership(context, membership, until=world.today)
    with pytest.raises(NotPermitted):
        committees.change_membership(
            context, membership, seat=Seat.CHAIR, since=world.today, until=None, version=1
        )
    with pytest.raises(NotPermitted):
        committees.change(
            context, world.osc, name="A", abbreviation="A", style="", ended_on=None, version=1
        )
