"""`flask minutes`: minutes as papers, and minutes that a council already has."""

import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import click

from committee.cli.commands import CLERK, OPERATOR, Commands, acting, changing
from committee.cli.files import below, content_of
from committee.database import keeping
from committee.documents.writers import WRITERS
from committee.model.base import LARGEST_NUMBER
from committee.queries import committees, readings
from committee.reading import minutes as reader
from committee.reading import to_json
from committee.reading.source import Unreadable
from committee.rules.papers import Asked, PaperKind
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import Part
from committee.rules.wording import counted
from committee.services import copies, papers
from committee.services import readings as services

FORMS = {"json": to_json.line, "table": to_json.to_table}


@click.group("minutes", cls=Commands)
def group() -> None:
    """Write the papers of meetings, and read minutes in."""


@group.command("write")
@click.argument("meeting", type=click.IntRange(1, LARGEST_NUMBER))
@click.option("--format", "ending", type=click.Choice(list(WRITERS)), required=True)
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in PaperKind]),
    default=PaperKind.MINUTES.value,
    show_default=True,
    help="Which paper of the meeting.",
)
@click.option(
    "--item",
    type=click.IntRange(1, LARGEST_NUMBER),
    help="For an extract: the number of the item in the address of its page.",
)
@click.option(
    "--part",
    type=click.Choice([part.value for part in Part]),
    default=Part.PUBLIC.value,
    show_default=True,
    help="The paper open to the public, or that with what is exempt.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The file to write.",
)
def write(meeting: int, ending: str, kind: str, item: int | None, part: str, out: Path) -> None:
    """Write a paper of MEETING to a file: its minutes, unless another is asked for.

    MEETING is the number in the address of its page. A meeting without minutes gives a paper with
    its agenda.
    """
    if (kind == PaperKind.EXTRACT) is (item is None):
        raise click.UsageError("Give --item with --kind extract, and with no other.")
    context = acting(CLERK)
    order = papers.ordered(context, Asked(meeting, PaperKind(kind), Part(part), item, ending))
    content = copies.written(order)
    with keeping() as session:
        copies.keep(replace(context, session=session), order, content)
    _keep(out, content)


def _keep(out: Path, content: bytes) -> None:
    """Write a file whole, or leave what was there before."""
    beside = out.with_name(f".{out.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(out)
    except OSError as fault:
        with suppress(OSError):
            beside.unlink()
        raise click.ClickException(f"{out} cannot be written: {fault.strerror}.") from fault


@group.command("read")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="json", show_default=True)
def read(files: tuple[Path, ...], form: str) -> None:
    """Say what is found in minutes: items, resolutions and actions, in any kind of file.

    Nothing is stored, and no book is needed. As JSON, each file gives one object on a line.
    """
    unread = False
    for path in files:
        try:
            found = reader.read(path.name, content_of(path))
        except Unreadable as fault:
            click.echo(f"{path}: {fault}", err=True)
            unread = True
            continue
        click.echo(FORMS[form](str(path), found))
    if unread:
        click.get_current_context().exit(1)


@group.command("import")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--committee", metavar="SLUG", default="", help="Whose minutes they all are.")
def bring_in(folder: Path, committee: str) -> None:
    """Read a FOLDER of minutes in, for a clerk to review; nothing becomes a record by that.

    Each file is kept as soon as it is read: when the command is stopped and run again, it goes on
    with those that are left.
    """
    tally = {"read in": 0, "known already": 0}
    unread: list[str] = []
    with click.progressbar(list(below(folder)), label="Reading", file=sys.stderr) as files:
        for path in files:
            try:
                tally["read in" if _is_brought_in(path, committee) else "known already"] += 1
            except (Unreadable, Invalid) as fault:
                unread.append(f"{path}: {' '.join(str(fault).split())}")
    click.echo(", ".join(f"{counted(number, 'file')} {what}" for what, number in tally.items()))
    for line in unread:
        click.echo(line, err=True)
    if unread:
        click.get_current_context().exit(1)


def _is_brought_in(path: Path, committee: str) -> bool:
    """Read one file in, unless it has been before. Raises Unreadable and Invalid."""
    content = content_of(path)
    with changing():
        context = acting(OPERATOR)
        if readings.is_known(context, content):
            return False
        theirs = committees.one(context, committee) if committee else None
        services.bring_in(context, path.name, content, committee=theirs)
    return True
