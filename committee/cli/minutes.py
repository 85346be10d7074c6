"""`flask minutes`: minutes as papers."""

from contextlib import suppress
from pathlib import Path

import click

from committee.cli.commands import CLERK, Commands, acting
from committee.documents import minutes
from committee.documents.writers import WRITERS
from committee.model.base import LARGEST_NUMBER
from committee.queries import meetings, numbers
from committee.queries import minutes as queries
from committee.rules.vocabulary import Part


@click.group("minutes", cls=Commands)
def group() -> None:
    """Write the papers of meetings."""


@group.command("write")
@click.argument("meeting", type=click.IntRange(1, LARGEST_NUMBER))
@click.option("--format", "ending", type=click.Choice(list(WRITERS)), required=True)
@click.option(
    "--part",
    type=click.Choice([part.value for part in Part]),
    default=Part.PUBLIC.value,
    show_default=True,
    help="The minutes open to the public, or those with what is exempt.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The file to write.",
)
def write(meeting: int, ending: str, part: str, out: Path) -> None:
    """Write the minutes of MEETING to a file.

    MEETING is the number in the address of its page. A meeting without minutes gives a paper with
    its agenda.
    """
    context = acting(CLERK)
    found = meetings.one(context, meeting)
    audience = Part(part)
    record = queries.for_paper(context, found, audience)
    document = minutes.compose(record, numbers.style_of(context, found), audience)
    _, to_bytes = WRITERS[ending]
    _keep(out, to_bytes(document))


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
