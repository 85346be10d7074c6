"""What every command rests on: the book, who acts in it, and refusals as one line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import click
from click.exceptions import NoArgsIsHelpError
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy import select
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlalchemy.orm import Session

from committee.context import Context
from committee.database import db, writing
from committee.model.council import Council
from committee.rules.permissions import Actor
from committee.rules.refusals import NotFound, Refusal
from committee.rules.vocabulary import Role

NO_COUNCIL = "This book has no council yet. Run “flask council new” to begin it."
NO_TABLES = "The book cannot be read. Run “flask db upgrade” to bring it up to date."

OPERATOR = Actor(
    name="The command line", roles=frozenset({(Role.CLERK, None), (Role.ADMINISTRATOR, None)})
)
"""Whoever may run commands may do what clerks and administrators may; the audit names nobody."""

CLERK = Actor(person_id=0, roles=frozenset({(Role.CLERK, None)}))
PUBLIC = Actor(person_id=0)
"""Readers of lists: a clerk of all committees, and the public. No person has the number 0."""


class Commands(AppGroup):
    """A group of commands in which whatever goes wrong is said on one line, with a status."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a refusal, a misuse or an unreadable book becomes one sentence."""
        try:
            return super().invoke(ctx)
        except NoArgsIsHelpError:
            raise
        except click.UsageError as misuse:
            raise _said(misuse.format_message()) from misuse
        except Refusal as refusal:
            raise _said(refusal.sentence) from refusal
        except (OperationalError, ProgrammingError) as fault:
            raise _said(NO_TABLES) from fault


def now() -> datetime:
    """The present moment, by the application's clock."""
    moment: datetime = current_app.config["CLOCK"]()
    return moment


def acting(actor: Actor) -> Context:
    """The context in which somebody reads or acts now. Raises NotFound without a council."""
    session = db.session()
    council = session.scalars(select(Council)).first()
    if council is None:
        raise NotFound(NO_COUNCIL)
    return Context(session, actor, now(), council)


@contextmanager
def changing() -> Iterator[Session]:
    """A session for something that changes the book: all of it is kept, or none."""
    with writing():
        session: Session = db.session()
        yield session
        session.commit()


def password(from_stdin: bool) -> str:
    """A new password: the first line of standard input, or what is typed twice unseen."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    typed: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return typed


def answered(given: str | None, question: str) -> str:
    """What an option says, or what is typed in answer to a question on standard error."""
    if given is not None:
        return given
    typed: str = click.prompt(question, err=True)
    return typed


def _said(sentence: str) -> click.ClickException:
    """What ends a command with one line on standard error."""
    return click.ClickException(" ".join(sentence.split()))
