"""`flask people`: adding people."""

import click

from committee.cli.commands import OPERATOR, Commands, acting, changing, password
from committee.queries import committees
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import Role
from committee.services import accounts, people


@click.group("people", cls=Commands)
def group() -> None:
    """Add people to the book."""


@group.command("add")
@click.argument("name")
@click.option("--email", default="", help="Their email address.")
@click.option("--role", type=click.Choice([role.value for role in Role]), help="What they may do.")
@click.option("--committee", metavar="SLUG", help="The one committee the role is for.")
@click.option("--account", is_flag=True, help="Let them sign in with the email address.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
def add(
    name: str,
    email: str,
    role: str | None,
    committee: str | None,
    account: bool,
    password_stdin: bool,
) -> None:
    """Add a person, whose NAME is as the council writes it.

    A role and an account are given where asked for.
    """
    if committee and not role:
        raise Invalid({"role": "Give the role that they have on the committee, with --role."})
    with changing():
        context = acting(OPERATOR)
        person = people.add(context, name=name, email=email)
        if role:
            only = committees.one(context, committee).id if committee else None
            people.give_role(context, person, Role(role), committee_id=only, since=context.today)
        if account:
            accounts.open_account(context, person, email, password(password_stdin))
        click.echo(f"{person.name} is in the list of people, under number {person.id}.")
