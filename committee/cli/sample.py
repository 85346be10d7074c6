"""`flask sample`: the sample council, to look round in and to measure with."""

import sys
from dataclasses import replace
from datetime import datetime, time

import click
from flask import current_app

from committee.cli.commands import OPERATOR, Commands, acting, changing, now
from committee.database import db
from committee.mail.addresses import Addresses
from committee.services import council
from committee.services.sample import loading, post, shelf
from committee.services.sample.days import ZONE, moment
from committee.services.sample.loading import Scale
from committee.services.sample.register import PASSWORD


@click.group("sample", cls=Commands)
def group() -> None:
    """Load the sample council, which is invented."""


@group.command("load")
@click.option("--scale", type=click.Choice([scale.value for scale in Scale]), required=True)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day it is made for; today.")
@click.option("--if-empty", is_flag=True, help="Do nothing where the book has a council.")
def load(scale: str, on: datetime | None, if_empty: bool) -> None:
    """Load the sample into an empty book.

    The same scale and day always give the same.
    """
    with changing() as session:
        if if_empty and not council.is_empty(session):
            return
        council.refuse_unless_empty(session)
        day = on.date() if on else now().astimezone(ZONE).date()
        plan = loading.planned(Scale(scale), day)
        with click.progressbar(
            length=loading.length(plan),
            label="Loading the sample council",
            file=sys.stderr,
        ) as bar:
            loading.load(session, plan, Scale(scale), lambda: bar.update(1))
        if Scale(scale) is not Scale.LARGE:
            config = current_app.config
            context = replace(acting(OPERATOR), now=moment(day, time(0, 5)))
            post.settle(context, Addresses(config["PUBLIC_ADDRESS"], config["SECRET_KEY"]))
            shelf.read_in(context)


@group.command("accounts")
def accounts() -> None:
    """Say who to sign in as.

    Where the book does not hold the sample, there is nothing to say.
    """
    found = loading.sign_ins(db.session())
    width = max((len(each.who) for each in found), default=0)
    for each in found:
        click.echo(f"{each.who.ljust(width)}  {each.email}  {each.name}")
    if found:
        click.echo(f"The password of each is: {PASSWORD}")
