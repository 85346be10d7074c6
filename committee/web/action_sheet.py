"""What the page of a list of actions says, and where its links lead."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import url_for

from committee.queries.action_filters import Filters
from committee.queries.actions import Listing
from committee.rules.wording import date_in_words

COUNTED = {
    "outstanding": "outstanding",
    "to_do": "still to be done",
    "overdue": "overdue",
    "completed": "completed, to be confirmed",
    "to_confirm": "for you to confirm",
    "to_complete": "for you to complete",
    "not_sent": "not yet sent",
    "closed": "closed or ended",
    "all": "of any state",
}
"""What stands after a count, for each list of `committee.queries.action_filters.STATES`."""

COLUMNS = (
    ("Reference", "reference"),
    ("Action", ""),
    ("Owner", "owner"),
    ("Due", "due"),
    ("State", "state"),
)
"""The columns, each with what it is sorted by."""


@dataclass(frozen=True)
class Sheet:
    """A list as it was asked for and found; `last_closed` is for one that is empty."""

    asked: Filters
    found: Listing
    last_closed: date | None

    @property
    def heading(self) -> str:
        """The heading with its counts: "Actions: 14 outstanding, 3 overdue"."""
        words = f"Actions: {self.found.total or 'none'} {COUNTED[self.asked.state]}"
        late = self.found.overdue and self.asked.state != "overdue"
        return f"{words}, {self.found.overdue} overdue" if late else words

    @property
    def empty(self) -> str:
        """What is said where there is no row."""
        asked = self.asked
        if asked.owner or asked.words:
            return "No action fits what you asked for. Take out a word, or choose “Anybody”."
        if asked.meeting:
            return f"No action of this meeting is {COUNTED[asked.state]}."
        where = " for this committee" if asked.committee else ""
        if asked.state != "outstanding":
            return f"There is no action {COUNTED[asked.state]}{where}."
        words = f"No actions are outstanding{where}."
        if self.last_closed is None:
            return words
        return f"{words} The last was closed on {date_in_words(self.last_closed)}."

    @property
    def headings(self) -> list[dict[str, str]]:
        """The headings of the table, with links that sort it, once more the other way round."""
        return [
            {
                "words": words,
                "href": self.address(sort=f"-{key}" if self.asked.sort == key else key),
                "sorted": {key: "ascending", f"-{key}": "descending"}.get(self.asked.sort, ""),
            }
            if key
            else {"words": words}
            for words, key in COLUMNS
        ]

    @property
    def file(self) -> str:
        """The address of the same rows as a file."""
        return url_for("actions.as_csv", **self._given)

    def paper(self, ending: str) -> str:
        """The address of the public ones among them as a paper, "pdf" or "docx"."""
        return url_for("actions.as_paper", ending=ending, **self._given)

    def page(self, number: int) -> str:
        """The address of another page of the list."""
        return self.address(page=number)

    def address(self, **changed: Any) -> str:
        """The address of this list with something changed."""
        return url_for("actions.index", **{**self._given, **changed})

    @property
    def _given(self) -> dict[str, Any]:
        """The filters as an address gives them, without those that ask for nothing."""
        asked = self.asked
        given = {
            "state": asked.state if asked.state != Filters.state else "",
            "committee": asked.committee,
            "owner": asked.owner,
            "q": asked.words,
            "meeting": asked.meeting,
            "sort": asked.sort if asked.sort != Filters.sort else "",
        }
        return {name: value for name, value in given.items() if value}
