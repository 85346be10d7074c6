"""Who may move and vote at a meeting, and which votes a clerk should look at."""

from committee.model.committees import Membership
from committee.model.declarations import Declaration
from committee.model.meetings import Attendance
from committee.model.movements import Movement
from committee.model.resolutions import Resolution
from committee.queries import votes
from committee.rules.proceedings import Conduct, InterestKind, MovementKind, VoteKind
from committee.rules.vocabulary import Capacity, Seat
from tests.world import SINCE, World


def entitled(world: World, place: int = 1) -> int:
    world.session.flush()
    return votes.entitled(world.context(world.clerk), world.held.items[place])


def test_members_and_substitutes_vote_by_surname(world: World) -> None:
    attendances = world.held.attendances
    attendances.append(Attendance(person=world.outsider, capacity=Capacity.SUBSTITUTE))
    attendances.append(Attendance(person=world.director, capacity=Capacity.OFFICER))
    context = world.context(world.clerk)
    assert votes.voters(context, world.held) == [world.member, world.outsider, world.chair]
    assert votes.movers(context, world.held) == votes.voters(context, world.held)


def test_until_the_attendance_is_recorded_any_member_may_have_moved(world: World) -> None:
    context = world.context(world.clerk)
    assert votes.voters(context, world.called) == []
    assert votes.movers(context, world.called) == [world.chair, world.member]


def test_co_opted_members_are_not_counted(world: World) -> None:
    seat = Seat.CO_OPTEE
    world.session.add(
        Membership(committee_id=world.osc.id, person=world.head, seat=seat, since=SINCE)
    )
    world.held.attendances.append(Attendance(person=world.head, capacity=Capacity.PRESENT))
    assert entitled(world) == 2


def test_whoever_had_to_leave_for_an_interest_is_not_counted(world: World) -> None:
    declared = Declaration(
        meeting=world.held,
        person=world.member,
        item=world.held.items[1],
        kind=InterestKind.DISCLOSABLE,
        conduct=Conduct.LEFT,
    )
    world.session.add(declared)
    assert (entitled(world), entitled(world, 2)) == (1, 2)
    declared.conduct = Conduct.STAYED
    assert entitled(world) == 2


def test_whoever_came_late_or_had_gone_is_not_counted(world: World) -> None:
    def moved(kind: MovementKind, place: int, is_before: bool = True) -> None:
        item = world.held.items[place]
        world.session.add(
            Movement(
                meeting=world.held, person=world.member, item=item, kind=kind, is_before=is_before
            )
        )

    moved(MovementKind.ARRIVED, 1)
    assert [entitled(world, place) for place in range(3)] == [1, 2, 2]
    moved(MovementKind.LEFT, 1, is_before=False)
    assert [entitled(world, place) for place in range(3)] == [1, 1, 1]
    moved(MovementKind.RETURNED, 2)
    assert [entitled(world, place) for place in range(3)] == [1, 1, 2]


def test_the_order_in_which_items_were_taken_decides_who_was_there(world: World) -> None:
    for order, item in enumerate(reversed(world.held.items), start=1):
        item.taken_order = order
    world.session.add(
        Movement(
            meeting=world.held,
            person=world.member,
            item=world.held.items[1],
            kind=MovementKind.LEFT,
        )
    )
    assert [entitled(world, place) for place in range(3)] == [1, 1, 2]


def test_a_clerk_is_told_which_votes_to_look_at(world: World) -> None:
    item = world.held.items[1]
    resolutions = [
        Resolution(item=item, position=place, vote=VoteKind.TOTALS, votes_for=total)
        for place, total in enumerate((2, 1), start=1)
    ]
    found = votes.notices(world.context(world.clerk), item, resolutions)
    assert list(found) == [2]
    assert found[2].startswith("The votes add up to 1, but 2 members entitled to vote were there")
    assert votes.notices(world.context(world.clerk), item, []) == {}
