"""The words for what happens at a meeting: interests, votes, comings and goings."""

from committee.rules.worded import Worded


class InterestKind(Worded):
    """What sort of interest a member declares (Localism Act 2011 s.31; in Wales by its code)."""

    DISCLOSABLE = "disclosable", "Disclosable pecuniary interest"
    REGISTRABLE = "registrable", "Other registrable interest"
    NON_REGISTRABLE = "non_registrable", "Non-registrable interest"
    PERSONAL = "personal", "Personal interest"
    PREJUDICIAL = "prejudicial", "Personal and prejudicial interest"


INTERESTS = {
    "England": (
        InterestKind.DISCLOSABLE,
        InterestKind.REGISTRABLE,
        InterestKind.NON_REGISTRABLE,
    ),
    "Wales": (InterestKind.PERSONAL, InterestKind.PREJUDICIAL),
}
"""The kinds that a nation's law and code of conduct know; the others choose among all."""


def interests_in(nation: str) -> tuple[InterestKind, ...]:
    """The kinds of interest that members of a council in this nation declare."""
    return INTERESTS.get(nation, tuple(InterestKind))


class Conduct(Worded):
    """What the member did who declared an interest."""

    STAYED = "stayed", "stayed and took part"
    DID_NOT_VOTE = "did_not_vote", "stayed but did not vote"
    SPOKE_AND_LEFT = "spoke_and_left", "spoke, then left the meeting for the item"
    LEFT = "left", "left the meeting for the item"


class MovementKind(Worded):
    """Whether somebody came or went."""

    ARRIVED = "arrived", "joined the meeting"
    LEFT = "left", "left the meeting"
    RETURNED = "returned", "returned to the meeting"


class VoteKind(Worded):
    """How a vote was taken, and so what the minutes can say of it."""

    UNRECORDED = "unrecorded", "No vote to record"
    UNANIMOUS = "unanimous"
    TOTALS = "totals", "Totals only"
    NAMED = "named", "Each member’s vote by name"


class Choice(Worded):
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
