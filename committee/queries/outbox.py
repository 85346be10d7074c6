"""The outbox as clerks see it: what went to whom, what waits for them, and what came back."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Select, func, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action
from committee.model.letters import Enclosure, Letter
from committee.queries import visible
from committee.queries.pages import Page, page_of
from committee.rules.letters import LetterState
from committee.rules.refusals import NotFound

TROUBLED = (LetterState.REFUSED, LetterState.HELD)
"""The states in which a letter waits for a clerk."""


def listed(context: Context, state: LetterState | None, page: int = 1) -> Page[Letter]:
    """A page of letters, the latest first; all of them, or those in one state."""
    statement = _seen(context).order_by(Letter.id.desc())
    if state is not None:
        statement = statement.where(Letter.state == state)
    return page_of(context.session, statement, page)


def counts(context: Context) -> Mapping[LetterState, int]:
    """How many letters there are in each state; a state without any is not in it."""
    counted = select(Letter.state, func.count()).where(visible.letters(context.actor))
    rows = context.session.execute(counted.group_by(Letter.state))
    return dict(rows.all())


def one(context: Context, letter_id: int) -> Letter:
    """A letter with what it is about. Raises NotFound."""
    letter = context.session.scalar(_seen(context).where(Letter.id == letter_id))
    if letter is None:
        raise NotFound("There is no such letter, or you may not see it.")
    return letter


def troubled(context: Context, most: int = 5) -> tuple[int, Sequence[Letter]]:
    """The letters that wait for a clerk: how many there are, and the oldest few of them."""
    waiting = Letter.state.in_(TROUBLED)
    seen = visible.letters(context.actor)
    total = context.session.scalar(select(func.count()).where(waiting, seen)) or 0
    if not total:
        return 0, ()
    first = _seen(context).where(waiting).order_by(Letter.id).limit(most)
    return total, context.session.scalars(first).all()


def of_action(context: Context, action: Action) -> Sequence[Letter]:
    """The letters about an action, in the order in which they came to be; for its clerks alone."""
    about = select(Enclosure.letter_id).where(Enclosure.action_id == action.id)
    return context.session.scalars(
        select(Letter)
        .where(Letter.id.in_(about), visible.letters(context.actor))
        .order_by(Letter.id)
    ).all()


def _seen(context: Context) -> Select[Letter]:
    return (
        select(Letter)
        .where(visible.letters(context.actor))
        .options(selectinload(Letter.enclosures).selectinload(Enclosure.action))
    )
