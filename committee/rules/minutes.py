"""The life of a set of minutes: from not started to signed, and when its text is locked.

Minutes are signed at the same or the next suitable meeting by the person presiding there
(Local Government Act 1972 Schedule 12 paragraph 41); until approved they are a draft.
"""

from committee.rules.transitions import Machine, Step
from committee.rules.worded import Worded


class MinutesState(Worded):
    """Where a set of minutes stands."""

    NOT_STARTED = "not_started"
    BEING_WRITTEN = "being_written", "Being written", "light-blue"
    DRAFT_ISSUED = "draft_issued", "Draft issued", "yellow"
    APPROVED = "approved", "Approved", "turquoise"
    SIGNED = "signed", "Signed", "green"


S = MinutesState
LOCKED = (S.APPROVED, S.SIGNED)
ISSUED = (S.DRAFT_ISSUED, *LOCKED)

LIFE: Machine[MinutesState] = Machine(
    begin=S.NOT_STARTED,
    steps=(
        Step("begin", (S.NOT_STARTED,), S.BEING_WRITTEN, "minutes.write", "Begin the minutes"),
        Step("issue", (S.BEING_WRITTEN,), S.DRAFT_ISSUED, "minutes.issue", "Issue the draft"),
        Step("approve", (S.DRAFT_ISSUED,), S.APPROVED, "minutes.issue", "Record the approval"),
        Step(
            "take_back_approval",
            (S.APPROVED,),
            S.DRAFT_ISSUED,
            "minutes.issue",
            "Take back the approval",
            True,
        ),
        Step("sign", (S.APPROVED,), S.SIGNED, "minutes.issue", "Record the signing"),
    ),
    ends=(S.SIGNED,),
)
