"""Matters arising: how the actions that are reported to a committee stand in its list."""

from committee.rules.actions import ENDED, ActionState
from committee.rules.worded import Worded


class Group(Worded):
    """Why an action is reported, in the order of the list."""

    DUE = "due", "Due by this meeting"
    DONE = "done", "Done, for the committee to confirm"
    ENDED = "ended", "Closed or ended since the last report"


def group(state: ActionState) -> Group:
    """The group of an action that was reported in this state."""
    if state in ENDED:
        return Group.ENDED
    return Group.DONE if state is ActionState.COMPLETED else Group.DUE
