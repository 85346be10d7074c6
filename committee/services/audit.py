"""The audit entry that every verb leaves."""

from collections.abc import Iterable

from committee.context import Context
from committee.model.audit import AuditEntry
from committee.model.base import Base


def record(context: Context, verb: str, subject: Base, detail: str = "") -> None:
    """Add an entry for a verb done to a record, and flush so that the record has its id.

    `verb` is the service's name ("actions.close"). `detail` names things by number and state and
    never holds a word of minutes, actions or anything else that may be exempt.
    """
    record_each(context, verb, [(subject, detail)])


def record_each(context: Context, verb: str, done: Iterable[tuple[Base, str]]) -> None:
    """The same for a verb that was done to several records, each with its detail."""
    context.session.flush()
    context.session.add_all(
        AuditEntry(
            at=context.now,
            person_id=context.actor.person_id,
            verb=verb,
            subject=subject.__tablename__,
            subject_id=subject.id,  # type: ignore[attr-defined]
            detail=detail,
        )
        for subject, detail in done
    )
