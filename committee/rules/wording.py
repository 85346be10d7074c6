"""Dates, times and lists as they are written in British English."""

from collections.abc import Sequence
from datetime import date, time


def day_in_words(day: date) -> str:
    """A date with its weekday: "Tuesday 3 March 2026"."""
    return f"{day:%A} {date_in_words(day)}"


def date_in_words(day: date) -> str:
    """A date: "3 March 2026"."""
    return f"{day.day} {day:%B %Y}"


def time_in_words(moment: time) -> str:
    """A time of day: "6.30 pm", "12 noon", "10 am"."""
    if (moment.hour, moment.minute) == (12, 0):
        return "12 noon"
    hour = moment.hour % 12 or 12
    minutes = f".{moment.minute:02d}" if moment.minute else ""
    return f"{hour}{minutes} {'am' if moment.hour < 12 else 'pm'}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: counted(1, "action") is "1 action", counted(3, …) "3 actions"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def joined(words: Sequence[str]) -> str:
    """A list in a sentence: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def time_until(day: date, today: date) -> str:
    """How far off a day is: "today", "tomorrow", "in 12 days", "12 days ago"."""
    days = (day - today).days
    if days == 0:
        return "today"
    if days in (1, -1):
        return "tomorrow" if days == 1 else "yesterday"
    return f"in {days} days" if days > 0 else f"{-days} days ago"
