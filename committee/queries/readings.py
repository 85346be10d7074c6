"""Files that were read in: as a list, one by one, and which of them is the same as another."""

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload, undefer

from committee.context import Context
from committee.model.committees import Committee
from committee.model.readings import Finding, Reading
from committee.queries import committees, visible
from committee.queries.pages import Page, page_of
from committee.reading.files.sheets_head import Sheet
from committee.reading.kept import from_json
from committee.reading.source import Line
from committee.rules.names import unaccented
from committee.rules.permissions import may
from committee.rules.readings import FindingState, ReadingState
from committee.rules.refusals import NotFound

_SAYS_NOTHING = frozenset(
    ("a", "and", "board", "committee", "council", "meeting", "minutes", "of", "panel", "the")
)
"""Words of a committee's name by which it is not told from others."""


def listed(context: Context, page: int = 1) -> Page[Reading]:
    """A page of the files that the actor may know of, those to be reviewed first, then the last."""
    is_settled = Reading.state != ReadingState.OPEN
    statement = (
        select(Reading)
        .where(visible.readings(context.actor))
        .order_by(is_settled, Reading.id.desc())
        .options(selectinload(Reading.committee), selectinload(Reading.added_by))
    )
    return page_of(context.session, statement, page)


def one(context: Context, reading_id: int) -> Reading:
    """A file with all that was found in it. Raises NotFound, also where it may not be known of."""
    reading = context.session.scalars(
        select(Reading)
        .where(Reading.id == reading_id, visible.readings(context.actor))
        .options(
            undefer(Reading.lines),
            selectinload(Reading.committee),
            selectinload(Reading.added_by),
            selectinload(Reading.findings).options(
                selectinload(Finding.meeting),
                selectinload(Finding.item),
                selectinload(Finding.action),
            ),
        )
    ).first()
    if reading is None:
        raise NotFound("There is no such file, or you may not see it.")
    return reading


def sheet(reading: Reading) -> Sheet:
    """A list of actions as it was read, from its kept lines: the heads, then row after row."""
    heads, *rows = (from_json(Line, line).cells for line in reading.lines)
    return Sheet(reading.name, heads, tuple(rows), first_row=2)


def earlier(context: Context, reading: Reading) -> Sequence[Reading]:
    """The same file, as it was read in before: by its bytes, the last first."""
    return [
        each
        for each in same(context, reading.digest)
        if each.id != reading.id and (reading.id is None or each.id < reading.id)
    ]


def under_review(context: Context, digest: str, committee: Committee | None) -> Reading | None:
    """The review of a file with these bytes that is not finished, for this committee or any."""
    for each in same(context, digest):
        is_meant = committee is None or each.committee_id in (None, committee.id)
        if each.state is ReadingState.OPEN and is_meant:
            return each
    return None


def same(context: Context, digest: str) -> Sequence[Reading]:
    """The readings of a file with these bytes that the actor may know of, the last first.

    Those that were put aside do not count.
    """
    return context.session.scalars(
        select(Reading)
        .where(
            Reading.digest == digest,
            Reading.state != ReadingState.DROPPED,
            visible.readings(context.actor),
        )
        .order_by(Reading.id.desc())
        .options(selectinload(Reading.committee), selectinload(Reading.added_by))
    ).all()


def is_known(context: Context, content: bytes) -> bool:
    """Whether a file with these bytes was ever read in, whatever became of it."""
    known = select(Reading.id).where(Reading.digest == digest_of(content)).limit(1)
    return context.session.scalar(known) is not None


def digest_of(content: bytes) -> str:
    """By what a file is known again, whatever it is called."""
    return sha256(content).hexdigest()


def counts(context: Context, readings: Iterable[int]) -> Mapping[int, Mapping[FindingState, int]]:
    """For each file's id how many of its parts stand in which state."""
    rows = context.session.execute(
        select(Finding.reading_id, Finding.state, func.count())
        .where(Finding.reading_id.in_(readings))
        .group_by(Finding.reading_id, Finding.state)
    )
    found: dict[int, dict[FindingState, int]] = {}
    for reading_id, state, number in rows:
        found.setdefault(reading_id, {})[state] = number
    return found


def choices(context: Context) -> Sequence[Committee]:
    """The committees whose minutes the actor may read in, by name, ended ones too."""
    return [
        committee
        for committee in committees.listed(context)
        if may(context.actor, "minutes.read", committee.id)
    ]


def committee_named(context: Context, names: Iterable[str]) -> Committee | None:
    """The committee that one of these names means, of those whose minutes the actor may read in.

    None where none does, or several do.
    """
    for name in names:
        wanted = _telling(context, name)
        found = [
            each
            for each in choices(context)
            if _telling(context, each.name) == wanted
            or each.abbreviation.casefold() == name.strip().casefold()
        ]
        if wanted and len(found) == 1:
            return found[0]
    return None


def _telling(context: Context, name: str) -> frozenset[str]:
    """The words of a name by which a committee is told from the council's others."""
    ours = _words(context.council.name)
    words = _words(name)
    return words - _SAYS_NOTHING - ours or words - _SAYS_NOTHING


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", unaccented(name).casefold()))
