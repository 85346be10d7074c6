"""A council's own list of actions as a proposal: a row is an action of the meeting it came from."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from committee.reading.files import rows
from committee.reading.files.action_lists_fields import Field, by_name
from committee.reading.files.sheets_days import day
from committee.reading.proposal import Action, Item, Meeting, Proposal
from committee.reading.sheets import Sheet
from committee.reading.source import Place, Source
from committee.rules.due_words import meant

SURE = 0.95
GUESSED = 0.7
"""How sure a row of a list is an action, and how sure where its heads did not say so."""

HEADING = 10
"""So many words a heading over rows has at most."""

_ABOVE = (Field.COMMITTEE, Field.ITEM, Field.MINUTE)
"""What an empty cell takes from the row above."""

_NOTHING = re.compile(r"(?:n/?a|tb[acd]|none|nil|unknown|various|[-–—?.]*)", re.I)
_STATUS = re.compile(
    r"\b(?:complete|completed|closed|done|ongoing|open|outstanding|in progress|not started|overdue|"
    r"green|amber|red|on track|actioned|pending|paused|implemented|live|achieved|slipped)\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?<!not )(?<!in)(?:completed?|closed|done|actioned|implemented|achieved|discharged|"
    r"withdrawn|superseded|removed)\b",
    re.I,
)
_PEOPLE = re.compile(
    r"\b(?:director|officer|head|clerk|manager|chair|chairman|cllr|councillor|lead|team|member)\b",
    re.I,
)
_MOST = 0.6
"""On which share of its cells a column is known by what it holds."""


def says_done(status: str) -> bool:
    """Whether words in a column of states say that nothing is left to do."""
    return _DONE.search(status) is not None


def source(name: str, sheet: Sheet) -> Source:
    """A sheet as the lines that places in its proposal count: the heads, then row after row."""
    lines = (rows.row(sheet.columns), *map(rows.row, sheet.rows))
    return Source(name, "sheet", lines, sheet.notes)


def guessed(sheet: Sheet) -> dict[Field, int]:
    """Which column holds what: by the names of the columns, else by what the cells hold."""
    found = by_name(sheet.columns)
    for field, likeness in (
        (Field.ACTION, _words),
        (Field.STATUS, lambda cells: _share(cells, _STATUS.search)),
        (Field.MEETING, lambda cells: _share(cells, day)),
        (Field.DUE, lambda cells: _share(cells, day)),
        (Field.OWNER, lambda cells: _share(cells, _PEOPLE.search)),
    ):
        free = [place for place in range(len(sheet.columns)) if place not in found.values()]
        worth = {place: likeness([row[place] for row in sheet.rows]) for place in free}
        best = max(worth, key=worth.__getitem__, default=None)
        if field not in found and best is not None and worth[best] >= _MOST:
            found[field] = best
    if Field.ACTION not in found and Field.ITEM in found:
        found[Field.ACTION] = found.pop(Field.ITEM)
    return found


def _words(cells: Sequence[str]) -> float:
    """How much a column looks like sentences: by the words beyond two that its cells have."""
    said = [len(cell.split()) for cell in cells if cell]
    return sum(said) / len(said) - 2 if said else 0.0


def _share(cells: Sequence[str], is_such: Callable[[str], object]) -> float:
    """On which share of the cells that say something this is so."""
    said = [bool(is_such(cell)) for cell in cells if cell]
    return sum(said) / len(said) if said else 0.0


@dataclass(frozen=True)
class _Row:
    """A row by its fields: where it stands, and what stands above it for all that follow."""

    place: Place
    values: Mapping[Field, str]
    day: date | None

    def said(self, field: Field) -> str:
        """What it says, "" where that is a way to say nothing."""
        words = self.values.get(field, "")
        return "" if _NOTHING.fullmatch(words) else words


def proposed(sheet: Sheet, columns: Mapping[Field, int]) -> Proposal:
    """The actions of a sheet whose columns hold these fields, by meeting and item, in its order.

    Places count the lines of `source`. Without a column of actions there are none.
    """
    meetings: dict[tuple[date | None, str], dict[tuple[str, str], list[_Row]]] = {}
    for row in _rows(sheet, columns):
        items = meetings.setdefault((row.day, row.said(Field.COMMITTEE)), {})
        items.setdefault((row.said(Field.MINUTE), row.said(Field.ITEM)), []).append(row)
    sure = SURE if Field.ACTION in by_name(sheet.columns) else GUESSED
    return Proposal(
        tuple(
            Meeting(
                _around(row for held in items.values() for row in held),
                sure,
                committee,
                on,
                items=tuple(
                    Item(number, title, _around(held), sure, actions=tuple(_actions(held, sure)))
                    for (number, title), held in items.items()
                ),
            )
            for (on, committee), items in meetings.items()
        )
    )


def _around(found: Iterable[_Row]) -> Place:
    places = [row.place for row in found]
    return Place(min(place.first for place in places), max(place.last for place in places))


def _rows(sheet: Sheet, columns: Mapping[Field, int]) -> Iterator[_Row]:
    """The rows with an action. A heading over rows, and what only the first of several rows says
    of its meeting and item, count for those below.
    """
    above: dict[Field, str] = {}
    on: date | None = None
    for number, cells in enumerate(sheet.rows, start=1):
        values = {field: cells[place] for field, place in columns.items()}
        if _is_heading(cells, columns):
            heading = next(filter(None, cells))
            on = day(heading) or on
            above = {} if day(heading) or Field.ITEM in columns else {Field.ITEM: heading}
            continue
        if values.get(Field.MEETING) and day(values[Field.MEETING]) != on:
            # A new meeting: its items are its own.
            on = day(values[Field.MEETING])
            above = {}
        if values.get(Field.ITEM) or values.get(Field.MINUTE):
            above = {field: words for field, words in above.items() if field is Field.COMMITTEE}
        above |= {field: values[field] for field in _ABOVE if values.get(field)}
        if values.get(Field.ACTION) and cells != sheet.columns:
            yield _Row(Place(number, number), above | values | above, on)


def _is_heading(cells: Sequence[str], columns: Mapping[Field, int]) -> bool:
    """Whether a row says one thing only, which is no action: it stands elsewhere than in the
    column of actions alone, or names the day of a meeting in a few words.
    """
    said = {cell for cell in cells if cell}
    filled = [place for place, cell in enumerate(cells) if cell]
    if len(said) != 1:
        return False
    (words,) = said
    is_short = len(words.split()) <= HEADING
    return filled != [columns.get(Field.ACTION)] or (is_short and day(words) is not None)


def _actions(held: Sequence[_Row], sure: float) -> Iterator[Action]:
    for row in held:
        words, owner, due = row.values[Field.ACTION], row.said(Field.OWNER), row.said(Field.DUE)
        by = day(due)
        if due and not by and row.day:
            by = meant(due, row.day).on
        yield Action(
            words,
            row.place,
            words[:1].upper() + words[1:],
            sure,
            "A row of the list of actions.",
            owner=owner,
            owner_confidence=sure if owner else 0.0,
            due=due,
            due_on=by,
            reference=row.said(Field.REFERENCE),
            status=row.said(Field.STATUS),
            answer=row.said(Field.ANSWER),
        )
