"""Bank holidays, from the list that comes with govuk-bank-holidays: nothing is fetched."""

from datetime import date
from functools import cache

from govuk_bank_holidays.bank_holidays import BankHolidays

DIVISIONS = {
    "Scotland": BankHolidays.SCOTLAND,
    "Northern Ireland": BankHolidays.NORTHERN_IRELAND,
}
"""Nations with bank holidays of their own; England and Wales have theirs together."""


@cache
def known(nation: str) -> frozenset[date]:
    """Every bank holiday of a nation that is known, from 2012 to some years from now."""
    division = DIVISIONS.get(nation, BankHolidays.ENGLAND_AND_WALES)
    holidays = BankHolidays(use_cached_holidays=True).get_holidays(division=division)
    return frozenset(holiday["date"] for holiday in holidays)
