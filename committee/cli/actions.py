"""`flask actions`: lists of actions, to read and for other programs."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

import click

from committee.cli.commands import CLERK, PUBLIC, Commands, acting
from committee.documents.to_csv import to_csv
from committee.queries import actions, committees
from committee.queries.action_filters import STATES, Filters
from committee.queries.action_lines import HEADINGS, ActionLine, cells
from committee.rules.wording import counted

AUDIENCES = {"public": PUBLIC, "clerk": CLERK}
COLUMNS = ("Reference", "Due", "Overdue", "State", "Owner", "Action")


@click.group("actions", cls=Commands)
def group() -> None:
    """List actions."""


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
