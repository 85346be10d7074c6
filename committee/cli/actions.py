"""`flask actions`: lists of actions, to read and for other programs, and lists to take over."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from committee.cli.commands import CLERK, OPERATOR, PUBLIC, Commands, acting, changing
from committee.cli.files import content_of
from committee.documents.to_csv import to_csv
from committee.queries import actions, committees, readings
from committee.queries.action_filters import STATES, Filters
from committee.queries.action_lines import HEADINGS, ActionLine, cells
from committee.reading.action_lists import guessed
from committee.reading.files.action_lists_fields import Field
from committee.reading.files.sheets_head import Sheet
from committee.reading.source import Unreadable
from committee.rules.readings import FindingKind, FindingState
from committee.rules.wording import counted
from committee.services import reading_lists

AUDIENCES = {"public": PUBLIC, "clerk": CLERK}
COLUMNS = ("Reference", "Due", "Overdue", "State", "Owner", "Action")


@click.group("actions", cls=Commands)
def group() -> None:
    """List actions, and read lists of actions in."""


@group.command("list")
@click.option("--state", type=click.Choice(list(STATES)), default="outstanding", show_default=True)
@click.option("--committee", metavar="SLUG", default="", help="Of this committee only.")
@click.option("--service", metavar="NAME", default="", help="Owed by a post of this service only.")
@click.option("--words", default="", help="With all of these words in action, answer or reference.")
@click.option("--older", type=click.IntRange(0, 36_500), help="Raised more than so many days ago.")
@click.option(
    "--audience",
    type=click.Choice(list(AUDIENCES)),
    default="public",
    show_default=True,
    help="Whose eyes it is for: nothing exempt or unsent is in a list for the public.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
)
def show(audience: str, form: str, **asked: Any) -> None:
    """List actions, those due soonest first."""
    context = acting(AUDIENCES[audience])
    filters = Filters(**asked)
    if filters.committee:
        committees.one(context, filters.committee)
    lines = actions.stream(context, filters)
    written = {"table": _table, "csv": _csv, "json": _json}[form](lines)
    for text in written:
        click.echo(text, nl=False)


def _csv(lines: Iterable[ActionLine]) -> Iterator[str]:
    return to_csv(HEADINGS, map(cells, lines))


def _json(lines: Iterable[ActionLine]) -> Iterator[str]:
    """An array with an object for each action, a line each; dates as 2026-03-03."""
    before = "[\n"
    for line in lines:
        yield before + json.dumps(asdict(line), default=str, ensure_ascii=False)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _table(lines: Iterable[ActionLine]) -> Iterator[str]:
    """Columns as wide as what stands in them; the action itself comes last and is not cut."""
    rows = [COLUMNS, *map(_row, lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS) - 1)]
    for *cells_before, last in rows:
        padded = (cell.ljust(width) for cell, width in zip(cells_before, widths, strict=True))
        yield "  ".join((*padded, last)) + "\n"


def _row(line: ActionLine) -> tuple[str, ...]:
    return (
        line.reference,
        line.due_on.isoformat() if line.due_on else line.due or "to be set",
        counted(line.overdue_days, "day") if line.overdue_days else "",
        line.state.words,
        line.owner or "to be set",
        " ".join(line.text.split()),
    )


@group.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--committee", metavar="SLUG", required=True, help="Whose actions they are.")
@click.option(
    "--column",
    "matches",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="Which column holds what, such as “Owner=Lead officer”, where the guess is wrong.",
)
def bring_in(file: Path, committee: str, matches: tuple[str, ...]) -> None:
    """Read a council's own list of actions (.xlsx or .csv) in, for a clerk to review.

    What its columns hold is known by their names. Nothing becomes a record by that.
    """
    try:
        content = content_of(file)
    except Unreadable as fault:
        raise click.ClickException(str(fault)) from fault
    with changing():
        context = acting(OPERATOR)
        theirs = committees.one(context, committee)
        reading = reading_lists.bring_in(context, file.name, content, committee=theirs)
        sheet = readings.sheet(reading)
        columns = {**guessed(sheet), **dict(_matched(sheet, match) for match in matches)}
        reading_lists.settle(context, reading, columns, version=reading.version)
        tally = Counter(each.state for each in reading.findings if each.kind is FindingKind.ACTION)
    said = (f"{tally[state]} {state.words.lower()}" for state in FindingState if tally[state])
    click.echo(", ".join(said))


def _matched(sheet: Sheet, match: str) -> tuple[Field, int]:
    """A field and the place of the column that holds it, from "Owner=Lead officer"."""
    said, equals, name = match.partition("=")
    fields = {words.casefold(): field for field in Field for words in (field, field.words)}
    columns = {column.casefold(): place for place, column in enumerate(sheet.columns)}
    field, place = fields.get(said.strip().casefold()), columns.get(name.strip().casefold())
    if not equals or field is None:
        names = ", ".join(f"“{each.words}”" for each in Field)
        raise click.UsageError(f"“{match}” names no field: give one of {names}, = and a column.")
    if place is None:
        raise click.UsageError(f"The list has no column “{name.strip()}”.")
    return field, place
