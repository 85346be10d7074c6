"""What the page of a list of actions says, and where its links lead."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import url_for

from committee.queries.action_filters import Filters
from committee.queries.action_orders import TRACKER, usual
from committee.queries.actions import Listing
from committee.rules.wording import date_in_words
from committee.web.asked_actions import Asked

COUNTED = {
    "outstanding": "outstanding",
    "report": "for the next meeting",
    "to_do": "still to be done",
    "overdue": "overdue",
    "not_started": "not started",
    "in_progress": "in progress",
    "completed": "completed, to be confirmed",
    "answered": "completed since the last meeting",
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
    """A list as it was asked for and found; `last_closed` is for one that is empty.

    `exempt` says that whoever looks may also have the paper with exempt matter.
    """

    wanted: Asked
    found: Listing
    last_closed: date | None
    exempt: bool

    @property
    def asked(self) -> Filters:
        """What the address asks."""
        return self.wanted.filters

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
        if asked.owner or asked.words or self.wanted.form.asks_more:
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
    def order(self) -> str:
        """The order in words, where no column shows it."""
        return {
            TRACKER: "Overdue first, then done since the last meeting, then open.",
            "-ended": "What ended last comes first.",
        }.get(self.asked.sort, "")

    @property
    def in_order(self) -> str:
        """The address of the list in its usual order; "" where it is in it."""
        return "" if self.asked.sort == usual(self.asked.state) else self.address(sort="")

    @property
    def without_meeting(self) -> str:
        """The address of the list of every meeting."""
        return self.address(meeting=None)

    def file(self, ending: str) -> str:
        """The address of the same rows as a file, "csv" or "xlsx"."""
        return url_for(f"action_files.as_{ending}", **self._given)

    def paper(self, ending: str, part: str = "") -> str:
        """The address of the public ones among them as a paper, "pdf" or "docx"; or of all."""
        given = {**self._given, "part": part} if part else self._given
        return url_for("action_files.as_paper", ending=ending, **given)

    def page(self, number: int) -> str:
        """The address of another page of the list."""
        return self.address(page=number)

    def address(self, **changed: Any) -> str:
        """The address of this list with something changed."""
        given = {**self._given, **changed}
        return url_for("actions.index", **{key: value for key, value in given.items() if value})

    @property
    def _given(self) -> dict[str, Any]:
        """The filters as an address gives them, without those that ask for nothing."""
        asked = self.asked
        given = {
            "state": asked.state if asked.state != Filters.state else "",
            "committee": asked.committee,
            "owner": asked.owner,
            "q": asked.words,
            "service": asked.service,
            "older": asked.older,
            "since": _boxes(asked.raised_from),
            "until": _boxes(asked.raised_to),
            "meeting": asked.meeting,
            "sort": asked.sort if asked.sort != usual(asked.state) else "",
        }
        return {name: value for name, value in given.items() if value}


def _boxes(day: date | None) -> list[int]:
    """A date as an address gives it: day, month and year are three values of one name."""
    return [day.day, day.month, day.year] if day else []
