"""What an action lacks before anybody can do it: an owner, a day, or somebody behind the owner."""

from datetime import date

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select

from committee.model.actions import Action, Owner
from committee.model.committees import Membership
from committee.model.posts import Post, Tenure
from committee.queries.actors import on
from committee.rules.actions import ActionState
from committee.rules.chasing import OwnerPart
from committee.rules.due import AT_MEETINGS
from committee.rules.vocabulary import DueKind

KNOWN = and_(
    Owner.part == OwnerPart.OWNER,
    or_(Owner.post_id.is_not(None), Owner.person_id.is_not(None), Owner.body != ""),
)
"""That an owner is somebody who can be asked."""

UNCALLED = and_(Action.due_kind.in_(AT_MEETINGS), Action.due_on.is_(None))
"""That it is due at a meeting which nobody has called."""


def vacant(today: date) -> Select[int]:
    """The posts that nobody holds, nor answers for, today."""
    filled = select(Tenure.post_id).where(on(Tenure, today))
    return select(Post.id).where(Post.id.not_in(filled))


def gone(today: date) -> Select[int]:
    """The people who have left: they had a post and have none today, nor a seat."""
    here = select(Tenure.person_id).where(on(Tenure, today))
    seated = select(Membership.person_id).where(on(Membership, today))
    return select(Tenure.person_id).where(
        Tenure.until < today, Tenure.person_id.not_in(here), Tenure.person_id.not_in(seated)
    )


def unattended(today: date) -> ColumnElement[bool]:
    """That nobody stands for an owner today, so that nobody is asked."""
    return and_(
        Owner.part == OwnerPart.OWNER,
        or_(Owner.post_id.in_(vacant(today)), Owner.person_id.in_(gone(today))),
    )


def incomplete(today: date) -> ColumnElement[bool]:
    """That a clerk has something to complete before an action can be done.

    It is not sent, has no owner or day, waits for a meeting to be called, is said to be somebody
    else's, or nobody stands for its owner.
    """
    owner = exists().where(Owner.action_id == Action.id)
    return or_(
        Action.state == ActionState.NOT_SENT,
        Action.due_kind == DueKind.TO_BE_SET,
        UNCALLED,
        ~owner.where(KNOWN),
        owner.where(or_(Owner.declined != "", unattended(today))),
    )
