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
from committee.rules.access import Level
from committee.rules.actions import ENDED, WITH_OWNER, ActionState, is_due_soon, is_overdue
from committee.rules.due import Due
from committee.rules.permissions import may_see_marked

LOT = 500


@dataclass(frozen=True)
class ActionLine:
    """One action as a line of a list. `due` and `owner` are words, "" where they are to be set.

    `owner_known` says that somebody can be asked, `declined` that an owner said "not mine".
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
    committee: str
    item_id: int
    item_number: str
    item_title: str
    meeting_id: int
    meeting_day: date
    answer: str
    ended_on: date | None
    is_open: bool

    @property
    def lacks(self) -> str:
        """What is still to be set of one that has not ended: owner, date, both, or nothing."""
        if self.state in ENDED or self.state is ActionState.COMPLETED:
            return ""
        lacking = ["owner"] * (not self.owner_known) + ["date"] * (not self.due)
        return " and ".join(lacking).capitalize()


HEADINGS = (
    "Reference", "Action", "Committee", "Meeting", "Item", "Item title", "Owner", "Due",
    "Due date", "Days overdue", "State", "Answer for members", "Ended",
)  # fmt: skip
"""What stands above the columns of `cells`."""


def cells(line: ActionLine) -> tuple[str, ...]:
    """A line as the cells of a table to save; dates as 2026-03-03, which sort and read in.

    An answer that was sent back is none.
    """
    return (
        line.reference,
        line.text,
        line.committee,
        line.meeting_day.isoformat(),
        line.item_number,
        line.item_title,
        line.owner,
        line.due,
        line.due_on.isoformat() if line.due_on else "",
        str(line.overdue_days or ""),
        line.state.words,
        "" if line.state in WITH_OWNER else line.answer,
        line.ended_on.isoformat() if line.ended_on else "",
    )


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
            Action.item_id,
            Action.committee_id,
            Item.number,
            Item.title,
            Item.mark_level.label("item_level"),
            Item.meeting_id,
            Meeting.day,
            Committee.name.label("committee"),
        )
        .select_from(Action)
        .join(Action.item)
        .join(Item.meeting)
        .join(Action.committee)
    )


def lines(context: Context, rows: Sequence[Row[Any]]) -> list[ActionLine]:
    """The lines of these rows, with their owners: one query for each LOT of rows."""
    owners = _owners(context, [row.id for row in rows])
    return [_line(context, row, owners.get(row.id, [])) for row in rows]


def _line(context: Context, row: Row[Any], owners: Sequence["_Owner"]) -> ActionLine:
    today = context.today
    item_open = row.item_level is Level.OPEN
    titled = item_open or may_see_marked(context.actor, row.committee_id)
    late = is_overdue(row.state, row.due_on, today)
    return ActionLine(
        reference=row.reference,
        slug=row.slug,
        text=row.text,
        state=row.state,
        due=Due(row.due_kind, row.due_on, row.due_words).shown,
        due_on=row.due_on,
        overdue_days=(today - row.due_on).days if late else 0,
        due_soon=is_due_soon(row.state, row.due_on, today),
        owner="; ".join(owner.name for owner in owners if owner.name),
        owner_known=any(owner.known for owner in owners),
        declined=row.state in WITH_OWNER and any(owner.declined for owner in owners),
        committee=row.committee,
        item_id=row.item_id,
        item_number=row.number,
        item_title=row.title if titled else row.item_level.in_place_of_title,
        meeting_id=row.meeting_id,
        meeting_day=row.day,
        answer=row.answer,
        ended_on=row.ended_on,
        is_open=row.mark_level is Level.OPEN and item_open,
    )


@dataclass(frozen=True)
class _Owner:
    name: str
    known: bool
    declined: bool


def _owners(context: Context, ids: Sequence[int]) -> dict[int, list[_Owner]]:
    """For each action its owners; asked for in lots, since a statement has its limits."""
    found: dict[int, list[_Owner]] = {}
    for start in range(0, len(ids), LOT):
        rows = context.session.execute(
            select(
                Owner.action_id,
                Owner.words,
                Owner.body,
                Owner.declined,
                Post.title,
                Person.name,
            )
            .outerjoin(Owner.post)
            .outerjoin(Owner.person)
            .where(Owner.action_id.in_(ids[start : start + LOT]))
            .order_by(Owner.action_id, Owner.position)
        )
        for action, words, body, declined, title, name in rows:
            asked = title or name or body
            owner = _Owner(asked or words, bool(asked), bool(declined))
            found.setdefault(action, []).append(owner)
    return found
