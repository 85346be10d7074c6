"""What becomes of a file that was read in, and of each part that was found in it."""

from enum import StrEnum

LIST = "sheet"
"""The medium of a list of actions, which is no minutes."""


class ReadingState(StrEnum):
    """Where a file stands: looked through, put into the record, or put aside."""

    OPEN = "open"
    STORED = "stored"
    DROPPED = "dropped"

    @property
    def words(self) -> str:
        """The state as it is shown."""
        return {"open": "To be reviewed", "stored": "In the record", "dropped": "Put aside"}[
            self.value
        ]

    @property
    def colour(self) -> str:
        """The colour of the tag that stands beside the words."""
        return {"open": "light-blue", "stored": "green", "dropped": "grey"}[self.value]


class FindingKind(StrEnum):
    """What was found: a meeting, an item of one, or an action of an item."""

    MEETING = "meeting"
    ITEM = "item"
    ACTION = "action"


class FindingState(StrEnum):
    """What a clerk said of it. KNOWN is in the record already, or was refused before."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    KNOWN = "known"

    @property
    def words(self) -> str:
        """The state as it is shown."""
        return {
            "open": "To be decided",
            "accepted": "Accepted",
            "refused": "Left out",
            "known": "Already known",
        }[self.value]

    @property
    def colour(self) -> str:
        """The colour of the tag that stands beside the words."""
        return {"open": "light-blue", "accepted": "green", "refused": "grey", "known": "grey"}[
            self.value
        ]


WITH_ITS_WHOLE = "Left out with the part that it belongs to"
REPORTED_DONE = "Reported as done"
NO_ACTION = (
    "Noted only",
    "Already under way",
    REPORTED_DONE,
    "For another body",
    "A standing duty or plan",
    "Nobody is asked to do it",
    "Repeats an earlier action",
)
"""Why words that look like a promise are no action, for a clerk to choose from."""

_SURE = ((0.85, "Very likely"), (0.6, "Likely"))


def sureness(confidence: float) -> str:
    """How sure the reading of a part is, in words: "Very likely", "Likely" or "Perhaps"."""
    return next((words for least, words in _SURE if confidence >= least), "Perhaps")
