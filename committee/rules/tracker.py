"""Where an action stands in the agenda paper "Action tracker"."""

from enum import StrEnum


class Section(StrEnum):
    """A section of the paper, by its heading; in the order in which they are read.

    What was done before the last meeting, and is not confirmed since, is open.
    """

    OVERDUE = "Overdue"
    DONE = "Done since the last meeting"
    OPEN = "Open"
    ENDED = "Closed or ended"
