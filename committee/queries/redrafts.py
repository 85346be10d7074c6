"""The texts of a meeting as they stand, beside the paper that an edited Word file began from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import selectinload, undefer

from committee.context import Context
from committee.model.edits import WordCopy, WordEdit
from committee.model.minutes import Revision
from committee.model.resolutions import Resolution
from committee.queries.revisions import latest
from committee.rules import inline
from committee.rules.blocks import Blocks, ResolutionPlace, placed
from committee.rules.edits import Field, Kind, Line, from_json, settled
from committee.rules.inline import Run
from committee.rules.markup import parse
from committee.rules.proposals import Place
from committee.rules.redrafts import Redraft
from committee.rules.refusals import NotFound
from committee.rules.strips import Strip, unfolded
from committee.rules.vocabulary import Part, Placement


def lines(context: Context, fingerprint: str) -> tuple[Line, ...]:
    """The lines of the paper with this fingerprint. Raises NotFound where none is remembered."""
    copy = context.session.scalar(
        select(WordCopy).where(WordCopy.fingerprint == fingerprint).options(undefer(WordCopy.lines))
    )
    if copy is None:
        raise NotFound("There is no such paper.")
    return tuple(from_json(kept) for kept in copy.lines)


class Redrafts:
    """The minutes and resolutions that an edited file may change, each read once."""

    def __init__(self, context: Context, edit: WordEdit) -> None:
        self.context = context
        self.part = edit.part
        self.lines = lines(context, edit.fingerprint)
        self.items = {item.id: item for item in edit.meeting.items}
        self.resolutions = {
            resolution.id: resolution for resolution in _resolutions(context, self.items)
        }
        self._numbers: defaultdict[tuple[Field, int], dict[int, str]] = defaultdict(dict)
        known = set()
        for number, line in enumerate(self.lines):
            if line.source and (line.source, line.entry) not in known:
                known.add((line.source, line.entry))
                words = settled(line.words.removeprefix(settled(line.lead)))
                self._numbers[line.source.field, line.source.record][number] = words
        self._minutes: dict[int, Redraft] = {}
        self._limbs: dict[int, Redraft] = {}
        self._revisions: dict[int, Revision | None] = {}

    def minute(self, item_id: int) -> Redraft:
        """The minute of an item, with a place for each resolution printed in it."""
        if item_id not in self._minutes:
            strips = [self._marked(item_id, strip) for strip in unfolded(self._blocks(item_id))]
            shown = {
                place
                for place, strip in enumerate(strips)
                if self.part is Part.EXEMPT or strip.mark.is_open
            }
            numbers = self._numbers[Field.MINUTE, item_id]
            self._minutes[item_id] = Redraft(strips, numbers, shown)
        return self._minutes[item_id]

    def limbs(self, resolution_id: int) -> Redraft:
        """The limbs of a resolution."""
        if resolution_id not in self._limbs:
            found = self.resolutions[resolution_id].limbs
            strips = [Strip(Kind.ENTRY, _normal(limb.text)) for limb in found]
            self._limbs[resolution_id] = Redraft(strips, self._numbers[Field.LIMB, resolution_id])
        return self._limbs[resolution_id]

    def revision(self, item_id: int) -> Revision | None:
        """The text of an item's minute that `minute` was read from."""
        if item_id not in self._revisions:
            self._revisions[item_id] = latest(self.context, self.items[item_id])
        return self._revisions[item_id]

    def standing(self, place: Place) -> str | None:
        """What stands in a place now, in the marks of a minute; None where nothing does."""
        resolution = self.resolutions.get(place.record)
        item = self.items.get(place.record)
        match place.field:
            case Field.TITLE if item:
                return settled(inline.to_source((Run(item.title),)))
            case Field.MINUTE if item:
                return self.minute(item.id).text(place.line)
            case Field.LEAD_IN if resolution:
                return _normal(resolution.lead_in)
            case Field.LIMB if resolution:
                return self.limbs(resolution.id).text(place.line)
        return None

    def positions(self, item_id: int) -> list[int]:
        """The numbers of an item's resolutions that print in its minute."""
        return sorted(
            resolution.position
            for resolution in self.resolutions.values()
            if resolution.item_id == item_id and resolution.placement is not Placement.DECISION
        )

    def _blocks(self, item_id: int) -> Blocks:
        """The text. The place of a resolution still to be recorded stays, and prints nothing."""
        revision = self.revision(item_id)
        typed = parse(revision.text if revision else "")
        kept = [block.number for block in typed if isinstance(block, ResolutionPlace)]
        return placed(typed, [*self.positions(item_id), *kept])

    def _marked(self, item_id: int, strip: Strip) -> Strip:
        """A strip; the place of a resolution under that resolution's mark."""
        for resolution in self.resolutions.values() if strip.resolution else ():
            if (resolution.item_id, resolution.position) == (item_id, strip.resolution):
                return replace(strip, mark=resolution.mark)
        return strip


def _resolutions(context: Context, items: Iterable[int]) -> Sequence[Resolution]:
    return context.session.scalars(
        select(Resolution)
        .where(Resolution.item_id.in_(items))
        .options(selectinload(Resolution.limbs))
    ).all()


def _normal(text: str) -> str:
    """A text as the paper's line has it."""
    return settled(inline.to_source(inline.parse(text)))
