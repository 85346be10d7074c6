"""The mark of an action: who may see it, before it is sent and ever after."""

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action
from committee.model.files import File
from committee.queries import sources
from committee.rules.access import Mark, strictest
from committee.rules.permissions import require
from committee.services import checks
from committee.services.actions import add_event
from committee.services.audit import record


def change(context: Context, action: Action, mark: Mark, *, version: int) -> None:
    """Mark an action anew, in whatever state; the history keeps the old mark beside the new.

    It is never less strict than its item or the words that it quotes (Local Government Act 1972
    s.100A): where those ask for more, the two are joined. Files marked as it was follow it. Raises
    NotPermitted, Stale and Invalid.
    """
    require(context.actor, "actions.manage", action.committee_id)
    own_mark = checks.mark(mark, context.council.nation)
    before, full_before = action.mark, action.full_mark
    words_mark = sources.mark_of_words(context, action)
    after = strictest(words_mark, own_mark)
    if after == before:
        return
    checks.not_stale(action, version, before.words)
    action.mark = after
    for file in context.session.scalars(select(File).where(File.action_id == action.id)):
        if file.mark == full_before:
            file.mark = action.full_mark
    note = f"Mark: {before.words} → {after.words}"
    add_event(context, action, "change", action.state, action.state, note)
    record(context, "action_marks.change", action, f"{before.level} to {after.level}")
