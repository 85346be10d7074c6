"""The letters of the sample: those of the past have gone, and those of the day it is made for."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import delete, select

from committee.context import Context
from committee.mail.addresses import Addresses
from committee.mail.words import written
from committee.model.letters import Enclosure, Letter, Link
from committee.queries import correspondence
from committee.rules.letters import LetterState
from committee.services import deliveries, reminders

KEPT = timedelta(days=3)
"""How long a letter of the past is kept."""

GONE_AFTER = timedelta(minutes=4)
"""How long after it was put in the outbox a letter went."""

LEFT = 4
"""How many letters wait to go."""


def settle(context: Context, addresses: Addresses) -> None:
    """Forget the letters of long ago, queue those of the day, and let all go but a few.

    What waits for the clerk or came back is left as it is. Nothing is handed to any mail server.
    """
    _forget(context)
    reminders.queue(context, context.today)
    waiting = context.session.scalars(
        select(Letter).where(Letter.state == LetterState.WAITING).order_by(Letter.id)
    ).all()
    for letter in waiting[:-LEFT]:
        facts = correspondence.facts(context, letter)
        if facts is None:
            deliveries.overtaken(context, letter)
        else:
            then = replace(context, now=letter.queued_at + GONE_AFTER)
            deliveries.went(then, letter, written(facts, addresses))


def _forget(context: Context) -> None:
    old = select(Letter.id).where(Letter.queued_at < context.now - KEPT)
    kept = select(Enclosure.link_id).where(Enclosure.link_id.is_not(None))
    for statement in (
        delete(Enclosure).where(Enclosure.letter_id.in_(old)),
        delete(Letter).where(Letter.id.in_(old)),
        delete(Link).where(Link.id.not_in(kept)),
    ):
        context.session.execute(statement, execution_options={"synchronize_session": False})
    context.session.expire_all()
