"""Files put with actions, never more than the actor may see."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload, undefer

from committee.context import Context
from committee.model.actions import Action
from committee.model.files import File
from committee.queries import visible
from committee.rules.refusals import NotFound


def of_action(context: Context, action: Action) -> Sequence[File]:
    """The files put with an action that the actor may see, without their bytes."""
    return context.session.scalars(
        select(File)
        .join(File.action)
        .join(Action.item)
        .where(File.action_id == action.id, visible.files(context.actor))
        .order_by(File.id)
        .options(selectinload(File.added_by))
    ).all()


def one(context: Context, file_id: int) -> File:
    """A file with its bytes. Raises NotFound."""
    file = context.session.scalars(
        select(File)
        .join(File.action)
        .join(Action.item)
        .where(File.id == file_id, visible.files(context.actor))
        .options(undefer(File.content))
    ).first()
    if file is None:
        raise NotFound("There is no such file, or you may not see it.")
    return file
