"""`flask reminders`: the letters of a day, put in the outbox for `flask mail deliver`."""

from datetime import datetime

import click

from committee.cli.commands import OPERATOR, Commands, acting, changing
from committee.services import reminders


@click.group("reminders", cls=Commands)
def group() -> None:
    """Remind owners of their actions, and those above owners who are late."""


@group.command("queue")
@click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), help="The day whose letters they are; today."
)
def queue(on: datetime | None) -> None:
    """Put the letters of a day in the outbox, and say how many they are.

    The same day again adds none. Run it once a day, before the letters are delivered.
    """
    with changing():
        context = acting(OPERATOR)
        click.echo(reminders.queue(context, on.date() if on else context.today))
