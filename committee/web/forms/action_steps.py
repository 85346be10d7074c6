"""What a clerk is asked before a step in an action's life is taken."""

from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.fields import LongText


class ReasonForm(Form):
    """Why?"""

    reason = LongText("Why?", what="the reason", description="The history keeps the reason")


class CloseForm(Form):
    """At which meeting was it confirmed?"""

    at = Select(
        "Confirmed at the meeting of",
        what="a meeting",
        coerce=int,
        required=False,
        blank="No meeting: confirmed by the clerk",
    )
    note = LongText("Note", what="the note", required=False)
