"""The words of a PDF as lines in reading order: what stands on one height is one line.

Between two gaps or rules, lines that stand in columns are rows of a table.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from committee.reading.files.pdf_columns import BESIDE, Columns, Written, step
from committee.reading.files.pdf_running import without_running
from committee.reading.files.pdf_tables import Group, row, row_lines, tables
from committee.reading.files.pdf_words import Page, Word
from committee.reading.files.text import words
from committee.reading.source import Line

RAISED = 0.45
"""How much of their height words of one line may stand above each other: as raised letters do."""

WIDER = 1.25
"""How much wider than usual the step to a line is where something new begins."""

NEAR_RULE = 2.5
"""How far, in heights of its letters, a rule above or below all others may be from a line."""

_LETTER = 0.45
"""How wide a letter is, of its height."""


def laid_out(pages: Sequence[Page]) -> list[Line]:
    """The lines of all pages, without what runs on from page to page."""
    written = without_running([_written(page.words) for page in pages])
    usual = _usual_step(written)
    margin = _margin(written)
    found: list[Line] = []
    for number, (page, lines) in enumerate(zip(pages, written, strict=True), start=1):
        near = written[max(0, number - 2) : number + 1]
        columns = Columns.of([line for each in near for line in each])
        groups = _groups(_settled(lines, columns), columns, page.rules, usual)
        for is_table, run in groupby(groups, key=lambda group: group.is_split):
            if is_table:
                found.extend(_rows(run, number, margin))
            else:
                found.extend(line for each in run for line in _text(each, number, margin))
    return found


def _written(found: Iterable[Word]) -> list[Written]:
    """The words of a page by height from above, and on one height from the left."""
    lines: list[list[Word]] = []
    for word in sorted(found, key=lambda word: -word.foot):
        if lines and lines[-1][0].foot - word.foot <= RAISED * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [_in_order(line) for line in lines]


def _in_order(line: Iterable[Word]) -> Written:
    return tuple(sorted(line, key=lambda word: word.left))


def _settled(lines: Sequence[Written], columns: Columns) -> list[Written]:
    """The lines, where words of a column that stand between two lines are put to the nearer."""
    settled: list[Written] = []
    loose: Written = ()
    for place, line in enumerate(lines):
        if columns.is_within(line):
            above = step(settled[-1], line) if settled else BESIDE
            below = step(line, lines[place + 1]) if place + 1 < len(lines) else BESIDE
            if min(above, below) < BESIDE:
                if above <= below:
                    settled[-1] = _in_order((*settled[-1], *line))
                else:
                    loose = line
                continue
        settled.append(_in_order((*loose, *line)) if loose else line)
        loose = ()
    return settled


def _usual_step(pages: Iterable[Sequence[Written]]) -> float:
    """The step between lines of one paragraph: a short one, since wider ones are between them."""
    steps = sorted(
        far
        for lines in pages
        for above, line in pairwise(lines)
        if BESIDE < (far := step(above, line)) < 3
    )
    return steps[len(steps) // 4] if steps else 1.0


def _margin(pages: Iterable[Sequence[Written]]) -> float:
    """Where the lines begin that stand furthest left, but for one in twenty."""
    lefts = sorted(line[0].left for lines in pages for line in lines)
    return lefts[len(lefts) // 20] if lefts else 0.0


def _groups(
    lines: Sequence[Written], columns: Columns, rules: Sequence[float], usual: float
) -> Iterator[Group]:
    """The lines of a page in groups, each between gaps or rules."""
    begun, gap, after_rule = 0, False, bool(lines) and _is_ruled(rules, None, lines[0])
    for place in range(1, len(lines) + 1):
        above = lines[place - 1]
        below = lines[place] if place < len(lines) else None
        wide = below is not None and step(above, below) > WIDER * usual
        ruled = _is_ruled(rules, above, below)
        if wide or ruled or below is None:
            parts = tuple(columns.parts(line) for line in lines[begun:place])
            yield Group(parts, gap, after_rule and ruled)
            begun, gap, after_rule = place, wide, ruled


def _is_ruled(rules: Sequence[float], above: Written | None, line: Written | None) -> bool:
    """Whether a rule stands between two lines, and not only strikes one through; or near to the
    first or last of a page.
    """
    high = above[0].foot if above else _near(line, 1)
    low = line[0].foot + line[0].size / 2 if line else _near(above, -1)
    return any(low < rule < high for rule in rules)


def _near(line: Written | None, way: int) -> float:
    """How high, or low, a rule may stand that belongs to a line."""
    return line[0].foot + way * NEAR_RULE * line[0].size if line else 0.0


def _rows(groups: Iterable[Group], page: int, margin: float) -> Iterator[Line]:
    """The rows of tables; a paragraph that nothing stands beside is lines as any other."""
    for columns, held in tables(groups):
        for group in held:
            gap = group.gap
            for lines in row_lines(group):
                if any(part.column for parts in lines for part in parts):
                    yield row(lines, columns, page, gap=gap)
                else:
                    yield from _text(Group(tuple(lines), gap, group.is_ruled), page, margin)
                gap = False


def _text(group: Group, page: int, margin: float) -> Iterator[Line]:
    gap = group.gap
    for (part,) in group.lines:
        first = part.words[0]
        indent = max(0, round((first.left - margin) / (_LETTER * first.size)))
        if shown := words(part.text):
            bold = all(word.is_bold for word in part.words)
            yield Line(shown, indent=indent, page=page, is_bold=bold, gap=gap)
            gap = False
