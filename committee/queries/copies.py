"""Stored copies of papers: whether one is known to say what the paper would say now.

Every verb leaves an entry in the audit. So a copy is unchanged while no entry has come since it
was last compared, on the same day, with the same writers.
"""

import math
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, Integer, Select, and_, bindparam, func, select
from sqlalchemy.orm import Session

from committee.context import Context
from committee.model.audit import AuditEntry
from committee.model.meetings import Meeting
from committee.model.minutes import Minutes
from committee.model.papers import StoredPaper
from committee.queries import papers, visible
from committee.rules.minutes import MinutesState
from committee.rules.papers import Asked, PaperState
from committee.rules.permissions import Actor
from committee.rules.refusals import NotFound

UNSETTLED = timedelta(minutes=2)
"""For so long, longer than any request, an entry with a lower number may still be on its way."""

LONGEST = timedelta(minutes=15)
"""No paper takes longer to make: whoever began one longer ago has stopped."""

LETTERS_A_SECOND = 40_000
"""So much of a document, as it is kept, is written in a second by a machine that is not fast."""


class Copy(NamedTuple):
    """What is served of a stored copy."""

    name: str
    fingerprint: str
    content: bytes


def _question() -> Select[*tuple[Any, ...]]:
    """How a meeting and its minutes stand, and the copy that can be given unseen, if any."""
    part: BindParameter[Any] = bindparam("part")
    item = bindparam("item_id", type_=Integer)
    last = select(func.max(AuditEntry.id)).scalar_subquery()
    of_part = and_(Minutes.meeting_id == Meeting.id, Minutes.part == part)
    unchanged = and_(
        StoredPaper.meeting_id == Meeting.id,
        StoredPaper.kind == bindparam("kind"),
        StoredPaper.part == part,
        StoredPaper.item_id.is_not_distinct_from(item),
        StoredPaper.ending == bindparam("ending"),
        StoredPaper.state == PaperState.READY,
        StoredPaper.edition == bindparam("edition"),
        StoredPaper.audit_id == last,
        StoredPaper.asked_at >= bindparam("midnight"),
    )
    stored = (StoredPaper.name, StoredPaper.fingerprint, StoredPaper.content)
    standing = (Meeting.committee_id, Meeting.state, Minutes.state, Minutes.decisions_issued_at)
    return (
        select(*standing, *stored)
        .select_from(Meeting)
        .outerjoin(Minutes, of_part)
        .outerjoin(StoredPaper, unchanged)
        .where(Meeting.id == bindparam("meeting_id"))
    )


QUESTION = _question()
"""Put together once, since the answer takes no longer than that would."""


def fresh(
    session: Session, actor: Actor, asked: Asked, *, edition: str, midnight: datetime
) -> Copy | None:
    """The stored copy of a paper, where nothing can have changed since it was last compared.

    `edition` is that of the writers now, `midnight` when the day began. Whether the actor may read
    the paper is asked first, as ever: raises NotFound.
    """
    given = {**vars(asked), "edition": edition, "midnight": midnight}
    session.flush()
    found = session.connection().execute(QUESTION, given).first()
    if found is None:
        raise NotFound("There is no such meeting.")
    committee, state, minutes, decided_at, *copy = found
    standing = visible.Standing(
        committee, state, minutes or MinutesState.NOT_STARTED, decided_at is not None
    )
    if not visible.paper_standing_so(actor, asked.kind, asked.part, standing):
        raise NotFound(papers.unreadable(actor, committee, asked.kind, asked.part))
    return Copy(*copy) if copy[-1] is not None else None


def last_entry(context: Context) -> int:
    """The last entry of the audit, to be kept with what is composed after it; 0 for none to trust.

    Where two write at once, the lower number may be seen later: an entry is trusted to be the last
    once everything begun before it must have come to its end.
    """
    last = context.session.execute(
        select(AuditEntry.id, AuditEntry.at).order_by(AuditEntry.id.desc()).limit(1)
    ).first()
    return last.id if last and context.now - last.at > UNSETTLED else 0


def standing(session: Session, asked: Asked) -> StoredPaper | None:
    """The one copy of a paper, or the order for it, however it stands."""
    return session.scalars(select(StoredPaper).where(of(asked))).first()


def one(context: Context, copy_id: int) -> StoredPaper:
    """A copy by its number, for whoever may read it: that is still to ask. Raises NotFound."""
    found = context.session.get(StoredPaper, copy_id)
    if found is None:
        raise NotFound("There is no such paper.")
    return found


def seconds_to_make(context: Context, copy: StoredPaper) -> int:
    """About how long it takes from when it was asked for until a paper is made, at least 10."""
    length = context.session.scalar(
        select(func.length(StoredPaper.document)).where(StoredPaper.id == copy.id)
    )
    tens = math.ceil((length or 0) / LETTERS_A_SECOND / 10)
    return 10 * max(1, tens)


def of(asked: Asked) -> ColumnElement[bool]:
    """That a copy is of this paper."""
    return and_(
        StoredPaper.meeting_id == asked.meeting_id,
        StoredPaper.kind == asked.kind,
        StoredPaper.part == asked.part,
        StoredPaper.item_id == asked.item_id,
        StoredPaper.ending == asked.ending,
    )


def to_make(started: datetime, now: datetime) -> ColumnElement[bool]:
    """That a copy waits to be made, or is being made by a process that must be dead."""
    dead = StoredPaper.begun_at < max(started, now - LONGEST)
    return (StoredPaper.state == PaperState.WAITING) | (
        (StoredPaper.state == PaperState.MAKING) & dead
    )
