"""When an action is due: a date, the next meeting, the words as said, or to be set."""

from dataclasses import dataclass
from datetime import date, timedelta

from committee.rules.refusals import Invalid
from committee.rules.vocabulary import DueKind
from committee.rules.wording import date_in_words

FURTHEST = timedelta(days=5 * 366)


@dataclass(frozen=True)
class Due:
    """How the time was given. `words` are those used at the meeting, `on` the date they mean."""

    kind: DueKind = DueKind.TO_BE_SET
    on: date | None = None
    words: str = ""

    @property
    def shown(self) -> str:
        """The time as pages and papers give it; "" where it is to be set."""
        if self.kind is DueKind.NEXT_MEETING:
            return f"Next meeting, {date_in_words(self.on)}" if self.on else "Next meeting"
        if self.kind is DueKind.WORDS and self.on:
            return f"{self.words} ({date_in_words(self.on)})"
        if self.kind is DueKind.WORDS:
            return self.words
        return date_in_words(self.on) if self.on else ""


def checked(due: Due, raised_on: date) -> Due:
    """A time that can be kept: of what was given, as much as its kind asks for.

    A date lies on or after the day the action was raised, and within five years of it. Raises
    Invalid with what to do about it, for `due_on`, `due_words` or `due_meant`.
    """
    words = due.words.strip()
    if due.kind in (DueKind.TO_BE_SET, DueKind.NEXT_MEETING):
        return Due(due.kind)
    if due.kind is DueKind.WORDS and not words:
        raise Invalid({"due_words": "Enter the words used at the meeting, or choose “To be set”"})
    if due.kind is DueKind.DATE and due.on is None:
        raise Invalid({"due_on": "Enter the date the action is due, or choose “To be set”"})
    box = "due_meant" if due.kind is DueKind.WORDS else "due_on"
    if due.on is not None and due.on < raised_on:
        raise Invalid(
            {
                box: f"The action was raised on {date_in_words(raised_on)}: "
                "enter a date on or after that day"
            }
        )
    if due.on is not None and due.on > raised_on + FURTHEST:
        raise Invalid({box: f"Check the year: {due.on.year} is more than five years away"})
    return Due(due.kind, due.on, words if due.kind is DueKind.WORDS else "")
