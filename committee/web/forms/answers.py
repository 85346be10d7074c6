"""What an owner is asked: where are you with this? A clerk is also asked whose words they are."""

from typing import Any

from wtforms import Form as Part
from wtforms import FormField

from committee.rules.chasing import OWN_WORDS, Means, Said
from committee.rules.worded import Worded
from committee.web.forms.base import Form, QueryForm
from committee.web.forms.choices import Radios
from committee.web.forms.dates import DateField
from committee.web.forms.fields import Files, Given, LongText, Text

OF_FILES = "Such as the report or the data that was asked for"


class Where(Worded):
    """Where an owner may be with an action, by the last part of the address that asks about it."""

    IN_PROGRESS = "in-progress", "In progress"
    DONE = "done"
    NOT_MINE = "not-mine", "This is not mine"
    NOTE = "note", "I have a note of progress to add"


class WhereForm(QueryForm):
    """Where are you with this?"""

    where = Radios("Where are you with this?", what="where you are with this", options=Where)


class SaidPart(Part):
    """Whose words does the clerk record, and how and when did they come?"""

    by = Text(
        "Whose words are these?",
        what="whose words these are",
        required=False,
        description="Leave empty if they are your own",
    )
    means = Radios(
        "How did they reach you?",
        what="how they reached you",
        options=[(means, means.words.capitalize()) for means in Means],
        coerce=Means,
    )
    on = DateField("When?", what="when they reached you")

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether what was given has the right shape; how and when is asked of others' words."""
        super().validate(extra_validators)
        if not self.by.data:
            self.on.errors = self.means.errors = ()
        if self.means.data and not self.by.data and not self.by.errors:
            self.by.errors = ["Enter whose words these are"]
        return not self.errors


def said_boxes() -> "FormField[SaidPart]":
    """The question whose words a clerk records."""
    return FormField(SaidPart, separator="_")


def said_in(form: Form) -> Said:
    """Whose words they are, as the verbs take it; who is not asked speaks for themselves."""
    given = form.values.get("said")
    return Said(**given) if given and given["by"] else OWN_WORDS


class ProgressForm(Form):
    """What has been done so far?"""

    note = LongText("What has been done so far?", what="what has been done", required=False)
    said = said_boxes()


class NoteForm(Form):
    """What has happened?"""

    note = LongText("What has happened?", what="what has happened")
    said = said_boxes()


class DoneForm(Form):
    """What is the answer for members?"""

    answer = LongText(
        "What is the answer for members?",
        what="the answer for members",
        description="Write it as members should read it. The clerk prints it for the committee",
    )
    files = Files("Files", description=OF_FILES)
    said = said_boxes()


class NotMineForm(Form):
    """Whose is it?"""

    words = LongText(
        "Whose is it, or why is it not yours?", what="whose it is, or why it is not yours"
    )
    said = said_boxes()


class FilesForm(Form):
    """Which files were forgotten?"""

    files = Files("Files", [Given("a file", True, "Choose")], description=OF_FILES)
    said = said_boxes()
