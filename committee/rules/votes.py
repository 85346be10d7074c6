"""Votes: what totals, names and a casting vote may say together, and what a clerk should look at.

Any member may require, right after a vote, that the minutes show how they voted (SI 1993/202
Schedule 2 paragraph 1). Where the votes are equal, whoever presides has a second, casting vote
(Local Government Act 1972 Schedule 12 paragraph 39).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from committee.rules.proceedings import Choice, VoteKind
from committee.rules.refusals import Invalid
from committee.rules.wording import counted

MOST_VOTES = 999


@dataclass(frozen=True)
class Ballot:
    """A vote as it is given or recorded.

    `named` holds how members voted, by their number: everybody in a named vote, else those who
    asked for it. A total is None where nobody counted it.
    """

    kind: VoteKind = VoteKind.UNRECORDED
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None
    named: Mapping[int, Choice] = field(default_factory=dict)
    casting: Choice | None = None

    @property
    def totals(self) -> dict[Choice, int]:
        """The totals that were counted, by choice."""
        given = (self.votes_for, self.votes_against, self.votes_abstained)
        return {
            choice: total for choice, total in zip(Choice, given, strict=True) if total is not None
        }

    @property
    def is_tied(self) -> bool:
        """Whether as many voted for as against."""
        return self.votes_for is not None and self.votes_for == self.votes_against

    @property
    def words(self) -> str:
        """The vote in short: "Unanimous", "5 for, 2 against, 1 abstained", or nothing."""
        if self.kind is VoteKind.UNANIMOUS:
            return "Unanimous"
        return in_numbers(self.totals)


def in_numbers(totals: Mapping[Choice, int]) -> str:
    """Totals in a line: "5 for, 2 against, 1 abstained"."""
    return ", ".join(f"{total} {choice.value}" for choice, total in totals.items())


def settled(ballot: Ballot) -> Ballot:
    """The ballot as it is recorded: the totals of a named vote are counted from its names.

    Raises Invalid for `votes_for`, `votes_against`, `votes_abstained`, `vote` or `casting`.
    """
    if any(not 0 <= total <= MOST_VOTES for total in ballot.totals.values()):
        raise Invalid({"votes_for": f"Enter numbers of votes from 0 to {MOST_VOTES}"})
    if ballot.kind is VoteKind.NAMED:
        ballot = _counted(ballot)
    elif ballot.kind is VoteKind.TOTALS:
        _check_totals(ballot)
    elif ballot.totals:
        raise Invalid({"vote": "To record numbers, choose “Totals only”, or leave them empty"})
    elif ballot.kind is VoteKind.UNANIMOUS and Choice.AGAINST in ballot.named.values():
        raise Invalid({"vote": "Somebody is recorded as against, so the vote was not unanimous"})
    if ballot.casting is Choice.ABSTAINED:
        raise Invalid({"casting": "A casting vote is for or against"})
    if ballot.casting is not None and not ballot.is_tied:
        raise Invalid({"casting": "There is a casting vote only where the votes are equal"})
    return ballot


def difference(ballot: Ballot, entitled: int) -> str:
    """What a clerk should look at: equal votes without a casting vote, which carry nothing, or
    votes that are not those of everybody entitled to vote.

    Nothing where they agree, or where no votes were counted. It refuses nothing: somebody may
    have been out of the room, or chosen not to vote.
    """
    if ballot.is_tied and ballot.casting is None:
        return (
            "As many voted for as against, and no casting vote is recorded. Record it, or check "
            "that this was carried."
        )
    total = sum(ballot.totals.values())
    if not ballot.totals or total == entitled:
        return ""
    adds_up = f"The votes add up to {total}, but {counted(entitled, 'member')} entitled to vote"
    there = "was" if entitled == 1 else "were"
    if total > entitled:
        return f"{adds_up} {there} there for this item. Check the count and the attendance."
    return f"{adds_up} {there} there for this item. That is right if some did not vote."


def _counted(ballot: Ballot) -> Ballot:
    if not ballot.named:
        raise Invalid({"vote": "Choose below how each member voted"})
    names = Counter(ballot.named.values())
    totals = {choice: names[choice] for choice in Choice}
    if ballot.totals and ballot.totals != {choice: totals[choice] for choice in ballot.totals}:
        raise Invalid(
            {
                "votes_for": f"The names give {in_numbers(totals)}: correct them, or leave the "
                "numbers empty"
            }
        )
    votes_for, against, abstained = totals.values()
    return replace(ballot, votes_for=votes_for, votes_against=against, votes_abstained=abstained)


def _check_totals(ballot: Ballot) -> None:
    errors = {}
    if ballot.votes_for is None:
        errors["votes_for"] = "Enter how many voted for"
    if ballot.votes_against is None:
        errors["votes_against"] = "Enter how many voted against"
    names = Counter(ballot.named.values())
    for choice, total in ballot.totals.items():
        if names[choice] > total:
            errors[f"votes_{choice.value}"] = (
                f"{counted(names[choice], 'member')} below voted “{choice.words}”: enter at least "
                "as many"
            )
    if errors:
        raise Invalid(errors)
