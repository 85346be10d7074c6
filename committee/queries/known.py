"""Which parts of a file the book knows already: by its records, or because they were refused.

A meeting is known by its committee and day, an item of it by number and title, an action of that
by its words. What a clerk refused stays refused where the words were edited slightly.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import or_, select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Item, Meeting
from committee.model.readings import Finding, NotAction, Reading
from committee.queries import drafts, findings, meetings, not_actions
from committee.reading import proposal
from committee.rules.actions import slug
from committee.rules.likeness import ALIKE, is_same, likeness
from committee.rules.readings import FindingKind, FindingState, ReadingState
from committee.rules.vocabulary import MeetingState


@dataclass(frozen=True)
class Known:
    """What the book has of a part: its record, or the reason for which it was refused.

    One that is not `settled` has a record that lacks what the part would put into it.
    """

    meeting_id: int | None = None
    item_id: int | None = None
    action_id: int | None = None
    reason: str = ""
    settled: bool = True


def of(context: Context, reading: Reading) -> Mapping[int, Known]:
    """What the book knows of the parts of a file, by the finding's id; the others are new."""
    found: dict[int, Known] = {}
    book, referred = None, _referred(context, reading)
    for finding in findings.in_order(reading.findings):
        if book is None or finding.parent_id is None:
            book = _Book.about(context, reading, finding, referred)
        known = book.known(finding, found.get(finding.parent_id or 0))
        if known is not None:
            found[finding.id] = known
    return found


def meeting_of(context: Context, reading: Reading, part: proposal.Meeting) -> Meeting | None:
    """The meeting of the book that a part means, by its committee and day, and hour if several.

    Where the file does not say the day, it is that which a clerk said of the same file before.
    """
    if reading.committee_id is None:
        return None
    if part.day is None:
        return _as_before(context, reading, part)
    held = context.session.scalars(
        select(Meeting)
        .where(Meeting.committee_id == reading.committee_id, Meeting.day == part.day)
        .order_by(Meeting.starts_at, Meeting.id)
    ).all()
    at_hour = [meeting for meeting in held if meeting.starts_at == part.starts_at]
    found = at_hour or (held if len(held) == 1 else [])
    return meetings.one(context, found[0].id) if found else None


def _as_before(context: Context, reading: Reading, part: proposal.Meeting) -> Meeting | None:
    """The meeting that the same part became when the same file was stored."""
    before = context.session.scalars(
        select(Finding)
        .join(Finding.reading)
        .where(
            Reading.id != reading.id,
            Reading.committee_id == reading.committee_id,
            Reading.digest == reading.digest,
            Reading.state == ReadingState.STORED,
            Finding.kind == FindingKind.MEETING,
            Finding.meeting_id.is_not(None),
        )
        .order_by(Finding.id)
    ).all()
    same = (each for each in before if findings.meeting(each).place == part.place)
    stored = next((each.meeting_id for each in same), None)
    return None if stored is None else meetings.one(context, stored)


def item_among(items: Iterable[Item], part: proposal.Item) -> Item | None:
    """The item that a part means: by number and title, or by its title alone.

    One that is printed with another number is only meant where the titles are equal: "Planning
    application 7" is not "Planning application 8".
    """
    items = list(items)
    numbered = [each for each in items if part.number in (each.number, each.minute_number)]
    for item in numbered if part.number else ():
        if _is_equal(item.title, part.title):
            return item
    for item in numbered if part.number else ():
        if likeness(item.title, part.title) >= ALIKE:
            return item
    ways = (_is_equal,) if part.number else (_is_equal, is_same)
    return next((item for is_it in ways for item in items if is_it(item.title, part.title)), None)


def action_among(actions: Iterable[Action], part: proposal.Action) -> Action | None:
    """The action that asks for the same: by the words that it was taken from, or by its task."""
    return next(
        (
            action
            for action in actions
            if is_same(action.text, part.task) or _quotes(action.quote, part.quote)
        ),
        None,
    )


def _is_equal(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _same_title(one: str, other: str) -> bool:
    return _is_equal(one, other) or is_same(one, other)


def _quotes(ours: str, theirs: str) -> bool:
    """Whether two quotes hold the same words; one that was joined or split holds the other's."""
    lines, other = _lines(ours), " ".join(_lines(theirs))
    return any(is_same(line, other) or _holds(line, other) for line in lines if other)


def _holds(one: str, other: str) -> bool:
    """Whether one has the words of the other one after another: "ward 1" is not in "ward 12"."""
    mine, theirs = f" {one} ", f" {other} "
    return mine in theirs or theirs in mine


def _lines(quote: str) -> list[str]:
    """The words of each line, without their signs and capitals."""
    worded = (" ".join(re.findall(r"\w+", line.casefold())) for line in quote.splitlines())
    return [line for line in worded if line]


@dataclass(frozen=True)
class _Book:
    """What the book holds of one meeting: its record, and what was refused of it before.

    `meant` are the items of the record that parts of the file mean already.
    """

    meeting: Meeting | None
    written: frozenset[int]
    referred: Mapping[str, Action]
    actions: Mapping[int, Sequence[Action]]
    not_actions: Mapping[int, Sequence[NotAction]]
    refused: Mapping[FindingKind, Sequence[Finding]]
    meant: set[int] = field(default_factory=set)

    @classmethod
    def about(
        cls, context: Context, reading: Reading, top: Finding, referred: Mapping[str, Action]
    ) -> "_Book":
        meeting = meeting_of(context, reading, findings.meeting(top))
        ids = [item.id for item in meeting.items] if meeting else []
        return cls(
            meeting,
            frozenset(drafts.written(context, meeting) if meeting else ()),
            referred,
            actions_of(context, ids),
            not_actions.by_item(context, ids),
            _refused(context, reading, meeting),
        )

    def known(self, finding: Finding, parent: Known | None) -> Known | None:
        """What is known of a part; `parent` is what is known of the part it belongs to."""
        part = findings.part(finding)
        refused = self._refused(part, finding.kind)
        if isinstance(part, proposal.Meeting):
            return self._meeting(part) or refused
        if isinstance(part, proposal.Item):
            return self._item(part) or refused
        return self._action(part, parent.item_id if parent else None) or refused

    def _meeting(self, part: proposal.Meeting) -> Known | None:
        if self.meeting is None:
            return None
        is_held = self.meeting.state is MeetingState.HELD
        has_people = bool(self.meeting.attendances) or not part.attendance
        return Known(meeting_id=self.meeting.id, settled=is_held and has_people)

    def _item(self, part: proposal.Item) -> Known | None:
        item = self._meant(part)
        if item is None:
            return None
        self.meant.add(item.id)
        adds_nothing = not (part.minute or part.resolutions)
        return Known(item_id=item.id, settled=adds_nothing or item.id in self.written)

    def _meant(self, part: proposal.Item) -> Item | None:
        """The item of the record that a part means, and no part before it in the file.

        A written one can be meant again: it may have been joined of two.
        """
        items = self.meeting.items if self.meeting else ()
        free = [item for item in items if item.id not in self.meant]
        again = [item for item in items if item.id in self.meant & self.written]
        return item_among(free, part) or item_among(again, part)

    def _action(self, part: proposal.Action, item_id: int | None) -> Known | None:
        action = self.referred.get(slug(part.reference))
        if action is not None:
            return Known(action_id=action.id)
        if item_id is None:
            return None
        action = action_among(self.actions.get(item_id, ()), part)
        if action is not None:
            return Known(action_id=action.id)
        for refused in self.not_actions.get(item_id, ()):
            if not_actions.is_refused(part.quote or part.task, [refused]):
                return Known(reason=refused.reason)
        return None

    def _refused(self, part: findings.Part, kind: FindingKind) -> Known | None:
        for before in self.refused.get(kind, ()):
            if _says_the_same(findings.part(before), part):
                return Known(reason=before.reason)
        return None


def _says_the_same(one: findings.Part, other: findings.Part) -> bool:
    if isinstance(one, proposal.Meeting) and isinstance(other, proposal.Meeting):
        return (one.committee, one.day) == (other.committee, other.day)
    if isinstance(one, proposal.Item) and isinstance(other, proposal.Item):
        return one.number == other.number and _same_title(one.title, other.title)
    if isinstance(one, proposal.Action) and isinstance(other, proposal.Action):
        return is_same(one.quote or one.task, other.quote or other.task)
    return False


def actions_of(context: Context, items: Iterable[int]) -> Mapping[int, Sequence[Action]]:
    """The actions of each of these items, by the item's id."""
    found: dict[int, list[Action]] = {}
    for action in context.session.scalars(select(Action).where(Action.item_id.in_(items))):
        found.setdefault(action.item_id, []).append(action)
    return found


def _referred(context: Context, reading: Reading) -> Mapping[str, Action]:
    """The committee's actions to whose references a list refers, by these."""
    if not reading.is_list or reading.committee_id is None:
        return {}
    slugs = {
        slug(findings.action(each).reference)
        for each in reading.findings
        if each.kind is FindingKind.ACTION
    }
    rows = context.session.scalars(
        select(Action).where(
            Action.committee_id == reading.committee_id, Action.slug.in_(slugs - {""})
        )
    )
    return {action.slug: action for action in rows}


def _refused(
    context: Context, reading: Reading, meeting: Meeting | None
) -> Mapping[FindingKind, Sequence[Finding]]:
    """What was refused when the same file was stored, or other minutes of the same meeting."""
    same = Reading.digest == reading.digest
    if meeting is not None:
        of_meeting = select(Finding.reading_id).where(Finding.meeting_id == meeting.id)
        same = or_(same, Reading.id.in_(of_meeting))
    rows = context.session.scalars(
        select(Finding)
        .join(Finding.reading)
        .where(
            Reading.id != reading.id,
            Reading.committee_id == reading.committee_id,
            Reading.state == ReadingState.STORED,
            same,
            Finding.state == FindingState.REFUSED,
        )
        .order_by(Finding.id)
        .options(selectinload(Finding.reading))
    )
    found: dict[FindingKind, list[Finding]] = {}
    for finding in rows:
        found.setdefault(finding.kind, []).append(finding)
    return found
