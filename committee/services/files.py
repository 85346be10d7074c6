"""Putting a file with an action: the evidence for what an owner answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import undefer

from committee.context import Context
from committee.model.actions import Action
from committee.model.files import File
from committee.rules.actions import OUTSTANDING
from committee.rules.chasing import OWN_WORDS, Said
from committee.rules.files import MEGABYTE, checked_name, media_type
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.wording import counted
from committee.services.action_steps import heard, permit
from committee.services.actions import add_event
from committee.services.audit import record

MOST_FILES = 10


@dataclass(frozen=True)
class FileGiven:
    """A file as somebody sends it: the name it has on their machine, and its bytes."""

    name: str
    content: bytes


def attach(
    context: Context,
    action: Action,
    files: Sequence[FileGiven],
    *,
    largest: int,
    said: Said = OWN_WORDS,
) -> list[File]:
    """Put files with an action, each at most `largest` megabytes, under the action's own mark.

    `said` tells from whom they came, where that is not whoever adds them. The same file sent again
    is not kept twice. The history does not name files: one may be under a mark that the action has
    no longer. Raises NotPermitted, OutOfOrder, and Invalid for `files` and `said`.
    """
    permit(context.actor, action, "actions.answer")
    if action.state not in OUTSTANDING:
        raise OutOfOrder(f"{action.reference} is “{action.state.words}”: no file can be added.")
    if len(files) > MOST_FILES:
        raise Invalid({"files": f"Add at most {MOST_FILES} files at a time"})
    said = heard(context, action, said)
    before = _count(context, action)
    kept = [_kept(context, action, given, largest, said.by) for given in files]
    added = _count(context, action) - before
    if added:
        note = counted(added, "file") if added > 1 else ""
        add_event(context, action, "file", action.state, action.state, note, said)
        context.session.flush()
    return kept


def _count(context: Context, action: Action) -> int:
    here = select(func.count()).select_from(File).where(File.action_id == action.id)
    return context.session.scalars(here).one()


def _kept(context: Context, action: Action, given: FileGiven, largest: int, said_by: str) -> File:
    name = checked_name(given.name)
    if len(given.content) > largest * MEGABYTE:
        raise Invalid({"files": f"“{name}” is larger than {largest} MB: send a smaller one"})
    kind = media_type(name, given.content)
    same = select(File).where(File.action_id == action.id, File.name == name)
    for kept in context.session.scalars(same.options(undefer(File.content))):
        if kept.content == given.content:
            return kept
    file = File(
        action_id=action.id,
        name=name,
        media_type=kind,
        size=len(given.content),
        content=given.content,
        added_at=context.now,
        added_by_id=context.actor.person_id,
        said_by=said_by,
    )
    file.mark = action.full_mark
    context.session.add(file)
    record(context, "files.attach", file, f"to action {action.id}")
    return file
