"""Actions as lines of a list: loaded as tuples, since a list may be long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, select

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.committees import Committee
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.model.posts import Post
from committee.queries.action_gaps import gone, vacant
from committee.queries.lots import lots
from committee.rules.access import OPEN_MARK, Level, Mark, read_paragraphs, strictest
from committee.rules.actions import ENDED, WITH_OWNER, ActionState, is_due_soon, is_overdue
from committee.rules.chasing import OwnerPart
from committee.rules.due import Due
from committee.rules.permissions import may_see_marked

TO_BE_CALLED = "Meeting to be called"
POST_VACANT = "Post vacant"
OWNER_LEFT = "Owner has left"


@dataclass(frozen=True)
class ActionLine:
    """One action as a line of a list. `due` and `owner` are words, "" where they are to be set.

    `owner_known` says that somebody can be asked, `declined` that an owner said "not mine", and
    `gaps` what else is wrong: nobody stands for an owner, or its meeting is still to be called.
    """

    reference: str
    slug: str
    text: str
    state: ActionState
    due: str
    due_on: date | None
    overdue_days: int
    due_soon: bool
    owner: str
    owner_known: bool
    declined: bool
    gaps: tuple[str, ...]
    committee: str
    item_id: int
    item_number: str
    item_title: str
    meeting_id: int
    meeting_day: date
    answer: str
    ended_on: date | None
    is_open: bool
    mark: Mark

    @property
    def lacks(self) -> tuple[str, ...]:
        """What one that is still to be done lacks: "Owner and date to be set", "Post vacant"."""
        if self.state in ENDED or self.state is ActionState.COMPLETED:
            return ()
        lacking = ["owner"] * (not self.owner_known) + ["date"] * (not self.due)
        to_set = f"{' and '.join(lacking).capitalize()} to be set"
        return (to_set, *self.gaps) if lacking else self.gaps


HEADINGS = (
    "Reference", "Action", "Committee", "Meeting", "Item", "Item title", "Owner", "Due",
    "Due date", "Days overdue", "State", "Answer for members", "Ended", "Publication",
)  # fmt: skip
"""What stands above the columns of `values` and `cells`."""

Value = str | int | date | None


def values(line: ActionLine) -> tuple[Value, ...]:
    """A line as the values of a spreadsheet. An answer that was sent back is none."""
    return (
        line.reference,
        line.text,
        line.committee,
        line.meeting_day,
        line.item_number,
        line.item_title,
        line.owner,
        line.due,
        line.due_on,
        line.overdue_days or None,
        line.state.words,
        "" if line.state in WITH_OWNER else line.answer,
        line.ended_on,
        "" if line.is_open else "Not for publication",
    )


def cells(line: ActionLine) -> tuple[str, ...]:
    """The same in words: dates as 2026-03-03, which sort and read in."""
    return tuple("" if value is None else str(value) for value in values(line))


def columns() -> Any:
    """All that a line is made of, save its owners."""
    return (
        select(
            Action.id,
            Action.reference,
            Action.slug,
            Action.text,
            Action.state,
            Action.due_kind,
            Action.due_on,
            Action.due_words,
            Action.answer,
            Action.ended_on,
            Action.mark_level,
            Action.mark_paragraphs,
            Action.item_id,
            Action.committee_id,
            Item.number,
            Item.title,
            Item.mark_level.label("item_level"),
            Item.mark_paragraphs.label("item_paragraphs"),
            Item.meeting_id,
            Meeting.day,
            Meeting.committee_id.label("asked_by"),
            Committee.name.label("committee"),
        )
        .select_from(Action)
        .join(Action.item)
        .join(Item.meeting)
        .join(Action.committee)
    )


def lines(context: Context, rows: Sequence[Row[Any]]) -> list[ActionLine]:
    """The lines of these rows, with their owners: one query for each lot of rows."""
    owners = _owners(context, [row.id for row in rows])
    return [_line(context, row, owners.get(row.id, [])) for row in rows]


def _line(context: Context, row: Row[Any], owners: Sequence["_Owner"]) -> ActionLine:
    today = context.today
    item_open = row.item_level is Level.OPEN
    titled = item_open or may_see_marked(context.actor, row.asked_by)
    late = is_overdue(row.state, row.due_on, today)
    due = Due(row.due_kind, row.due_on, row.due_words)
    return ActionLine(
        reference=row.reference,
        slug=row.slug,
        text=row.text,
        state=row.state,
        due=due.shown,
        due_on=row.due_on,
        overdue_days=(today - row.due_on).days if late else 0,
        due_soon=is_due_soon(row.state, row.due_on, today),
        owner="; ".join(owner.name for owner in owners if owner.name),
        owner_known=any(owner.known for owner in owners),
        declined=row.state in WITH_OWNER and any(owner.declined for owner in owners),
        gaps=_gaps(due, owners),
        committee=row.committee,
        item_id=row.item_id,
        item_number=row.number,
        item_title=row.title if titled else row.item_level.in_place_of_title,
        meeting_id=row.meeting_id,
        meeting_day=row.day,
        answer=row.answer,
        ended_on=row.ended_on,
        is_open=row.mark_level is Level.OPEN and item_open,
        mark=_mark(row),
    )


def _mark(row: Row[Any]) -> Mark:
    """The mark of an action with that of its item, which covers it."""
    if row.mark_level is Level.OPEN and row.item_level is Level.OPEN:
        return OPEN_MARK
    return strictest(
        Mark(row.item_level, read_paragraphs(row.item_paragraphs)),
        Mark(row.mark_level, read_paragraphs(row.mark_paragraphs)),
    )


@dataclass(frozen=True)
class _Owner:
    name: str
    known: bool
    declined: bool
    gap: str = ""


def _gaps(due: Due, owners: Sequence[_Owner]) -> tuple[str, ...]:
    found = [TO_BE_CALLED] * due.is_uncalled + [owner.gap for owner in owners if owner.gap]
    return tuple(dict.fromkeys(found))


def _owners(context: Context, ids: Sequence[int]) -> dict[int, list[_Owner]]:
    """For each action its owners; asked for in lots, since a statement has its limits."""
    found: dict[int, list[_Owner]] = {}
    for lot in lots(ids):
        rows = context.session.execute(
            select(
                Owner.action_id,
                Owner.words,
                Owner.body,
                Owner.declined,
                Owner.part,
                Post.title,
                Person.name,
                Owner.post_id.in_(vacant(context.today)),
                Owner.person_id.in_(gone(context.today)),
            )
            .outerjoin(Owner.post)
            .outerjoin(Owner.person)
            .where(Owner.action_id.in_(lot))
            .order_by(Owner.action_id, Owner.position)
        )
        for action, words, body, declined, part, title, name, is_vacant, has_left in rows:
            asked = title or name or body
            called = asked or words
            if part is OwnerPart.ACCOUNTABLE:
                owner = _Owner(f"{called} ({part.words.lower()})", known=False, declined=False)
            else:
                gap = POST_VACANT if is_vacant else OWNER_LEFT if has_left else ""
                owner = _Owner(called, bool(asked), bool(declined), gap)
            found.setdefault(action, []).append(owner)
    return found
