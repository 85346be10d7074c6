"""What an edited paper proposes: its changes, each with the place in the record that it is for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from committee.rules import inline
from committee.rules.alterations import Alteration, Matching, alterations, matching
from committee.rules.edits import ChangeKind, Field, Kind, Line, settled, unguarded
from committee.rules.vocabulary import ListStyle

MINUTED = (Field.MINUTE, Field.LIMB)
"""What is made of lines that can be put in, taken out and moved."""


@dataclass(frozen=True)
class Place:
    """A line of the paper as it was written, counted from 0, and whose words it prints.

    Without a `field` the record keeps them where an edit of the paper cannot reach; `item` is the
    id of the item that the line stands under, or 0.
    """

    line: int
    field: Field | None
    record: int
    item: int


@dataclass(frozen=True)
class Following:
    """The line that something is put after, and as what: a paragraph, row or entry of a list.

    `past` says that a line which is in no text of the record stands between the two, such as the
    note "Exempt, paragraph 3:".
    """

    place: Place
    kind: Kind
    style: ListStyle | None
    level: int
    past: bool


@dataclass(frozen=True)
class Proposal:
    """One change: what stood there and what it becomes, in the marks of a minute."""

    kind: ChangeKind
    place: Place | None
    after: Following | None
    was: str
    becomes: str

    @property
    def words(self) -> str:
        """What it comes to, as it is shown; of a line taken out, what stood there."""
        return unguarded(self.becomes or self.was)

    @property
    def can_be_taken(self) -> bool:
        """Whether it is for words that an edit of the paper can reach."""
        match self.kind:
            case ChangeKind.ADDED:
                return self.after is not None
            case ChangeKind.CHANGED:
                return self.place is not None and self.place.field is not None
            case ChangeKind.REMOVED:
                return self.place is not None and self.place.field in MINUTED
            case ChangeKind.MOVED:
                movable = self.place is not None and self.place.field in MINUTED
                return movable and self.after is not None


def proposals(before: Sequence[Line], after: Sequence[Line]) -> tuple[Proposal, ...]:
    """What was changed from the lines of a paper to those of its edited file, in order.

    A change made alike in two printings of one resolution is proposed once. Typed numbers and
    list markers are not compared: the record and the house style own them.
    """
    found = dict.fromkeys(_Comparison(before, after).proposals())
    return tuple(found)


def to_json(value: Place | Following | None) -> dict[str, Any] | None:
    """A place as values that can be kept."""
    return asdict(value) if value else None


def place_from(kept: Mapping[str, Any] | None) -> Place | None:
    """The place that `to_json` kept."""
    return Place(**{**kept, "field": kept["field"] and Field(kept["field"])}) if kept else None


def following_from(kept: Mapping[str, Any] | None) -> Following | None:
    """What an added or moved line follows, as `to_json` kept it."""
    place = place_from(kept["place"]) if kept else None
    if kept is None or place is None:
        return None
    style = ListStyle(kept["style"]) if kept["style"] else None
    return Following(place, Kind(kept["kind"]), style, kept["level"], kept["past"])


class _Comparison:
    """A paper as it was written beside its edited file."""

    def __init__(self, before: Sequence[Line], after: Sequence[Line]) -> None:
        self.before, self.after = before, after
        self.first: dict[object, int] = {}
        for number, line in enumerate(before):
            self.first.setdefault((line.source, line.entry) if line.source else number, number)

    def proposals(self) -> Iterator[Proposal]:
        for found in alterations(self.matching, len(self.before), len(self.after), self._differ):
            yield self._proposal(found)

    @cached_property
    def matching(self) -> Matching:
        firm = {
            number
            for number, line in enumerate(self.before)
            if line.source is None or line.source.field not in MINUTED
        }
        before, after = ([line.words for line in lines] for lines in (self.before, self.after))
        return matching(before, after, firm)

    def _differ(self, old: int, new: int) -> bool:
        before, after = self.before[old], self.after[new]
        if before.words != after.words:
            return True
        if before.source is None or before.source.field is Field.TITLE:
            return False
        return settled(before.text) != _own(before, after)

    def _proposal(self, found: Alteration) -> Proposal:
        place = self._place(found.before) if found.before is not None else None
        was = settled(self.before[found.before].text) if found.before is not None else ""
        if found.after is None:
            return Proposal(found.kind, place, None, was, "")
        line = self.after[found.after]
        becomes = settled(line.text)
        if found.kind is ChangeKind.CHANGED and found.before is not None:
            stood = self.before[found.before]
            if stood.source is None:  # bold and italic are then the paper's own
                return Proposal(found.kind, place, None, stood.words, line.words)
            own = _own(stood, line)
            if own is None:
                place = self._place(found.before, reachable=False)
                was = stood.words
            return Proposal(found.kind, place, None, was, becomes if own is None else own)
        after = self._following(found.after)
        if after is None and place is None:
            place = self._nearest(found.after)
        return Proposal(found.kind, place, after, was, becomes)

    def _place(self, number: int, reachable: bool = True) -> Place:
        line = self.before[number]
        if line.source is None:
            return Place(number, None, 0, line.item)
        first = self.first[line.source, line.entry]
        field = line.source.field if reachable else None
        return Place(first, field, line.source.record, line.item)

    def _following(self, new: int) -> Following | None:
        """What a line put in stands after: the line above that prints words of the record."""
        line, past = self.after[new], False
        if line.kind in (Kind.HEADING, Kind.FRAME):
            return None
        for above in range(new - 1, -1, -1):
            old = self.matching.kept.get(above)
            if old is None:
                continue
            stood = self.before[old]
            if stood.kind is Kind.FRAME:
                return None
            place = self._place(old)
            if stood.source is None and stood.kind is not Kind.HEADING:
                past = True
                continue
            if stood.source is None:  # "Minutes:", where the minute of the item begins
                place, past = Place(old, Field.TITLE, stood.item, stood.item), True
            of_table = stood.kind is Kind.ROW and place.field is Field.MINUTE
            if line.kind is Kind.ROW and not of_table:
                return None
            return Following(place, line.kind, line.style, line.level, past)
        return None

    def _nearest(self, new: int) -> Place | None:
        """The line above that stood in the paper, for what the record cannot take."""
        for above in range(new - 1, -1, -1):
            old = self.matching.kept.get(above)
            if old is not None:
                return Place(old, None, 0, self.before[old].item)
        return None


def _own(before: Line, after: Line) -> str | None:
    """An edited line without the words that the house style puts before; None if they changed."""
    if not before.lead:
        return settled(after.text)
    runs = inline.parse(after.text)
    lead = settled(before.lead)
    if not inline.plain(runs).startswith(lead):
        return None
    return inline.to_source(inline.tidied(inline.cut(runs, len(lead))))
