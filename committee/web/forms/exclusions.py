"""What is asked about the exclusion of the press and public."""

from collections.abc import Iterable

from committee.services.exclusions import Excluded
from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.dates import TimeField
from committee.web.forms.fields import LongText


class ExclusionForm(Form):
    """From which items were the public excluded, and on whose motion?"""

    first_item = Select("From item", what="the item they were excluded from", coerce=int)
    last_item = Select(
        "To item",
        what="the last item they were excluded from",
        coerce=int,
        required=False,
        blank="The end of the meeting",
    )
    mover = Select(
        "Moved by", what="who moved it", coerce=int, required=False, blank="Not recorded"
    )
    seconder = Select(
        "Seconded by", what="who seconded it", coerce=int, required=False, blank="Not recorded"
    )
    public_interest = LongText(
        "Why the public interest is in keeping it exempt",
        what="the public interest",
        required=False,
        description="Printed in the public minutes after the words of the law: put nothing exempt "
        "in it. Leave empty where those words are enough",
    )
    readmitted_at = TimeField(
        "When the public came back",
        what="when the public came back",
        required=False,
        description="Such as 8.15 pm. Leave empty if they did not",
    )

    def offer(self, items: Iterable[tuple[int, str]], movers: Iterable[tuple[int, str]]) -> None:
        """Set which items and people there are to choose from."""
        items, movers = list(items), list(movers)
        self.first_item.offer(items)
        self.last_item.offer(items)
        self.mover.offer(movers)
        self.seconder.offer(movers)

    @property
    def excluded(self) -> Excluded:
        """The exclusion that was given."""
        return Excluded(
            first_item_id=self.first_item.data,
            last_item_id=self.last_item.data,
            mover_id=self.mover.data,
            seconder_id=self.seconder.data,
            public_interest=self.public_interest.data,
            readmitted_at=self.readmitted_at.data,
        )
