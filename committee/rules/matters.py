"""Matters arising: how the actions that are reported to a committee stand in its list."""

from enum import StrEnum

from committee.rules.actions import ENDED, ActionState


class Group(StrEnum):
    """Why an action is reported, in the order of the list."""

    DUE = "due"
    DONE = "done"
    ENDED = "ended"

    @property
    def words(self) -> str:
        """The heading of the group."""
        return {
            "due": "Due by this meeting",
            "done": "Done, for the committee to confirm",
            "ended": "Closed or ended since the last report",
        }[self.value]


def group(state: ActionState) -> Group:
    """The group of an action that was reported in this state."""
    if state in ENDED:
        return Group.ENDED
    return Group.DONE if state is ActionState.COMPLETED else Group.DUE
