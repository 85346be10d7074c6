"""What is asked of a clerk about somebody who came or went."""

from committee.rules.proceedings import MovementKind
from committee.services.movements import Move
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios, Select
from committee.web.forms.dates import TimeField

BEFORE, DURING = "before", "during"


class MovementForm(Form):
    """Who came or went, and when?"""

    person = Select("Who", what="who came or went", coerce=int)
    kind = Radios(
        "What they did",
        what="what they did",
        options=[(kind, kind.words.capitalize()) for kind in MovementKind],
        coerce=MovementKind,
    )
    item = Select("Item", what="the item", coerce=int)
    when = Radios(
        "When",
        what="when it was",
        options=((BEFORE, "Before the item"), (DURING, "During the item")),
    )
    at = TimeField(
        "Time",
        what="the time",
        required=False,
        description="Such as 7.30 pm. Leave empty if it is not known",
    )

    @property
    def move(self) -> Move:
        """The movement that was given."""
        return Move(
            person_id=self.person.data,
            kind=self.kind.data,
            item_id=self.item.data,
            is_before=self.when.data == BEFORE,
            at=self.at.data,
        )
