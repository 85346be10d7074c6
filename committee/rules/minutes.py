"""The life of a set of minutes: from not started to signed, and when its text is locked.

Minutes are signed at the same or the next suitable meeting by the person presiding there
(Local Government Act 1972 Schedule 12 paragraph 41); until approved they are a draft.
"""

from enum import StrEnum

from committee.rules.transitions import Machine, Step


class MinutesState(StrEnum):
    """Where a set of minutes stands."""

    NOT_STARTED = "not_started"
    BEING_WRITTEN = "being_written"
    DRAFT_ISSUED = "draft_issued"
    APPROVED = "approved"
    SIGNED = "signed"

    @property
    def words(self) -> str:
        """The state in the words that every page and paper uses."""
        return self.value.replace("_", " ").capitalize()

    @property
    def colour(self) -> str:
        """The colour of the tag that stands beside the words."""
        return {
            "being_written": "light-blue",
            "draft_issued": "yellow",
            "approved": "turquoise",
            "signed": "green",
        }.get(self.value, "grey")


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
