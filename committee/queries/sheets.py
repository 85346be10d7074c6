"""The papers of a meeting beside its minutes: how each stands, and what the files are called."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes
from committee.queries import visible
from committee.rules.actions import ActionState
from committee.rules.minutes import LIFE, LOCKED
from committee.rules.papers import PaperKind
from committee.rules.permissions import may
from committee.rules.vocabulary import MeetingState, Part
from committee.rules.wording import counted, date_in_words

KINDS = (PaperKind.AGENDA, PaperKind.DECISIONS, PaperKind.ACTIONS)


@dataclass(frozen=True)
class Sheet:
    """A paper beside the minutes as one person sees it; `standing` is a sentence, or nothing.

    `may_issue` and `may_take_back` say what a clerk may do with decisions.
    """

    kind: PaperKind
    part: Part
    standing: str
    may_issue: bool = False
    may_take_back: bool = False

    @property
    def title(self) -> str:
        """What the paper is called."""
        words = self.kind.words
        return words if self.part is Part.PUBLIC else f"Exempt {words.lower()}"


def listed(context: Context, meeting: Meeting, parts: Sequence[Part]) -> Sequence[Sheet]:
    """The papers beside the minutes that the actor may read, of the parts there are.

    No agenda of a meeting without items, and no action sheet where no action was raised.
    """
    minutes = _minutes(context, meeting)
    raised = _actions(context, meeting)
    those = {
        PaperKind.AGENDA: bool(meeting.items),
        PaperKind.DECISIONS: meeting.state is MeetingState.HELD,
        PaperKind.ACTIONS: any(raised.values()),
    }
    return [
        _sheet(context, meeting, kind, part, minutes.get(part))
        for kind in KINDS
        if those[kind]
        for part in parts
        if visible.paper(context.actor, meeting, kind, part, minutes.get(part))
    ]


def one(context: Context, meeting: Meeting, kind: PaperKind, part: Part) -> Sheet:
    """How a paper that the actor may read stands."""
    return _sheet(context, meeting, kind, part, _minutes(context, meeting).get(part))


def name_of(
    meeting: Meeting,
    kind: PaperKind,
    part: Part,
    minutes: Minutes | None,
    item: Item | None = None,
) -> str:
    """What a file is called, without its ending: "OSC-2026-09-15-decisions-provisional".

    It says no word that is not on the cover: of an item its number alone.
    """
    state = minutes.state if minutes else LIFE.begin
    how = {
        PaperKind.MINUTES: state.value if state in LOCKED else "draft",
        PaperKind.EXTRACT: state.value if state in LOCKED else "draft",
        PaperKind.DECISIONS: "" if state in LOCKED else "provisional",
    }.get(kind, "")
    what = f"item-{item.number}-extract" if item else kind.value
    exempt = "exempt" if part is Part.EXEMPT else ""
    words = (meeting.committee.abbreviation, str(meeting.day), exempt, what, how)
    return re.sub(r"\W+", "-", "-".join(filter(None, words)))


def _minutes(context: Context, meeting: Meeting) -> dict[Part, Minutes]:
    found = context.session.scalars(select(Minutes).where(Minutes.meeting_id == meeting.id))
    return {minutes.part: minutes for minutes in found}


def _sheet(
    context: Context, meeting: Meeting, kind: PaperKind, part: Part, minutes: Minutes | None
) -> Sheet:
    if kind is PaperKind.AGENDA and meeting.notice_on:
        return Sheet(kind, part, f"Notice given on {date_in_words(meeting.notice_on)}.")
    if kind is PaperKind.ACTIONS:
        unsent = _actions(context, meeting)[ActionState.NOT_SENT]
        left_out = counted(unsent, "action is", "actions are")
        return Sheet(kind, part, f"{left_out} not sent yet, and so left out." if unsent else "")
    if kind is PaperKind.DECISIONS:
        return _decisions(context, meeting, part, minutes)
    return Sheet(kind, part, "")


def _decisions(context: Context, meeting: Meeting, part: Part, minutes: Minutes | None) -> Sheet:
    kind, issued = PaperKind.DECISIONS, minutes.decisions_issued_at if minutes else None
    if minutes and minutes.state in LOCKED:
        return Sheet(kind, part, "The minutes are approved.")
    issues = may(context.actor, "minutes.issue", meeting.committee_id)
    known_since = issued or (minutes.issued_at if minutes else None)
    standing = "Provisional. Only clerks see it until it is issued."
    if known_since:
        day = context.day_of(known_since)
        standing = f"Provisional. Issued on {date_in_words(day)}."
    return Sheet(kind, part, standing, issues and not issued, issues and issued is not None)


def _actions(context: Context, meeting: Meeting) -> Counter[ActionState]:
    """How many of the meeting's actions that the actor may see are in each state."""
    rows = context.session.execute(
        select(Action.state, func.count())
        .join(Item, Action.item_id == Item.id)
        .where(Item.meeting_id == meeting.id, visible.actions(context.actor))
        .group_by(Action.state)
    )
    return Counter(dict(rows.all()))
