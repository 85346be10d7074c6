"""The papers of a meeting: which there are, and how one stands that is being made."""

from dataclasses import dataclass
from enum import StrEnum

from committee.rules.vocabulary import Part
from committee.rules.worded import Worded


class PaperKind(Worded):
    """Which paper of a meeting."""

    MINUTES = "minutes"
    DECISIONS = "decisions", "Decision sheet"
    ACTIONS = "actions", "Action sheet"
    EXTRACT = "extract"
    AGENDA = "agenda"


class PaperState(StrEnum):
    """How a stored copy stands: asked for, being made, ready, or impossible to make."""

    WAITING = "waiting"
    MAKING = "making"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True)
class Asked:
    """One paper as it is asked for: of which meeting, which one, for whom, in which format.

    `item_id` names the item of an extract; `ending` is that of the file.
    """

    meeting_id: int
    kind: PaperKind
    part: Part = Part.PUBLIC
    item_id: int | None = None
    ending: str = "html"
