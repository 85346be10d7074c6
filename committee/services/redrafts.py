"""Working the changes of an edited paper into the record: all are tried before any is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from committee.context import Context
from committee.model.meetings import Item
from committee.queries.redrafts import Redrafts
from committee.rules import markup
from committee.rules.access import OPEN_MARK, Mark, strictest
from committee.rules.blocks import ResolutionPlace, plain
from committee.rules.edits import ChangeKind, Field, Kind
from committee.rules.edits import plain as plain_text
from committee.rules.proposals import Following, Place, Proposal
from committee.rules.redrafts import CannotTake, Redraft
from committee.rules.strips import Strip, folded, unfolded
from committee.rules.tables import TableError
from committee.rules.vocabulary import ListStyle, Part
from committee.services import items, minutes, resolutions

ON_ITS_PAGE = "This cannot be taken from the file. Make the change on the page of the item."


@dataclass(frozen=True)
class Work:
    """A change to be worked in; `placed` holds the words that were put in before at its place."""

    proposal: Proposal
    placed: frozenset[str]


class Redrafting:
    """The texts that the changes touch, until they are kept all together."""

    def __init__(self, context: Context, redrafts: Redrafts) -> None:
        self.context, self.redrafts = context, redrafts
        self.minutes: set[int] = set()
        self.limbs: set[int] = set()
        self.lead_ins: dict[int, str] = {}
        self.titles: dict[int, str] = {}
        self.texts: dict[int, str] = {}

    def work(self, changes: Sequence[Work]) -> None:
        """Work changes in: words first, then what is taken out, then what is put in and moved.

        Raises CannotTake where one of them fits no text any more.
        """
        by_kind = {
            kind: [each for each in changes if each.proposal.kind is kind] for kind in ChangeKind
        }
        for each in by_kind[ChangeKind.CHANGED]:
            self._change(each.proposal)
        for each in reversed(by_kind[ChangeKind.REMOVED]):
            self._remove(each.proposal)
        for each in changes:
            if each.proposal.kind is ChangeKind.ADDED:
                self._add(each)
            elif each.proposal.kind is ChangeKind.MOVED:
                self._move(each)
        self.texts = {item_id: self._text(item_id) for item_id in self.minutes}

    def save(self) -> None:
        """Keep what was worked in, by the verbs of minutes, resolutions and items.

        Raises what they raise: NotPermitted, OutOfOrder, Stale and Invalid.
        """
        for item_id, text in self.texts.items():
            revision = self.redrafts.revision(item_id)
            base = revision.number if revision else 0
            minutes.write(self.context, self.redrafts.items[item_id], text=text, base=base)
        for resolution_id in sorted(self.limbs | set(self.lead_ins)):
            self._save_resolution(resolution_id)
        for item_id, title in self.titles.items():
            self._save_title(self.redrafts.items[item_id], title)

    def _save_title(self, item: Item, title: str) -> None:
        items.change(
            self.context,
            item,
            title=title,
            number=item.number,
            author=item.author,
            kind=item.kind,
            mark=item.mark,
            public_summary=item.public_summary,
            urgent_reason=item.urgent_reason,
            version=item.version,
        )

    def _save_resolution(self, resolution_id: int) -> None:
        resolution = self.redrafts.resolutions[resolution_id]
        wording = resolutions.wording_of(resolution)
        if resolution_id in self.lead_ins:
            wording = replace(wording, lead_in=self.lead_ins[resolution_id])
        if resolution_id in self.limbs:
            strips = self.redrafts.limbs(resolution_id).strips
            wording = replace(wording, limbs=[strip.text for strip in strips])
        resolutions.change(self.context, resolution, wording, version=resolution.version)

    def _change(self, proposal: Proposal) -> None:
        place = proposal.place
        if place is None or self.redrafts.standing(place) is None:
            raise CannotTake("These words no longer stand in the record.")
        match place.field:
            case Field.TITLE:
                self.titles[place.record] = plain_text(Kind.HEADING, proposal.becomes)
            case Field.LEAD_IN:
                self.lead_ins[place.record] = proposal.becomes
            case _:
                self._holding(place).replace(place.line, proposal.becomes)

    def _remove(self, proposal: Proposal) -> Strip:
        if proposal.place is None:
            raise CannotTake(ON_ITS_PAGE)
        return self._holding(proposal.place).remove(proposal.place.line)

    def _add(self, work: Work) -> None:
        after = work.proposal.after
        if after is None:
            raise CannotTake(ON_ITS_PAGE)
        if self._limbs_of(after) is None:
            redraft, anchor = self._minute_of(after)
            seen = replace(after, past=after.past and self.redrafts.part is Part.EXEMPT)
            mark = redraft.mark_after(seen, anchor)
        else:
            mark = OPEN_MARK
        self._put(work, after, mark)

    def _move(self, work: Work) -> None:
        """Take a line out of its place and put it in again, never less hidden than it was."""
        place, after = work.proposal.place, work.proposal.after
        if place is None or after is None:
            raise CannotTake(ON_ITS_PAGE)
        of_table = self.redrafts.lines[place.line].kind is Kind.ROW
        if of_table != (after.kind is Kind.ROW):
            raise CannotTake(ON_ITS_PAGE)
        strip = self._remove(work.proposal)
        covered = strictest(strip.mark, self._mark_of(place))
        target = self._limbs_of(after)
        if target is None:
            own = place.field is Field.MINUTE and place.record == after.place.item
            item = self.redrafts.items[after.place.item]
            is_covered = strictest(covered, item.mark) == item.mark
            self._put(work, after, strip.mark if own or is_covered else covered)
            return
        mark = strictest(self.redrafts.resolutions[target].mark, OPEN_MARK)
        if strictest(covered, mark) != mark:
            raise CannotTake(
                "These words are marked exempt or confidential and the resolution is not."
            )
        self._put(work, after, OPEN_MARK)

    def _put(self, work: Work, after: Following, mark: Mark) -> None:
        resolution_id = self._limbs_of(after)
        style = after.style or ListStyle.BULLETS
        strip = Strip(after.kind, work.proposal.becomes, mark, after.level, style)
        if resolution_id is not None:
            self.limbs.add(resolution_id)
            limb = replace(strip, level=0)
            self.redrafts.limbs(resolution_id).insert(limb, after, work.placed)
            return
        redraft, anchor = self._minute_of(after)
        self.minutes.add(after.place.item)
        redraft.insert(strip, after, work.placed, anchor)

    def _holding(self, place: Place) -> Redraft:
        """The text that holds the words of a place, to be changed."""
        if place.field is Field.LIMB and place.record in self.redrafts.resolutions:
            self.limbs.add(place.record)
            return self.redrafts.limbs(place.record)
        if place.field is Field.MINUTE and place.record in self.redrafts.items:
            self.minutes.add(place.record)
            return self.redrafts.minute(place.record)
        raise CannotTake("These words no longer stand in the record.")

    def _limbs_of(self, after: Following) -> int | None:
        """The resolution of which an entry put in there is a limb."""
        of_resolution = after.place.field in (Field.LEAD_IN, Field.LIMB)
        if not of_resolution or after.kind is not Kind.ENTRY:
            return None
        if after.place.record not in self.redrafts.resolutions:
            raise CannotTake("The resolution that this belongs to is no longer in the record.")
        return after.place.record

    def _minute_of(self, after: Following) -> tuple[Redraft, int | None]:
        """The minute that something is put into, and the place of the resolution it comes after."""
        if after.place.item not in self.redrafts.items:
            raise CannotTake("The item that this belongs to is no longer in the record.")
        redraft = self.redrafts.minute(after.place.item)
        resolution = self.redrafts.resolutions.get(after.place.record)
        if resolution is None or after.place.field not in (Field.LEAD_IN, Field.LIMB):
            return redraft, None
        places = [strip.resolution for strip in redraft.strips]
        if resolution.position not in places:
            return redraft, None
        return redraft, places.index(resolution.position)

    def _mark_of(self, place: Place) -> Mark:
        """The mark that covers everything in the text of a place."""
        if place.field is Field.LIMB:
            resolution = self.redrafts.resolutions[place.record]
            return strictest(resolution.mark, resolution.item.mark)
        return self.redrafts.items[place.record].mark

    def _text(self, item_id: int) -> str:
        """The text of an item's minute with the changes. Raises CannotTake where it cannot be
        written so that it reads the same and every mark still covers what it covered.
        """
        strips = self.redrafts.minute(item_id).strips
        revision = self.redrafts.revision(item_id)
        typed = markup.parse(revision.text if revision else "")
        placed = {block.number for block in typed if isinstance(block, ResolutionPlace)}
        while strips and strips[-1].resolution and strips[-1].resolution not in placed:
            strips.pop()
        try:
            blocks = folded(strips)
            text = markup.to_source(blocks)
            read = markup.parse(text)
        except (TableError, markup.MarkupError) as error:
            raise CannotTake(ON_ITS_PAGE) from error
        again = unfolded(read)
        covers = len(again) == len(strips) and all(
            new.resolution or strictest(new.mark, old.mark) == new.mark
            for new, old in zip(again, strips, strict=True)
        )
        if plain(read) != plain(blocks) or not covers:
            raise CannotTake(ON_ITS_PAGE)
        return text
