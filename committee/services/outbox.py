"""The outbox: a letter is put in it in the transaction of what it tells, and goes when that holds.

What it says is written when it goes (`committee.mail`): a letter that waited for two days tells
what is true then, and an action that has been marked exempt since is not named.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action, Event
from committee.model.letters import Enclosure, Letter, Link
from committee.queries.lots import lots
from committee.queries.recipients import Recipient
from committee.rules.letters import TO_OWNERS, LetterKind, LetterState
from committee.rules.links import MOST_TRIES

LINK_LASTS = timedelta(days=90)
LINK_LEFT = timedelta(days=30)
"""How long a link answers, and how much of that an older one must have left to be given again."""

AS_NAMED: Mapping[Action, Recipient] = MappingProxyType({})


def put(
    context: Context,
    kind: LetterKind,
    to: Recipient,
    about: Mapping[Action, str],
    *,
    key: str,
    event: Event | None = None,
    held: bool = False,
    owing: Mapping[Action, Recipient] = AS_NAMED,
) -> Letter | None:
    """Put a letter in the outbox; gives None where `key` says it was there already.

    `about` holds the actions it is about, each with the stage of its chasing ("" where there is
    none). A `held` one waits for the clerk. Without an address it is refused at once, so that the
    clerk hears of it. Whoever owes some of the actions by another post has them in `owing`.
    """
    if context.session.scalar(select(Letter.id).where(Letter.key == key)) is not None:
        return None
    state = LetterState.HELD if held else LetterState.WAITING
    letter = Letter(
        key=key,
        kind=kind,
        state=state if to.address else LetterState.REFUSED,
        name=to.name,
        address=to.address,
        person_id=to.person_id,
        event=event,
        queued_at=context.now,
        next_at=context.now,
        fault="" if to.address else f"No e-mail address is known for {to.name}.",
    )
    asked = {action: owing.get(action, to) for action in about if kind in TO_OWNERS}
    links = _links(context, asked)
    for action, stage in about.items():
        letter.enclosures.append(Enclosure(action=action, stage=stage, link=links.get(action)))
    context.session.add(letter)
    context.session.flush()
    return letter


def _links(context: Context, asked: Mapping[Action, Recipient]) -> dict[Action, Link]:
    """The link by which each action is answered: the last one that was given while it is good."""
    good: dict[tuple[int, Recipient], Link] = {}
    for lot in lots(action.id for action in asked):
        found = context.session.scalars(
            select(Link)
            .where(
                Link.action_id.in_(lot),
                Link.revoked_at.is_(None),
                Link.expires_at > context.now + LINK_LEFT,
                Link.tries < MOST_TRIES,
            )
            .order_by(Link.id)
        )
        good |= {(link.action_id, _given_to(link)): link for link in found}
    return {
        action: good.get((action.id, replace(to, address=""))) or _new_link(context, action, to)
        for action, to in asked.items()
    }


def _given_to(link: Link) -> Recipient:
    return Recipient(link.name, "", link.person_id, link.post_id, link.body)


def _new_link(context: Context, action: Action, to: Recipient) -> Link:
    return Link(
        action=action,
        name=to.name,
        person_id=to.person_id,
        post_id=to.post_id,
        body=to.body,
        expires_at=context.now + LINK_LASTS,
    )
