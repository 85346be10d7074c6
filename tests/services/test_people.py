"""Adding and changing people, and giving and ending roles."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.queries.actors import actor
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Role
from committee.services import people
from tests.world import World


def test_somebody_is_added_under_their_surname(world: World) -> None:
    person = people.add(
        world.context(world.clerk), name=" Councillor  Dafydd Ô'Môr ", email="d@example.com"
    )
    assert person.name == "Councillor Dafydd Ô'Môr"
    assert person.sort_name == "o'mor dafydd"
    assert world.session.scalars(select(AuditEntry.verb)).all() == ["people.add"]


def test_a_second_click_does_not_add_somebody_twice(world: World) -> None:
    context = world.context(world.administrator)
    people.add(context, name="Nia Huws")
    with pytest.raises(Invalid, match="Nia Huws is already in the list"):
        people.add(context, name="Nia Huws")


@pytest.mark.parametrize(
    ("name", "email", "field"),
    [
        ("", "", "name"),
        ("x" * 201, "", "name"),
        ("Nia\0Huws", "", "name"),
        ("Nia Huws", "nia", "email"),
        ("Nia Huws", "nia@huws", "email"),
        ("Nia Huws", "nia huws@example.com", "email"),
        ("Nia Huws", "n" * 250 + "@example.com", "email"),
    ],
)
def test_names_and_addresses_are_checked(world: World, name: str, email: str, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        people.add(world.context(world.clerk), name=name, email=email)
    assert list(refused.value.errors) == [field]


def test_a_person_is_changed_but_not_into_another(world: World) -> None:
    context = world.context(world.clerk)
    people.change(
        context, world.head, name="Amrit Kaur Sandhu", email="", version=world.head.version
    )
    assert world.head.sort_name == "sandhu amrit kaur"
    version = world.head.version
    with pytest.raises(Invalid, match="already in the list"):
        people.change(context, world.head, name="Ben Ffoulkes", email="", version=version)


def test_a_person_saved_from_an_older_page_is_refused(world: World) -> None:
    with pytest.raises(Stale) as refused:
        people.change(world.context(world.clerk), world.head, name="A", email="", version=0)
    assert "Name: Amrit Sandhu" in refused.value.theirs


def test_members_and_officers_do_not_change_people(world: World) -> None:
    for person in (world.member, world.director, None):
        with pytest.raises(NotPermitted):
            people.add(world.context(person), name="Nia Huws")
        with pytest.raises(NotPermitted):
            people.change(world.context(person), world.head, name="A", email="", version=1)


def test_a_role_holds_for_its_committee_from_its_first_to_its_last_day(world: World) -> None:
    context = world.context(world.administrator)
    held = people.give_role(
        context, world.head, Role.CLERK, committee_id=world.osc.id, since=world.today
    )
    people.end_role(context, held, until=world.today + timedelta(days=1))
    for days, has in ((-1, False), (0, True), (1, True), (2, False)):
        on_day = actor(world.session, world.head.id, world.today + timedelta(days=days))
        assert on_day.has(Role.CLERK, world.osc.id) is has
        assert not on_day.has(Role.CLERK, world.other.id)


def test_a_role_is_not_given_twice(world: World) -> None:
    context = world.context(world.administrator)
    with pytest.raises(Invalid, match="already has this role"):
        people.give_role(context, world.clerk, Role.CLERK, committee_id=None, since=world.today)


def test_a_role_ends_no_earlier_than_it_begins(world: World) -> None:
    context = world.context(world.administrator)
    held = world.clerk.roles[0]
    with pytest.raises(Invalid, match="7 May 2025 or later"):
        people.end_role(context, held, until=date(2025, 5, 6))
    people.end_role(context, held, until=date(2025, 5, 7))
    with pytest.raises(OutOfOrder, match="already ended on 7 May 2025"):
        people.end_role(context, held, until=world.today)


def test_the_last_administrator_stays(world: World) -> None:
    context = world.context(world.administrator)
    held = world.administrator.roles[0]
    with pytest.raises(OutOfOrder, match="another person an administrator first"):
        people.end_role(context, held, until=world.today)
    people.give_role(context, world.clerk, Role.ADMINISTRATOR, committee_id=None, since=world.today)
    people.end_role(context, held, until=world.today)
    assert held.until == world.today


def test_only_an_administrator_gives_and_ends_roles(world: World) -> None:
    context = world.context(world.clerk)
    with pytest.raises(NotPermitted):
        people.give_role(
            context, world.clerk, Role.ADMINISTRATOR, committee_id=None, since=world.today
        )
    with pytest.raises(NotPermitted):
        people.end_role(context, world.administrator.roles[0], until=world.today)
