"""Recording who moved and seconded a resolution, and how the committee voted on it."""

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.meetings import Attendance
from committee.model.people import Person
from committee.model.resolutions import Resolution, Vote
from committee.rules.access import Level, Mark
from committee.rules.proceedings import Choice, VoteKind
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Capacity
from committee.rules.votes import Ballot
from committee.services import minutes, resolutions, votes
from committee.services.resolutions import Wording
from committee.services.votes import Motion
from tests.minuting import issued, next_meeting, public
from tests.world import World

FOR, AGAINST = Choice.FOR, Choice.AGAINST
CARRIED = Ballot(VoteKind.TOTALS, 2, 0)


@pytest.fixture
def resolution(world: World) -> Resolution:
    context = world.context(world.clerk)
    return resolutions.add(context, world.held.items[1], Wording("that it be noted"))


def record(world: World, resolution: Resolution, motion: Motion, version: int = 0) -> None:
    """Record as the clerk, by default from the version that stands."""
    context = world.context(world.clerk)
    votes.record(context, resolution, motion, version=version or resolution.version)


def named(world: World, **choices: Choice) -> Ballot:
    return Ballot(
        VoteKind.NAMED, named={getattr(world, key).id: each for key, each in choices.items()}
    )


def test_all_of_a_motion_is_kept(world: World, resolution: Resolution) -> None:
    ballot = Ballot(VoteKind.TOTALS, 1, 1, 0, {world.member.id: AGAINST}, FOR)
    record(world, resolution, Motion(world.chair.id, world.member.id, ballot))
    world.session.expire_all()
    assert (resolution.mover, resolution.seconder) == (world.chair, world.member)
    assert resolution.ballot == ballot


def test_the_totals_of_a_named_vote_are_counted(world: World, resolution: Resolution) -> None:
    record(world, resolution, Motion(ballot=named(world, chair=FOR, member=AGAINST)))
    assert (resolution.votes_for, resolution.votes_against, resolution.votes_abstained) == (1, 1, 0)
    record(world, resolution, Motion(ballot=named(world, chair=FOR, member=FOR)))
    assert (resolution.votes_for, resolution.votes_against) == (2, 0)
    assert [vote.choice for vote in world.session.scalars(select(Vote))] == [FOR, FOR]


def test_votes_that_are_taken_out_are_gone(world: World, resolution: Resolution) -> None:
    record(world, resolution, Motion(ballot=named(world, chair=FOR, member=AGAINST)))
    record(world, resolution, Motion())
    assert resolution.ballot == Ballot()
    assert world.session.scalars(select(Vote)).all() == []


def test_a_change_of_names_alone_raises_the_version(world: World, resolution: Resolution) -> None:
    asked = Ballot(VoteKind.TOTALS, 1, 1, None, {world.chair.id: FOR})
    record(world, resolution, Motion(ballot=asked))
    version = resolution.version
    asked = Ballot(VoteKind.TOTALS, 1, 1, None, {world.member.id: AGAINST})
    record(world, resolution, Motion(ballot=asked))
    assert resolution.version == version + 1


def test_recording_the_same_again_changes_nothing(world: World, resolution: Resolution) -> None:
    motion = Motion(world.chair.id, world.member.id, CARRIED)
    record(world, resolution, motion, version=1)
    version = resolution.version
    record(world, resolution, motion, version=1)
    entries = world.session.scalars(
        select(AuditEntry).where(AuditEntry.verb == "votes.record")
    ).all()
    assert (resolution.version, len(entries)) == (version, 1)


def test_the_later_of_two_is_shown_what_stands(world: World, resolution: Resolution) -> None:
    record(world, resolution, Motion(world.chair.id, None, named(world, member=AGAINST)))
    with pytest.raises(Stale) as refused:
        record(world, resolution, Motion(), version=1)
    assert refused.value.theirs == (
        f"Moved by: {world.chair.name}\nSeconded by: nobody\n"
        f"Vote: 0 for, 1 against, 0 abstained\n{world.member.name}: Against"
    )


def test_words_and_vote_are_changed_one_after_the_other(
    world: World, resolution: Resolution
) -> None:
    record(world, resolution, Motion(ballot=CARRIED))
    resolutions.change(
        world.context(world.clerk),
        resolution,
        Wording("that it be welcomed", reason="Because it works."),
        version=resolution.version,
    )
    assert resolution.ballot == CARRIED
    assert resolution.reason == "Because it works."


@pytest.mark.parametrize(
    ("mover", "seconder", "field"),
    [
        ("member", "member", "seconder"),
        (None, "member", "mover"),
        ("outsider", None, "mover"),
        ("chair", "director", "seconder"),
    ],
)
def test_only_members_who_were_there_move_and_second(
    world: World, resolution: Resolution, mover: str, seconder: str, field: str
) -> None:
    ids = [getattr(world, key).id if key else None for key in (mover, seconder)]
    with pytest.raises(Invalid) as refused:
        record(world, resolution, Motion(*ids))
    assert list(refused.value.errors) == [field]


def attend(world: World, person: Person, capacity: Capacity, **how: object) -> None:
    world.held.attendances.append(Attendance(person=person, capacity=capacity, **how))
    world.session.flush()


@pytest.mark.parametrize(
    ("capacity", "how"),
    [
        (None, {}),
        (Capacity.APOLOGIES, {}),
        (Capacity.OBSERVER, {}),
        (Capacity.PRESENT, {"is_remote": True}),
    ],
)
def test_only_who_was_there_has_a_vote(
    world: World, resolution: Resolution, capacity: Capacity | None, how: dict[str, bool]
) -> None:
    if capacity:
        attend(world, world.outsider, capacity, **how)
    with pytest.raises(Invalid) as refused:
        record(world, resolution, Motion(ballot=named(world, outsider=FOR)))
    assert list(refused.value.errors) == [f"vote-{world.outsider.id}"]


def test_a_substitute_votes_and_in_wales_whoever_joined_remotely(
    world: World, resolution: Resolution
) -> None:
    attend(world, world.outsider, Capacity.SUBSTITUTE, substitute_for=world.head)
    attend(world, world.head, Capacity.PRESENT, is_remote=True)
    world.council.nation = "Wales"
    record(world, resolution, Motion(ballot=named(world, outsider=FOR, head=FOR)))
    assert resolution.votes_for == 2


def test_a_casting_vote_needs_equal_votes(world: World, resolution: Resolution) -> None:
    with pytest.raises(Invalid) as refused:
        record(world, resolution, Motion(ballot=Ballot(VoteKind.TOTALS, 2, 1, casting=FOR)))
    assert list(refused.value.errors) == ["casting"]


def test_only_a_clerk_of_the_committee_records_it(world: World, resolution: Resolution) -> None:
    for person in (world.chair, world.director, world.monitoring_officer):
        with pytest.raises(NotPermitted):
            votes.record(world.context(person), resolution, Motion(), version=1)


def test_approved_minutes_keep_their_votes(world: World) -> None:
    issued(world)
    context = world.context(world.clerk)
    resolution = resolutions.add(context, world.held.items[1], Wording("that it be noted"))
    exempt = resolutions.add(
        context, world.held.items[1], Wording("x", mark=Mark(Level.EXEMPT, (3,)))
    )
    minutes.approve(context, public(world), at=next_meeting(world))
    for each in (resolution, exempt):
        with pytest.raises(OutOfOrder, match="their text is locked"):
            record(world, each, Motion(ballot=CARRIED))
