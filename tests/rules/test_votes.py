"""What totals, names and a casting vote may say together."""

import pytest

from committee.rules.proceedings import Choice, VoteKind
from committee.rules.refusals import Invalid
from committee.rules.votes import Ballot, difference, settled

FOR, AGAINST, ABSTAINED = Choice
TOTALS, NAMED, UNANIMOUS = VoteKind.TOTALS, VoteKind.NAMED, VoteKind.UNANIMOUS


def test_the_totals_of_a_named_vote_are_counted() -> None:
    ballot = settled(Ballot(NAMED, named={1: FOR, 2: AGAINST, 3: FOR, 4: ABSTAINED}))
    assert (ballot.votes_for, ballot.votes_against, ballot.votes_abstained) == (2, 1, 1)
    assert settled(ballot) == ballot


@pytest.mark.parametrize(
    "ballot",
    [
        Ballot(),
        Ballot(named={1: AGAINST}),
        Ballot(UNANIMOUS),
        Ballot(UNANIMOUS, named={1: FOR}),
        Ballot(TOTALS, 5, 0),
        Ballot(TOTALS, 5, 2, 1, {1: AGAINST, 2: AGAINST, 3: ABSTAINED}),
        Ballot(TOTALS, 3, 3, casting=FOR),
    ],
)
def test_what_agrees_is_kept_as_it_is_given(ballot: Ballot) -> None:
    assert settled(ballot) == ballot


@pytest.mark.parametrize(
    ("ballot", "fields"),
    [
        (Ballot(TOTALS), ["votes_for", "votes_against"]),
        (Ballot(TOTALS, votes_for=3), ["votes_against"]),
        (Ballot(TOTALS, -1, 2), ["votes_for"]),
        (Ballot(TOTALS, 1000, 2), ["votes_for"]),
        (Ballot(TOTALS, 5, 1, named={1: AGAINST, 2: AGAINST}), ["votes_against"]),
        (Ballot(votes_for=3), ["vote"]),
        (Ballot(UNANIMOUS, 3, 0), ["vote"]),
        (Ballot(UNANIMOUS, named={1: AGAINST}), ["vote"]),
        (Ballot(NAMED), ["vote"]),
        (Ballot(NAMED, 2, named={1: FOR}), ["votes_for"]),
        (Ballot(TOTALS, 3, 2, casting=FOR), ["casting"]),
        (Ballot(TOTALS, 3, 3, casting=ABSTAINED), ["casting"]),
        (Ballot(UNANIMOUS, casting=FOR), ["casting"]),
        (Ballot(NAMED, named={1: FOR}, casting=FOR), ["casting"]),
    ],
)
def test_what_contradicts_itself_is_refused(ballot: Ballot, fields: list[str]) -> None:
    with pytest.raises(Invalid) as refused:
        settled(ballot)
    assert list(refused.value.errors) == fields


def test_names_that_do_not_give_the_totals_are_counted_in_the_refusal() -> None:
    with pytest.raises(Invalid, match="The names give 1 for, 1 against, 0 abstained"):
        settled(Ballot(NAMED, 2, 1, named={1: FOR, 2: AGAINST}))


def test_a_difference_is_only_pointed_out() -> None:
    assert difference(Ballot(), 8) == ""
    assert difference(Ballot(UNANIMOUS), 8) == ""
    assert difference(Ballot(TOTALS, 5, 2, 1), 8) == ""
    assert difference(Ballot(TOTALS, 5, 2), 8) == (
        "The votes add up to 7, but 8 members entitled to vote were there for this item. "
        "That is right if some did not vote."
    )
    assert difference(Ballot(TOTALS, 2, 0), 1) == (
        "The votes add up to 2, but 1 member entitled to vote was there for this item. "
        "Check the count and the attendance."
    )


def test_equal_votes_without_a_casting_vote_are_pointed_out() -> None:
    assert "no casting vote is recorded" in difference(Ballot(TOTALS, 3, 3, 0), 6)
    assert difference(Ballot(TOTALS, 3, 3, 0, casting=FOR), 6) == ""


def test_a_vote_in_short() -> None:
    assert Ballot().words == ""
    assert Ballot(UNANIMOUS).words == "Unanimous"
    assert Ballot(TOTALS, 5, 0).words == "5 for, 0 against"
    assert Ballot(TOTALS, 5, 2, 1).words == "5 for, 2 against, 1 abstained"
