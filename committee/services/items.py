"""What is done to agenda items: adding, changing, ordering and removing them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import exists, or_, select
from sqlalchemy.orm.attributes import flag_modified

from committee.context import Context
from committee.model.actions import Action, Event
from committee.model.base import NAME, WORDS
from committee.model.corrections import Correction
from committee.model.declarations import Declaration
from committee.model.exclusions import Exclusion
from committee.model.files import File
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Revision
from committee.model.movements import Movement, Presiding
from committee.model.readings import Finding, NotAction
from committee.model.reports import Report
from committee.model.resolutions import Resolution
from committee.queries import drafts
from committee.queries.numbers import in_order_taken
from committee.rules.access import OPEN_MARK, Mark
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.vocabulary import ItemKind, MeetingState
from committee.services import audit, checks
from committee.services.locks import refuse_if_locked
from committee.services.minutes import begin_for

HANGING = (
    Revision.item_id,
    Resolution.item_id,
    Action.item_id,
    Action.closed_item_id,
    File.item_id,
    Declaration.item_id,
    Movement.item_id,
    Presiding.first_item_id,
    Presiding.last_item_id,
    Exclusion.first_item_id,
    Exclusion.last_item_id,
    Correction.item_id,
    Report.item_id,
    Event.item_id,
    NotAction.item_id,
    Finding.item_id,
)
"""What is recorded of an item, and would hang in the air without it."""


@dataclass(frozen=True)
class Facts:
    """What a clerk gives of an item; see `committee.model.meetings.Item`."""

    number: str
    title: str
    author: str = ""
    kind: ItemKind = ItemKind.REPORT
    mark: Mark = OPEN_MARK
    public_summary: str = ""
    urgent_reason: str = ""


def add(
    context: Context,
    meeting: Meeting,
    *,
    title: str,
    number: str = "",
    author: str = "",
    kind: ItemKind = ItemKind.REPORT,
    mark: Mark = OPEN_MARK,
    public_summary: str = "",
    urgent_reason: str = "",
) -> Item:
    """Put an item at the end of the agenda; without a number it takes the next one.

    `urgent_reason` is why a late one is taken: the special circumstances, which the minutes
    specify (Local Government Act 1972 s.100B(4)(b)). Raises NotPermitted, OutOfOrder, or Invalid
    for `number`, `title`, `author`, `mark`, `public_summary` and `urgent_reason`.
    """
    given = Facts(number, title, author, kind, mark, public_summary, urgent_reason)
    return add_printed(context, meeting, [given], may_be_twins=False)[0]


def add_printed(
    context: Context, meeting: Meeting, given: Sequence[Facts], *, may_be_twins: bool = True
) -> Sequence[Item]:
    """Put items at the end of the agenda as minutes print them, each as `add` does.

    Those that `may_be_twins` can have the title of another: printed minutes come to “Any other
    business” twice.
    """
    require(context.actor, "meetings.manage", meeting.committee_id)
    refuse_if_locked(context, meeting)
    agenda = _agenda(context, meeting)
    is_taken_otherwise = any(other.taken_order is not None for other in agenda)
    added: list[Item] = []
    for each in given:
        order = len(agenda) + len(added) + 1
        item = Item(meeting_id=meeting.id, agenda_order=order)
        _describe(context, item, [*agenda, *added], each, may_be_twin=may_be_twins)
        if is_taken_otherwise:
            item.taken_order = order
        added.append(item)
    for part in {item.part for item in added}:
        refuse_if_locked(context, meeting, part)
    meeting.items.extend(added)
    audit.record_each(context, "items.add", [(item, _place(item)) for item in added])
    return added


def change(
    context: Context,
    item: Item,
    *,
    title: str,
    number: str,
    author: str,
    kind: ItemKind,
    mark: Mark,
    public_summary: str,
    urgent_reason: str,
    version: int,
) -> None:
    """Change an item's number, words or mark. Raises NotPermitted, OutOfOrder, Stale, Invalid."""
    _require_open(context, item)
    number = number or item.number
    given = Facts(number, title, author, kind, mark, public_summary, urgent_reason)
    if checks.says(item, **vars(given)):
        return
    checks.not_stale(item, version, facts(item))
    others = [other for other in item.meeting.items if other is not item]
    _describe(context, item, others, given)
    refuse_if_locked(context, item.meeting, item.part)
    if item.id in drafts.written(context, item.meeting):
        begin_for(context, item, [item.mark])  # what is written may now stand in the other minutes
    audit.record(context, "items.change", item, f"{_place(item)}, {item.mark_level.value}")


def facts(item: Item) -> str:
    """What an item's page says of it, in lines; for whoever began from an older page."""
    return (
        f"Number: {item.number}\nTitle: {item.title}\nAuthor: {item.author or 'none'}\n"
        f"Kind: {item.kind.words}\nMark: {item.mark.words}\n"
        f"Public summary: {item.public_summary or 'none'}\n"
        f"Why it is urgent: {item.urgent_reason or 'it is not'}"
    )


def _describe(
    context: Context,
    item: Item,
    others: Sequence[Item],
    given: Facts,
    *,
    may_be_twin: bool = False,
) -> None:
    title = checks.line("title", given.title, "the item’s title")
    number = checks.up_to(20, "number", given.number, "the item’s number") or _next_number(others)
    for other in others:
        if other.number == number != item.number:
            raise Invalid({"number": f"The agenda already has an item {number}: enter another"})
        if other.title == title != item.title and not may_be_twin:
            raise Invalid(
                {"title": f"Item {other.number} already has this title: give this one another"}
            )
    item.author = checks.up_to(NAME, "author", given.author, "the author")
    item.public_summary = checks.up_to(
        WORDS, "public_summary", given.public_summary, "the public summary"
    )
    item.urgent_reason = checks.up_to(
        WORDS, "urgent_reason", given.urgent_reason, "why the item is urgent"
    )
    item.mark = checks.mark(given.mark, context.council.nation)
    item.number, item.title, item.kind = number, title, given.kind


def _next_number(others: Sequence[Item]) -> str:
    numbers = [int(other.number) for other in others if other.number.isdecimal()]
    return str(1 + max(numbers, default=0))


def move(context: Context, item: Item, *, place: int) -> None:
    """Move an item to a place on the agenda, counted from 1.

    Numbers belong to the places while the meeting is only called; afterwards each item keeps its
    own. Raises NotPermitted, OutOfOrder.
    """
    _require_open(context, item)
    meeting = item.meeting
    agenda = _agenda(context, meeting)
    numbers = [each.number for each in agenda]
    agenda.remove(item)
    agenda.insert(max(0, place - 1), item)
    _lay_out(meeting, agenda, numbers)
    context.session.flush()
    context.session.expire(meeting, ["items"])
    audit.record(context, "items.move", item, f"to place {item.agenda_order}")


def _agenda(context: Context, meeting: Meeting) -> list[Item]:
    """The items as they stand, with the meeting locked so that two clerks take turns."""
    context.session.refresh(meeting, with_for_update=True)
    context.session.expire(meeting, ["items"])
    return list(meeting.items)


def _lay_out(meeting: Meeting, agenda: Sequence[Item], numbers: Sequence[str]) -> None:
    for order, (each, number) in enumerate(zip(agenda, numbers, strict=False), start=1):
        each.agenda_order = order
        if meeting.state is MeetingState.CALLED:
            each.number = number


def remove(context: Context, item: Item) -> None:
    """Take an item off the agenda, where nothing is recorded of it.

    Raises NotPermitted, OutOfOrder.
    """
    _require_open(context, item)
    if has_business(context, item):
        raise OutOfOrder(
            "Something is recorded of this item, so it stays on the agenda. Change its number or "
            "title if they are wrong."
        )
    meeting = item.meeting
    agenda = _agenda(context, meeting)
    audit.record(context, "items.remove", item, _place(item))
    left = [each for each in agenda if each is not item]
    _lay_out(meeting, left, [each.number for each in agenda])
    context.session.delete(item)
    context.session.flush()
    context.session.expire(meeting, ["items"])


def has_business(context: Context, item: Item) -> bool:
    """Whether anything is recorded of the item: a minute, an action, an interest in it."""
    found = context.session.scalar(select(or_(*(exists().where(at == item.id) for at in HANGING))))
    return bool(found)


def take(context: Context, meeting: Meeting, items: Sequence[Item], *, version: int) -> None:
    """Record the order in which the committee took its items, where not that of the agenda.

    `items` holds every item of the meeting once; `version` is the meeting's. Raises NotPermitted,
    OutOfOrder, Invalid, Stale.
    """
    require(context.actor, "meetings.manage", meeting.committee_id)
    refuse_if_locked(context, meeting)
    if meeting.state is not MeetingState.HELD:
        raise OutOfOrder("Record that the meeting was held before the order its items were taken.")
    if sorted(each.id for each in items) != sorted(each.id for each in meeting.items):
        raise Invalid({"order": "Give every item of the meeting one place"})
    standing = in_order_taken(meeting.items)
    if list(items) == standing:
        return
    checks.not_stale(meeting, version, "\n".join(f"{i.number}. {i.title}" for i in standing))
    as_on_agenda = list(items) == sorted(items, key=lambda each: each.agenda_order)
    for order, each in enumerate(items, start=1):
        each.taken_order = None if as_on_agenda else order
    # The order is part of what the meeting's version stands for.
    flag_modified(meeting, "place")
    audit.record(context, "items.take", meeting, "as on the agenda" if as_on_agenda else "another")


def _require_open(context: Context, item: Item) -> None:
    require(context.actor, "meetings.manage", item.meeting.committee_id)
    refuse_if_locked(context, item.meeting)
    refuse_if_locked(context, item.meeting, item.part)


def _place(item: Item) -> str:
    return f"item {item.number}"
