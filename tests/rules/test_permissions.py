"""Who may do what: by role, for all committees or for one."""

import pytest

from committee.rules.permissions import (
    NOBODY,
    TABLE,
    Actor,
    may,
    may_anywhere,
    may_see_marked,
    require,
)
from committee.rules.refusals import NotPermitted
from committee.rules.vocabulary import Role, Seat

OSC, HOUSING = 1, 2


def holding(role, committee=None):
    return Actor(person_id=7, roles=frozenset({(role, committee)}))


CLERK = holding(Role.CLERK)
CLERK_OF_OSC = holding(Role.CLERK, OSC)
MEMBER_OF_OSC = Actor(person_id=8, seats=frozenset({(OSC, Seat.MEMBER)}))


@pytest.mark.parametrize("permission", TABLE)
def test_nobody_may_do_anything(permission):
    assert not may_anywhere(NOBODY, permission)
    with pytest.raises(NotPermitted) as refused:
        require(NOBODY, permission, OSC)
    assert refused.value.sentence == TABLE[permission][1]


@pytest.mark.parametrize("permission", TABLE)
def test_a_seat_on_a_committee_gives_no_permission(permission):
    assert not may(MEMBER_OF_OSC, permission, OSC)


def test_a_clerk_of_all_may_write_for_any_committee():
    assert may(CLERK, "minutes.write", OSC)
    assert may(CLERK, "minutes.write", HOUSING)


def test_a_clerk_of_one_may_write_for_that_one_alone():
    assert may(CLERK_OF_OSC, "minutes.write", OSC)
    assert not may(CLERK_OF_OSC, "minutes.write", HOUSING)
    assert not may(CLERK_OF_OSC, "minutes.write")
    assert may_anywhere(CLERK_OF_OSC, "minutes.write")


def test_an_administrator_gives_roles_and_writes_no_minutes():
    administrator = holding(Role.ADMINISTRATOR)
    assert may(administrator, "roles.manage")
    assert not may(administrator, "minutes.write", OSC)
    assert not may(CLERK, "roles.manage")


def test_exempt_business_is_for_clerks_the_monitoring_officer_and_those_who_sit():
    assert may_see_marked(CLERK, HOUSING)
    assert may_see_marked(CLERK_OF_OSC, OSC)
    assert may_see_marked(holding(Role.MONITORING_OFFICER), OSC)
    assert may_see_marked(MEMBER_OF_OSC, OSC)


def test_exempt_business_is_not_for_the_rest():
    assert not may_see_marked(CLERK_OF_OSC, HOUSING)
    assert not may_see_marked(MEMBER_OF_OSC, HOUSING)
    assert not may_see_marked(holding(Role.ADMINISTRATOR), OSC)
    assert not may_see_marked(holding(Role.OFFICER), OSC)
    assert not may_see_marked(NOBODY, OSC)


def test_the_committees_of_a_role():
    assert CLERK.committees_as(Role.CLERK) is None
    assert CLERK_OF_OSC.committees_as(Role.CLERK) == {OSC}
    assert NOBODY.committees_as(Role.CLERK) == frozenset()
