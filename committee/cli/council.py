"""`flask council`: beginning a book."""

import click

from committee.cli.commands import Commands, answered, changing, now, password
from committee.rules.access import PARAGRAPHS
from committee.services import council as services


@click.group("council", cls=Commands)
def group() -> None:
    """Begin the book of a council."""


@group.command("new")
@click.option("--name", help="The council's name, such as Northmoor Council.")
@click.option("--nation", type=click.Choice(list(PARAGRAPHS)), default="England", show_default=True)
@click.option("--clerk", help="The name of its first clerk, who may do everything.")
@click.option("--email", help="The email address with which the clerk signs in.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
def new(
    name: str | None, nation: str, clerk: str | None, email: str | None, password_stdin: bool
) -> None:
    """Begin an empty book with its first clerk.

    What no option gives is asked for.
    """
    with changing() as session:
        services.refuse_unless_empty(session)
        name = answered(name, "The council's name")
        clerk = answered(clerk, "The clerk's name")
        context = services.begin(
            session,
            now(),
            council=name,
            clerk=clerk,
            email=answered(email, "The clerk's email address"),
            password=password(password_stdin),
            nation=nation,
        )
        click.echo(f"{context.council.name} has its book, and {context.actor.name} is its clerk.")
