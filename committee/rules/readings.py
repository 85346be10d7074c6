"""What becomes of a file that was read in, and of each part that was found in it."""

from enum import StrEnum

from committee.rules.worded import Worded

LIST = "sheet"
"""The medium of a list of actions, which is no minutes."""


class ReadingState(Worded):
    """Where a file stands: looked through, put into the record, or put aside."""

    OPEN = "open", "To be reviewed", "light-blue"
    STORED = "stored", "In the record", "green"
    DROPPED = "dropped", "Put aside"


class FindingKind(StrEnum):
    """What was found: a meeting, an item of one, or an action of an item."""

    MEETING = "meeting"
    ITEM = "item"
    ACTION = "action"


class FindingState(Worded):
    """What a clerk said of it. KNOWN is in the record already, or was refused before."""

    OPEN = "open", "To be decided", "light-blue"
    ACCEPTED = "accepted", "Accepted", "green"
    REFUSED = "refused", "Left out"
    KNOWN = "known", "Already known"


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

VERY_LIKELY = 0.85
_SURE = ((VERY_LIKELY, "Very likely"), (0.6, "Likely"))


def sureness(confidence: float) -> str:
    """How sure the reading of a part is, in words: "Very likely", "Likely" or "Perhaps"."""
    return next((words for least, words in _SURE if confidence >= least), "Perhaps")
