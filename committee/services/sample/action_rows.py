"""The rows of a meeting's actions: each with its owners, its history and its audit."""

from datetime import date, datetime
from typing import Any

from committee.model.actions import Action, Event, Owner
from committee.rules.access import strictest, write_paragraphs
from committee.rules.actions import reference, slug
from committee.rules.chasing import OwnerPart
from committee.rules.vocabulary import DueKind
from committee.services.sample import plan as plans
from committee.services.sample.book import Book
from committee.services.sample.lives import Life, live
from committee.services.sample.memory import Told
from committee.services.sample.minute_rows import Written


def write(
    book: Book,
    called: plans.Meeting,
    business: plans.Business,
    ids: list[int],
    written: list[Written],
) -> None:
    """Write a meeting's actions; `ids` are those of its items, in agenda order."""
    year = book.year(called.day)
    clerk = book.clerks[called.committee]
    for item, item_id, found in zip(business.items, ids, written, strict=True):
        for action in item.actions:
            sequence = book.next_reference(called.committee, year)
            name = reference(called.committee, year.short, sequence)
            life = live(action, clerk, name)
            number = book.lots.add(
                Action,
                committee_id=book.committees[called.committee],
                year_id=year.id,
                sequence=sequence,
                reference=name,
                slug=slug(name),
                item_id=item_id,
                raised_on=called.day,
                **_asked(item, action, found),
                **_standing(book, called, life),
            )
            _owners(book, number, life)
            closings = _history(book, called, number, life)
            if strictest(item.mark, action.mark).is_open:
                told = Told(number, called.day, action, life, closings)
                book.memory.keep(called.committee, told)


def _asked(item: plans.Item, action: plans.Action, found: Written) -> dict[str, Any]:
    """What was asked, and the words that gave rise to it."""
    mark = strictest(item.mark, action.mark)
    saved = sum(at <= action.raised_at for at, _ in item.texts)
    return {
        "text": action.text,
        "mark_level": mark.level,
        "mark_paragraphs": write_paragraphs(mark.paragraphs),
        "quote": action.quote,
        "revision_id": found.revisions[saved - 1] if saved and action.quote else None,
        "limb_id": found.limbs[action.limb - 1] if action.limb else None,
    }


def _standing(book: Book, called: plans.Meeting, life: Life) -> dict[str, Any]:
    """How the action stands after all that happened to it."""
    at_meeting = life.due.kind is DueKind.MEETING
    return {
        "state": life.state,
        "due_kind": life.due.kind,
        "due_on": life.due.on,
        "due_words": life.due.words,
        "due_meeting_id": _meeting(book, called, life.due.on if at_meeting else None),
        "answer": life.answer,
        "completed_on": life.completed_on,
        "ended_on": life.ended_on,
        "closed_at_id": _meeting(book, called, life.closed_at),
    }


def _meeting(book: Book, called: plans.Meeting, day: date | None) -> int | None:
    """The number of the committee's meeting on a day."""
    return book.meetings[called.committee, day] if day else None


def _owners(book: Book, action: int, life: Life) -> None:
    for position, owner in enumerate(life.owners, start=1):
        book.lots.add(
            Owner,
            action_id=action,
            position=position,
            words=owner.words,
            post_id=book.posts[owner.post] if owner.post else None,
            person_id=book.people[owner.person] if owner.person else None,
            body=owner.body,
            email=owner.email,
            part=owner.part,
            declined=life.declined if owner.part is OwnerPart.OWNER else "",
        )


def _history(book: Book, called: plans.Meeting, action: int, life: Life) -> dict[datetime, int]:
    """Write what happened to an action; gives the entries of its closings by their moments."""
    closings = {}
    for happened in life.history:
        number = book.lots.add(
            Event,
            action_id=action,
            at=happened.at,
            person_id=book.people[happened.by],
            step=happened.step,
            source=happened.source,
            target=happened.target,
            note=happened.note,
            said_by=happened.said.by,
            means=happened.said.means,
            said_on=happened.said.on,
            meeting_id=_meeting(book, called, happened.meeting),
        )
        if happened.step == "close":
            closings[happened.at] = number
        book.audit(happened.at, happened.by, happened.verb, Action, action, happened.detail)
    return closings
