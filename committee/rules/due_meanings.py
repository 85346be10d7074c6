"""The day that each way of saying a time would mean, from what a phrase found in the words.

A phrase gives its groups: `said` are the words, `month`, `day`, `year`, `number`, `unit` and the
like the parts of them. Every function takes these and the day they were said, and gives a day or
None.
"""

import re
from datetime import date
from typing import NamedTuple

from committee.rules import due_days as days
from committee.rules.vocabulary import DueKind

Match = re.Match[str]

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14,
    "twenty": 20, "twenty-eight": 28, "thirty": 30,
}  # fmt: skip
_ELSEWHERE = re.compile(r"\b(?:cabinet|executive|full|annual)\b|[’']s\b", re.IGNORECASE)
_OWN_BODY = re.compile(
    r"(?:board|committee|sub-committee|panel|group|forum|commission)", re.IGNORECASE
)


class When(NamedTuple):
    """When it was said: the day of the meeting, that of the next, the last of the year."""

    on: date
    next_meeting: date | None = None
    year_ends: date | None = None


def _is_before(match: Match) -> bool:
    return match["said"].lower().startswith(("before", "prior", "ahead", "in advance"))


def _month(match: Match) -> int:
    return days.MONTHS[match["month"][:3].lower()]


def dated(match: Match, when: When) -> date | None:
    """A day and a month, with the year where it is given."""
    month, day = _month(match), int(match["day"])
    if match["year"]:
        return days.day_of(int(match["year"]), month, day)
    return days.next_day(when.on, month, day)


def in_figures(match: Match, when: When) -> date | None:
    """dd/mm/yyyy as it is written in Britain, or yyyy-mm-dd; two figures are a year of ours."""
    if match["iso"]:
        return days.day_of(*map(int, match["iso"].split("-")))
    day, month, year = map(int, re.split(r"[/.-]", match["british"]))
    return days.day_of(year + 2000 * (year < 100), month, day)


def in_month(match: Match, when: When) -> date | None:
    """The day for "in", "by", "before" or "early in" a month."""
    month, part = _month(match), (match["part"] or "").lower()
    ends = days.next_end_of_month(when.on, month)
    if match["year"]:
        ends = days.end_of_month(int(match["year"]), month)
    if ends is None or part in ("end", "late"):
        return ends
    if part:
        day = {"early": 10, "beginning": 1, "start": 1}.get(part, 15)
        return ends.replace(day=day)
    starts = ends.replace(day=1)
    if not match["said"].lower().startswith("by "):
        return days.later(starts, -1) if _is_before(match) else ends
    return starts


def counted(match: Match, when: When) -> date | None:
    """So many days, weeks, months or years on; "the next month" is one."""
    said = (match["number"] or "one").lower()
    number = int(said) if said.isdigit() else NUMBERS[said]
    unit = match["unit"].lower()
    match unit.rstrip("s"):
        case "working day" | "clear day" | "business day":
            return days.after_working_days(when.on, number)
        case "hour":
            return days.later(when.on, -(-number // 24))
        case "week" | "fortnight":
            return days.later(when.on, number * (14 if unit == "fortnight" else 7))
        case "month" | "year":
            return days.after_months(when.on, number * (12 if unit[0] == "y" else 1))
        case _:
            return days.later(when.on, number)


def end_of(match: Match, when: When) -> date | None:
    """The end of this or the next week, month, quarter or year."""
    on, further = when.on, int("next" in match["said"].lower())
    match match["span"].lower():
        case "week":
            return days.end_of_week(on, further)
        case "month":
            first = days.after_months(on.replace(day=1), further)
            return days.end_of_month(first.year, first.month) if first else None
        case "quarter":
            return days.end_of_quarter(on, further)
        case "year" | "calendar year":
            return days.day_of(on.year + further, 12, 31)
        case "financial year":
            return None if further else days.next_day(on, 3, 31)
        case _:
            return None if further else when.year_ends


def weekday(match: Match, when: When) -> date | None:
    """The next such day of the week; the meeting's own is a week off."""
    return days.next_weekday(when.on, days.WEEKDAYS[match["weekday"][:3].lower()])


def tomorrow(match: Match, when: When) -> date | None:
    """The day after the meeting."""
    return days.later(when.on, 1)


def season(match: Match, when: When) -> date | None:
    """The last day of the season, or the day that "by" or "before" it means."""
    season = match["season"].lower()
    if not match["said"].lower().startswith("by ") and not _is_before(match):
        return days.end_of_season(when.on, season)
    start = days.start_of_season(when.on, season)
    return days.later(start, -1) if start and _is_before(match) else start


def feast(match: Match, when: When) -> date | None:
    """The day before Christmas, the Thursday before Easter, the end of the year."""
    match match["feast"].lower():
        case "easter":
            return days.eve_of_easter(when.on)
        case "christmas":
            return days.next_day(when.on, 12, 24)
        case _:
            return days.next_day(when.on, 12, 31)


def year(match: Match, when: When) -> date | None:
    """The last day of a year, or of the one before it."""
    year = int(match["year"])
    return days.day_of(year if "end of" in match["said"].lower() else year - 1, 12, 31)


def at_next(match: Match) -> DueKind:
    """The next meeting of this committee, or words where it is that of another body."""
    body = match["body"] or "committee"
    is_own = _OWN_BODY.fullmatch(body) and not _ELSEWHERE.search(match["said"])
    return DueKind.NEXT_MEETING if is_own else DueKind.WORDS


def next_meeting(match: Match, when: When) -> date | None:
    """The day of the next meeting, where it is this committee's."""
    return when.next_meeting if at_next(match) is DueKind.NEXT_MEETING else None


def meeting_in(match: Match, when: When) -> date | None:
    """The next meeting, where it is in the month that was named."""
    meeting = when.next_meeting
    if meeting is None or meeting.month != _month(match):
        return None
    return meeting if match["year"] in (None, str(meeting.year)) else None


def no_day(match: Match, when: When) -> None:
    """Words that mean no day by themselves."""
