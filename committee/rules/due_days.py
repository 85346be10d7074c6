"""The days that times said at a meeting come to: the end of a month, six weeks on, next Friday.

Every function gives None where no such day exists, or none that a calendar can hold.
"""

from calendar import monthrange
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
WEEKDAYS = {
    name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
"""The first and the last month of each season."""

_FRIDAY = 4


def day_of(year: int, month: int, day: int) -> date | None:
    """That day; None for 31 June."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def later(day: date, days: int) -> date | None:
    """So many days on."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def after_working_days(day: date, days: int) -> date | None:
    """So many days on, of which Saturdays and Sundays are none; holidays are not known here."""
    weeks, rest = divmod(days, 5)
    from_weekday = min(day.weekday(), _FRIDAY)
    over_weekend = 2 if from_weekday + rest > _FRIDAY else 0
    return later(day, weeks * 7 + rest + over_weekend - (day.weekday() - from_weekday))


def after_months(day: date, months: int) -> date | None:
    """The same day so many months on, or the last of a month that is too short for it."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > date.max.year:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end_of_month(year: int, month: int) -> date | None:
    """The last day of a month."""
    return day_of(year, month, monthrange(year, month)[1]) if 0 < year <= date.max.year else None


def next_day(on: date, month: int, day: int) -> date | None:
    """The next time that day comes round, which may be today; 29 February waits for its year."""
    years = range(on.year, on.year + (9 if (month, day) == (2, 29) else 2))
    days = (day_of(year, month, day) for year in years)
    return next((each for each in days if each and each >= on), None)


def next_end_of_month(on: date, month: int) -> date | None:
    """The last day of the next month of that name, which may be this one."""
    return end_of_month(on.year + (month < on.month), month)


def end_of_week(on: date, weeks: int = 0) -> date | None:
    """The Friday of a week, which at a weekend is the one to come; or of one so many weeks on."""
    return later(on, (_FRIDAY - on.weekday()) % 7 + 7 * weeks)


def end_of_quarter(on: date, quarters: int = 0) -> date | None:
    """The last day of the quarter of the year, or of one so many quarters on."""
    years, month = divmod((on.month - 1) // 3 * 3 + 2 + 3 * quarters, 12)
    return end_of_month(on.year + years, month + 1)


def next_weekday(on: date, weekday: int) -> date | None:
    """The first such day of the week after a day."""
    return later(on, (weekday - on.weekday() - 1) % 7 + 1)


def end_of_season(on: date, season: str) -> date | None:
    """The last day of the season, of this time round or the next."""
    return next_end_of_month(on, SEASONS[season][1])


def start_of_season(on: date, season: str) -> date | None:
    """The next first day of a season."""
    return next_day(on, SEASONS[season][0], 1)


def eve_of_easter(on: date) -> date | None:
    """The last working day before the next Easter: its Thursday."""
    for year in (on.year, on.year + 1):
        thursday = later(_easter(year), -3) if year < date.max.year else None
        if thursday and thursday >= on:
            return thursday
    return None


def _easter(year: int) -> date:
    """Easter Sunday by the rule of the Gregorian calendar."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
