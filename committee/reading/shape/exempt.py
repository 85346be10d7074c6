"""Which items were taken without the press and public."""

import re
from collections.abc import Iterable
from dataclasses import replace

from committee.reading.outlines import ItemOutline
from committee.reading.shape import headings

_EXCLUDED = re.compile(
    r"\b(?:press|public)\b[^.]{0,80}\bexcluded\b|\bexclud(?:e|ing) the (?:press|public)"
    r"|\bmov(?:e|ed|ing) into (?:private|closed|confidential|exempt) session"
    r"|\bgo(?:es|ing)? into (?:private|closed|confidential|exempt) session",
    re.IGNORECASE,
)
_READMITTED = re.compile(
    r"\b(?:press|public)\b[^.]{0,60}\bre-?admitted|\bre-?admitt(?:ed|ing) the (?:press|public)"
    r"|\breturn(?:ed|ing) to (?:open|public) session|\bin open session\b",
    re.IGNORECASE,
)
_EXEMPT_TITLE = re.compile(
    r"^\W?part (?:II|2|B)\b|[(\[](?:part (?:II|2|B)\b|exempt\b|confidential\b|private\b)"
    r"|\b(?:exempt|confidential) (?:items?|report|appendix|business|information|minutes|session)\b"
    r"|\bnot for publication\b|^(?:exempt|confidential)(?: ?[:–-].*)?$",
    re.IGNORECASE,
)
_EXEMPT_LEAD = re.compile(
    r"\bnot for publication\b|\bschedule (?:12A|7A)\b|\bis (?:exempt|confidential)\b", re.IGNORECASE
)
"""What an agenda says under the title of an item that the public may not see."""


def closed_to_public(items: Iterable[ItemOutline]) -> tuple[ItemOutline, ...]:
    """The items, marked as exempt from the exclusion of the public until it was readmitted.

    What marks a title is no part of it.
    """
    found: list[ItemOutline] = []
    closed = False
    for item in items:
        words = " ".join(block.text for block in (*item.decision, *item.minutes))
        lead = " ".join(block.text for block in item.lead)
        readmitted = bool(_READMITTED.search(f"{item.title} {words}"))
        said = _EXEMPT_TITLE.search(item.title) or _EXEMPT_LEAD.search(lead)
        exempt = (closed and not readmitted) or said is not None
        found.append(replace(item, title=_unmarked(item.title), is_exempt=exempt))
        closed = not readmitted and (closed or bool(_EXCLUDED.search(words)))
    return tuple(found)


def _unmarked(title: str) -> str:
    mark = headings.EXEMPT.match(title)
    return title[mark.end() :] if mark else title
