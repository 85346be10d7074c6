"""The rows of what happened at a meeting beside its items, and of the votes on its resolutions."""

from collections.abc import Iterator
from typing import Any

from committee.model.base import Base
from committee.model.corrections import Correction
from committee.model.declarations import Declaration
from committee.model.exclusions import Exclusion
from committee.model.movements import Movement, Presiding
from committee.model.resolutions import Resolution, Vote
from committee.rules.vocabulary import Part
from committee.rules.votes import settled
from committee.services.sample import plan as plans
from committee.services.sample.book import Book
from committee.services.sample.recording import ballot
from committee.services.sample.told import Motion, Proceedings

Row = tuple[str, type[Base], dict[str, Any]]
"""A row to be: the verb that would have left it, its record, and its columns."""


def write(book: Book, called: plans.Meeting, business: plans.Business, ids: list[int]) -> None:
    """Write what happened at a meeting; `ids` are those of its items, in agenda order."""
    at, clerk = business.settled_at, book.clerks[called.committee]
    meeting, told = book.meetings[called.committee, called.day], business.proceedings
    for verb, record, values in (*_people(book, told, ids), *_parts(book, told, ids)):
        assert at
        number = book.lots.add(record, meeting_id=meeting, **values)
        book.audit(at, clerk, verb, record, number)


def _people(book: Book, told: Proceedings, ids: list[int]) -> Iterator[Row]:
    """Who declared an interest, and who came and went."""
    for declared in told.declarations:
        yield (
            "declarations.add",
            Declaration,
            {
                "person_id": book.people[declared.person],
                "item_id": ids[declared.place],
                "kind": declared.kind,
                "nature": declared.nature,
                "is_sensitive": declared.is_sensitive,
                "conduct": declared.conduct,
                "dispensation": declared.dispensation,
            },
        )
    for moved in told.movements:
        yield (
            "movements.add",
            Movement,
            {
                "person_id": book.people[moved.person],
                "item_id": ids[moved.place],
                "kind": moved.kind,
                "is_before": moved.is_before,
                "at": moved.at,
            },
        )


def _parts(book: Book, told: Proceedings, ids: list[int]) -> Iterator[Row]:
    """Who else presided over an item, and from which the public were excluded."""
    for presided in told.presidings:
        yield (
            "presiding.add",
            Presiding,
            {
                "person_id": book.people[presided.person],
                "first_item_id": ids[presided.place],
                "last_item_id": ids[presided.place],
                "reason": presided.reason,
            },
        )
    for excluded in told.exclusions:
        yield (
            "exclusions.add",
            Exclusion,
            {
                "first_item_id": ids[excluded.place],
                "last_item_id": ids[excluded.place],
                "mover_id": book.people[excluded.mover],
                "seconder_id": book.people[excluded.seconder],
                "public_interest": excluded.public_interest,
                "readmitted_at": excluded.readmitted_at,
            },
        )


def voted(book: Book, told: Motion | None) -> dict[str, Any]:
    """The columns of a resolution that say how it was moved and voted on."""
    motion = told or Motion()
    vote = settled(ballot(motion, book.people))
    return {
        "mover_id": book.people[motion.mover] if motion.mover else None,
        "seconder_id": book.people[motion.seconder] if motion.seconder else None,
        "vote": vote.kind,
        "votes_for": vote.votes_for,
        "votes_against": vote.votes_against,
        "votes_abstained": vote.votes_abstained,
        "casting": vote.casting,
    }


def write_votes(book: Book, clerk: str, item: plans.Item, resolution: int) -> None:
    """Write the votes by name on an item's first resolution."""
    if item.motion is None:
        return
    for name, choice in item.motion.named:
        book.lots.add(Vote, resolution_id=resolution, person_id=book.people[name], choice=choice)
    kind = item.motion.ballot.kind.value
    book.audit(item.texts[0][0], clerk, "votes.record", Resolution, resolution, kind)


def write_corrections(book: Book, committee: str, item: plans.Item, item_id: int) -> None:
    """Write what an item put right in earlier minutes."""
    for corrected in item.corrections:
        number = book.lots.add(
            Correction,
            minutes_id=book.minutes[committee, corrected.day, Part.PUBLIC],
            item_id=item_id,
            place=corrected.place,
            was=corrected.was,
            becomes=corrected.becomes,
        )
        clerk = book.clerks[committee]
        book.audit(item.texts[0][0], clerk, "corrections.add", Correction, number)
