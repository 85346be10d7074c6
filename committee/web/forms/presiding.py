"""What is asked of a clerk about who presided over a part of a meeting."""

from committee.model.base import LINE
from committee.services.presiding import Turn
from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.fields import Text


class PresidingForm(Form):
    """Who presided over which items, and why?"""

    person = Select("Who presided", what="who presided", coerce=int)
    first_item = Select("From item", what="the first item", coerce=int)
    last_item = Select(
        "To item",
        what="the last item",
        coerce=int,
        required=False,
        blank="The end of the meeting",
    )
    reason = Text(
        "Reason",
        what="the reason",
        most=LINE,
        required=False,
        description="Such as “the Chair had declared an interest”. It is left out of the public "
        "minutes where one of these items is exempt or confidential",
    )

    @property
    def turn(self) -> Turn:
        """What was given."""
        return Turn(
            person_id=self.person.data,
            first_item_id=self.first_item.data,
            last_item_id=self.last_item.data,
            reason=self.reason.data,
        )
