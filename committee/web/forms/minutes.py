"""What is asked of a clerk about minutes: the text of an item, the approval, the signature."""

from committee.model.base import LINE
from committee.services.minutes import LONGEST_TEXT
from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.dates import DateField
from committee.web.forms.fields import LongText, Text


class MinuteForm(Form):
    """What was said and done under this item? Its version is the number of the last revision."""

    text = LongText(
        "Minute",
        what="the minute",
        most=LONGEST_TEXT,
        required=False,
        description="An empty line between paragraphs. “- ” begins a bullet, “(a) ” a list. "
        "[resolution 1] on a line of its own is its place. [exempt 3] goes before exempt words",
    )


class ApprovalForm(Form):
    """Which later meeting approved the minutes?"""

    at = Select("Approved at the meeting on", what="the meeting that approved them", coerce=int)
    note = Text(
        "What was said of them",
        what="what was said of them",
        most=LINE,
        required=False,
        description="Such as a correction that the meeting asked for. Leave empty if nothing was",
    )


class TakeBackForm(Form):
    """Why is the approval taken back?"""

    reason = Text("Reason", what="why the approval is taken back", most=LINE)


class SigningForm(Form):
    """Who signed the minutes, and when?"""

    by = Select("Signed by", what="who signed them", coerce=int)
    on = DateField("Date signed", what="the day they were signed")
