"""When an action is due: a date, a meeting, the next one, the words as said, or to be set."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from committee.rules.refusals import Invalid
from committee.rules.vocabulary import DueKind
from committee.rules.wording import date_in_words

FURTHEST = timedelta(days=5 * 366)
AT_MEETINGS = (DueKind.NEXT_MEETING, DueKind.MEETING)
"""The kinds whose day is that of a meeting, and moves with it."""


@dataclass(frozen=True)
class Due:
    """How the time was given. `words` are those used at the meeting, `on` the date they mean.

    `meeting_id` is the meeting at which it is due, or after which "the next meeting" comes; None
    there is the meeting that asked.
    """

    kind: DueKind = DueKind.TO_BE_SET
    on: date | None = None
    words: str = ""
    meeting_id: int | None = None

    @property
    def shown(self) -> str:
        """The time as pages and papers give it; "" where it is to be set."""
        if self.is_uncalled:
            return "Next meeting, not yet called"
        day = date_in_words(self.on) if self.on else ""
        match self.kind:
            case DueKind.NEXT_MEETING:
                return f"Next meeting, {day}"
            case DueKind.MEETING:
                return f"Meeting of {day}"
            case DueKind.WORDS:
                return f"{self.words} ({day})" if day else self.words
            case _:
                return day

    @property
    def is_uncalled(self) -> bool:
        """Whether it waits for a meeting that nobody has called."""
        return self.kind in AT_MEETINGS and self.on is None


def first_after(day: date, days: Sequence[date]) -> date | None:
    """The first of a committee's days, which are in order, after another day."""
    return next((each for each in days if each > day), None)


def checked(due: Due, raised_on: date, today: date | None = None) -> Due:
    """A time that can be kept: of what was given, as much as its kind asks for.

    A date lies on or after the day the action was raised; `today` is given where an owner has the
    action already, and a new date then has not passed. It lies within five years. Raises Invalid
    with what to do about it, for `due_on`, `due_words`, `due_meant` or `due_meeting`.
    """
    words = due.words.strip()
    match due.kind:
        case DueKind.TO_BE_SET | DueKind.NEXT_MEETING:
            return Due(due.kind)
        case DueKind.MEETING:
            if due.meeting_id is None:
                raise Invalid({"due_meeting": "Choose a meeting, or choose “At the next meeting”"})
            return Due(due.kind, meeting_id=due.meeting_id)
        case DueKind.WORDS if not words:
            raise Invalid(
                {"due_words": "Enter the words used at the meeting, or choose “To be set”"}
            )
        case DueKind.DATE if due.on is None:
            raise Invalid({"due_on": "Enter the date the action is due, or choose “To be set”"})
    _check_day(due, raised_on, today)
    return Due(due.kind, due.on, words if due.kind is DueKind.WORDS else "")


def _check_day(due: Due, raised_on: date, today: date | None) -> None:
    box = "due_meant" if due.kind is DueKind.WORDS else "due_on"
    earliest = max(raised_on, today or raised_on)
    if due.on is None:
        return
    if due.on < raised_on:
        raise Invalid(
            {
                box: f"The action was raised on {date_in_words(raised_on)}: "
                "enter a date on or after that day"
            }
        )
    if due.on < earliest:
        raise Invalid({box: "The owner cannot keep a date that has passed: enter today or later"})
    if due.on > earliest + FURTHEST:
        raise Invalid({box: f"Check the year: {due.on.year} is more than five years away"})
