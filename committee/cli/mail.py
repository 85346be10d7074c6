"""`flask mail`: handing over the letters in the outbox."""

from dataclasses import dataclass
from email.headerregistry import Address

import click
from flask import current_app

from committee.cli.commands import Commands, acting, changing
from committee.database import db
from committee.mail import message, transport, words
from committee.mail.addresses import Addresses
from committee.mail.transport import NotTaken, Refused, Transport, Unreachable
from committee.mail.words import Written
from committee.model.letters import Letter
from committee.queries import correspondence
from committee.rules.permissions import NOBODY
from committee.services import deliveries


@click.group("mail", cls=Commands)
def group() -> None:
    """Deliver letters."""


@group.command("deliver")
def deliver() -> None:
    """Hand over every letter that is due, and say how many went."""
    round_ = deliver_due()
    click.echo(f"{round_.sent} sent, {round_.refused} refused, {round_.left} left")
    if round_.fault:
        raise click.ClickException(round_.fault)


@dataclass
class Round:
    """What came of one round of the post: how many letters went, came back, and wait still.

    `fault` says why it ended early, where the mail server took nothing.
    """

    sent: int = 0
    refused: int = 0
    left: int = 0
    fault: str = ""


def deliver_due() -> Round:
    """Hand over every letter that is due, over one connection. Where none is, nothing is written.

    Several may do this at once. Each letter is claimed, handed over and marked in transactions of
    its own, and none is open while the mail server is spoken to.
    """
    done = Round()
    if deliveries.is_due(acting(NOBODY)):
        config = current_app.config
        with transport.opened(config["MAIL_SERVER"], config["LETTERS_FOLDER"]) as opened:
            while not done.fault and (letter := _claimed()) is not None:
                _mark(letter, _handed_over(letter, opened), done)
    done.left = deliveries.waiting(acting(NOBODY))
    return done


def _claimed() -> Letter | None:
    db.session.rollback()  # what was only read ends, so that writing begins with its lock
    with changing():
        return deliveries.claim(acting(NOBODY))


def _handed_over(letter: Letter, opened: Transport) -> Written | NotTaken | None:
    """What went, or why it was not taken; None where the letter was overtaken."""
    context, config = acting(NOBODY), current_app.config
    facts = correspondence.facts(context, letter)
    if facts is None:
        return None
    written = words.written(facts, Addresses(config["PUBLIC_ADDRESS"], config["SECRET_KEY"]))
    sender = Address(context.council.name, addr_spec=config["MAIL_FROM"])
    try:
        envelope = message.built(letter, written, sender)
        db.session.rollback()
        opened.send(envelope)
    except NotTaken as why:
        return why
    return written


def _mark(letter: Letter, outcome: Written | NotTaken | None, done: Round) -> None:
    """Keep what came of a letter, and count it."""
    db.session.rollback()
    with changing():
        context = acting(NOBODY)
        match outcome:
            case None:
                deliveries.overtaken(context, letter)
            case Refused():
                deliveries.came_back(context, letter, outcome.sentence)
                done.refused += 1
            case NotTaken():
                deliveries.later(context, letter, outcome.sentence)
                done.fault = outcome.sentence if isinstance(outcome, Unreachable) else ""
            case _:
                deliveries.went(context, letter, outcome)
                done.sent += 1
