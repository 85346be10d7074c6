"""The audit entry that every verb leaves."""

from committee.context import Context
from committee.model.audit import AuditEntry
from committee.model.base import Base


def record(context: Context, verb: str, subject: Base, detail: str = "") -> None:
    """Add an entry for a verb done to a record, and flush so that the record has its id.

    `verb` is the service's name ("actions.close"). `detail` names things by number and state and
    never holds a word of minutes, actions or anything else that may be exempt.
    """
    context.session.flush()
    context.session.add(
        AuditEntry(
            at=context.now,
            person_id=context.actor.person_id,
            verb=verb,
            subject=subject.__tablename__,
            subject_id=subject.id,  # type: ignore[attr-defined]
            detail=detail,
        )
    )
