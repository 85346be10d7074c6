"""Which period, and whose actions, figures are for."""

from collections.abc import Sequence
from typing import Any

from committee.queries.figures import Period
from committee.queries.owners import Choice
from committee.rules.wording import date_in_words
from committee.web.forms.base import QueryForm
from committee.web.forms.choices import Select
from committee.web.forms.dates import DateField

MOST_YEARS = 10


class FiguresForm(QueryForm):
    """Figures for which days, and of which committee?"""

    since = DateField("First day", what="the first day", required=False)
    until = DateField("Last day", what="the last day", required=False)
    committee = Select("Committee", what="a committee", required=False, blank="All committees")

    def begin(self, usual: Period, committees: Sequence[Choice]) -> None:
        """Set what there is to choose from, and the usual days where none was given."""
        self.committee.offer(committees)
        for box, day in ((self.since, usual.since), (self.until, usual.until)):
            if not any(text.strip() for text in box.raw_data or ()):
                box.data, box.raw_data = day, None

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether both are dates, in order, and not so far apart that nobody could read it."""
        super().validate(extra_validators)
        since, until = self.since.data, self.until.data
        if since and until and until < since:
            self._refuse(f"Last day must be {date_in_words(since)} or later")
        elif since and until and until.year - since.year > MOST_YEARS:
            self._refuse(f"Choose days that are no more than {MOST_YEARS} years apart")
        return not self.errors

    @property
    def period(self) -> Period:
        """The days that were asked for, once the form is valid."""
        if self.since.data is None or self.until.data is None:
            raise ValueError("a period needs both of its days")
        return Period(self.since.data, self.until.data)

    def _refuse(self, sentence: str) -> None:
        self.until.errors = [*self.until.errors, sentence]
