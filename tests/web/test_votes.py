"""The page of the vote on a resolution, in a browser."""

import pytest
from sqlalchemy import select

from committee.model.resolutions import Resolution
from committee.rules.access import Level, Mark
from committee.rules.proceedings import Choice, VoteKind
from committee.rules.votes import Ballot
from committee.services import resolutions, votes
from committee.services.resolutions import Wording
from committee.services.votes import Motion
from tests.world import World


@pytest.fixture
def resolution(world: World) -> Resolution:
    wording = Wording("that it be noted", mark=Mark(Level.EXEMPT, (3,)))
    found = resolutions.add(world.context(world.clerk), world.held.items[1], wording)
    world.session.commit()
    return found


def address(world: World, end: str = "/1/vote") -> str:
    return f"/meetings/{world.held.id}/items/{world.held.items[1].id}/resolutions{end}"


def test_a_clerk_records_a_named_vote(client_for, world: World, resolution: Resolution) -> None:
    client = client_for(world.clerk)
    page = client.submit(
        client.see(address(world)),
        "Save",
        **{
            "mover": world.chair.name,
            "seconder": world.member.name,
            "vote": "Each member’s vote by name",
            "votes-0-choice": "For",
            "votes-1-choice": "Against",
            "casting": "Against",
        },
    )
    assert page.said == ["The vote on resolution 1 is recorded."]
    assert page.h1 == "2. Digital inclusion"
    assert resolution.ballot == Ballot(
        VoteKind.NAMED,
        1,
        1,
        0,
        {world.member.id: Choice.FOR, world.chair.id: Choice.AGAINST},
        Choice.AGAINST,
    )
    assert f"Moved by {world.chair.name}, seconded by {world.member.name}." in page.text
    assert "Vote: 1 for, 1 against, 0 abstained. Casting vote: against." in page.text
    assert f"{world.member.name} for; {world.chair.name} against." in page.text
    assert "To check" not in page.text


def test_what_is_recorded_stands_in_the_boxes(
    client_for, world: World, resolution: Resolution
) -> None:
    ballot = Ballot(VoteKind.TOTALS, 1, 0, None, {world.chair.id: Choice.FOR})
    motion = Motion(world.member.id, None, ballot)
    votes.record(world.context(world.clerk), resolution, motion, version=1)
    client = client_for(world.clerk)
    page = client.see(address(world))
    assert "To check: The votes add up to 1, but 2 members" in page.text
    assert [page.value(name) for name in ("votes_for", "votes_abstained")] == ["1", ""]
    client.submit(page, "Save")
    assert (resolution.ballot, resolution.mover) == (ballot, world.member)


def test_the_totals_of_a_named_vote_are_not_asked_for_again(
    client_for, world: World, resolution: Resolution
) -> None:
    ballot = Ballot(VoteKind.NAMED, named={world.chair.id: Choice.FOR})
    votes.record(world.context(world.clerk), resolution, Motion(ballot=ballot), version=1)
    client = client_for(world.clerk)
    page = client.see(address(world))
    assert page.value("votes_for") == ""
    client.submit(page, "Save", **{"votes-0-choice": "Abstained"})
    assert resolution.ballot.totals == {Choice.FOR: 1, Choice.AGAINST: 0, Choice.ABSTAINED: 1}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"votes_for": "many"}, "For must be a whole number from 0 to 999"),
        ({"vote": "Totals only", "votes_for": "2"}, "Enter how many voted against"),
        (
            {"vote": "Unanimous", "casting": "For"},
            "There is a casting vote only where the votes are equal",
        ),
        (
            {"seconder": "Councillor Tom Ashby"},
            "Choose who moved it, or leave the seconder empty too",
        ),
        (
            {"vote": "Unanimous", "votes-1-choice": "Against"},
            "Somebody is recorded as against, so the vote was not unanimous",
        ),
    ],
)
def test_what_cannot_be_taken_comes_back_as_it_was_typed(
    client_for, world: World, resolution: Resolution, given: dict[str, str], sentence: str
) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world)), "Save", status=422, **given)
    assert page.errors == [sentence]
    if "votes_for" in given:
        assert page.value("votes_for") == given["votes_for"]
    assert resolution.ballot == Ballot()


def test_a_member_who_was_taken_off_the_attendance_keeps_a_row(
    client_for, world: World, resolution: Resolution
) -> None:
    ballot = Ballot(VoteKind.NAMED, named={world.member.id: Choice.FOR})
    votes.record(world.context(world.clerk), resolution, Motion(ballot=ballot), version=1)
    gone = next(each for each in world.held.attendances if each.person is world.member)
    world.session.delete(gone)
    client = client_for(world.clerk)
    page = client.submit(
        client.see(address(world)),
        "Save",
        status=422,
        mover="Not recorded",
        **{"votes-0-choice": "For"},
    )
    assert page.errors == [
        "Take out this vote, or correct the attendance: they are not recorded as there with a vote"
    ]
    client.submit(page, "Save", **{"votes-1-choice": "No vote recorded"})
    assert resolution.ballot.named == {world.chair.id: Choice.FOR}


def test_the_later_of_two_clerks_sees_what_stands_there(
    client_for, world: World, resolution: Resolution
) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world))
    unanimous = Motion(world.chair.id, ballot=Ballot(VoteKind.UNANIMOUS))
    votes.record(world.context(world.clerk), resolution, unanimous, version=1)
    page = client.submit(page, "Save", mover=world.member.name, status=409)
    assert f"Moved by: {world.chair.name}" in page.text
    assert "Vote: Unanimous" in page.text
    client.submit(page, "Save")
    assert (resolution.mover, resolution.vote) == (world.member, VoteKind.UNRECORDED)


def test_a_new_resolution_leads_on_to_its_vote(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world, "/new"))
    page = client.submit(page, "Add it and record the vote", lead_in="that it be noted")
    assert page.h1 == "The vote on resolution 1 of item 2"
    assert world.session.scalars(select(Resolution)).one().limb_style is None


def test_only_its_clerk_comes_here(client_for, world: World, resolution: Resolution) -> None:
    for person in (world.chair, world.director, world.monitoring_officer):
        client_for(person).see(address(world), status=403)
    client_for(world.clerk).see(address(world, "/2/vote"), status=404)
