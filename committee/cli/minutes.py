"""`flask minutes`: minutes as papers."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import click

from committee.cli.commands import CLERK, Commands, acting
from committee.database import keeping
from committee.documents.writers import WRITERS
from committee.model.base import LARGEST_NUMBER
from committee.rules.papers import Asked, PaperKind
from committee.rules.vocabulary import Part
from committee.services import copies, papers


@click.group("minutes", cls=Commands)
def group() -> None:
    """Write the papers of meetings."""


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
