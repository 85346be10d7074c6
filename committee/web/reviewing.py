"""What the pages show of a file that was read in: its parts, and the words they were found in."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flask import url_for

from committee.model.readings import Finding, Reading
from committee.reading import proposal
from committee.reading.kept import from_json
from committee.reading.source import Line, LineKind, Place
from committee.rules.readings import VERY_LIKELY, FindingKind, FindingState, sureness
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Capacity

AROUND = 3
"""So many lines are shown before and after those of an item."""


class Parts:
    """All parts of a reading, loaded once, each with those below it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.all: Sequence[Finding] = reading.findings
        self.below: dict[int | None, list[Finding]] = defaultdict(list)
        for finding in self.all:
            self.below[finding.parent_id].append(finding)

    @cached_property
    def items(self) -> Sequence[Finding]:
        """The items, in their order."""
        return [each for each in self.all if each.kind is FindingKind.ITEM]

    @property
    def tally(self) -> "Tally":
        """How far the parts are decided."""
        counted = Counter(each.state for each in self.all)
        return Tally(
            parts=len(self.all),
            left=counted[FindingState.OPEN],
            accepted=counted[FindingState.ACCEPTED],
            refused=counted[FindingState.REFUSED],
            known=counted[FindingState.KNOWN],
            likely=sum(
                each.state is FindingState.OPEN and each.value["confidence"] >= VERY_LIKELY
                for each in self.all
            ),
        )

    def one(self, finding_id: int, *kinds: FindingKind) -> Finding:
        """A part by its id, of these kinds where any are named. Raises NotFound."""
        for finding in self.all:
            if finding.id == finding_id and (not kinds or finding.kind in kinds):
                return finding
        raise NotFound("There is no such part.")

    def next_open(self, after: Finding | None = None) -> Finding | None:
        """The next part to decide after one, or else the first there is."""
        waiting = [each for each in self.all if each.state is FindingState.OPEN]
        later = [each for each in waiting if after and each.position > after.position]
        return next(iter(later or waiting), None)


@dataclass(frozen=True)
class Tally:
    """How many parts there are, and how many of them are in each state; `left` are to decide.

    Of those that are left, `likely` are very likely read rightly.
    """

    parts: int
    left: int
    accepted: int
    refused: int
    known: int
    likely: int


@dataclass(frozen=True)
class SourceLine:
    """A line of the source as it is shown; `is_around` where it stands outside of the item."""

    number: int
    text: str
    page: int
    begins_page: bool
    gap: bool
    is_strong: bool
    is_around: bool


@dataclass(frozen=True)
class ItemLine:
    """An item in the table of a file."""

    finding: Finding
    item: proposal.Item
    paragraphs: int
    actions: int
    left: int


@dataclass(frozen=True)
class MeetingShown:
    """A meeting of a file, with those of its items that stand on the page."""

    number: int
    finding: Finding
    meeting: proposal.Meeting
    sure: str
    attendance: Sequence[tuple[str, Sequence[str]]]
    items: Sequence[ItemLine]


def address_of(finding: Finding) -> str:
    """Where a part is shown: on the page of its item, or for a meeting on that of the file."""
    anchor = f"part-{finding.id}"
    here: dict[str, Any] = {"reading_id": finding.reading_id, "_anchor": anchor}
    if finding.kind is FindingKind.MEETING:
        return url_for("readings.show", **here)
    item_id = finding.id if finding.kind is FindingKind.ITEM else finding.parent_id
    return url_for("findings.item", finding_id=item_id, **here)


def meetings_of(parts: Parts, shown: Sequence[Finding]) -> list[MeetingShown]:
    """The meetings of a file that have items among those `shown`, or none at all, each with these.

    Those without any stand on the first page.
    """
    wanted = {each.id for each in shown}
    found = [each for each in parts.all if each.kind is FindingKind.MEETING]
    is_first = shown == parts.items[: len(shown)]
    return [
        MeetingShown(
            number,
            finding,
            meeting := from_json(proposal.Meeting, finding.value),
            sureness(meeting.confidence),
            list(_attendance(meeting)),
            [_line(parts, each) for each in parts.below[finding.id] if each.id in wanted],
        )
        for number, finding in enumerate(found, start=1)
        if wanted & {each.id for each in parts.below[finding.id]}
        or (is_first and not parts.below[finding.id])
    ]


def _line(parts: Parts, finding: Finding) -> ItemLine:
    item = from_json(proposal.Item, finding.value)
    below = parts.below[finding.id]
    left = sum(each.state is FindingState.OPEN for each in (finding, *below))
    return ItemLine(finding, item, len(item.numbers), len(below), left)


def _attendance(meeting: proposal.Meeting) -> Iterator[tuple[str, Sequence[str]]]:
    """Those who were there or sent apologies, by capacity: its words, and the names."""
    for capacity in Capacity:
        those = [_name(each) for each in meeting.attendance if each.capacity is capacity]
        if those:
            yield capacity.words, those


def _name(attendee: proposal.Attendee) -> str:
    said = [attendee.described_as] if attendee.described_as else []
    said += [f"for {attendee.instead_of}"] if attendee.instead_of else []
    return f"{attendee.name} ({', '.join(said)})" if said else attendee.name


def lines_around(kept: Sequence[Mapping[str, Any]], place: Place) -> list[SourceLine]:
    """The lines of a source at a place, and some before and after."""
    first, last = max(place.first - AROUND, 0), min(place.last + AROUND, len(kept) - 1)
    shown: list[SourceLine] = []
    page = from_json(Line, kept[first - 1]).page if first else 0
    for number in range(first, last + 1):
        line = from_json(Line, kept[number])
        shown.append(
            SourceLine(
                number=number,
                text=_text(line),
                page=line.page,
                begins_page=line.page > 0 and line.page != page,
                gap=line.gap,
                is_strong=line.is_bold or line.kind is LineKind.HEADING,
                is_around=not place.first <= number <= place.last,
            )
        )
        page = line.page
    return shown


def _text(line: Line) -> str:
    words = " | ".join(line.cells) if line.cells else line.text
    return f"{line.label} {words}" if line.label else words
