"""The rows of a meeting's minutes: texts, resolutions, and the numbers stored at the issue."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from committee.model.meetings import Item
from committee.model.minutes import Minutes, ParagraphNumber, Revision
from committee.model.resolutions import Limb, Resolution
from committee.queries.numbers import words_of
from committee.rules import numbering
from committee.rules.access import strictest, write_paragraphs
from committee.rules.blocks import numbered, placed
from committee.rules.markup import parse
from committee.rules.minutes import MinutesState
from committee.rules.styles import Numbering
from committee.rules.vocabulary import Part, Placement
from committee.services.sample import plan as plans
from committee.services.sample import proceeding_rows
from committee.services.sample.book import Book
from committee.services.sample.parts import begun


@dataclass(frozen=True)
class Written:
    """The ids of an item's revisions, and of the limbs of its first resolution, in order."""

    revisions: list[int]
    limbs: list[int]


def minute_numbers(
    book: Book, called: plans.Meeting, business: plans.Business
) -> list[tuple[str | None, int | None]]:
    """For each item its minute number and the running number in it, where minutes are issued."""
    places = range(len(business.items))
    if not business.issued_at:
        return [(None, None) for _ in places]
    if book.style(called.committee).numbering is Numbering.AGENDA:
        return [(str(place + 1), None) for place in places]
    year = book.year(called.day)
    running = {
        place: book.next_minute(called.committee, year) for place in business.taken or places
    }
    return [(str(running[place]), running[place]) for place in places]


def write(
    book: Book,
    called: plans.Meeting,
    business: plans.Business,
    ids: list[int],
    reported: datetime | None,
) -> list[Written]:
    """Write a meeting's minutes; `ids` are those of its items, in agenda order.

    They begin when its matters arising are `reported`, where any are, or with the first words.
    """
    for part, at in begun(business).items():
        is_first = part is Part.PUBLIC and reported is not None
        _minutes(book, called, business, part, min(at, reported or at) if is_first else at)
    clerk = book.clerks[called.committee]
    found = []
    for place, item in enumerate(business.items):
        revisions = _texts(book, clerk, item, ids[place])
        limbs = _resolutions(book, clerk, item, ids[place])
        proceeding_rows.write_corrections(book, called.committee, item, ids[place])
        found.append(Written(revisions, limbs))
        if business.issued_at and revisions and book.style(called.committee).paragraphs_numbered:
            _number_paragraphs(book, item, str(place + 1), revisions[-1])
    return found


def _minutes(
    book: Book, called: plans.Meeting, business: plans.Business, part: Part, begun_at: datetime
) -> None:
    approval, clerk = business.approval, book.clerks[called.committee]
    approved_at = book.meetings[called.committee, approval.meeting] if approval else None
    signer = book.people[approval.signed_by] if approval else None
    number = book.lots.add(
        Minutes,
        meeting_id=book.meetings[called.committee, called.day],
        part=part,
        state=_state(business),
        issued_at=business.issued_at,
        approved_at_id=approved_at,
        approval_note=approval.note if approval else "",
        signed_by_id=signer,
        signed_on=approval.meeting if approval else None,
        decisions_issued_at=business.decided_at,
    )
    book.minutes[called.committee, called.day, part] = number
    book.audit(begun_at, clerk, "minutes.begin", Minutes, number)
    if business.decided_at:
        book.audit(business.decided_at, clerk, "decisions.issue", Minutes, number)
    if business.issued_at:
        book.audit(business.issued_at, clerk, "minutes.issue", Minutes, number)
    if approval:
        at = approval.at
        book.audit(at, clerk, "minutes.approve", Minutes, number, f"at meeting {approved_at}")
        book.audit(at, clerk, "minutes.sign", Minutes, number, f"by person {signer}")


def _state(business: plans.Business) -> MinutesState:
    if business.approval:
        return MinutesState.SIGNED
    return MinutesState.DRAFT_ISSUED if business.issued_at else MinutesState.BEING_WRITTEN


def _texts(book: Book, clerk: str, item: plans.Item, item_id: int) -> list[int]:
    found = []
    for number, (at, text) in enumerate(item.texts, start=1):
        found.append(
            book.lots.add(
                Revision,
                item_id=item_id,
                number=number,
                text=text,
                saved_at=at,
                saved_by_id=book.people[clerk],
            )
        )
        book.audit(at, clerk, "minutes.write", Item, item_id, f"revision {number}")
    return found


def _resolutions(book: Book, clerk: str, item: plans.Item, item_id: int) -> list[int]:
    limbs: list[list[int]] = []
    for position, wording in enumerate(item.resolutions, start=1):
        mark = strictest(wording.mark, item.mark)
        resolution = book.lots.add(
            Resolution,
            item_id=item_id,
            position=position,
            kind=wording.kind,
            recipient=wording.recipient,
            lead_in=wording.lead_in,
            limb_style=wording.limb_style,
            placement=wording.placement,
            mark_level=mark.level,
            mark_paragraphs=write_paragraphs(mark.paragraphs),
            reason=wording.reason,
            **proceeding_rows.voted(book, item.motion if position == 1 else None),
        )
        limbs.append(
            [
                book.lots.add(Limb, resolution_id=resolution, position=place, text=text)
                for place, text in enumerate(wording.limbs, start=1)
            ]
        )
        book.audit(item.texts[0][0], clerk, "resolutions.add", Resolution, resolution)
        if position == 1:
            proceeding_rows.write_votes(book, clerk, item, resolution)
    return limbs[0] if limbs else []


def _number_paragraphs(book: Book, item: plans.Item, number: str, revision: int) -> None:
    printed = tuple(
        place
        for place, wording in enumerate(item.resolutions, start=1)
        if wording.placement is not Placement.DECISION
    )
    words = _paragraphs(item.texts[-1][1], printed)
    for position, given in enumerate(numbering.computed(number, len(words))):
        book.lots.add(
            ParagraphNumber,
            revision_id=revision,
            position=position,
            number=given,
            words=words[position],
        )


@lru_cache(maxsize=1000)
def _paragraphs(text: str, resolutions: tuple[int, ...]) -> tuple[str, ...]:
    """What each numbered paragraph of a text is known by; many minutes say the same."""
    return tuple(words_of(block) for block in numbered(placed(parse(text), resolutions)))
