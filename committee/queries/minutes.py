"""Meetings loaded whole, for the pages and papers of their minutes, for whoever may read them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.corrections import Correction
from committee.model.meetings import Meeting
from committee.model.minutes import Minutes
from committee.model.record import MeetingRecord
from committee.queries import (
    committees,
    house_styles,
    matters,
    papers,
    proceedings,
    records,
    visible,
)
from committee.queries.records import View
from committee.rules.papers import PaperKind
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Part

RECORDS_PROCEEDINGS = (PaperKind.MINUTES, PaperKind.EXTRACT, PaperKind.DECISIONS)


def one(context: Context, meeting_id: int, part: Part) -> Minutes:
    """The minutes of a meeting and part, where the actor may know of them. Raises NotFound."""
    minutes = context.session.scalar(
        select(Minutes)
        .where(Minutes.meeting_id == meeting_id, Minutes.part == part)
        .options(selectinload(Minutes.meeting).selectinload(Meeting.committee))
    )
    if not minutes or not visible.in_part(context.actor, part, minutes.meeting.committee_id):
        raise NotFound("There are no such minutes.")
    return minutes


def for_actor(context: Context, meeting: Meeting) -> MeetingRecord:
    """A meeting as the actor may see it, for pages."""
    committee, minutes = meeting.committee_id, papers.minutes_of(context, meeting)
    reads = _reader(context, meeting, minutes, PaperKind.MINUTES)
    view = View(
        may_see=lambda mark: visible.mark(context.actor, mark, committee),
        reads=reads,
        decides=reads,
        sees_unsent=visible.sees_unsent(context.actor, committee),
    )
    return records.whole(context, meeting, minutes, view)


def for_paper(
    context: Context, meeting: Meeting, part: Part, kind: PaperKind = PaperKind.MINUTES
) -> MeetingRecord:
    """A meeting as a paper for an audience prints it: the public, or those who see exempt matter.

    The public paper holds no marked word, whoever asks for it, and each kind of paper only what
    is printed there. Raises NotFound where the actor may not read it: minutes before they are
    issued none but a clerk; decisions a clerk once the meeting was held, others once they or the
    minutes are issued; actions and agenda nobody who is not signed in; and the exempt part none
    but those who may see it.
    """
    minutes = papers.minutes_of(context, meeting)
    view = _view(context, meeting, minutes, part, kind)
    record = records.whole(context, meeting, minutes, view)
    logo, template = house_styles.files(context, record.style.key)
    record = replace(record, logo=logo, template=template)
    shown = [found.item for found in record.items if not found.withheld]
    if kind is PaperKind.AGENDA:
        return replace(
            record,
            clerks=tuple(committees.clerks_of(context, meeting.committee_id)),
            matters=matters.for_agenda(context, shown, view.may_see),
        )
    if kind not in RECORDS_PROCEEDINGS:
        return record
    printed = [item for item in shown if view.reads(item.part)]
    return replace(
        record,
        proceedings=proceedings.of(context, meeting, view.may_see),
        corrected=_corrected(context, minutes),
        matters=matters.for_minutes(context, printed, view.may_see),
    )


def _view(
    context: Context,
    meeting: Meeting,
    minutes: Mapping[Part, Minutes],
    part: Part,
    kind: PaperKind,
) -> View:
    """With whose eyes a paper is read. Raises NotFound where the actor may not read it."""
    if not visible.paper(context.actor, meeting, kind, part, minutes.get(part)):
        raise NotFound(papers.unreadable(context.actor, meeting.committee_id, kind, part))
    prints_text = kind in (PaperKind.MINUTES, PaperKind.EXTRACT)
    prints_decisions = prints_text or kind is PaperKind.DECISIONS
    reads = _reader(context, meeting, minutes, kind)
    return View(
        may_see=(lambda mark: mark.is_open) if part is Part.PUBLIC else (lambda mark: True),
        reads=reads if prints_text else _nothing,
        decides=reads if prints_decisions else _nothing,
        sees_actions=prints_text or kind is PaperKind.ACTIONS,
    )


def _nothing(part: Part) -> bool:
    """Reads neither part."""
    return False


def _reader(
    context: Context, meeting: Meeting, minutes: Mapping[Part, Minutes], kind: PaperKind
) -> Callable[[Part], bool]:
    """Says of a part whether the actor may read its minutes, or its decisions, as they are now."""
    return lambda part: visible.paper(context.actor, meeting, kind, part, minutes.get(part))


def _corrected(context: Context, minutes: Mapping[Part, Minutes]) -> frozenset[Part]:
    """The parts whose minutes were corrected by a later meeting."""
    ids = [each.id for each in minutes.values()]
    corrected = context.session.scalars(
        select(Minutes.part).join(Correction).where(Correction.minutes_id.in_(ids)).distinct()
    )
    return frozenset(corrected)
