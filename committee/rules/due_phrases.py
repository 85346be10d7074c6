"""The phrases that say when something is due: how binding each is, and what it means.

`said` in a pattern is what is quoted; "to" before "the next meeting" is not. A month is read
only with its capital and after words that lead to a time: "may" is a verb and Cllr May a member.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from committee.rules import due_meanings as meanings
from committee.rules.due_meanings import NUMBERS, Match, When
from committee.rules.vocabulary import DueKind

_MONTH = (
    "(?P<month>(?-i:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
    "|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?)\\b"
)
_YEAR = "(?:,? (?P<year>20\\d\\d)\\b(?![/-]\\d))?"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_BY = (
    "(?:by|before|until|till|no later than|not later than|on or before|in time for|ahead of"
    "|in advance of|prior to)"
)
_HOUR = "(?:(?:noon|midday|\\d{1,2}(?:[.:]\\d\\d)? ?[ap]m|close of (?:play|business))(?: on)? )?"
_UP_TO = f"(?:{_BY}|on|for|due|w/c|week commencing) (?:the )?{_HOUR}(?:{_WEEKDAY},? )?(?:the )?"
_ALONE = "(?:^|[:(–—-] ?)"
_DAY = "(?P<day>\\d{1,2})(?:st|nd|rd|th)?"
_FIGURES = "(?:(?P<british>\\d{1,2}(?P<stroke>[/.-])\\d{1,2}(?P=stroke)(?:20)?\\d\\d)"
_FIGURES += "|(?P<iso>20\\d\\d-\\d\\d-\\d\\d))(?![\\d/])"
_NUMBER = "(?P<number>\\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
_UNIT = (
    "(?P<unit>(?:working|clear|calendar|business) days?|days?|hours|weeks?|fortnight|months?"
    "|years?)\\b"
)
_SPAN = "(?P<span>week|month|quarter|(?:(?:calendar|financial|municipal|civic|council) )?year)\\b"
_SEASON = "(?P<season>spring|summer|autumn|winter)\\b"
_TO = f"(?:{_BY}|at|in|on|within|during|over|around|towards)"
_LINK = "(?:after|and|at|be|before|by|for|from|in|is|on|that|the|to|until|was|with|within) "
_WORDS = f"(?:(?!{_LINK})[\\w’'-]{{1,20}} ){{0,4}}?"
_WHOSE = "(?:(?:the|its|our|their) (?:[\\w-]{1,20}[’']s? )?)?"
_BODY = (
    "(?: of (?:the |this |its )?(?P<body>(?-i:[A-Z])[\\w-]{1,20}"
    "(?: (?:and |the |for )?(?-i:[A-Z])[\\w-]{1,20}){0,5}))?"
)
_PAPER = "(?:report|newsletter|edition|issue|update|bulletin|return|magazine)"
_NO_EVENT = "(?! (?:programme|fair|f[eê]te|budget|statement|events?|planting|displays?|shows?))"


def _as_words(match: Match) -> DueKind:
    return DueKind.WORDS


def _as_date(match: Match) -> DueKind:
    return DueKind.DATE


class Phrase(NamedTuple):
    """A way of saying a time. Rank 1 binds most, 3 least."""

    rank: int
    pattern: re.Pattern[str]
    day: Callable[[Match, When], date | None]
    kind: Callable[[Match], DueKind] = _as_words


def _phrase(
    rank: int,
    pattern: str,
    day: Callable[[Match, When], date | None] = meanings.no_day,
    kind: Callable[[Match], DueKind] = _as_words,
) -> Phrase:
    return Phrase(rank, re.compile(pattern, re.IGNORECASE), day, kind)


_DATES = (
    _phrase(2, rf"\b(?P<said>{_UP_TO}{_DAY}(?: of)? {_MONTH}{_YEAR})", meanings.dated, _as_date),
    _phrase(2, rf"\b(?P<said>{_UP_TO}{_MONTH} {_DAY}\b{_YEAR})", meanings.dated, _as_date),
    _phrase(
        3, rf"{_ALONE}(?P<said>(?:{_WEEKDAY},? )?{_DAY} {_MONTH}{_YEAR})", meanings.dated, _as_date
    ),
    _phrase(2, rf"\b(?P<said>{_UP_TO}{_FIGURES})", meanings.in_figures, _as_date),
    _phrase(3, rf"{_ALONE}(?P<said>{_FIGURES})", meanings.in_figures, _as_date),
)
"""Dates as in a calendar."""

_MONTHS = (
    _phrase(
        2,
        rf"\b(?P<said>{_TO} (?:the )?(?P<part>end|middle|beginning|start)(?: of) {_MONTH}{_YEAR})",
        meanings.in_month,
    ),
    _phrase(
        2,
        rf"\b(?P<said>(?:{_BY}|in|during) (?:(?P<part>early|mid|late)[ -])?{_MONTH}{_YEAR})"
        r"(?![’'/]|[ -]\d| (?-i:[A-Z]))",
        meanings.in_month,
    ),
    _phrase(1, rf"\b(?P<said>{_BY} (?:the end of )?(?P<year>20\d\d)\b(?![/-]\d))", meanings.year),
)
"""Months, parts of them, and years."""

_SPANS = (
    _phrase(
        1,
        rf"\b(?P<said>(?:within|in|inside) (?:the )?(?:(?:next|coming|following) )?{_NUMBER}"
        rf"[ -]{_UNIT}(?:[’']s?)?(?: time)?)",
        meanings.counted,
    ),
    _phrase(
        1,
        rf"\b(?P<said>(?:within|in) the (?:next|coming) (?P<number>)?{_UNIT})(?![’'])",
        meanings.counted,
    ),
    _phrase(2, r"\b(?P<said>(?:within|in|over) the (?:next few|coming) (?:days|weeks|months))"),
    _phrase(
        2,
        rf"\b(?P<said>{_TO} the (?:end|close) of (?:the |this |next |the next )?{_SPAN})(?![’'])",
        meanings.end_of,
    ),
    _phrase(
        2,
        rf"(?<!for )\b(?P<said>(?:(?:by|before|during|in|later|early|within) )?"
        rf"next {_SPAN})(?![’'])",
        meanings.end_of,
    ),
    _phrase(
        2,
        r"\b(?P<said>(?:(?:by|before|later|within) |(?=this (?:week|month)\b))this "
        rf"{_SPAN})(?![’'])",
        meanings.end_of,
    ),
    _phrase(
        2,
        rf"\b(?=(?:by|before|on|until|this|next) )(?P<said>(?:(?:by|before|on|until) {_HOUR})?"
        rf"(?:(?:this|next|this coming) )?(?P<weekday>{_WEEKDAY})\b)",
        meanings.weekday,
    ),
    _phrase(1, r"\b(?P<said>(?:by )?tomorrow\b)", meanings.tomorrow),
)
"""Days, weeks and longer spans, counted from the meeting."""

_SEASONS = (
    _phrase(
        2,
        rf"\b(?P<said>(?:{_TO}|for) (?:the )?(?:early |late |next |coming )?{_SEASON}{_YEAR})"
        rf"{_NO_EVENT}",
        meanings.season,
    ),
    _phrase(2, rf"\b(?P<said>next {_SEASON}){_NO_EVENT}", meanings.season),
    _phrase(2, rf"\b(?P<said>{_BY} (?P<feast>Christmas|Easter|the new year)\b)", meanings.feast),
    _phrase(
        2,
        r"\b(?P<said>(?:after|over|at|during|in|early in) (?:Christmas|Easter|the new year))\b",
    ),
    _phrase(
        2,
        rf"\b(?P<said>{_TO} the (?:summer|winter|christmas|easter|half-term) "
        r"(?:recess|break|holidays?))\b",
    ),
)
"""Seasons and feasts."""

_MEETINGS = (
    _phrase(
        2,
        rf"(?<!date of )(?<!date of the )(?<![’']s )\b"
        rf"(?P<said>(?:{_TO} )?(?:(?:the|its|our|their) )?(?:next|(?<=the )following|forthcoming) "
        rf"{_WORDS}(?:meeting|agenda(?! items?\b))\b{_BODY})",
        meanings.next_meeting,
        meanings.at_next,
    ),
    _phrase(
        2,
        rf"\b(?P<said>{_BY} (?:the|that|this) {_WORDS}meeting on (?:{_WEEKDAY},? )?(?:the )?"
        rf"(?:{_DAY}(?: of)? {_MONTH}{_YEAR}))",
        meanings.dated,
    ),
    _phrase(
        2,
        rf"\b(?P<said>{_BY} (?:the|that|this) {_WORDS}meeting on (?:{_WEEKDAY},? )?"
        rf"{_MONTH} {_DAY}\b{_YEAR})",
        meanings.dated,
    ),
    _phrase(
        2,
        rf"(?:^(?=(?-i:t))|\b(?:to|for) |(?<= )(?={_BY} ))(?P<said>(?:{_BY} )?the "
        rf"{_WORDS}meeting in {_MONTH}{_YEAR})",
        meanings.meeting_in,
    ),
    _phrase(
        2,
        rf"\b(?:to|for|from) (?P<said>{_WHOSE}{_MONTH}{_YEAR} {_WORDS}(?:meeting|agenda))\b",
        meanings.meeting_in,
    ),
    _phrase(
        2,
        rf"\b(?P<said>{_TO} {_WHOSE}{_MONTH}{_YEAR} {_WORDS}(?:meeting|agenda))\b",
        meanings.meeting_in,
    ),
    _phrase(
        2,
        r"\b(?P<said>(?:at |in |on )?(?:an?|some) (?:future|subsequent|later) "
        rf"{_WORDS}(?:meeting|agenda))\b",
    ),
    _phrase(
        2,
        r"\b(?P<said>(?:at|in|on) (?:future|subsequent|later|forthcoming) "
        rf"{_WORDS}(?:meetings|agendas))\b",
    ),
    _phrase(
        2,
        rf"\b(?P<said>(?:from|in|with) the next (?:[\w-]{{1,20}} )?{_PAPER}"
        r"(?: onwards?)?)\b",
    ),
)
"""Meetings, and papers that come to them."""

_LOOSELY = (
    _phrase(3, r"\b(?P<said>(?:following|after) (?:the|this) meeting)\b"),
    _phrase(
        3,
        r"\b(?P<said>as soon as (?:reasonably )?(?:possible|practicable|practical)"
        r"|a\.?s\.?a\.?p\b)",
    ),
    _phrase(
        3,
        r"\b(?P<said>immediately|shortly|urgently|straight away|forthwith)\b"
        r"(?! (?:adjacent|after|before|above|below|next|opposite|required|needed))",
    ),
    _phrase(
        3,
        r"\b(?P<said>in due course|at the earliest opportunity|without delay"
        r"|as a matter of urgency|in the near future|in the meantime)\b",
    ),
)
"""What binds to no day."""

PHRASES = (
    (re.compile(r"\d"), _DATES),
    (re.compile(f"{_MONTH}|20\\d\\d", re.IGNORECASE), _MONTHS),
    (
        re.compile(r"day|hours|week|fortnight|month|quarter|year|tomorrow", re.IGNORECASE),
        _SPANS,
    ),
    (
        re.compile(
            "spring|summer|autumn|winter|christmas|easter|new year|half-term", re.IGNORECASE
        ),
        _SEASONS,
    ),
    (re.compile(f"meeting|agenda|{_PAPER}", re.IGNORECASE), _MEETINGS),
    (
        re.compile(
            r"meeting|as soon|a\.?s\.?a\.?p|ly\b|straight|forthwith|due|earliest|delay|urgency"
            r"|future|meantime",
            re.IGNORECASE,
        ),
        _LOOSELY,
    ),
)
"""The phrases, each kind with a word that every one of them has."""
