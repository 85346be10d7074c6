"""The life of an action: its states, the steps between them, and when it is overdue.

An officer may say "done"; it is closed only when the clerk (for the committee) confirms it, and
counts as outstanding until then.
"""

from datetime import date, timedelta

from committee.rules.transitions import Machine, Step
from committee.rules.worded import Worded


class ActionState(Worded):
    """Where an action stands. Overdue is worked out from dates and never stored."""

    NOT_SENT = "not_sent", "Not yet sent", "white"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress", "In progress", "light-blue"
    COMPLETED = "completed", "Completed, to be confirmed", "purple"
    CLOSED = "closed", "Closed", "green"
    SUPERSEDED = "superseded"
    NOT_FEASIBLE = "not_feasible", "No longer feasible"
    WITHDRAWN = "withdrawn"


S = ActionState
WITH_OWNER = (S.NOT_STARTED, S.IN_PROGRESS)
OUTSTANDING = (S.NOT_STARTED, S.IN_PROGRESS, S.COMPLETED)
ENDED = (S.CLOSED, S.SUPERSEDED, S.NOT_FEASIBLE, S.WITHDRAWN)

LIFE: Machine[ActionState] = Machine(
    begin=S.NOT_SENT,
    steps=(
        Step("send", (S.NOT_SENT,), S.NOT_STARTED, "actions.manage", "Send to the owner"),
        Step("start", (S.NOT_STARTED,), S.IN_PROGRESS, "actions.answer", "Say it is in progress"),
        Step("complete", WITH_OWNER, S.COMPLETED, "actions.answer", "Mark as done"),
        Step("close", (S.COMPLETED,), S.CLOSED, "actions.close", "Close"),
        Step("send_back", (S.COMPLETED,), S.IN_PROGRESS, "actions.close", "Send back", True),
        Step("supersede", OUTSTANDING, S.SUPERSEDED, "actions.manage", "Mark as superseded", True),
        Step(
            "give_up",
            OUTSTANDING,
            S.NOT_FEASIBLE,
            "actions.manage",
            "Mark as no longer feasible",
            True,
        ),
        Step("withdraw", OUTSTANDING, S.WITHDRAWN, "actions.manage", "Withdraw", True),
        Step("reopen", ENDED, S.IN_PROGRESS, "actions.manage", "Reopen", True),
    ),
)

DECISIONS = ("close", "send_back", "supersede", "give_up", "withdraw", "reopen")
"""The steps that somebody decides on; the others are answers, or only happen."""

HAPPENED = {
    "raise": "Raised",
    "send": "Sent to the owner",
    "start": "In progress",
    "note": "Note of progress",
    "decline": "“This is not mine”",
    "complete": "Done",
    "close": "Closed",
    "send_back": "Sent back",
    "supersede": "Superseded",
    "give_up": "No longer feasible",
    "withdraw": "Withdrawn",
    "reopen": "Reopened",
    "change": "Changed",
    "file": "File added",
    "circulate": "Sent to members",
    "remind": "Reminder",
    "escalate": "Taken higher",
}
"""What a history says of each step, and of what is no step."""

DUE_SOON = timedelta(days=7)


def is_overdue(state: ActionState, due_on: date | None, today: date) -> bool:
    """Whether the owner should have answered by now: the day itself is still in time."""
    return state in WITH_OWNER and due_on is not None and due_on < today


def is_due_soon(state: ActionState, due_on: date | None, today: date) -> bool:
    """Whether the day comes within a week, today included."""
    return state in WITH_OWNER and due_on is not None and today <= due_on <= today + DUE_SOON


def reference(abbreviation: str, year: str, sequence: int) -> str:
    """The reference that an action keeps for good, such as `OSC (26/27) 014`.

    `year` is the municipal year in short, "26/27".
    """
    return f"{abbreviation} ({year}) {sequence:03d}"


def slug(reference: str) -> str:
    """The reference as it stands in an address: `osc-26-27-014`."""
    kept = (letter.lower() if letter.isalnum() else "-" for letter in reference)
    return "-".join(part for part in "".join(kept).split("-") if part)
