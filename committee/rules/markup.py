"""The marks a clerk types in the text of a minute: a small part of Markdown, and two of our own.

Paragraphs with a blank line between, lists (`committee.rules.lists`), tables
(`committee.rules.tables`), bold and italic. `[resolution 1]` alone on a line is the place of that
resolution. `[exempt 3]`, `[exempt 1, 3]` or `[confidential]` before a paragraph, list or table
covers everything from there to where the next paragraph begins. No HTML, and paragraph numbers
are never typed: "4.1" at the beginning of a paragraph is text.

Text with a doubtful mark is refused, never read as open (Local Government Act 1972 s.100A-100C).
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from committee.rules import inline, lists, tables
from committee.rules.access import OPEN_MARK, PARAGRAPHS, Level, Mark, strictest, write_paragraphs
from committee.rules.blocks import Block, Blocks, List, Paragraph, ResolutionPlace, Table, Withheld
from committee.rules.lists import ListLine, Lists

_UNPRINTABLE = "\x00-\x08\x0e-\x1b\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff"
_REMOVED = re.compile(f"[{_UNPRINTABLE}]")
_MARK = re.compile(r"\s*\[(exempt|confidential)((?:(?: ?, ?| and | )\d+)*)\]", re.IGNORECASE)
_PLACE = re.compile(r"\s*\[resolution ([1-9]\d?)\]\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\\.|\[([^\]]*)\]?")
_CITABLE = {number for numbers in PARAGRAPHS.values() for number in numbers}


class MarkupError(ValueError):
    """The text cannot be read; says on which line (counted from 1) and what to do about it."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(f"Line {line}: {sentence}")
        self.line = line


def parse(text: str) -> Blocks:
    """Read the text of a minute as blocks.

    Raises MarkupError where a mark, the place of a resolution or a table is not as it should be.
    """
    reader = _Reader()
    for number, line in enumerate(text.splitlines(), start=1):
        reader.read(number, re.sub(r"\s", " ", _REMOVED.sub("", line.expandtabs(4))))
    return reader.finish()


def to_source(blocks: Iterable[Block]) -> str:
    """Write blocks as text that `parse` reads as the same blocks.

    Raises ValueError for a `Withheld`: what was left out cannot be written.
    """
    return "\n\n".join("\n".join(_written(block)) for block in blocks)


class _Reader:
    """Reads line by line; what is open is a paragraph (`words`), a list or a table (`rows`).

    `scope` is the mark that covers what is open, `typed` a mark whose words are still to come.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.number = 0
        self.words: list[str] = []
        self.rows: list[str] = []
        self.rows_from = 0
        self.lists: Lists | None = None
        self.after_blank = False
        self.scope = OPEN_MARK
        self.typed: Mark | None = None
        self.places: dict[int, int] = {}

    def read(self, number: int, line: str) -> None:
        if not line.strip():
            self._blank()
        self.number = number
        rest = self._after_mark(line)
        if not rest.strip() or self._is_place(rest):
            return
        _refuse_doubtful(number, rest)
        entry = lists.read_line(rest)
        if tables.begins(rest):
            self._row(rest)
        elif not (entry and self._entry(entry)):
            self._text(rest.strip())

    def finish(self) -> Blocks:
        self._blank()
        self._close()
        return tuple(self.blocks)

    def _blank(self) -> None:
        if self.typed:
            raise MarkupError(
                self.number,
                "put the mark directly before the words it covers, with no empty line between.",
            )
        self.after_blank = True
        if self.words or self.rows:
            self._close()

    def _after_mark(self, line: str) -> str:
        """Take a mark off the beginning of the line and give back the rest."""
        found = _MARK.match(line)
        if not found:
            return line
        self._close()
        if self.typed:
            raise MarkupError(self.number, "write one mark, such as [exempt 1, 3].")
        self.typed = _mark(self.number, found[1].lower(), found[2])
        return line[found.end() :]

    def _is_place(self, line: str) -> bool:
        found = _PLACE.fullmatch(line)
        if not found:
            return False
        place = int(found[1])
        if self.typed:
            raise MarkupError(
                self.number, f"mark resolution {place} itself, not its place in the text."
            )
        if place in self.places:
            raise MarkupError(
                self.number, f"resolution {place} has its place on line {self.places[place]}."
            )
        self.places[place] = self.number
        self._begin(OPEN_MARK)
        self.blocks.append(ResolutionPlace(place))
        return True

    def _begin(self, scope: Mark) -> None:
        self._close()
        self.scope, self.typed = scope, None

    def _begin_belonging(self) -> None:
        """A list or table is covered by what covers the paragraph above, and by its own mark."""
        self._begin(strictest(self.scope, self.typed or OPEN_MARK))

    def _row(self, line: str) -> None:
        if not self.rows:
            self._begin_belonging()
            self.rows_from = self.number
        self.rows.append(line)

    def _entry(self, entry: ListLine) -> bool:
        if not self.lists:
            if not entry.start:
                return False
            self._begin_belonging()
            self.lists = Lists()
        self.after_blank = False
        return self.lists.take(entry)

    def _text(self, words: str) -> None:
        if self.lists and not self.after_blank:
            self.lists.extend(words)
            return
        if not self.words:
            self._begin(self.typed or OPEN_MARK)
        self.words.append(words)

    def _close(self) -> None:
        if self.words:
            self.blocks.append(Paragraph(inline.parse(" ".join(self.words)), self.scope))
        if self.lists:
            self.blocks += [replace(listing, mark=self.scope) for listing in self.lists.finish()]
        if self.rows:
            self.blocks.append(replace(self._table(), mark=self.scope))
        self.words, self.rows, self.lists = [], [], None

    def _table(self) -> Table:
        try:
            return tables.read(self.rows)
        except tables.TableError as error:
            raise MarkupError(self.rows_from + error.row, str(error)) from None


def _mark(line: int, level: str, numbers: str) -> Mark:
    cited = tuple(sorted({int(number) for number in re.findall(r"\d+", numbers)}))
    if level == Level.CONFIDENTIAL:
        if cited:
            raise MarkupError(line, "a confidential mark has no number: write [confidential].")
        return Mark(Level.CONFIDENTIAL)
    if not cited:
        raise MarkupError(line, "say which paragraph of Schedule 12A applies, such as [exempt 3].")
    for number in cited:
        if number not in _CITABLE:
            raise MarkupError(line, f"Schedule 12A has no paragraph {number} to rely on.")
    return Mark(Level.EXEMPT, cited)


def _refuse_doubtful(line: int, words: str) -> None:
    """Refuse a bracket that may have been meant as a mark: its words must not be read as open."""
    for found in _BRACKET.finditer(words):
        if found[1] is not None and _is_doubtful(re.findall(r"[^\W\d_]+", found[1].lower())):
            raise MarkupError(
                line,
                f"“{found[0]}” cannot be read here. Begin the line with [exempt 3] or "
                "[confidential], give [resolution 1] a line of its own, or write \\[ to print "
                "the bracket.",
            )


def _is_doubtful(words: list[str]) -> bool:
    if not words:
        return False
    known = ("exempt", "confidential", "resolution")
    near = [bool(get_close_matches(word, known, n=1, cutoff=0.75)) for word in words[:3]]
    return near[0] or (len(words) <= 3 and any(near))


def _written(block: Block) -> list[str]:
    match block:
        case Paragraph(runs, mark):
            return [_mark_source(mark, " ") + _guarded(inline.to_source(runs))]
        case ResolutionPlace(number):
            return [f"[resolution {number}]"]
        case List(mark=mark):
            return [*filter(None, [_mark_source(mark)]), *lists.to_source(block)]
        case Table(mark=mark):
            return [*filter(None, [_mark_source(mark)]), *tables.to_source(block)]
        case Withheld():
            raise ValueError("withheld words cannot be written back")


def _mark_source(mark: Mark, after: str = "") -> str:
    if mark.is_open:
        return ""
    return f"[{f'{mark.level} {write_paragraphs(mark.paragraphs)}'.strip()}]{after}"


def _guarded(source: str) -> str:
    """Keep a paragraph that begins like a list or a table from being read as one."""
    if not (lists.read_line(source) or tables.begins(source)):
        return source
    return re.sub(r"[^\w\s]", r"\\\g<0>", source, count=1)
