"""Stored copies of papers: kept, confirmed, or put off to be made by and by.

No record of the committee's business is changed here, and nothing is asked: who may read a paper
is asked by whoever asks for a copy. Each function is done within a write of its own.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Update, select, update
from sqlalchemy.orm import Session

from committee.context import Context
from committee.documents import frozen, to_docx, writers
from committee.documents.parts import Document
from committee.model.meetings import Meeting
from committee.model.papers import StoredPaper
from committee.queries import copies
from committee.rules.papers import Asked, PaperKind, PaperState
from committee.services import edits
from committee.services.papers import Order

FAILED = "This paper could not be made. Try again; if it fails again, ask for it in another format."


@dataclass(frozen=True)
class Job:
    """A paper that this process has begun to make, until it is made."""

    copy_id: int
    begun_at: datetime
    ending: str
    fingerprint: str
    document: str


def written(order: Order) -> bytes:
    """What was ordered, as a file."""
    return _written(order.document, order.asked.ending, order.fingerprint)


def made(job: Job) -> bytes:
    """What is in hand, as a file."""
    return _written(frozen.from_json(job.document), job.ending, job.fingerprint)


def _written(document: Document, ending: str, fingerprint: str) -> bytes:
    """The document as a file; a Word file carries the fingerprint, to be known when edited."""
    if ending == "docx":
        return to_docx.write(document, fingerprint)
    _, write = writers.WRITERS[ending]
    return write(document)


def confirm(session: Session, order: Order) -> StoredPaper | None:
    """The copy that says what was ordered, made or in hand, known from now on to do so."""
    standing = _standing(session, order.asked)
    if (
        standing is None
        or standing.fingerprint != order.fingerprint
        or standing.state is PaperState.FAILED
    ):
        return None
    _note(standing, order)
    session.flush()
    return standing


def keep(context: Context, order: Order, content: bytes) -> None:
    """Keep what was written, in place of any copy that said something else.

    What a Word file of minutes says is remembered, so that an edit of it can be compared.
    """
    copy = _begun(context.session, order)
    copy.state, copy.content, copy.made_at = PaperState.READY, content, order.at
    context.session.flush()
    asked = order.asked
    if asked.kind is PaperKind.MINUTES and asked.ending == "docx":
        edits.remember(context, copy.meeting, asked.part, order.fingerprint, order.document)


def put_off(session: Session, order: Order) -> StoredPaper:
    """Leave a paper to be made by and by; where it is in hand already, that stands."""
    standing = confirm(session, order)
    if standing is not None:
        return standing
    copy = _begun(session, order)
    copy.state, copy.document = PaperState.WAITING, frozen.to_json(order.document)
    session.flush()
    return copy


def take(session: Session, now: datetime, started: datetime) -> Job | None:
    """Begin the paper that waits longest, so that nobody else does; None where none waits.

    One that was begun before this process started was left by a dead one, and is begun again.
    """
    waiting = copies.to_make(started, now)
    first = select(StoredPaper.id).where(waiting).order_by(StoredPaper.asked_at, StoredPaper.id)
    taken = session.execute(
        update(StoredPaper)
        .where(StoredPaper.id == first.limit(1).scalar_subquery(), waiting)
        .values(state=PaperState.MAKING, begun_at=now)
        .returning(
            StoredPaper.id, StoredPaper.ending, StoredPaper.fingerprint, StoredPaper.document
        )
    ).first()
    if taken is None:
        return None
    return Job(taken.id, now, taken.ending, taken.fingerprint, taken.document or "")


def finish(session: Session, job: Job, content: bytes, now: datetime) -> None:
    """Keep what was made, unless something else was ordered in its place meanwhile."""
    session.execute(
        _job(job).values(state=PaperState.READY, content=content, made_at=now, document=None)
    )


def fail(session: Session, job: Job) -> None:
    """Say that a paper could not be made."""
    session.execute(_job(job).values(state=PaperState.FAILED, problem=FAILED, document=None))


def _job(job: Job) -> Update:
    """The row of a job, while the job is still its own."""
    return update(StoredPaper).where(
        StoredPaper.id == job.copy_id,
        StoredPaper.state == PaperState.MAKING,
        StoredPaper.begun_at == job.begun_at,
    )


def _standing(session: Session, asked: Asked) -> StoredPaper | None:
    """The copy of a paper. Whoever else would add or change one waits: there is only one."""
    session.execute(select(Meeting.id).where(Meeting.id == asked.meeting_id).with_for_update())
    return copies.standing(session, asked)


def _begun(session: Session, order: Order) -> StoredPaper:
    """The row of a paper, with nothing in it but what was ordered."""
    asked = order.asked
    copy = _standing(session, asked)
    if copy is None:
        copy = StoredPaper(
            meeting_id=asked.meeting_id,
            kind=asked.kind,
            part=asked.part,
            item_id=asked.item_id,
            ending=asked.ending,
        )
        session.add(copy)
    _note(copy, order)
    copy.fingerprint, copy.document, copy.content = order.fingerprint, None, None
    copy.begun_at, copy.made_at, copy.problem = None, None, ""
    return copy


def _note(copy: StoredPaper, order: Order) -> None:
    """Note as of when a copy says what it says."""
    copy.name, copy.audit_id, copy.asked_at = order.name, order.entry, order.at
    copy.edition = frozen.EDITION
