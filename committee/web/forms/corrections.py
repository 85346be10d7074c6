"""What is asked about a correction of earlier minutes."""

from committee.model.base import LINE
from committee.services.corrections import Corrected
from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.fields import LongText, Text


class CorrectionForm(Form):
    """Which minutes were put right, where, and how?"""

    minutes = Select("Minutes that are corrected", what="the minutes", coerce=int)
    place = Text(
        "Where in them",
        what="where in the minutes it is",
        most=LINE,
        description="Such as minute 25, paragraph 2",
    )
    was = LongText(
        "The words that were wrong",
        what="the words that were wrong",
        required=False,
        description="Leave empty where words were put in",
    )
    becomes = LongText(
        "The words as they should be",
        what="the words as they should be",
        required=False,
        description="Leave empty where words were taken out",
    )

    @property
    def corrected(self) -> Corrected:
        """The correction that was given."""
        given = self.values
        return Corrected(minutes_id=given.pop("minutes"), **given)
