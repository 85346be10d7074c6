"""Reads the rows of action tables: which column says what, who and when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from committee.reading.promising import labels, old_news
from committee.reading.words import verbs
from committee.rules import due_words

_TASK = re.compile(
    r"(?:tasks?|what|actions?(?: (?:points?|required|agreed|arising|needed|to be taken))?)"
    r"(?: / \w+| description| details?)?:?$",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"(?:(?:action(?:ed)?|to be actioned|completed?) by(?: whom)?|by who(?:m)?|who|owner|lead"
    r"|responsib\w+|person|assigned to|named?|action owner|lead officer|initials|officer)\b",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"(?:by )?(?:when|due|date|deadline|target|timescale|completion|action\s+date)\b", re.IGNORECASE
)
_FEWEST = 3
"""So many words make a task."""


@dataclass(frozen=True)
class Columns:
    """The columns of a table by their heads, -1 where there is none."""

    task: int = -1
    owner: int = -1
    due: int = -1
    is_old: bool = False


@dataclass(frozen=True)
class Entry:
    """What a row says: the words of the task, who is named beside them and when; `is_task` says
    that the column is one of actions.
    """

    text: str
    who: str
    due: str
    is_task: bool


def heads(cells: Sequence[str]) -> Columns | None:
    """The columns, where a row holds their heads; None for any other row."""
    task = _column(cells, _TASK)
    owner = _column(cells, _OWNER, but=task)
    if task < 0 and owner < 0 or any(len(cell.split()) > 5 for cell in cells):
        return None
    is_old = any(old_news.STATUS.match(cell) for cell in cells)
    return Columns(task, owner, _column(cells, _DUE, but=owner), is_old)


def _column(cells: Sequence[str], shape: re.Pattern[str], but: int = -1) -> int:
    return next((n for n, cell in enumerate(cells) if n != but and shape.match(cell.strip())), -1)


def entry(cells: Sequence[str], columns: Columns | None) -> Entry | None:
    """What a row of a table with these columns says; None where it holds nothing to do.

    Without heads a row is read where one cell names somebody and another holds a task.
    """
    if columns and (columns.is_old or len(cells) <= max(columns.task, columns.owner, columns.due)):
        return None
    if any(old_news.is_old(cell) for cell in cells):
        return None
    owner = columns.owner if columns and columns.owner >= 0 else _party(cells)
    text = columns.task if columns and columns.task >= 0 else _longest(cells, owner)
    fewest = 2 if columns and columns.task >= 0 else _FEWEST
    if text < 0 or len(cells[text].split()) < fewest:
        return None
    due = cells[columns.due] if columns and columns.due >= 0 else ""
    if not due and owner >= 0:
        due = next(
            (
                cell
                for n, cell in enumerate(cells)
                if n not in (text, owner) and due_words.said(cell)
            ),
            "",
        )
    who = cells[owner].strip() if owner >= 0 else ""
    is_task = columns.task >= 0 if columns else bool(who) and _is_order(cells[text])
    return Entry(cells[text].strip(), who, due.strip(), is_task)


_NUMBERS = re.compile(r"(?:^|(?<=[.;:\s]))\d{1,2}[.)]\s+(?=[A-Z])|\s[•·]\s")
_DASH = re.compile(r"\s[–—-]\s|:\s|\t")


def listed(text: str) -> list[tuple[str, str]]:
    """The entries of a list of actions that runs on in a paragraph, and who stands before each.

    What says that it is done is left out.
    """
    found = []
    for entry in filter(None, map(str.strip, _NUMBERS.split(text))):
        parts = _DASH.split(entry, maxsplit=1)
        is_named = len(parts) == 2 and labels.is_party(parts[0])
        words = parts[1] if is_named else entry
        if len(words.split()) >= 2 and not old_news.is_old(entry):
            found.append((words.strip(), parts[0].strip() if is_named else ""))
    return found


def _is_order(text: str) -> bool:
    """Whether words begin with the verb of a task: "Get a price for ropes"."""
    return text.split()[0].casefold() in verbs.TASKS


def _party(cells: Sequence[str]) -> int:
    return next((n for n, cell in enumerate(cells) if cell and labels.is_party(cell)), -1)


def _longest(cells: Sequence[str], but: int) -> int:
    places = [n for n in range(len(cells)) if n != but]
    return max(places, key=lambda n: len(cells[n]), default=-1)
