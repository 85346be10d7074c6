"""How a committee has its actions chased: who confirms them, and how far up a late one goes."""

from dataclasses import dataclass
from datetime import date

from committee.rules.worded import Worded


class Closing(Worded):
    """Who confirms for a committee that an action is done, and so closes it."""

    CLERK = "clerk", "The clerk, and the next report lists it"
    CHAIR = "chair", "The chair"
    COMMITTEE = "committee", "The committee, at a meeting"


class Ladder(Worded):
    """Whether those above the owner of a late action are written to."""

    OFF = "off", "Nobody above the owner is written to"
    ASK = "ask", "Letters wait until the clerk sends them"
    SEND = "send", "Letters go by themselves"


class OwnerPart(Worded):
    """What an owner has to do with an action: to do it, or to account for it as a member."""

    OWNER = "owner"
    ACCOUNTABLE = "accountable", "Accountable member"


class Means(Worded):
    """How something reached the clerk who records it for somebody else."""

    EMAIL = "email", "by e-mail"
    TELEPHONE = "telephone", "by telephone"
    IN_PERSON = "in_person", "in person"
    AT_MEETING = "at_meeting", "at a meeting"
    LETTER = "letter", "by letter"


@dataclass(frozen=True)
class Said:
    """Whose words a step records, where they are not those of whoever records them.

    `by` is who gave the answer or took the decision, in words; `means` and `on` how and when.
    """

    by: str = ""
    means: Means | None = None
    on: date | None = None


OWN_WORDS = Said()
