"""The rows of matters arising: what a meeting was told of, and what it confirmed."""

from collections.abc import Sequence
from datetime import date, datetime

from committee.model.actions import Action, Event
from committee.model.meetings import Item
from committee.model.reports import Report
from committee.rules.actions import ENDED, WITH_OWNER
from committee.rules.vocabulary import MeetingState
from committee.rules.wording import counted
from committee.services.sample import plan as plans
from committee.services.sample.book import Book
from committee.services.sample.lives import Life
from committee.services.sample.memory import Told


def write(
    book: Book, called: plans.Meeting, business: plans.Business, ids: Sequence[int]
) -> datetime | None:
    """Write what a meeting heard of and confirmed; gives when, if anything was.

    `ids` are those of its items, in agenda order.
    """
    committee, day, at = called.committee, called.day, business.reported_at
    found = list(book.memory.arising(committee, day, at)) if at else []
    if at and found:
        item = ids[plans.matters_arising(business.items)]
        for told, life in found:
            _report(book, item, told, life, day)
        confirmed = [told for told, _ in found if at in told.closings]
        for told in confirmed:
            _close(book, item, told, at, day)
        book.memory.reported(committee, day)
        done = f"{counted(len(found), 'action')} reported, {len(confirmed)} confirmed"
        book.audit(at, book.clerks[committee], "matters.confirm", Item, item, done)
    if business.state is MeetingState.HELD:
        book.memory.met(committee, day)
    return at if found else None


def _report(book: Book, item: int, told: Told, life: Life, day: date) -> None:
    if life.state in ENDED:
        told.heard.append(day)
    answer = "" if life.state in WITH_OWNER else life.answer
    book.lots.add(Report, item_id=item, action_id=told.number, state=life.state, answer=answer)


def _close(book: Book, item: int, told: Told, at: datetime, day: date) -> None:
    """Say at which item it was closed, in its history and, where that stands, in itself."""
    book.lots.change(Event, told.closings[at], item_id=item)
    if told.life.closed_at == day:
        book.lots.change(Action, told.number, closed_item_id=item)
