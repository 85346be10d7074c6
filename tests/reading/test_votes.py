"""How a vote went, in the ways that minutes put it."""

import pytest

from committee.reading.decisions import named_votes, votes
from committee.reading.decisions.votes import Vote
from committee.reading.proposal import NamedVote
from committee.rules.proceedings import Choice, VoteKind
from tests.reading.pages import resolved

UNANIMOUS = Vote(VoteKind.UNANIMOUS)


def totals(votes_for: int, against: int | None, abstained: int | None = None) -> Vote:
    return Vote(VoteKind.TOTALS, votes_for, against, abstained)


@pytest.mark.parametrize(
    ("words", "vote"),
    [
        ("(For 6, Against 0, Abstentions 0)", totals(6, 0, 0)),
        ("Voting Record – For 5, Against 0, Abstentions 3, Absent 5", totals(5, 0, 3)),
        ("For: 5 Against: 2 Abstain: 1", totals(5, 2, 1)),
        ("Votes: 5 for, 2 against, 1 abstained.", totals(5, 2, 1)),
        ("(7 for, 3 against, 1 abstention)", totals(7, 3, 1)),
        ("(Seven in favour, none against)", totals(7, 0)),
        ("(Vote: Unanimous)", UNANIMOUS),
        ("The vote was unanimous.", UNANIMOUS),
        ("Carried unanimously.", UNANIMOUS),
        ("All in favour.", UNANIMOUS),
    ],
)
def test_words_that_tell_of_a_vote_alone(words: str, vote: Vote) -> None:
    assert votes.alone(words) == vote


@pytest.mark.parametrize(
    "words",
    ["For the record, 5 members spoke.", "All members spoke.", "Votes of thanks were given.", "",
     "The motion was carried", "For 5 years nobody was against it"],
)  # fmt: skip
def test_words_that_tell_of_something_else(words: str) -> None:
    assert not votes.alone(words)


@pytest.mark.parametrize(
    ("text", "vote", "lead_in"),
    [
        ("RESOLVED (unanimously) that it be so.", UNANIMOUS, "that it be so."),
        ("Resolved unanimously that it be so.", UNANIMOUS, "that it be so."),
        ("RESOLVED by 7 votes to 3 that it be so.", totals(7, 3), "that it be so."),
        (
            "RESOLVED: That it be so by 7 votes to 3, with 1 abstention.",
            totals(7, 3, 1),
            "That it be so by 7 votes to 3, with 1 abstention.",
        ),
        ("RESOLVED: That it be so. (Vote: Unanimous)", UNANIMOUS, "That it be so."),
        ("RESOLVED: That it be so.\n\n(Vote: Unanimous)", UNANIMOUS, "That it be so."),
        ("RESOLVED: That it be so.\n\nFor 4, Against 1", totals(4, 1), "That it be so."),
        ("RESOLVED: That the (new) plan be kept.", Vote(), "That the (new) plan be kept."),
    ],
)
def test_where_it_stands_about_a_resolution(text: str, vote: Vote, lead_in: str) -> None:
    assert (votes.of(resolved(text)), resolved(text).lead_in) == (vote, lead_in)


def test_members_named_for_how_they_voted() -> None:
    found = named_votes.read("Recorded vote: For: Cllrs Dale, Moss and Hill; Against: Cllr Rowe")
    assert found.kind is VoteKind.NAMED
    assert found.named == (
        NamedVote("Dale", Choice.FOR),
        NamedVote("Moss", Choice.FOR),
        NamedVote("Hill", Choice.FOR),
        NamedVote("Cllr Rowe", Choice.AGAINST),
    )


def test_a_recorded_vote_that_is_only_told_of_names_nobody() -> None:
    assert not named_votes.read("A recorded vote was asked for by five members.")
