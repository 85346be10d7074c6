"""A text of the record into which the changes of an edited paper are worked, one after another.

The record may have moved on since the paper was written, and each change moves what follows. So
no place is counted: each line of the paper is found again by its words.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from committee.rules.access import OPEN_MARK, Mark, strictest
from committee.rules.alterations import matching
from committee.rules.edits import Kind, plain, settled
from committee.rules.proposals import Following
from committee.rules.strips import Strip
from committee.rules.vocabulary import ListStyle


class CannotTake(ValueError):
    """A change cannot be worked into the text; says why in a sentence."""


@dataclass
class _Piece:
    """A strip that stands in the text, which is itself wherever it comes to stand."""

    strip: Strip


class Redraft:
    """The strips of a text, and where among them the lines of the paper stand.

    `lines` holds the words of those lines by their number in the paper. Of the strips only those
    that are `shown` can be what a line printed.
    """

    def __init__(
        self,
        strips: Sequence[Strip],
        lines: Mapping[int, str],
        shown: Collection[int] | None = None,
    ) -> None:
        self._pieces = [_Piece(strip) for strip in strips]
        self._last: dict[int, _Piece] = {}
        self._lines = list(lines)
        words = [
            settled(plain(strip.kind, strip.text)) if shown is None or place in shown else ""
            for place, strip in enumerate(strips)
        ]
        found = matching(list(lines.values()), words)
        self._at = {
            self._lines[line]: self._pieces[place]
            for place, line in (found.kept | found.moved).items()
            if words[place]
        }

    @property
    def strips(self) -> list[Strip]:
        """The text as it stands with the changes made so far."""
        return [piece.strip for piece in self._pieces]

    def text(self, line: int) -> str | None:
        """What stands in the place of a line of the paper; None where nothing does any more."""
        piece = self._at.get(line)
        return settled(piece.strip.text) if piece else None

    def replace(self, line: int, text: str) -> None:
        """Put other words in the place of a line. Raises CannotTake."""
        piece = self._standing(line)
        piece.strip = replace(piece.strip, text=text)

    def remove(self, line: int) -> Strip:
        """Take a line out and give it back. Raises CannotTake."""
        piece = self._standing(line)
        place = self._place(piece)
        strip, below = piece.strip, self._below(place + 1)
        if below and strip.begins and below.kind is strip.kind and not below.begins:
            if strip.kind is Kind.ROW:
                raise CannotTake("The heads of a table can only go together with its rows.")
            if below.level == strip.level:
                self._pieces[place + 1].strip = replace(below, begins=True)
        del self._at[line], self._pieces[place]
        return strip

    def insert(
        self, strip: Strip, after: Following, placed: Collection[str], anchor: int | None = None
    ) -> None:
        """Put a strip in after a line of the paper, or after the strip at place `anchor`.

        It comes after what was put there before; `placed` are the words of what an earlier
        taking of the same file put there.
        """
        line = after.place.line
        place = self._after(line, anchor)
        while (below := self._below(place)) and settled(below.text) in placed:
            place += 1
        piece = _Piece(self._as_entry(strip, place) if strip.kind is Kind.ENTRY else strip)
        self._pieces.insert(place, piece)
        self._last[line] = piece

    def mark_after(self, after: Following, anchor: int | None = None) -> Mark:
        """The mark of words put in there: that of those above, and of those below where a note
        of a mark may stand between. So nothing put in among exempt words is open.
        """
        place = self._after(after.place.line, anchor)
        above, below = self._below(place - 1), self._below(place)
        return strictest(
            OPEN_MARK, *(strip.mark for strip in (above, below if after.past else None) if strip)
        )

    def _standing(self, line: int) -> _Piece:
        if line not in self._at:
            raise CannotTake("These words no longer stand in the record.")
        return self._at[line]

    def _below(self, place: int) -> Strip | None:
        return self._pieces[place].strip if 0 <= place < len(self._pieces) else None

    def _place(self, piece: _Piece) -> int:
        return next(place for place, each in enumerate(self._pieces) if each is piece)

    def _after(self, line: int, anchor: int | None) -> int:
        """The place after a line, or after the nearest one above it that still stands."""
        if line in self._last:
            return self._place(self._last[line]) + 1
        if anchor is not None:
            return anchor + 1
        standing = [each for each in self._lines if each <= line and each in self._at]
        return self._place(self._at[standing[-1]]) + 1 if standing else 0

    def _as_entry(self, strip: Strip, place: int) -> Strip:
        """The entry in the style of the list that it comes into, whose first it may now be."""
        sibling, below = self._sibling(strip.level, place), self._below(place)
        beside = (
            below if below and below.kind is Kind.ENTRY and below.level == strip.level else None
        )
        style = sibling.style if sibling else beside.style if beside else strip.style
        if beside and not sibling:
            self._pieces[place].strip = replace(beside, begins=False, step=1)
        elif beside and beside.step > 1 and not beside.begins:
            self._pieces[place].strip = replace(beside, step=beside.step - 1)
        step = 0 if style is ListStyle.BULLETS else 1
        return replace(strip, style=style, begins=sibling is None, step=step)

    def _sibling(self, level: int, place: int) -> Strip | None:
        """The entry above of the same list, where something is put in at this level."""
        for piece in reversed(self._pieces[:place]):
            if piece.strip.kind is not Kind.ENTRY or piece.strip.level < level:
                return None
            if piece.strip.level == level:
                return piece.strip
        return None
