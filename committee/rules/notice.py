"""Notice of a meeting: how many clear days it gave, and whether those were enough.

Notice of a meeting, with its agenda and reports, is given at least five clear days before it in
England (Local Government Act 1972 s.100A(6) and s.100B), and three in Wales and Scotland. Clear
days leave out the day of the notice, the day of the meeting, weekends and bank holidays.
"""

from collections.abc import Collection
from datetime import date, timedelta

from committee.rules.wording import counted

CLEAR_DAYS = {"England": 5, "Wales": 3, "Scotland": 3}
"""How many clear days' notice the law of each nation asks for, where we know it."""

SATURDAY = 5


def clear_days(given: date, held: date, holidays: Collection[date]) -> int:
    """The working days that lie between the day of the notice and the day of the meeting."""
    between = (given + timedelta(days=after) for after in range(1, (held - given).days))
    return sum(day.weekday() < SATURDAY and day not in holidays for day in between)


def warning(given: date, held: date, nation: str, holidays: Collection[date]) -> str:
    """The sentence that says that notice was too short; nothing where it was long enough.

    `holidays` are all the bank holidays that are known. Those of later years are not counted,
    and the sentence says so.
    """
    days, needed = clear_days(given, held, holidays), CLEAR_DAYS.get(nation, 0)
    if days >= needed:
        return ""
    last = max(holidays, default=date.min)
    unknown = f" Bank holidays after {last.year} are not counted." if held > last else ""
    return (
        f"Notice was given {counted(days, 'clear day')} before the meeting, not {needed}.{unknown}"
    )
