"""Writes a plan's meetings in bulk: the same records, histories and audit as the verbs leave.

What the verbs work out from the book (references, minute and paragraph numbers) is worked out
here from the plan, by the same rules.
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from committee.model.meetings import Attendance, Item, Meeting
from committee.rules.access import write_paragraphs
from committee.rules.meetings import LIFE
from committee.rules.vocabulary import MeetingState
from committee.services.sample import action_rows, matter_rows, minute_rows, proceeding_rows
from committee.services.sample import plan as plans
from committee.services.sample.book import Book
from committee.services.sample.register import Known


def write(session: Session, plan: plans.Plan, known: Known, tell: Callable[[], None]) -> None:
    """Insert everything of a plan's meetings; `tell` is called for each meeting.

    Meetings come first, since minutes and actions refer to later ones. The caller commits.
    """
    session.flush()
    book = Book(session, plan, known)
    for called in plan.meetings:
        _call(book, called)
    book.lots.insert()
    for called in plan.meetings:
        business = plan.business(called)
        ids = _agenda(book, called, business)
        _settle(book, called, business)
        proceeding_rows.write(book, called, business, ids)
        reported = matter_rows.write(book, called, business, ids)
        written = minute_rows.write(book, called, business, ids, reported)
        action_rows.write(book, called, business, ids, written)
        book.lots.make_room()
        tell()
    book.finish()


def _call(book: Book, called: plans.Meeting) -> None:
    number = book.lots.add(
        Meeting,
        committee_id=book.committees[called.committee],
        year_id=book.year(called.day).id,
        kind=called.kind,
        state=LIFE.begin,
        day=called.day,
        starts_at=called.starts_at,
        place=called.place,
    )
    book.meetings[called.committee, called.day] = number
    clerk, detail = book.clerks[called.committee], f"{called.committee} {called.day}"
    book.audit(called.called_at, clerk, "meetings.call", Meeting, number, detail)


def _agenda(book: Book, called: plans.Meeting, business: plans.Business) -> list[int]:
    """Write the items; gives their ids in agenda order."""
    clerk = book.clerks[called.committee]
    taken = {place: order for order, place in enumerate(business.taken, start=1)}
    numbers = minute_rows.minute_numbers(book, called, business)
    ids = []
    for place, item in enumerate(business.items):
        number = book.lots.add(
            Item,
            meeting_id=book.meetings[called.committee, called.day],
            number=str(place + 1),
            title=item.title,
            author=item.author,
            kind=item.kind,
            agenda_order=place + 1,
            taken_order=taken.get(place),
            mark_level=item.mark.level,
            mark_paragraphs=write_paragraphs(item.mark.paragraphs),
            public_summary=item.public_summary,
            urgent_reason=item.urgent_reason,
            minute_number=numbers[place][0],
            minute_sequence=numbers[place][1],
        )
        if item.added_at:
            book.audit(item.added_at, clerk, "items.add", Item, number, f"item {place + 1}")
        ids.append(number)
    return ids


def _settle(book: Book, called: plans.Meeting, business: plans.Business) -> None:
    meeting = book.meetings[called.committee, called.day]
    clerk, noticed_at, at = book.clerks[called.committee], business.noticed_at, business.settled_at
    book.lots.change(
        Meeting,
        meeting,
        state=business.state,
        notice_on=noticed_at.date() if noticed_at else None,
        closed_at=business.closed_at,
        presiding_id=book.people[business.presiding] if business.presiding else None,
    )
    if noticed_at:
        book.audit(noticed_at, clerk, "meetings.change", Meeting, meeting, f"{called.day}")
    if at is None:
        return
    if business.state is not MeetingState.HELD:
        book.audit(at, clerk, "meetings.not_held", Meeting, meeting, business.state.value)
        return
    for came in business.attendance:
        book.lots.add(
            Attendance,
            meeting_id=meeting,
            person_id=book.people[came.person],
            capacity=came.capacity,
            substitute_for_id=book.people[came.substitute_for] if came.substitute_for else None,
            described_as=came.described_as,
            is_remote=came.is_remote,
        )
    count = f"{len(business.attendance)} people"
    book.audit(at, clerk, "attendance.record", Meeting, meeting, count)
    book.audit(at, clerk, "meetings.hold", Meeting, meeting)
    if business.taken:
        book.audit(at, clerk, "items.take", Meeting, meeting, "another")
