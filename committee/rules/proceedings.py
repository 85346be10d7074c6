"""The words for what happens at a meeting: interests, votes, comings and goings."""

from enum import StrEnum


class InterestKind(StrEnum):
    """What sort of interest a member declares (Localism Act 2011 s.31; in Wales by its code)."""

    DISCLOSABLE = "disclosable"
    REGISTRABLE = "registrable"
    NON_REGISTRABLE = "non_registrable"
    PERSONAL = "personal"
    PREJUDICIAL = "prejudicial"

    @property
    def words(self) -> str:
        """The kind as it is printed: "Disclosable pecuniary interest"."""
        return {
            "disclosable": "Disclosable pecuniary interest",
            "registrable": "Other registrable interest",
            "non_registrable": "Non-registrable interest",
            "personal": "Personal interest",
            "prejudicial": "Personal and prejudicial interest",
        }[self.value]


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


class Conduct(StrEnum):
    """What the member did who declared an interest."""

    STAYED = "stayed"
    DID_NOT_VOTE = "did_not_vote"
    SPOKE_AND_LEFT = "spoke_and_left"
    LEFT = "left"

    @property
    def words(self) -> str:
        """What they did, as it is printed: "stayed and took part"."""
        return {
            "stayed": "stayed and took part",
            "did_not_vote": "stayed but did not vote",
            "spoke_and_left": "spoke, then left the meeting for the item",
            "left": "left the meeting for the item",
        }[self.value]


class MovementKind(StrEnum):
    """Whether somebody came or went."""

    ARRIVED = "arrived"
    LEFT = "left"
    RETURNED = "returned"

    @property
    def words(self) -> str:
        """What they did, as it is printed: "joined the meeting"."""
        return {
            "arrived": "joined the meeting",
            "left": "left the meeting",
            "returned": "returned to the meeting",
        }[self.value]


class VoteKind(StrEnum):
    """How a vote was taken, and so what the minutes can say of it."""

    UNRECORDED = "unrecorded"
    UNANIMOUS = "unanimous"
    TOTALS = "totals"
    NAMED = "named"

    @property
    def words(self) -> str:
        """The choice as a clerk sees it."""
        return {
            "unrecorded": "No vote to record",
            "unanimous": "Unanimous",
            "totals": "Totals only",
            "named": "Each member’s vote by name",
        }[self.value]


class Choice(StrEnum):
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"

    @property
    def words(self) -> str:
        """The vote as it is printed: "For"."""
        return self.value.capitalize()
