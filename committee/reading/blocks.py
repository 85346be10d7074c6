"""Paragraphs, headings, entries and rows, put together of the lines of a source."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from committee.reading.shape import furniture, headings, markers, wraps
from committee.reading.source import Block, Line, LineKind, Place, Source

_DIRECTIONS = re.compile(r"[.,]? ?view directions$", re.IGNORECASE)
_INNER = re.compile(
    r"(?<=[\w.:)?!])(?<!\b(?i:the))(?<!\b(?i:of))(?<!\b(?i:last))(?<!\b(?i:previous)) (?=Minutes:)"
    r"|(?<=[\w.:)?!])(?<!\bPlanning) (?=Decision:)"
)
"""Before "Minutes:" in the middle of a line, where a page of Modern.Gov lost its lines, but not in
"Matters arising from the Minutes:".
"""

_FEWEST = 3
"""So many numbers that count on are no accident."""

_STROKE = re.compile(r" \|(?: |$)")
_STEP = 2
"""So many letters further in, an entry stands inside the one above."""


@dataclass(frozen=True)
class _Part:
    """A line, or one of the bullets in it, with the lines it was put together of."""

    line: Line
    place: Place


def assembled(source: Source) -> tuple[Block, ...]:
    """The blocks of a source, without the furniture of its pages."""
    lines = list(_with_rows(_with_numbers(list(furniture.kept(source.lines)))))
    wide = wraps.width([line for _, line in lines]) if source.is_wrapped else 0
    parts = _whole(_labelled(_parts(lines)), source.is_wrapped, wide)
    return tuple(_levelled(_block(part) for part in _laid_out(list(parts))))


def _with_numbers(lines: Sequence[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """The lines; where numbers count on alone above titles, with the stop that makes them labels.

    The numbers of pages stand above whatever goes on there.
    """
    found, count = list(lines), 0
    for at, ((place, line), (_, after)) in enumerate(pairwise(lines)):
        is_next = line.text == str(count + 1) and line.kind is LineKind.TEXT
        if is_next and headings.is_title(after.text) and not after.text.isdigit():
            found[at] = place, replace(line, text=f"{line.text}.")
            count += 1
    return found if count >= _FEWEST else list(lines)


def _with_rows(lines: Sequence[tuple[int, Line]]) -> Iterator[tuple[int, Line]]:
    """The lines, with those as rows that are parted by strokes like the one above or below."""
    counts = [0, *(_strokes(line.text) for _, line in lines), 0]
    for number, (place, line) in enumerate(lines, start=1):
        beside = counts[number] in (counts[number - 1], counts[number + 1])
        if line.kind is LineKind.TEXT and counts[number] and beside:
            cells = tuple(cell.strip(" |") for cell in _STROKE.split(line.text))
            line = replace(line, kind=LineKind.ROW, cells=cells)
        yield place, line


def _strokes(text: str) -> int:
    """How many strokes part cells; the one at the end does where there are others."""
    inner = text.count(" | ")
    return inner + (inner > 0 and text.endswith(" |"))


def _parts(lines: Iterable[tuple[int, Line]]) -> Iterator[_Part]:
    """The lines, parted where bullets or the pieces of a page were run together."""
    for place, line in lines:
        here = Place(place, place)
        if line.kind is LineKind.ROW:
            yield _Part(line, here)
            continue
        text = furniture.unquoted(_DIRECTIONS.sub("", line.text)).strip(" |")
        label = line.label or markers.split(text)[0]
        pieces = [
            piece
            for part in markers.sections(label, text)
            for bullet in markers.parts(part)
            for piece in _pieces(bullet)
        ]
        if pieces == [(line.text, None)]:
            yield _Part(line, here)
            continue
        for count, (piece, kind) in enumerate(pieces):
            gap, kind = line.gap or count > 0, kind or line.kind
            label = line.label if not count else ""
            yield _Part(replace(line, text=piece, kind=kind, label=label, gap=gap), here)


def _pieces(text: str) -> Iterator[tuple[str, LineKind | None]]:
    """The pieces of a line: a title with a paper on it, what leads to the minute, the minute."""
    for piece in _INNER.split(text):
        found = furniture.at_paper(piece)
        if found and found[0]:
            yield found[0], LineKind.HEADING
            piece = found[1]
        if piece:
            yield piece, None


def _labelled(parts: Iterable[_Part]) -> Iterator[_Part]:
    """Labels that were typed split off, and those alone on their line put to the next one."""
    alone: _Part | None = None
    for part in parts:
        line = part.line
        if line.kind is not LineKind.ROW and not line.label:
            label, text = markers.split(line.text)
            if label and (line.kind is not LineKind.HEADING or label[0].isdigit()):
                line = replace(line, label=label, text=text)
            elif markers.is_alone(line.text):
                if alone:
                    yield alone
                alone = _Part(line, part.place)
                continue
        if alone and not line.label and line.kind is not LineKind.ROW:
            line = replace(line, label=alone.line.text, gap=True, indent=alone.line.indent)
            yield _Part(line, alone.place.to(part.place))
        else:
            if alone:
                yield alone
            yield _Part(line, part.place)
        alone = None
    if alone and not markers.is_bullet(alone.line.text):
        yield alone


def _whole(parts: Iterable[_Part], wrapped: bool, wide: int) -> Iterator[_Part]:
    """The parts of each paragraph joined to one."""
    run: list[_Part] = []
    for part in parts:
        if run and not (wrapped and _joins(run[-1].line, part.line, wide)):
            yield _paragraph(run)
            run = []
        run.append(part)
    if run:
        yield _paragraph(run)


def _paragraph(run: Sequence[_Part]) -> _Part:
    if len(run) == 1:
        return run[0]
    text = wraps.paragraph([part.line.text for part in run])
    return _Part(replace(run[0].line, text=text), run[0].place.to(run[-1].place))


def _joins(last: Line, line: Line, wide: int) -> bool:
    if line.label or line.kind is not LineKind.TEXT or last.kind is not LineKind.TEXT:
        return False
    return wraps.goes_on(last, line, wide)


def _laid_out(parts: Sequence[_Part]) -> Iterator[_Part]:
    """The parts, with rows of one cell as text where a table only lays a page out."""
    start = 0
    while start < len(parts):
        end = start
        while end < len(parts) and parts[end].line.kind is LineKind.ROW:
            end += 1
        table = parts[start:end]
        lays_out = sum(map(_has_one_cell, table)) * 3 > len(table)
        for part in table:
            yield _as_text(part) if lays_out and _has_one_cell(part) else part
        if end < len(parts):
            yield parts[end]
        start = end + 1


def _has_one_cell(part: _Part) -> bool:
    return sum(map(bool, part.line.cells)) == 1


def _as_text(part: _Part) -> _Part:
    text = next(cell for cell in part.line.cells if cell)
    label, words = markers.split(text)
    line = replace(part.line, text=words, label=label, kind=LineKind.TEXT, cells=(), gap=True)
    return _Part(line, part.place)


def _block(part: _Part) -> tuple[Block, int]:
    """The block of a part, and how far in it stands."""
    line = part.line
    kind = line.kind
    if kind is LineKind.TEXT and markers.readings(line.label):
        kind = LineKind.ENTRY
    block = Block(line.text, part.place, kind, line.label, line.level, line.cells, line.is_bold)
    return block, line.indent


def _levelled(blocks: Iterable[tuple[Block, int]]) -> Iterator[Block]:
    """Entries with the level that the file gives them, or else how far in they stand."""
    open_indents: list[int] = []
    for block, indent in blocks:
        if block.kind is not LineKind.ENTRY or block.level:
            open_indents = []
            yield block
            continue
        while open_indents and indent < open_indents[-1]:
            open_indents.pop()
        if not open_indents or indent >= open_indents[-1] + _STEP:
            open_indents.append(indent)
        level = len(open_indents) - 1
        yield replace(block, level=level) if level else block
