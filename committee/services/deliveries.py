"""Delivering: a letter that is due is claimed, handed over, and marked with what came of it.

Claiming is one statement, so that two who deliver at once never have the same letter. Each step is
kept by itself: whoever is killed leaves one claim behind, which counts for nothing after a while.
Besides, the verbs of clerks for letters that wait for them or came back.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select, update

from committee.context import Context
from committee.mail.words import Written
from committee.model.letters import Letter
from committee.queries import recipients
from committee.queries.recipients import Recipient
from committee.rules.letters import STALE, LetterKind, LetterState, wait
from committee.rules.permissions import TABLE, may, may_anywhere
from committee.rules.refusals import NotPermitted, OutOfOrder
from committee.services import ladder
from committee.services.audit import record

IN_HAND = "This letter is being handed to the mail server. Look at it again in a few minutes."


def is_due(context: Context) -> bool:
    """Whether a letter waits to be claimed now. Asks only."""
    return bool(context.session.scalar(select(exists().where(*_due(context)))))


def waiting(context: Context) -> int:
    """How many letters wait, due or not. Asks only."""
    counted = select(func.count()).where(Letter.state == LetterState.WAITING)
    return context.session.scalar(counted) or 0


def claim(context: Context) -> Letter | None:
    """Take the letter that is due longest, so that nobody else does; None where none is."""
    first = (
        select(Letter.id)
        .where(*_due(context))
        .order_by(Letter.next_at, Letter.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return context.session.scalar(
        update(Letter)
        .where(Letter.id == first.scalar_subquery())
        .values(claimed_at=context.now, attempts=Letter.attempts + 1)
        .returning(Letter)
        .execution_options(populate_existing=True)
    )


def went(context: Context, letter: Letter, written: Written) -> None:
    """Mark a claimed letter as sent, and keep what it said."""
    letter.state, letter.sent_at, letter.fault = LetterState.SENT, context.now, ""
    letter.subject, letter.text, letter.html = written.subject, written.text, written.html
    _let_go(context, letter)


def came_back(context: Context, letter: Letter, sentence: str) -> None:
    """Mark a claimed letter as refused for good, with what the mail server said."""
    letter.state, letter.fault = LetterState.REFUSED, sentence
    _let_go(context, letter)


def later(context: Context, letter: Letter, sentence: str) -> None:
    """Put a claimed letter back, to be tried again after a wait that grows with its attempts."""
    letter.next_at, letter.fault = context.now + wait(letter.attempts), sentence
    _let_go(context, letter)


def overtaken(context: Context, letter: Letter) -> None:
    """Mark a claimed letter as not sent: what it would say is no longer so."""
    letter.state = LetterState.DROPPED
    _let_go(context, letter)


def release(context: Context, letter: Letter) -> None:
    """Send a letter that waited for the clerk. Raises OutOfOrder where it no longer does."""
    _permit(context, letter)
    _move(context, letter, (LetterState.HELD,), state=LetterState.WAITING, next_at=context.now)
    if letter.kind is LetterKind.ESCALATION:
        ladder.noted(context, letter)
    record(context, "deliveries.release", letter)


def try_again(context: Context, letter: Letter) -> None:
    """Send a letter that was refused, to the address that is known today.

    Raises OutOfOrder where it was not refused, or where no address is known still.
    """
    _permit(context, letter)
    to = _known_now(context, letter)
    if to is None:
        raise OutOfOrder(
            f"No e-mail address is known for {letter.name}. "
            "Add it to the person, the post or the owner, and then try again."
        )
    _move(
        context,
        letter,
        (LetterState.REFUSED,),
        state=LetterState.WAITING,
        name=to.name,
        address=to.address,
        person_id=to.person_id,
        next_at=context.now,
        attempts=0,
        fault="",
    )
    record(context, "deliveries.try_again", letter)


def drop(context: Context, letter: Letter) -> None:
    """Do not send a letter that has not gone. Raises OutOfOrder where it went."""
    _permit(context, letter)
    before = (LetterState.HELD, LetterState.WAITING, LetterState.REFUSED)
    _move(context, letter, before, state=LetterState.DROPPED)
    record(context, "deliveries.drop", letter)


def may_manage(context: Context, letter: Letter) -> bool:
    """Whether the actor clerks one of the committees that it is about; any, where it is of none."""
    committees = {enclosure.action.committee_id for enclosure in letter.enclosures}
    if not committees:
        return may_anywhere(context.actor, "letters.manage")
    return any(may(context.actor, "letters.manage", committee) for committee in committees)


def _due(context: Context) -> tuple[ColumnElement[bool], ...]:
    return (
        Letter.state == LetterState.WAITING,
        Letter.next_at <= context.now,
        or_(Letter.claimed_at.is_(None), Letter.claimed_at < context.now - STALE),
    )


def _let_go(context: Context, letter: Letter) -> None:
    letter.claimed_at = None
    context.session.flush()


def _permit(context: Context, letter: Letter) -> None:
    if not may_manage(context, letter):
        raise NotPermitted(TABLE["letters.manage"][1])


def _move(context: Context, letter: Letter, before: Sequence[LetterState], **values: Any) -> None:
    """Change a letter that stands in one of these states and is in nobody's hands, at once."""
    moved = context.session.execute(
        update(Letter)
        .where(Letter.id == letter.id, Letter.state.in_(before), Letter.claimed_at.is_(None))
        .values(**values)
        .returning(Letter.id)
    ).first()
    context.session.refresh(letter)
    if moved is None:
        raise OutOfOrder(
            IN_HAND if letter.claimed_at else f"This letter is marked: {letter.state.words}."
        )


def _known_now(context: Context, letter: Letter) -> Recipient | None:
    """To whom the letter goes today: its person, or who stands for the owner that it names."""
    if letter.person is not None:
        known = [Recipient(letter.person.name, letter.person.email, letter.person_id)]
    else:
        known = [
            each
            for enclosure in letter.enclosures
            for owner in enclosure.action.owners
            if owner.name == letter.name
            for each in recipients.of_owner(context, owner)
        ]
    return next((each for each in known if each.address), None)
