"""What the columns of a list of actions hold, and by which names councils call them.

The names are those of trackers in use in 23 councils.
"""

import re
from collections.abc import Sequence
from enum import StrEnum


class Field(StrEnum):
    """What a column of a list of actions can hold."""

    REFERENCE = "reference"
    MEETING = "meeting"
    COMMITTEE = "committee"
    ITEM = "item"
    MINUTE = "minute"
    ACTION = "action"
    OWNER = "owner"
    DUE = "due"
    STATUS = "status"
    ANSWER = "answer"

    @property
    def words(self) -> str:
        """The field as it is shown."""
        return {
            "reference": "Reference",
            "meeting": "Date of the meeting",
            "committee": "Committee",
            "item": "Item",
            "minute": "Minute number",
            "action": "Action",
            "owner": "Owner",
            "due": "Due",
            "status": "Status",
            "answer": "Answer or progress",
        }[self.value]


_OTHER = "other"

_SAYING: tuple[tuple[Field | str, tuple[str, ...]], ...] = (
    (_OTHER, ("date completed", "date closed", "completed on", "closed on", "completion date",
              "made to", "priority")),
    (Field.DUE, ("by when", "complete by", "completed by", "to be completed", "response due")),
    (Field.STATUS, ("status", "rag", "brag", "state", "open", "closed", "completed", "complete",
                    "done")),
    (Field.DUE, ("due", "target", "deadline", "when", "timescale", "timescales", "timeframe",
                 "timeline", "expected", "action date", "review date", "report back")),
    (Field.ANSWER, ("answer", "response", "update", "updates", "progress", "taken", "to date",
                    "outcome", "comments", "comment", "notes", "reply", "result", "position",
                    "explanation", "evidence")),
    (Field.OWNER, ("owner", "by whom", "action by", "for action", "who", "responsible",
                   "responsibility", "lead", "officer", "officers", "assigned", "allocated",
                   "director", "portfolio holder", "cabinet member", "department",
                   "directorate", "service")),
    (Field.MINUTE, ("minute", "minutes", "min", "agenda item no", "agenda item number",
                    "paragraph", "para")),
    (Field.REFERENCE, ("reference", "ref", "id", "no", "number", "#")),
    (Field.MEETING, ("meeting date", "date of meeting", "meeting", "date", "raised at")),
    (Field.COMMITTEE, ("committee", "panel", "board", "sub-committee", "origin", "source",
                       "forum", "commission", "body")),
    (Field.ITEM, ("item", "agenda item", "title", "subject", "topic", "report", "area", "theme",
                  "review", "project", "matter")),
    (Field.ACTION, ("action", "actions", "recommendation", "recommendations", "resolution",
                    "request", "undertaking", "query", "task", "decision", "what", "issue",
                    "question", "description", "details")),
)  # fmt: skip
"""What a name of a column says: the first line that has a word or words of it. "Action owner" is
an owner, "action taken" an answer, and "action ref" a reference. Within a line, of two columns the
one with the word that stands first is meant.
"""

LONGEST = 10
"""What has more words is no name of a column."""

_SIGNS = re.compile(r"[^\w#-]+")


def by_name(columns: Sequence[str]) -> dict[Field, int]:
    """The fields that columns hold by their names: the place of each in the columns."""
    claims: dict[Field, list[tuple[int, int, int]]] = {}
    for place, name in enumerate(columns):
        said = f" {_SIGNS.sub(' ', name.casefold()).strip()} "
        field, rank = _claimed(said)
        if isinstance(field, Field) and len(said.split()) <= LONGEST:
            claims.setdefault(field, []).append((rank, len(said), place))
    return {field: min(found)[2] for field, found in claims.items()}


def _claimed(said: str) -> tuple[Field | str, int]:
    """The field that a name says, and how far down in its line the word stands."""
    for field, sayings in _SAYING:
        for rank, saying in enumerate(sayings):
            if f" {saying} " in said:
                return field, rank
    return _OTHER, 0
