"""The papers of a meeting: which sets of minutes an actor may know of, and which they may read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, select
from sqlalchemy.orm import joinedload, selectinload

from committee.context import Context
from committee.model.meetings import Meeting
from committee.model.minutes import Minutes
from committee.queries import visible
from committee.queries.sheets import name_of
from committee.rules.minutes import LIFE, MinutesState
from committee.rules.papers import PaperKind
from committee.rules.permissions import Actor, may
from committee.rules.refusals import NotFound
from committee.rules.transitions import Step
from committee.rules.vocabulary import MeetingState, Part
from committee.rules.wording import date_in_words

MOST_OFFERED = 30


@dataclass(frozen=True)
class Paper:
    """A set of minutes as one person sees it.

    `standing` says how it stands, in words with their date; `steps` are those now open to them.
    `name` is what a file of it is called, without its ending.
    """

    part: Part
    state: MinutesState
    standing: str
    is_readable: bool
    steps: tuple[Step[MinutesState], ...]
    name: str

    @property
    def title(self) -> str:
        """What the paper is called."""
        return "Minutes" if self.part is Part.PUBLIC else "Exempt minutes"


def listed(context: Context, meeting: Meeting) -> Sequence[Paper]:
    """The sets of minutes of a meeting: the exempt one where there is exempt business."""
    found = minutes_of(context, meeting)
    return [
        _paper(context, meeting, part, found.get(part))
        for part in _parts(context, meeting, found.keys())
    ]


def one(context: Context, meeting: Meeting, part: Part) -> Paper:
    """How a set of minutes stands. Raises NotFound where there is none to know of."""
    for paper in listed(context, meeting):
        if paper.part is part:
            return paper
    raise NotFound("There are no such minutes.")


def exists(context: Context, meeting: Meeting, part: Part) -> None:
    """Raise NotFound where the meeting has no papers of the part that the actor may know of."""
    begun = context.session.scalars(select(Minutes.part).where(Minutes.meeting_id == meeting.id))
    if part not in _parts(context, meeting, begun.all()):
        raise NotFound("There is no such paper.")


def readable(
    context: Context, meeting_id: int, kind: PaperKind, part: Part
) -> tuple[Meeting, Minutes | None]:
    """A meeting and its minutes of a part, for somebody who may read such a paper of it.

    This is asked before any paper is given, also one that is stored. Raises NotFound.
    """
    found = context.session.execute(
        select(Meeting, Minutes)
        .outerjoin(Minutes, and_(Minutes.meeting_id == Meeting.id, Minutes.part == part))
        .where(Meeting.id == meeting_id)
        .options(joinedload(Meeting.committee, innerjoin=True))
    ).first()
    if found is None:
        raise NotFound("There is no such meeting.")
    meeting, minutes = found
    if not visible.paper(context.actor, meeting, kind, part, minutes):
        raise NotFound(unreadable(context.actor, meeting.committee_id, kind, part))
    return meeting, minutes


def may_approve(context: Context, meeting: Meeting) -> Sequence[Meeting]:
    """The later meetings of the committee at which its minutes may have been approved, in order.

    Minutes go to the next suitable meeting (Local Government Act 1972 Schedule 12 paragraph 41).
    """
    return context.session.scalars(
        select(Meeting)
        .where(
            Meeting.committee_id == meeting.committee_id,
            Meeting.day > meeting.day,
            Meeting.state == MeetingState.HELD,
        )
        .order_by(Meeting.day, Meeting.id)
        .limit(MOST_OFFERED)
        .options(selectinload(Meeting.presiding))
    ).all()


def _parts(context: Context, meeting: Meeting, begun: Collection[Part]) -> Sequence[Part]:
    """The public part, and the exempt one where there is exempt business and one may know of it."""
    has_exempt = Part.EXEMPT in begun or any(not item.mark.is_open for item in meeting.items)
    parts = tuple(Part) if has_exempt else (Part.PUBLIC,)
    return [part for part in parts if visible.in_part(context.actor, part, meeting.committee_id)]


def minutes_of(context: Context, meeting: Meeting) -> dict[Part, Minutes]:
    """The minutes of a meeting by their part, also those that the actor may not know of."""
    found = context.session.scalars(
        select(Minutes)
        .where(Minutes.meeting_id == meeting.id)
        .options(selectinload(Minutes.approved_at), selectinload(Minutes.signed_by))
    )
    return {minutes.part: minutes for minutes in found}


def _paper(context: Context, meeting: Meeting, part: Part, minutes: Minutes | None) -> Paper:
    state = minutes.state if minutes else LIFE.begin
    committee = meeting.committee_id
    return Paper(
        part=part,
        state=state,
        standing=_standing(context, minutes),
        is_readable=visible.minutes_text(context.actor, state, committee),
        steps=tuple(
            step for step in LIFE.open_from(state) if may(context.actor, step.permission, committee)
        ),
        name=name_of(meeting, PaperKind.MINUTES, part, minutes),
    )


def _standing(context: Context, minutes: Minutes | None) -> str:
    """How a set of minutes stands: "Signed by Councillor Ashby on 3 March 2026"."""
    if minutes is None:
        return LIFE.begin.words
    said = minutes.state.words
    if minutes.state is MinutesState.SIGNED and minutes.signed_by and minutes.signed_on:
        return f"{said} by {minutes.signed_by.name} on {date_in_words(minutes.signed_on)}"
    if minutes.state is MinutesState.APPROVED and minutes.approved_at:
        return f"{said} at the meeting on {date_in_words(minutes.approved_at.day)}"
    if minutes.state is MinutesState.DRAFT_ISSUED and minutes.issued_at:
        issued = minutes.issued_at.astimezone(context.council.zone)
        return f"{said} on {date_in_words(issued.date())}"
    return said


def unreadable(actor: Actor, committee_id: int, kind: PaperKind, part: Part) -> str:
    """Why there is nothing to read, in no more words than the actor may know."""
    if kind in (PaperKind.AGENDA, PaperKind.ACTIONS) or not visible.in_part(
        actor, part, committee_id
    ):
        return "There is no such paper."
    if kind is PaperKind.DECISIONS:
        return "These decisions are not issued yet."
    return "These minutes are not issued yet."
