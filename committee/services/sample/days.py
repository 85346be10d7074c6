"""Days and moments of the sample: counted from the day it is loaded for, so that it looks alive."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/London")
RECESS = timedelta(days=14)
FRESH = 28


def before(on: date, ago: int) -> date:
    """The working day that lies so many days before a day, or after it where `ago` is below 0.

    Nobody meets at Christmas, but what lies less than four weeks back keeps its age.
    """
    day = on - timedelta(days=ago)
    if ago > FRESH and ((day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 2)):
        day -= RECESS
    return day - timedelta(days=max(0, day.weekday() - 4))


def later(day: date, days: int) -> date:
    """The day so many days later, or the Monday after its weekend."""
    day += timedelta(days=days)
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day


def moment(day: date, at: time, minutes: int = 0) -> datetime:
    """A time of day in the council's zone, or so many minutes after it."""
    return datetime.combine(day, at, tzinfo=ZONE) + timedelta(minutes=minutes)
