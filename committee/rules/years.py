"""Municipal years: where one begins and ends, and what it is called."""

from datetime import date, timedelta


def bounds(day: date, annual_meeting: date | None = None) -> tuple[date, date]:
    """The first and last day of the municipal year that a day falls in.

    It runs from one annual meeting, which is held in March, April or May (Local Government Act
    1972 Schedule 12 paragraph 1), to the day before the next; 1 May where the day of the annual
    meeting is not given, and a year long until the next one is known.
    """
    month, number = (annual_meeting.month, annual_meeting.day) if annual_meeting else (5, 1)
    starts_on = _on(day.year, month, number)
    if starts_on > day:
        starts_on = _on(day.year - 1, month, number)
    return starts_on, _on(starts_on.year + 1, month, number) - timedelta(days=1)


def name(starts_on: date) -> str:
    """What the year that starts on a day is called: "2026/27"."""
    return f"{starts_on.year}/{(starts_on.year + 1) % 100:02d}"


def _on(year: int, month: int, day: int) -> date:
    """A date in another year; 29 February is 1 March where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month + 1, 1)
