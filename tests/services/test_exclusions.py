"""Recording that the press and public were excluded from part of a meeting."""

from datetime import time

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.exclusions import Exclusion
from committee.model.meetings import Item
from committee.queries import exclusions as queries
from committee.queries.numbers import between
from committee.rules.access import Level, Mark
from committee.rules.refusals import Invalid, NotFound, NotPermitted, OutOfOrder, Stale
from committee.services import exclusions, items, minutes
from committee.services.exclusions import Excluded
from tests.minuting import issued, next_meeting, public
from tests.world import World

THREE = Mark(Level.EXEMPT, (3,))


@pytest.fixture
def lease(world: World) -> Item:
    """An exempt item at the end of the agenda, its number 4."""
    return items.add(world.context(world.clerk), world.held, title="The lease", mark=THREE)


def add(world: World, first: Item, last: Item | None = None, **given: object) -> Exclusion:
    excluded = Excluded(first.id, last.id if last else None, **given)
    return exclusions.add(world.context(world.clerk), world.held, excluded)


def refused(world: World, first: Item, last: Item | None = None, **given: object) -> dict[str, str]:
    with pytest.raises(Invalid) as refusal:
        add(world, first, last, **given)
    return refusal.value.errors


def test_all_of_an_exclusion_is_kept(world: World, lease: Item) -> None:
    given = Excluded(lease.id, lease.id, world.chair.id, world.member.id, " Why. ", time(20, 15))
    exclusion = exclusions.add(world.context(world.clerk), world.held, given)
    world.session.expire_all()
    assert (exclusion.first_item, exclusion.last_item) == (lease, lease)
    assert (exclusion.mover, exclusion.seconder) == (world.chair, world.member)
    assert (exclusion.public_interest, exclusion.readmitted_at) == ("Why.", time(20, 15))


def test_the_same_given_twice_makes_one(world: World, lease: Item) -> None:
    assert add(world, lease, public_interest="Why. ") is add(world, lease, public_interest="Why.")


def test_some_item_must_be_exempt_or_confidential(world: World, lease: Item) -> None:
    second, third = world.held.items[1:3]
    assert list(refused(world, second, third)) == ["first_item"]
    third.mark = Mark(Level.CONFIDENTIAL)
    assert add(world, second, third)


def test_nobody_is_excluded_from_an_item_twice(world: World, lease: Item) -> None:
    third = world.held.items[2]
    standing = add(world, lease, lease)
    assert refused(world, third) == {
        "first_item": "The public are recorded as excluded from item 4 already: change that "
        "exclusion instead"
    }
    assert "first_item" in refused(world, lease)
    context = world.context(world.clerk)
    wider = Excluded(third.id)
    exclusions.change(context, standing, wider, version=standing.version)
    assert (standing.first_item, standing.last_item) == (third, None)


def test_two_exclusions_stand_in_the_order_the_items_were_taken(world: World, lease: Item) -> None:
    second = world.held.items[1]
    second.mark = THREE
    last, first = add(world, lease), add(world, second, second)
    context = world.context(world.clerk)
    assert queries.listed(context, world.held) == [first, last]


def test_an_exclusion_goes_by_the_order_in_which_items_were_taken(
    world: World, lease: Item
) -> None:
    world.session.expire(world.held, ["items"])
    first, second, third, fourth = world.held.items
    assert list(refused(world, fourth, third)) == ["last_item"]
    order = [first, fourth, second, third]
    context = world.context(world.clerk)
    items.take(context, world.held, order, version=world.held.version)
    add(world, fourth, second)
    covered = between(world.held, fourth.id, second.id)
    assert covered == [fourth, second]
    assert between(world.held, second.id, fourth.id) == covered
    assert between(world.held, second.id, None) == [second, third]
    assert queries.marks(world.held, first.id, None) == {"4": THREE}


def test_the_items_are_those_of_the_meeting(world: World, lease: Item) -> None:
    elsewhere = items.add(world.context(world.clerk), world.called, title="Parks", mark=THREE)
    assert list(refused(world, elsewhere)) == ["first_item"]
    assert list(refused(world, lease, elsewhere)) == ["last_item"]
    with pytest.raises(NotFound):
        queries.one(world.context(world.clerk), world.called, add(world, lease).id)


def test_confidential_items_need_no_motion(world: World, lease: Item) -> None:
    lease.mark = Mark(Level.CONFIDENTIAL)
    assert list(refused(world, lease, mover_id=world.chair.id)) == ["mover"]
    assert list(refused(world, lease, public_interest="Why.")) == ["public_interest"]
    assert add(world, lease)


def test_the_rest_is_checked(world: World, lease: Item) -> None:
    assert list(refused(world, lease, mover_id=world.outsider.id)) == ["mover"]
    same = {"mover_id": world.chair.id, "seconder_id": world.chair.id}
    assert list(refused(world, lease, **same)) == ["seconder"]
    assert list(refused(world, lease, readmitted_at=time(17, 0))) == ["readmitted_at"]
    assert list(refused(world, lease, public_interest="x" * 20_001)) == ["public_interest"]


def test_the_later_of_two_is_shown_what_stands(world: World, lease: Item) -> None:
    exclusion = add(world, lease)
    context = world.context(world.clerk)
    later = Excluded(lease.id, mover_id=world.chair.id, readmitted_at=time(20, 15))
    exclusions.change(context, exclusion, later, version=1)
    exclusions.change(context, exclusion, later, version=1)
    with pytest.raises(Stale) as refusal:
        exclusions.change(context, exclusion, Excluded(lease.id, lease.id), version=1)
    assert refusal.value.theirs == (
        f"From item: 4\nTo item: the last\nMoved by: {world.chair.name}\nSeconded by: nobody\n"
        "Public interest: the standard words\nReadmitted at: 8.15 pm"
    )


def test_an_item_of_an_exclusion_stays_on_the_agenda(world: World, lease: Item) -> None:
    context = world.context(world.clerk)
    exclusion = add(world, lease)
    with pytest.raises(OutOfOrder):
        items.remove(context, lease)
    exclusions.remove(context, exclusion)
    items.remove(context, lease)
    assert len(world.held.items) == 3


def test_only_a_clerk_of_the_committee_excludes(world: World, lease: Item) -> None:
    exclusion = add(world, lease)
    for person in (world.chair, world.director, world.monitoring_officer):
        context = world.context(person)
        with pytest.raises(NotPermitted):
            exclusions.add(context, world.held, Excluded(lease.id))
        with pytest.raises(NotPermitted):
            exclusions.change(context, exclusion, Excluded(lease.id, lease.id), version=1)
        with pytest.raises(NotPermitted):
            exclusions.remove(context, exclusion)


def test_approved_minutes_keep_their_exclusions(world: World, lease: Item) -> None:
    exclusion = add(world, lease)
    issued(world)
    context = world.context(world.clerk)
    minutes.approve(context, public(world), at=next_meeting(world))
    with pytest.raises(OutOfOrder):
        exclusions.change(context, exclusion, Excluded(lease.id, lease.id), version=1)
    with pytest.raises(OutOfOrder):
        exclusions.remove(context, exclusion)


def test_every_verb_leaves_an_entry_that_names_no_word(world: World, lease: Item) -> None:
    exclusion = add(world, lease, public_interest="Zanzibar")
    context = world.context(world.clerk)
    exclusions.change(context, exclusion, Excluded(lease.id), version=1)
    exclusions.remove(context, exclusion)
    entries = world.session.scalars(
        select(AuditEntry).where(AuditEntry.subject == "exclusions").order_by(AuditEntry.id)
    ).all()
    assert [each.verb for each in entries] == [
        "exclusions.add",
        "exclusions.change",
        "exclusions.remove",
    ]
    assert not any(each.detail for each in entries)
