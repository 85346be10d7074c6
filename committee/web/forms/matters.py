"""What is asked under matters arising: which actions did the committee confirm?"""

from collections.abc import Iterable

from committee.model.record import Matter
from committee.web.forms.base import Form
from committee.web.forms.choices import Checkboxes


class MattersForm(Form):
    """Which of the actions reported did the committee confirm as done?"""

    confirmed = Checkboxes(
        "Confirm as done", what="the actions that were confirmed", coerce=int, required=False
    )

    def offer(self, matters: Iterable[Matter]) -> None:
        """Set which actions can be ticked: those reported, also where somebody was quicker."""
        self.confirmed.offer([(each.action.id, each.action.reference) for each in matters])

    @property
    def ticked(self) -> frozenset[int]:
        """The ids of the actions that were ticked."""
        return frozenset(self.confirmed.data or ())
