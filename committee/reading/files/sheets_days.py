"""Days as they stand in the cells of a sheet: day before month, as in Britain."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
_NUMBERS = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_WORDS = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[ ./-]{{0,2}}(?:of )?({'|'.join(_MONTHS)})[a-z]{{0,6}}"
    r"[ ,./-]{1,2}(\d{4}|\d{2})(?!\d)",
    re.I,
)


def day(words: str) -> date | None:
    """The first day that words name with its year; None where they name none that there is."""
    if found := _WORDS.search(words):
        return _day(found[3], _MONTHS.index(found[2].lower()) + 1, found[1])
    if found := _ISO.search(words):
        return _day(found[1], int(found[2]), found[3])
    if found := _NUMBERS.search(words):
        return _day(found[4], int(found[3]), found[1])
    return None


def _day(year: str, month: int, number: str) -> date | None:
    try:
        return date(int(year) + 2000 * (len(year) == 2), month, int(number))
    except ValueError:
        return None
