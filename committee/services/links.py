"""Answering by the link of a letter: whom it stands for, how often it may be used, how it ends.

Whoever comes by a link is an actor like any other, for one action: the verbs that a signed-in owner
uses are done in the context that `answering` gives.
"""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.letters import Link
from committee.queries import actors
from committee.rules.links import MOST_TRIES, Fault, NoAnswer
from committee.rules.permissions import Actor, require
from committee.services.action_steps import owned_by
from committee.services.audit import record


def answering(context: Context, link: Link) -> Context:
    """The context of whoever comes by a link: its owner, for the one action and nothing else.

    Raises NoAnswer where the owner is no longer asked, where the link ended or expired, and where
    the action is not open: letters are forwarded.
    """
    action, owner = link.action, _actor(context, link)
    if not owned_by(owner, action):
        raise NoAnswer(Fault.NOT_YOURS)
    if link.revoked_at is not None:
        raise NoAnswer(Fault.ENDED)
    if link.expires_at <= context.now:
        raise NoAnswer(Fault.EXPIRED)
    if not action.full_mark.is_open:
        raise NoAnswer(Fault.MARKED)
    return replace(context, actor=owner)


def tried(context: Context, link: Link) -> None:
    """Count one use of a link, whatever becomes of it. Raises NoAnswer where there were too many.

    To be kept before what is sent is looked at, so that a refused use counts as well.
    """
    context.session.refresh(link, with_for_update=True)
    if link.tries >= MOST_TRIES:
        raise NoAnswer(Fault.SPENT)
    link.tries += 1
    record(context, "links.tried", link, f"use {link.tries}, for action {link.action_id}")


def revoke(context: Context, action: Action) -> int:
    """End every link of an action; gives how many there were. Raises NotPermitted."""
    require(context.actor, "actions.manage", action.committee_id)
    ended = _end(context, _open(context, action))
    record(context, "links.revoke", action, f"{ended} ended")
    return ended


def end_for(context: Context, action: Action, owners: Iterable[Owner]) -> None:
    """End the links of those who no longer owe an action."""
    gone = {(owner.post_id, owner.person_id, owner.body) for owner in owners}
    _end(context, (link for link in _open(context, action) if _stands_for(link) in gone))


def _actor(context: Context, link: Link) -> Actor:
    """The owner that a link stands for; a post only while its reader holds or answers for it."""
    posts = frozenset({link.post_id}) if link.post_id is not None else frozenset()
    if link.person_id is not None:
        posts &= actors.actor(context.session, link.person_id, context.today).posts
    return Actor(
        person_id=link.person_id,
        name=link.name,
        posts=posts,
        body=link.body,
        link=link.action_id,
    )


def _stands_for(link: Link) -> tuple[int | None, int | None, str]:
    """The post, the person or the body that a link was given to."""
    return (link.post_id, None if link.post_id is not None else link.person_id, link.body)


def _open(context: Context, action: Action) -> Iterable[Link]:
    return context.session.scalars(
        select(Link).where(Link.action_id == action.id, Link.revoked_at.is_(None))
    ).all()


def _end(context: Context, links: Iterable[Link]) -> int:
    ended = 0
    for link in links:
        link.revoked_at = context.now
        ended += 1
    context.session.flush()
    return ended
