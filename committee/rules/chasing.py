"""How a committee has its actions chased: who confirms them, and how far up a late one goes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Closing(StrEnum):
    """Who confirms for a committee that an action is done, and so closes it."""

    CLERK = "clerk"
    CHAIR = "chair"
    COMMITTEE = "committee"

    @property
    def words(self) -> str:
        """The choice as it is shown."""
        return {
            "clerk": "The clerk, and the next report lists it",
            "chair": "The chair",
            "committee": "The committee, at a meeting",
        }[self.value]


class Ladder(StrEnum):
    """Whether those above the owner of a late action are written to."""

    OFF = "off"
    ASK = "ask"
    SEND = "send"

    @property
    def words(self) -> str:
        """The choice as it is shown."""
        return {
            "off": "Nobody above the owner is written to",
            "ask": "Letters wait until the clerk sends them",
            "send": "Letters go by themselves",
        }[self.value]


class OwnerPart(StrEnum):
    """What an owner has to do with an action: to do it, or to account for it as a member."""

    OWNER = "owner"
    ACCOUNTABLE = "accountable"

    @property
    def words(self) -> str:
        """The part as it is shown."""
        return {"owner": "Owner", "accountable": "Accountable member"}[self.value]


class Means(StrEnum):
    """How something reached the clerk who records it for somebody else."""

    EMAIL = "email"
    TELEPHONE = "telephone"
    IN_PERSON = "in_person"
    AT_MEETING = "at_meeting"
    LETTER = "letter"

    @property
    def words(self) -> str:
        """The means as a history gives it: "by e-mail"."""
        return {
            "email": "by e-mail",
            "telephone": "by telephone",
            "in_person": "in person",
            "at_meeting": "at a meeting",
            "letter": "by letter",
        }[self.value]


@dataclass(frozen=True)
class Said:
    """Whose words a step records, where they are not those of whoever records them.

    `by` is who gave the answer or took the decision, in words; `means` and `on` how and when.
    """

    by: str = ""
    means: Means | None = None
    on: date | None = None


OWN_WORDS = Said()
