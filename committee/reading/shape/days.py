"""Days and times of day as minutes write them: "Thursday, 5th September, 2024 6.30 pm"."""

import re
from collections.abc import Iterator
from datetime import date, time

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = f"(?P<month>{'|'.join(_MONTHS)})"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_FORMS = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}}) ?(?:st|nd|rd|th)?,? (?:day )?(?:of )?{_MONTH}\.?,? {_YEAR}\b", re.I
    ),
    re.compile(rf"\b{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}\b", re.I),
    re.compile(r"\b(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>(?:19|20)?\d{2})\b"),
    re.compile(r"\b(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
)
_TIME = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))? ?(?P<half>[ap])\.? ?m\b"
    r"|\b(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)(?: ?(?:hours|hrs))?\b(?![./\d])"
    r"|\b(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d) ?(?:hours|hrs)\b|\b(?P<noon>noon|midday)\b",
    re.I,
)


def days(text: str) -> Iterator[date]:
    """The days that a text names in full, by their form and then in order."""
    for form in _FORMS:
        for found in form.finditer(text):
            said = _day(found["day"], found["month"], found["year"])
            if said:
                yield said


def times(text: str) -> Iterator[time]:
    """The times of day that a text names, in order."""
    for found in _TIME.finditer(text):
        if found["noon"]:
            yield time(12)
        elif found["half"]:
            hour, minute = int(found["hour"]), int(found["minute"] or 0)
            if 1 <= hour <= 12 and minute < 60:
                yield time(hour % 12 + 12 * (found["half"].lower() == "p"), minute)
        else:
            hour = int(found["hour24"] or found["hours"])
            yield time(hour, int(found["minute24"] or found["minutes"]))


def _day(day: str, month: str, year: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS[month.lower()]
    try:
        return date(int(year) + 2000 * (len(year) == 2), number, int(day))
    except ValueError:
        return None
