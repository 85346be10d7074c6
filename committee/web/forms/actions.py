"""What is asked about an action when it is raised and when it is changed."""

from typing import Any

from wtforms import Form as Part
from wtforms import FormField

from committee.model.actions import Action
from committee.model.base import LINE
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios, Select
from committee.web.forms.dates import DateField
from committee.web.forms.fields import LongText, Text
from committee.web.forms.marks import mark_field, paragraphs_field
from committee.web.forms.owners import accountable_field, owner_rows


class DuePart(Part):
    """When is it due? Each choice but two has boxes of its own."""

    kind = Radios("When is it due?", what="when it is due, or “To be set”", options=DueKind)
    on = DateField("Date", what="the date the action is due", required=False)
    meeting = Select(
        "Meeting",
        what="the meeting",
        required=False,
        coerce=int,
        description="If it is moved, the date moves with it; if it is not held, the action is due "
        "at the one called after it",
    )
    words = Text(
        "Words used at the meeting",
        what="the words used at the meeting",
        most=LINE,
        required=False,
        description="Such as “in the autumn”. They are kept as they were said",
    )
    meant = DateField(
        "The date they mean, if any",
        what="the date they mean",
        required=False,
        description="Reminders go by this date. Without one there are none",
    )

    @property
    def given(self) -> Due:
        """The time as the verbs take it."""
        in_words = self.kind.data is DueKind.WORDS
        day = (self.meant if in_words else self.on).data
        return Due(self.kind.data, day, self.words.data, self.meeting.data)

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether what was given has the right shape; boxes of another choice are not looked at."""
        super().validate(extra_validators)
        asked = {
            DueKind.DATE: ("on",),
            DueKind.MEETING: ("meeting",),
            DueKind.WORDS: ("words", "meant"),
        }
        for name in {"on", "meeting", "words", "meant"}.difference(asked.get(self.kind.data, ())):
            self[name].errors = ()
        return not self.errors


def due_of(action: Action) -> dict[str, Any]:
    """When an action is due, as the boxes show it."""
    due = action.due
    at_meeting = due.meeting_id if due.kind is DueKind.MEETING else None
    return {
        "kind": due.kind, "on": due.on, "meant": due.on, "words": due.words, "meeting": at_meeting,
    }  # fmt: skip


def due_boxes() -> "FormField[DuePart]":
    """The question when it is due."""
    return FormField(DuePart, separator="_")


class RaiseForm(Form):
    """In what words was it asked for, what is to be done, who owes it, and when is it due?"""

    quote = LongText(
        "The words of the minutes",
        what="the words of the minutes",
        required=False,
        description="The exact words that gave rise to it. They are kept as they are, whatever "
        "becomes of the minutes",
    )
    text = LongText("What is to be done?", what="what is to be done")
    owners = owner_rows()
    accountable = accountable_field()
    due = due_boxes()
    mark = mark_field()
    paragraphs = paragraphs_field()


class DueForm(Form):
    """When is it due now, and why?"""

    due = due_boxes()
    reason = Text(
        "Why does the date change?", what="why the date changes", most=LINE, required=False
    )


class CorrectForm(Form):
    """In what words is it asked for, and who may see it?"""

    text = LongText("What is to be done?", what="what is to be done")
    mark = mark_field()
    paragraphs = paragraphs_field()
