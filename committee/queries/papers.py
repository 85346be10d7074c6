"""The papers of a meeting: which sets of minutes an actor may know of, and which they may read."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.meetings import Meeting
from committee.model.minutes import Minutes
from committee.queries import visible
from committee.rules.minutes import LIFE, LOCKED, MinutesState
from committee.rules.permissions import may, may_see_marked
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
    found = _minutes(context, meeting)
    has_exempt = Part.EXEMPT in found or any(not item.mark.is_open for item in meeting.items)
    papers = [_paper(context, meeting, Part.PUBLIC, found.get(Part.PUBLIC))]
    if has_exempt and may_see_marked(context.actor, meeting.committee_id):
        papers.append(_paper(context, meeting, Part.EXEMPT, found.get(Part.EXEMPT)))
    return papers


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


def _minutes(context: Context, meeting: Meeting) -> dict[Part, Minutes]:
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
        name=_name(meeting, part, state),
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


def _name(meeting: Meeting, part: Part, state: MinutesState) -> str:
    """The name of a file: "OSC-2026-09-15-minutes-draft"."""
    what = "minutes" if part is Part.PUBLIC else "exempt-minutes"
    how = state.value if state in LOCKED else "draft"
    return f"{meeting.committee.abbreviation}-{meeting.day}-{what}-{how}"
