"""What is asked before a step in an action's life is taken."""

from collections.abc import Collection, Sequence

from committee.model.base import NAME
from committee.web.forms.answers import said_boxes
from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.fields import LongText, Text

QUESTIONS = ("at", "item", "reason", "decided_by", "note", "said")


class StepForm(Form):
    """At which meeting was it decided, by whom, and why? Each step asks some of it."""

    at = Select(
        "At the meeting of", what="a meeting", coerce=int, required=False, blank="No meeting"
    )
    item = Text(
        "Agenda item",
        what="the agenda item",
        most=NAME,
        required=False,
        description="Its number on the agenda of that meeting, such as 5",
    )
    reason = LongText("Why?", what="the reason", description="The history keeps the reason")
    decided_by = Text(
        "Who decided?",
        what="who decided",
        required=False,
        description="Such as “the Cabinet Member for Housing”. Leave empty if you did",
    )
    note = LongText("Note", what="the note", required=False)
    said = said_boxes()

    def ask(self, questions: Collection[str], meetings: Sequence[tuple[int, str]]) -> None:
        """Ask these alone, with these meetings to choose from."""
        for name in QUESTIONS:
            if name not in questions:
                del self[name]
        if "at" in questions:
            self.at.offer(meetings)
